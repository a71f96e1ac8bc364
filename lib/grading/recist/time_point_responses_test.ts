import assert from "node:assert/strict";
import {
  bestOverallResponses,
  timePointResponses,
  type TumourAssessment,
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
  non_target: time_point === 0 ? "present" : "non-CR/non-PD",
  new_lesion: false,
  ...more,
});
const responses = (...scans: TumourAssessment[]) =>
  timePointResponses(scans).map((visit) => visit.response);

Deno.test("the nadir is the smallest sum before, baseline included", () => {
  const visits = timePointResponses([
    scan(0, 100),
    scan(3, 80),
    scan(6, 60),
    scan(12, 65),
    scan(18, 72),
  ]);
  assert.deepEqual(visits.map((visit) => visit.nadir), [100, 80, 60, 60]);
  assert.deepEqual(visits.map((visit) => visit.nadirMonth), [0, 3, 6, 6]);
  assert.deepEqual(visits.map((visit) => visit.response), [
    "SD",
    "PR",
    "PR",
    "PD",
  ]);
  assert.deepEqual(visits.map((visit) => visit.changeFromBaseline), [
    -20,
    -40,
    -35,
    -28,
  ]);
  assert.equal(visits[3]!.changeFromNadir, 20);
  assert.equal(visits[3]!.increaseFromNadir, 12);
  assert.deepEqual(
    [visits[3]!.row, visits[3]!.rule, visits[3]!.targetRule],
    [4, "RECIST-T1-PD-target", "RECIST-target-PD"],
  );
});

Deno.test("the nadir's month is that of its first visit; without a sum there is no change", () => {
  const visits = timePointResponses([
    scan(0, 100),
    scan(3, 60),
    scan(6, 60),
    scan(12, null),
  ]);
  const last = visits[2]!;
  assert.deepEqual([last.nadir, last.nadirMonth], [60, 3]);
  assert.deepEqual(
    [last.increaseFromNadir, last.changeFromNadir, last.changeFromBaseline],
    [null, null, null],
  );
});

Deno.test("a sum of a part of the lesions is no nadir", () => {
  const visits = timePointResponses([
    scan(0, 100),
    scan(3, 20, { target_evaluated: false }),
    scan(6, 90),
  ]);
  assert.deepEqual(visits.map((visit) => visit.response), ["NE", "SD"]);
  assert.equal(visits[1]!.nadir, 100);
});

Deno.test("visits are taken by month whatever the order of the rows", () => {
  const visits = timePointResponses([
    scan(6, 72),
    scan(0, 100),
    scan(3, 60),
  ]);
  assert.deepEqual(visits.map(({ row, response }) => [row, response]), [
    [2, "PR"],
    [0, "PD"],
  ]);
});

Deno.test("a complete response needs the non-target lesions too", () => {
  assert.deepEqual(
    responses(scan(0, 50), scan(3, 0), scan(6, 0, { non_target: "CR" })),
    ["PR", "CR"],
  );
  assert.deepEqual(
    responses(
      scan(0, 50, { non_target: "none" }),
      scan(3, 0, { non_target: "none" }),
    ),
    ["CR"],
  );
});

Deno.test("disease seen again after a complete response is progression", () => {
  const cr = scan(3, 0, { non_target: "CR" });
  const back = scan(6, 3);
  const visits = timePointResponses([scan(0, 50), cr, back]);
  assert.deepEqual(visits.map((visit) => visit.response), ["CR", "PD"]);
  assert.equal(visits[1]!.rule, "RECIST-reappearance");
  // A non-target lesion alone is enough, and a gap of one visit does not matter.
  assert.deepEqual(
    responses(
      scan(0, 50),
      cr,
      scan(6, null, { non_target: "NE" }),
      scan(12, 0),
    ),
    ["CR", "NE", "PD"],
  );
  const read = timePointResponses([scan(0, 50), cr, back], {
    reappearance: "PR",
  });
  assert.deepEqual(read.map((visit) => visit.response), ["CR", "PR"]);
});

Deno.test("after a complete response only disease that is seen is progression", () => {
  const cr = { target_sum: 0, non_target: "CR" } as const;
  const scans = (...later: Partial<TumourAssessment>[]) =>
    [{}, cr, ...later].map((more, i) => scan(3 * i, 50, more));
  // Gone targets beside non-targets that were not evaluated: Table 1 says PR, nothing came back.
  const unevaluated = { target_sum: 0, non_target: "NE" } as const;
  const visits = timePointResponses(scans(unevaluated, cr));
  assert.deepEqual(visits.map((visit) => visit.response), ["CR", "PR", "CR"]);
  assert.equal(visits[1]!.rule, "RECIST-T1-PR-notevaluated");
  for (const reappearance of ["progression", "PR"] as const) {
    const [best] = bestOverallResponses(visits, { reappearance });
    assert.deepEqual([best!.response, best!.progressionMonth], ["CR", null]);
  }
  // Persisting non-targets are seen although the targets were not evaluated.
  const persisting = { target_sum: null, non_target: "non-CR/non-PD" } as const;
  assert.deepEqual(responses(...scans(persisting)), ["CR", "PD"]);
  const asPR = timePointResponses(scans(persisting), { reappearance: "PR" });
  assert.deepEqual(asPR.map((visit) => visit.response), ["CR", "NE"]);
  assert.equal(
    bestOverallResponses(asPR, { reappearance: "PR" })[0]!.response,
    "PR",
  );
});

