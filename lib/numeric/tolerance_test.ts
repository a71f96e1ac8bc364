import assert from "node:assert/strict";
import { above, atLeast, nearlyEqual, tolerance } from "./tolerance.ts";

Deno.test("bounds are reached in spite of binary rounding", () => {
  assert.notEqual(26.4 - 22, 0.2 * 22);
  assert.ok(atLeast(26.4 - 22, 0.2 * 22));
  assert.ok(!above(26.4 - 22, 0.2 * 22));
  assert.ok(above(4.41, 4.4));
  assert.ok(!atLeast(4.39, 4.4));
  assert.ok(atLeast(0, 0));
  assert.ok(!above(0, 0));
});

Deno.test("the tolerance is absolute below 1 and a share of the numbers above", () => {
  for (const size of [0, 1e-6, 1, 72, 1e6]) {
    const step = tolerance * Math.max(1, size);
    assert.ok(atLeast(size, size + 0.9 * step), `${size}`);
    assert.ok(!atLeast(size, size + 1.2 * step), `${size}`);
    assert.ok(nearlyEqual(size + 0.9 * step, size), `${size}`);
    assert.ok(!nearlyEqual(size + 1.2 * step, size), `${size}`);
    assert.ok(above(size + 1.2 * step, size), `${size}`);
    assert.ok(!above(size + 0.9 * step, size), `${size}`);
  }
  assert.equal(tolerance, 1e-9);
});

Deno.test("an infinite number is within no tolerance of a finite one", () => {
  assert.ok(atLeast(Infinity, 5) && !atLeast(5, Infinity));
  assert.ok(atLeast(5, -Infinity) && !atLeast(-Infinity, 5));
  assert.ok(nearlyEqual(Infinity, Infinity) && !nearlyEqual(NaN, NaN));
});
