import assert from "node:assert/strict";
import { signTest } from "./sign.ts";
import { alternativeOf, assertClose, fixture } from "./testdata/fixture.ts";

for (const { name, before, after, sign } of fixture.paired) {
  Deno.test(`signTest() equals R's binom.test: ${name}`, () => {
    for (const expected of sign) {
      const alternative = alternativeOf(expected.alternative);
      const test = signTest(before, after, { alternative });
      assertClose(test.pValue, expected.p);
    }
  });
}

Deno.test("signTest() standardizes the count by hand", () => {
  const after = [...Array(20).fill(1), ...Array(10).fill(-1), 0, 0];
  const before = after.map(() => 0);
  const plain = signTest(before, after, { distribution: "asymptotic" });
  assertClose(plain.z, 5 / Math.sqrt(7.5));
  assert.equal(plain.zeroDifferences, 2);
  const corrected = signTest(before, after, {
    distribution: "asymptotic",
    continuity: true,
  });
  assertClose(corrected.z, 4.5 / Math.sqrt(7.5));
});

Deno.test("signTest() of pairs without any change gives p = 1", () => {
  assert.equal(signTest([3], [3]).pValue, 1);
  assert.equal(signTest([3], [3], { distribution: "asymptotic" }).pValue, 1);
});

Deno.test("signTest() refuses missing values and empty data", () => {
  assert.throws(
    () => signTest([], []),
    /before.length must be at least 1, current value is 0/,
  );
  assert.throws(() => signTest([NaN], [1]), /before\[0\] must be a finite/);
});
