import assert from "node:assert/strict";
import fc from "fast-check";
import {
  proportionInterval,
  type ProportionIntervalType,
} from "./proportion_interval.ts";
import { assertClose, fixture } from "./testdata/fixture.ts";

for (const { successes, n, ...intervals } of fixture.proportions) {
  for (const [interval, [lower, upper]] of Object.entries(intervals)) {
    Deno.test(`proportionInterval() equals R: ${successes} of ${n}, ${interval}`, () => {
      const result = proportionInterval(successes, n, {
        interval: interval as ProportionIntervalType,
      });
      assertClose(result.lower, lower);
      assertClose(result.upper, upper);
    });
  }
}

Deno.test("proportionInterval() mirrors successes and failures", () => {
  const n = fc.integer({ min: 1, max: 200 });
  const counts = n.chain((n) =>
    fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))
  );
  const interval = fc.constantFrom<ProportionIntervalType>(
    "clopper-pearson",
    "wilson",
    "wilson-continuity",
    "jeffreys",
    "agresti-coull",
    "wald",
  );
  fc.assert(fc.property(counts, interval, ([x, n], interval) => {
    const { lower, upper } = proportionInterval(x, n, { interval });
    const mirrored = proportionInterval(n - x, n, { interval });
    assert.ok(Math.abs(mirrored.lower - (1 - upper)) < 1e-12);
    assert.ok(lower <= x / n && x / n <= upper);
  }));
});

Deno.test("proportionInterval() refuses impossible counts and options", () => {
  assert.throws(
    () => proportionInterval(3, 0),
    /n must be a whole number of at least 1, current value is 0/,
  );
  assert.throws(
    () => proportionInterval(4, 3),
    /successes must be at most n = 3, current value is 4/,
  );
  assert.throws(
    () => proportionInterval(-1, 3),
    /successes must be a whole number of at least 0/,
  );
  assert.throws(() => proportionInterval(1.5, 3), /current value is 1.5/);
  assert.throws(
    () => proportionInterval(1, 3, { interval: "exact" as "wald" }),
    /interval must be one of "clopper-pearson", "wilson"/,
  );
  assert.throws(
    () => proportionInterval(1, 3, { confidence: 1 }),
    /confidence/,
  );
});
