import assert from "node:assert/strict";
import { normalCdf, normalQuantile } from "./distributions.ts";
import fixture from "./testdata/distributions.json" with {
  type: "json",
};

/** Relative error, small values not excepted. */
function relativeError(actual: number, expected: number): number {
  return expected === 0 ? Math.abs(actual) : Math.abs(actual / expected - 1);
}

Deno.test("normalCdf: as R, in the far tail too", () => {
  fixture.x.forEach((x, i) => {
    assert.ok(relativeError(normalCdf(x), fixture.cdf[i]!) < 1e-12, `${x}`);
  });
});

Deno.test("normalQuantile: as R, of the smallest probabilities too", () => {
  fixture.p.forEach((p, i) => {
    const error = relativeError(normalQuantile(p), fixture.quantile[i]!);
    assert.ok(error < 1e-13, `${p}`);
  });
});

Deno.test("the normal distribution's ends", () => {
  assert.equal(normalCdf(-Infinity), 0);
  assert.equal(normalCdf(Infinity), 1);
  assert.ok(Number.isNaN(normalCdf(NaN)));
  assert.equal(normalQuantile(0), -Infinity);
  assert.equal(normalQuantile(1), Infinity);
  assert.equal(normalQuantile(0.5), 0);
});
