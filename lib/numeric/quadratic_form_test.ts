import assert from "node:assert/strict";
import { quadraticForm } from "./quadratic_form.ts";

Deno.test("quadraticForm of three groups, worked by hand", () => {
  // V = [[3, -1, -2], [-1, 5, -4], [-2, -4, 6]]; without the first group
  // u' V⁻¹ u = (6 u₂² + 8 u₂ u₃ + 5 u₃²) / 14.
  const { rank, valueAt } = quadraticForm(3, [0, 1, 2, 1, 0, 4, 2, 4, 0]);
  assert.equal(rank, 2);
  const expected = (6 * 4 - 8 * 2 * 3 + 5 * 9) / 14;
  assert.ok(Math.abs(valueAt([1, 2, -3]) - expected) < 1e-14);
});

Deno.test("quadraticForm counts parts that are never at risk together", () => {
  const pairs = [0, 4, 0, 0, 4, 0, 0, 0, 0, 0, 0, 9, 0, 0, 9, 0];
  const { rank, valueAt } = quadraticForm(4, pairs);
  assert.equal(rank, 2);
  assert.equal(valueAt([2, -2, 3, -3]), 2 ** 2 / 4 + 3 ** 2 / 9);
  const none = quadraticForm(2, [0, 0, 0, 0]);
  assert.equal(none.rank, 0);
  assert.equal(none.valueAt([0, 0]), 0);
});
