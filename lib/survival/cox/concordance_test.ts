import assert from "node:assert/strict";
import fc from "fast-check";
import { concordance } from "./concordance.ts";
import { coxRegression } from "./regression.ts";
import { assertClose } from "../testdata/almost_equal.ts";
import { argumentsOf, concordances, data, fits } from "../testdata/cox.ts";

for (const { data: name, plain, stratified } of concordances) {
  const { time, event, covariates, strata } = data[name]!;
  const prediction = Object.values(covariates)[0] as readonly number[];
  const check = (
    c: ReturnType<typeof concordance>,
    expected: typeof plain,
  ) => {
    assert.deepEqual([
      c.concordant,
      c.discordant,
      c.tiedPredictions,
      c.tiedTimes,
      c.tiedBoth,
    ], expected.count);
    assertClose(c.concordance, expected.concordance, "concordance");
    assertClose(c.standardError, expected.se, "standard error");
  };
  Deno.test(`concordance() equals R: ${name}`, () => {
    check(concordance(time, event, prediction, { reverse: true }), plain);
  });
  if (!stratified || !strata) continue;
  Deno.test(`concordance() equals R: ${name}, strata`, () => {
    check(concordance(time, event, prediction, { strata }), stratified);
  });
}

for (const expected of fits) {
  if (!expected.concordance) continue;
  const { name, set, options } = argumentsOf(expected);
  Deno.test(`concordance() of a Cox model equals R's summary: ${name}`, () => {
    const { time, event, covariates } = set;
    const fit = coxRegression(time, event, covariates, options);
    const c = concordance(time, event, fit.linearPredictor!, { reverse: true });
    assertClose(c.concordance, expected.concordance![0], "concordance");
    assertClose(c.standardError, expected.concordance![1], "standard error");
  });
}

const subjects = fc.array(
  fc.record({
    time: fc.integer({ min: 0, max: 8 }),
    event: fc.boolean(),
    x: fc.integer({ min: 0, max: 5 }),
    stratum: fc.integer({ min: 1, max: 2 }),
  }),
  { minLength: 1, maxLength: 25 },
);

Deno.test("concordance() counts every pair once", () => {
  fc.assert(fc.property(subjects, (rows) => {
    const counts = { up: 0, down: 0, tied: 0, times: 0, both: 0 };
    rows.forEach((a, i) =>
      rows.slice(i + 1).forEach((b) => {
        if (a.stratum !== b.stratum) return;
        if (a.time === b.time && a.event && b.event) {
          counts[a.x === b.x ? "both" : "times"]++;
          return;
        }
        const aFirst = a.time < b.time || (a.time === b.time && a.event);
        const [first, second] = aFirst ? [a, b] : [b, a];
        if (!first.event) return;
        if (first.x === second.x) counts.tied++;
        else counts[first.x < second.x ? "up" : "down"]++;
      })
    );
    const c = concordance(
      rows.map((r) => r.time),
      rows.map((r) => r.event),
      rows.map((r) => r.x),
      { strata: rows.map((r) => r.stratum) },
    );
    assert.deepEqual({
      up: c.concordant,
      down: c.discordant,
      tied: c.tiedPredictions,
      times: c.tiedTimes,
      both: c.tiedBoth,
    }, counts);
    const pairs = counts.up + counts.down + counts.tied;
    if (pairs === 0) assert.equal(c.concordance, null);
    else {
      assertClose(c.concordance, (counts.up + counts.tied / 2) / pairs, "c");
    }
  }));
});

Deno.test("concordance() reversed is one less the concordance", () => {
  const time = [1, 2, 2, 4, 5];
  const event = [1, 1, 0, 1, 0];
  const x = [3, 1, 4, 1, 5];
  const c = concordance(time, event, x);
  const reversed = concordance(time, event, x, { reverse: true });
  assertClose(reversed.concordance, 1 - c.concordance!, "concordance");
  assertClose(reversed.standardError, c.standardError!, "standard error");
});

Deno.test("concordance() without comparable pairs is not estimable", () => {
  const c = concordance([1, 2], [0, 0], [1, 2]);
  assert.equal(c.concordance, null);
  assert.equal(c.standardError, null);
  assert.deepEqual([c.lower, c.upper], [0, 1]);
});

Deno.test("concordance() refuses a missing prediction", () => {
  assert.throws(
    () => concordance([1, 2], [1, 0], [1, NaN]),
    /prediction\[1\] must be a finite number, current value is NaN/,
  );
});
