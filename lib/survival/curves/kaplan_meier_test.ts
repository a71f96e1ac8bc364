import assert from "node:assert/strict";
import {
  type CurveOptions,
  type IntervalType,
  kaplanMeier,
  medianSurvival,
  restrictedMean,
  riskTable,
  survivalQuantile,
} from "../mod.ts";
import { assertAllClose, type Expected } from "../testdata/almost_equal.ts";
import fixture from "../testdata/kaplan_meier.json" with { type: "json" };

/** The rows of a column that the fixture keeps. */
function at(column: ArrayLike<number>, rows: readonly number[]): number[] {
  return rows.map((row) => column[row]!);
}

function optionsOf(c: typeof fixture.cases[number]): CurveOptions {
  return {
    confidence: c.confidence,
    timefix: c.timefix,
    ...(c.entry && { entry: c.entry.map(Number) }),
    ...(c.weights && { weights: c.weights }),
  };
}

for (const c of fixture.cases) {
  const time = c.time.map(Number);
  Deno.test(`kaplanMeier agrees with R: ${c.name}`, () => {
    const options = optionsOf(c);
    const km = kaplanMeier(time, c.event, options);
    assert.equal(km.curve.time.length, c.records);
    for (const [name, expected] of Object.entries(c.curve)) {
      const column = km.curve[name as keyof typeof c.curve];
      assertAllClose(at(column, c.rows), expected, name);
    }
    for (const [type, expected] of Object.entries(c.limits)) {
      const interval = type as IntervalType;
      const curve = kaplanMeier(time, c.event, { ...options, interval });
      const { lower, upper } = curve.curve;
      assertAllClose(at(lower, c.rows), expected.lower, `${type} lower`);
      assertAllClose(at(upper, c.rows), expected.upper, `${type} upper`);
      const median = medianSurvival(curve);
      const actual = [median.median, median.lower, median.upper];
      assertAllClose(actual, expected.median, `${type} median`);
      [0.1, 0.25, 0.75].forEach((probability, i) => {
        const known: Expected[] | null | undefined = expected.quantiles[i];
        if (!known) return;
        const q = survivalQuantile(curve, probability);
        const found = [q.quantile, q.lower, q.upper];
        assertAllClose(found, known, `${type} quantile ${probability}`);
      });
    }
  });

  Deno.test(`mean, risk table and SPSS median agree with R: ${c.name}`, () => {
    const options = optionsOf(c);
    const km = kaplanMeier(time, c.event, options);
    const mean = restrictedMean(km);
    assertAllClose([mean.mean, mean.standardError], c.mean, "mean");
    const spss = medianSurvival(km, { interval: "spss" });
    assertAllClose([spss.median, spss.standardError], c.spss, "SPSS median");
    const rows = riskTable(km, c.times, { extend: true });
    for (const [name, expected] of Object.entries(c.risk)) {
      const column = rows.map((row) => row[name as keyof typeof c.risk]);
      assertAllClose(column, expected, `risk table ${name}`);
    }
  });
}
