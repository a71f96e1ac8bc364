import assert from "node:assert/strict";
import {
  timePointResponses,
  type TumourAssessment,
  tumourGrowthRates,
} from "../mod.ts";

const scan = (
  time_point: number,
  target_sum: number | null,
  more: Partial<TumourAssessment> = {},
): TumourAssessment => ({
  patient: "P01",
  time_point,
  month: time_point,
  target_sum,
  non_target: "none",
  new_lesion: false,
  ...more,
});
const rates = (...scans: TumourAssessment[]) =>
  tumourGrowthRates(scans).map(({ period, from, to, rate }) => [
    period.split(" ")[0],
    from,
    to,
    Number(rate.toFixed(6)),
  ]);

Deno.test("doubling diameters in three months doubles the volume each month", () => {
  assert.deepEqual(rates(scan(0, 20), scan(3, 40)), [["during", 0, 3, 100]]);
  // Half the diameter is an eighth of the volume.
  assert.deepEqual(rates(scan(0, 40), scan(1, 20)), [["during", 0, 1, -87.5]]);
  assert.deepEqual(rates(scan(0, 40), scan(6, 0)), [["during", 0, 6, -100]]);
});

Deno.test("before and during treatment, each from the scan before", () => {
  assert.deepEqual(
    rates(scan(6, 44), scan(-3, 40), scan(0, 44), scan(3, 44)),
    [
      ["before", -3, 0, 10],
      ["during", 0, 3, 0],
      ["during", 3, 6, 0],
    ],
  );
});

Deno.test("only sums of all target lesions count, and none grows from nothing", () => {
  assert.deepEqual(
    rates(
      scan(0, 20),
      scan(1, null),
      scan(2, 15, { target_evaluated: false }),
      scan(3, 40),
    ),
    [["during", 0, 3, 100]],
  );
  assert.deepEqual(rates(scan(0, 20), scan(3, 0), scan(6, 30)).length, 1);
  assert.deepEqual(rates(scan(0, 20)), []);
  assert.deepEqual(rates(), []);
});

Deno.test("a scan before the baseline changes no response", () => {
  const scans = [scan(0, 50), scan(3, 55)];
  const withEarlier = [scan(-6, 20), ...scans];
  const responses = (own: TumourAssessment[]) =>
    timePointResponses(own).map(({ response, nadir }) => [response, nadir]);
  assert.deepEqual(responses(withEarlier), responses(scans));
  assert.throws(
    () => timePointResponses([scan(-6, 20, { month: 1 }), ...scans]),
    /assessments\[0\]\.month must be earlier than the baseline in row 1/,
  );
  assert.throws(
    () => timePointResponses([scan(0, 50), scan(3, 50, { month: -1 })]),
    /assessments\[1\]\.month must be a finite number of at least 0/,
  );
});