Deno.test("a partial response continues until progression when so asked", () => {
  // The EORTC's example: sums of 100, 70, 70, 80, 80, 80.
  const scans = [100, 70, 70, 80, 80, 80].map((sum, i) => scan(3 * i, sum));
  assert.deepEqual(responses(...scans), ["PR", "PR", "SD", "SD", "SD"]);
  const read = timePointResponses([...scans, scan(18, 84)], {
    continuingResponse: "until progression",
  });
  assert.deepEqual(
    read.map((visit) => visit.response),
    ["PR", "PR", "PR", "PR", "PR", "PD"],
  );
  assert.equal(read[2]!.rule, "RECIST-continuing-PR");
});

Deno.test("a new lesion is progression at any sum", () => {
  assert.deepEqual(
    responses(scan(0, 50), scan(3, 10, { new_lesion: true })),
    ["PD"],
  );
});

Deno.test("without target lesions the second table decides", () => {
  const visits = timePointResponses([
    scan(0, null),
    scan(3, null),
    scan(6, null, { non_target: "CR" }),
  ]);
  assert.deepEqual(visits.map((visit) => visit.response), [
    "non-CR/non-PD",
    "CR",
  ]);
  assert.deepEqual(visits.map((visit) => visit.target), ["none", "none"]);
  assert.deepEqual(visits[0]!.baselineSum, null);
});

Deno.test("without a baseline nothing is evaluable", () => {
  const [visit] = timePointResponses([scan(3, 50, { new_lesion: true })]);
  assert.deepEqual([visit!.response, visit!.rule], [
    "NE",
    "RECIST-no-baseline",
  ]);
});

Deno.test("a cohort: patients in the order of their first row", () => {
  const visits = timePointResponses([
    scan(0, 50, { patient: "B" }),
    scan(0, 50, { patient: "A" }),
    scan(3, 50, { patient: "A" }),
    scan(3, 70, { patient: "B" }),
  ]);
  assert.deepEqual(visits.map(({ patient, response }) => [patient, response]), [
    ["B", "PD"],
    ["A", "SD"],
  ]);
  assert.deepEqual(timePointResponses([]), []);
});

Deno.test("errors name the row and say what is expected", () => {
  const error = (pattern: RegExp, ...scans: TumourAssessment[]) =>
    assert.throws(() => timePointResponses(scans), {
      name: "RangeError",
      message: pattern,
    });
  error(
    /assessments\[1\]\.target_sum must be a finite number .* current value is -3/,
    scan(0, 50),
    scan(3, -3),
  );
  error(/assessments\[0\]\.target_sum must be above 0 at baseline/, scan(0, 0));
  error(
    /assessments\[1\]\.time_point must be above 0, as patient P01 has a baseline in row 0/,
    scan(0, 50),
    scan(0, 50, { month: 1 }),
  );
  error(
    /assessments\[2\]\.month must be different from that of row 1/,
    scan(0, 50),
    scan(3, 50),
    scan(6, 50, { month: 3 }),
  );
  error(
    /assessments\[1\]\.month must be later than the baseline in row 0/,
    scan(0, 50, { month: 2 }),
    scan(3, 50, { month: 1 }),
  );
  error(
    /assessments\[0\]\.non_target must be one of/,
    scan(0, 50, { non_target: "CR" }),
  );
  error(
    /assessments\[0\]\.new_lesion must be false at baseline/,
    scan(0, 50, { new_lesion: true }),
  );
  error(
    /assessments\[1\]\.non_target must be one of "none"/,
    scan(0, 50, { non_target: "none" }),
    scan(3, 50),
  );
  error(
    /assessments\[1\]\.non_target must be one of "CR"/,
    scan(0, 50),
    scan(3, 50, { non_target: "none" }),
  );
  error(
    /assessments\[1\]\.target_sum must be empty, as there were no target lesions/,
    scan(0, null),
    scan(3, 5),
  );
  assert.throws(
    () =>
      timePointResponses([
        scan(0, 50, { new_lesion: 1 as unknown as boolean }),
      ]),
    {
      name: "TypeError",
      message: /assessments\[0\]\.new_lesion must be true or false/,
    },
  );
  for (const column of ["target_complete", "target_evaluated"]) {
    const scans = [scan(0, 50), scan(3, 40, { [column]: "false" })];
    assert.throws(() => timePointResponses(scans), {
      name: "TypeError",
      message: new RegExp(
        `assessments\\[1\\]\\.${column} must be true, false or empty`,
      ),
    });
  }
  error(
    /assessments\[0\]\.patient must be an identifier/,
    scan(0, 50, { patient: "" }),
  );
});
