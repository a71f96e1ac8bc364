import assert from "node:assert/strict";
import {
  cholesky,
  inverse,
  logDeterminant,
  type Matrix,
  regularFactor,
  solve,
} from "./cholesky.ts";

const rows = (...rows: number[][]) => rows.map((row) => Float64Array.from(row));

// Worked by hand: the determinant is 144, and 144 times the inverse is whole.
const matrix = rows([4, 2, -2], [2, 10, 2], [-2, 2, 6]);
const lower = rows([2, 0, 0], [1, 3, 0], [-1, 1, 2]);

function assertClose(actual: Matrix, expected: number[][]): void {
  actual.forEach((row, i) =>
    row.forEach((value, j) =>
      assert.ok(Math.abs(value - expected[i]![j]!) < 1e-15, `${i}, ${j}`)
    )
  );
}

Deno.test("cholesky factors, solves, inverts and takes the determinant", () => {
  assert.deepEqual(cholesky(matrix), lower);
  // The matrix times (1, 2, 3) is (2, 28, 20).
  assert.deepEqual(solve(lower, [2, 28, 20]), Float64Array.of(1, 2, 3));
  assertClose(
    inverse(lower),
    [[56, -16, 24], [-16, 20, -12], [24, -12, 36]]
      .map((row) => row.map((value) => value / 144)),
  );
  assert.ok(Math.abs(logDeterminant(lower) - Math.log(144)) < 1e-14);
});

Deno.test("cholesky reads the lower triangle alone", () => {
  const upper = rows([4, NaN, NaN], [2, 10, NaN], [-2, 2, 6]);
  assert.deepEqual(cholesky(upper), lower);
});

Deno.test("cholesky names the first row that depends on those before it, with R's tolerance", () => {
  assert.equal(cholesky(rows([1, 2, 0], [2, 4, 0], [0, 0, 0])), 1);
  assert.equal(cholesky(rows([0, 0], [0, 1])), 0);
  const almost = (distance: number) => rows([1, 1], [1, 1 + distance]);
  assert.equal(cholesky(almost(1.7e-12)), 1);
  assert.ok(Array.isArray(cholesky(almost(1.9e-12))));
  assert.throws(() => regularFactor(almost(0)), /the matrix is singular/);
});
