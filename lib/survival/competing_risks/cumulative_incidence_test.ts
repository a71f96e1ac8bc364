import assert from "node:assert/strict";
import fc from "fast-check";
import {
  cumulativeIncidence,
  type CumulativeIncidenceOptions,
} from "./cumulative_incidence.ts";
import { kaplanMeier } from "../curves/kaplan_meier.ts";
import { assertClose, type Expected } from "../testdata/almost_equal.ts";
import { cases, data } from "../testdata/competing_risks.ts";

for (const expected of cases) {
  const { time, cause } = data[expected.data]!;
  const check = (
    options: CumulativeIncidenceOptions,
    column: "incidence" | "standardError" | "lower" | "upper",
    matrix: readonly (readonly Expected[])[],
  ) => {
    const { causes, curve } = cumulativeIncidence(time, cause, options);
    const times = curve.time.length / causes.length;
    causes.forEach((_, k) =>
      expected.rows.forEach((row, i) => {
        const at = k * times + row;
        assertClose(curve.time[at]!, expected.time[i]!, "time");
        // R has no limits while the incidence is 0.
        const value = matrix[i]![k] ?? 0;
        const what = `${column} of ${causes[k]} at ${expected.time[i]}`;
        assertClose(curve[column][at]!, value, what);
      })
    );
  };
  Deno.test(`cumulativeIncidence() equals R's survfit: ${expected.data}`, () => {
    check({}, "incidence", expected.incidence);
    check({}, "standardError", expected.se);
    check({}, "lower", expected.lower);
    check({}, "upper", expected.upper);
    check(
      { interval: "plain", confidence: 0.9 },
      "lower",
      expected.plainLower,
    );
    check({ interval: "log-log" }, "upper", expected.logLogUpper);
    const { curve } = cumulativeIncidence(time, cause);
    expected.rows.forEach((row, i) =>
      assert.equal(curve.atRisk[row], expected.atRisk[i])
    );
  });
  Deno.test(`cumulativeIncidence() equals R's cuminc: ${expected.data}`, () => {
    const variance = "aalen";
    check({ variance }, "incidence", expected.cuminc);
    const errors = expected.cumincVariance.map((row) => row.map(Math.sqrt));
    check({ variance }, "standardError", errors);
  });
}

const subjects = fc.array(
  fc.record({
    time: fc.integer({ min: 0, max: 10 }),
    cause: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 1, maxLength: 40 },
).filter((rows) => rows.some((row) => row.cause > 0));

Deno.test("cumulativeIncidence() of all causes and the Kaplan-Meier estimate add up to 1", () => {
  fc.assert(fc.property(subjects, (rows) => {
    const time = rows.map((row) => row.time);
    const { causes, curve } = cumulativeIncidence(
      time,
      rows.map((row) => row.cause),
    );
    const km = kaplanMeier(time, rows.map((row) => row.cause > 0)).curve;
    const times = km.time.length;
    assert.equal(curve.time.length, causes.length * times);
    for (let i = 0; i < times; i++) {
      const sum = causes.reduce<number>(
        (sum, _, k) => sum + curve.incidence[k * times + i]!,
        km.survival[i]!,
      );
      assertClose(sum, 1, `sum at ${km.time[i]}`, 1e-12);
    }
  }));
});

Deno.test("cumulativeIncidence() with a single cause has Greenwood's variance", () => {
  fc.assert(fc.property(subjects, (rows) => {
    const time = rows.map((row) => row.time);
    const event = rows.map((row) => row.cause > 0);
    const { curve } = cumulativeIncidence(time, event, {
      censored: false,
      interval: "plain",
    });
    const km = kaplanMeier(time, event).curve;
    for (let i = 0; i < km.time.length; i++) {
      // Where all at risk have the event, Greenwood's formula has no value.
      if (km.survival[i]! < 1e-12) continue;
      const error = km.standardError[i]!;
      assert.ok(Math.abs(curve.standardError[i]! - error) < 1e-9);
    }
  }));
});

Deno.test("cumulativeIncidence() without censoring is the share of each cause, certain at the end", () => {
  const time = [1, 2, 3, 4, 5, 6, 7];
  for (const interval of ["log", "log-log", "plain"] as const) {
    const { curve } = cumulativeIncidence(time, time.map(() => 1), {
      interval,
    });
    curve.incidence.forEach((f, i) => {
      assertClose(f, (i + 1) / 7, "F", 1e-14);
      const binomial = Math.sqrt((i + 1) * (6 - i) / 7 ** 3);
      assertClose(curve.standardError[i]!, binomial, "standard error");
    });
    assert.equal(curve.lower.at(-1), 1);
    assert.equal(curve.upper.at(-1), 1);
  }
});

Deno.test("cumulativeIncidence() does not depend on the names of the causes", () => {
  fc.assert(fc.property(subjects, (rows) => {
    const time = rows.map((row) => row.time);
    const names = ["alive", "b", "c", "d"];
    const numbered = cumulativeIncidence(time, rows.map((row) => row.cause));
    const named = cumulativeIncidence(
      time,
      rows.map((row) => names[row.cause]!),
      { censored: "alive" },
    );
    assert.deepEqual(named.curve.standardError, numbered.curve.standardError);
    assert.deepEqual(
      named.causes,
      numbered.causes.map((k) => names[Number(k)]),
    );
  }));
});

Deno.test("cumulativeIncidence() refuses what it cannot estimate", () => {
  assert.throws(
    () => cumulativeIncidence([1, 2], [0, 0]),
    /Cannot estimate cumulative incidence: the number of events must be at least 1/,
  );
  assert.throws(
    () => cumulativeIncidence([1, -2], [0, 1]),
    /time\[1\] must be a non-negative finite number, current value is -2/,
  );
  assert.throws(
    () => cumulativeIncidence([1, 2], ["death", "none"]),
    /censored must be a string like the labels in cause, current value is 0/,
  );
  assert.throws(
    () => cumulativeIncidence([1, 2], [1]),
    /cause\.length must be 2/,
  );
  assert.throws(
    () => cumulativeIncidence([1, 2], [1, null as unknown as number]),
    /cause\[1\]/,
  );
});

Deno.test("cumulativeIncidence() takes a row of weight 2 as two subjects", () => {
  fc.assert(fc.property(subjects, (rows) => {
    const weights = rows.map((_, i) => i % 3);
    fc.pre(rows.some((row, i) => row.cause > 0 && weights[i]! > 0));
    const repeated = rows.flatMap((row, i) => Array(weights[i]!).fill(row));
    const estimate = (some: typeof rows, options = {}) =>
      cumulativeIncidence(
        some.map((row) => row.time),
        some.map((row) => row.cause),
        options,
      );
    const weighted = estimate(rows, { weights });
    const plain = estimate(repeated);
    assert.equal(weighted.n, plain.n);
    assert.equal(weighted.events, plain.events);
    // A cause that only rows of weight 0 have keeps a curve of zeros.
    const size = plain.curve.time.length / plain.causes.length;
    plain.causes.forEach((cause, k) => {
      const from = weighted.curve.cause.indexOf(cause);
      for (let i = 0; i < size; i++) {
        for (const column of ["incidence", "standardError", "upper"] as const) {
          const value = weighted.curve[column][from + i]!;
          assertClose(value, plain.curve[column][k * size + i]!, column);
        }
      }
    });
  }));
});
