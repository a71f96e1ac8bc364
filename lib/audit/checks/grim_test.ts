import assert from "node:assert/strict";
import { grim } from "./grim.ts";

// Worked examples in print: the documentation of R's scrutiny (5.19 and 5.27, and
// the 12 cases of its `pigs1`), Wikipedia (3.48, the mean of 20 throws of a die),
// and The Economist of 18 June 2016 on the authors' paper (5.93 of 49).
const published: readonly (readonly [string, number, boolean])[] = [
  ["5.19", 28, false],
  ["5.19", 32, true],
  ["3.48", 20, false],
  ["5.93", 49, false],
  ["5.27", 43, false],
  ["7.22", 32, true],
  ["4.74", 25, false],
  ["5.23", 29, false],
  ["2.57", 24, false],
  ["6.77", 27, false],
  ["2.68", 28, true],
  ["7.01", 29, false],
  ["7.38", 26, true],
  ["3.14", 27, false],
  ["6.89", 31, false],
  ["5.00", 25, true],
  ["0.24", 28, false],
];

Deno.test("the published cases of GRIM come out as published", () => {
  for (const [printed, n, holds] of published) {
    assert.equal(grim(printed, n).holds, holds, `${printed} of ${n}`);
  }
});

Deno.test("more items make more means possible", () => {
  assert.equal(grim("2.84", 16).holds, false);
  assert.equal(grim("2.84", 16, { items: 2 }).holds, true);
});

Deno.test("the nearest means stand on both sides, or are the printed one", () => {
  assert.deepEqual(grim("5.19", 28).nearest, [145 / 28, 146 / 28]);
  assert.deepEqual(grim("5.00", 25).nearest, [5, 5]);
});

Deno.test("GRIM agrees with trying every sum of whole numbers", () => {
  for (let n = 1; n <= 120; n++) {
    for (let hundredths = 0; hundredths <= 100; hundredths++) {
      const printed = (hundredths / 100).toFixed(2);
      // 200 sum / n lies within 1 of twice the hundredths: no fractions involved.
      const possible = Array.from({ length: n + 1 }, (_, sum) => sum)
        .some((sum) => Math.abs(200 * sum - 2 * hundredths * n) <= n);
      assert.equal(grim(printed, n).holds, possible, `${printed} of ${n}`);
    }
  }
});

Deno.test("the power says which share of printed means would fail", () => {
  assert.equal(grim("60.1", 35).power, 0);
  assert.equal(grim("5.19", 28).power, 1 - 28 / 100);
  assert.equal(grim("5.19", 28, { items: 2 }).power, 1 - 56 / 100);
});

Deno.test("items can take all power from GRIM, for every mean is then possible", () => {
  for (const items of [2, 3]) {
    assert.equal(grim("5.19", 50, { items }).power, 0, `${items} items`);
    for (let hundredths = 0; hundredths < 100; hundredths++) {
      const printed = (hundredths / 100).toFixed(2);
      assert.ok(grim(printed, 50, { items }).holds, `${items}: ${printed}`);
    }
  }
  assert.equal(grim("5.19", 33, { items: 3 }).power, 1 - 99 / 100);
});

Deno.test("a number of items that is none is refused", () => {
  for (const items of [0, 1.5]) {
    assert.throws(() => grim("1.0", 5, { items }), {
      name: "RangeError",
      message:
        `Cannot check the printed number: items must be a whole number of at least 1, current value is ${items}`,
    });
  }
});

Deno.test("a number of values that is none is refused", () => {
  for (const n of [0, -1, 2.5, NaN]) {
    assert.throws(() => grim("1.0", n), {
      name: "RangeError",
      message:
        `Cannot check the printed number: n must be a whole number of at least 1, current value is ${n}`,
    });
  }
  assert.throws(() => grim("1,5", 3), RangeError);
});
