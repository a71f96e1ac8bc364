import assert from "node:assert/strict";

/** A number from a fixture; R's NA and NaN are null there. */
export type Expected = number | null;

/**
 * Asserts that a number agrees with R's to the given relative error. Where R
 * has none, ours must be null or NaN.
 */
export function assertClose(
  actual: number | null,
  expected: Expected,
  what: string,
  relative = 1e-10,
): void {
  if (expected === null) {
    assert.ok(actual === null || Number.isNaN(actual), `${what}: ${actual}`);
    return;
  }
  const error = Math.abs((actual ?? NaN) - expected);
  // Differences of larger numbers, such as limits near 0, keep absolute digits.
  const allowed = relative * Math.max(Math.abs(expected), 1e-4);
  assert.ok(error <= allowed, `${what}: ${actual}, R has ${expected}`);
}

/** Asserts it for each pair of numbers. */
export function assertAllClose(
  actual: ArrayLike<number | null>,
  expected: readonly Expected[],
  what: string,
  relative = 1e-10,
): void {
  assert.equal(actual.length, expected.length, `${what}: length`);
  expected.forEach((value, i) =>
    assertClose(actual[i]!, value, `${what}[${i}]`, relative)
  );
}
