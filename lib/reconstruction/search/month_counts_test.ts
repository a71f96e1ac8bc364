import assert from "node:assert/strict";
import fc from "fast-check";
import {
  kaplanMeier,
  logRankTest,
  medianSurvival,
} from "../../survival/mod.ts";
import {
  addPatient,
  computeMedian,
  createMonthCounts,
  LATEST_MONTH,
  logRankStatistic,
} from "./month_counts.ts";
import type { Observation } from "./sample_order.ts";

const observations = fc.array(
  fc.record({
    months: fc.integer({ min: 1, max: LATEST_MONTH }),
    event: fc.constantFrom(0 as const, 1 as const),
  }),
  { minLength: 2, maxLength: 35 },
);

const count = (rows: readonly Observation[]) => {
  const counts = createMonthCounts();
  for (const { months, event } of rows) addPatient(counts, months, event);
  return counts;
};

const close = (a: number, b: number) =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

Deno.test("the search's median and standard error are those of the library", () => {
  fc.assert(
    fc.property(observations, (rows) => {
      const km = kaplanMeier(
        rows.map((row) => row.months),
        rows.map((row) => row.event),
      );
      const { median, standardError } = medianSurvival(km, {
        interval: "spss",
      });
      const found = computeMedian(count(rows));
      assert.ok(
        median === null ? Number.isNaN(found.median) : found.median === median,
      );
      assert.ok(
        standardError === null
          ? Number.isNaN(found.standardError)
          : close(found.standardError, standardError),
        `${found.standardError}, library ${standardError}`,
      );
    }),
    { numRuns: 500 },
  );
});

Deno.test("survival of 0.55, 0.5 and 0.45 counts as such, rounding apart", () => {
  // Without censoring the variance is S (1 − S) / n; u is 9, the median 10, l 11.
  const rows = Array.from({ length: 20 }, (_, i) => ({
    months: i + 1,
    event: 1 as const,
  }));
  const { median, standardError } = computeMedian(count(rows));
  assert.equal(median, 10);
  assert.ok(close(standardError, Math.sqrt(0.25 / 20) * 2 / 0.1));
});

Deno.test("the search's log-rank statistic is that of the library", () => {
  fc.assert(
    fc.property(observations, observations, (a, b) => {
      const rows = [...a, ...b];
      const { statistic } = logRankTest(
        rows.map((row) => row.months),
        rows.map((row) => row.event),
        rows.map((_, i) => i < a.length ? 1 : 2),
      );
      assert.ok(close(logRankStatistic(count(a), count(b)), statistic));
    }),
    { numRuns: 500 },
  );
});

Deno.test("taking a patient out undoes putting one in", () => {
  const rows: Observation[] = [{ months: 3, event: 1 }, {
    months: 9,
    event: 0,
  }];
  const counts = count(rows);
  addPatient(counts, 5, 1);
  addPatient(counts, 5, 1, -1);
  assert.deepEqual(counts, count(rows));
});
