/** A square matrix by rows. */
export type Matrix = Float64Array[];

/**
 * Square matrix of zeros.
 *
 * @param size Number of rows and columns.
 * @returns The matrix.
 *
 * @example
 * ```ts
 * import { zeroMatrix } from "./cholesky.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(zeroMatrix(1), [Float64Array.of(0)]);
 * ```
 */
export function zeroMatrix(size: number): Matrix {
  return Array.from({ length: size }, () => new Float64Array(size));
}

/**
 * Cholesky's factor of a symmetric matrix that is positive definite.
 *
 * @param matrix The matrix, of which only the lower triangle is read.
 * @returns The lower triangle L with LL' = `matrix`, or the index of the first
 * row that depends on those before it, if there is one.
 *
 * @example
 * ```ts
 * import { cholesky } from "./cholesky.ts";
 * import assert from "node:assert/strict";
 *
 * const matrix = [Float64Array.of(4, 2), Float64Array.of(2, 2)];
 * assert.deepEqual(cholesky(matrix), [
 *   Float64Array.of(2, 0),
 *   Float64Array.of(1, 1),
 * ]);
 * assert.equal(cholesky([Float64Array.of(1, 1), Float64Array.of(1, 1)]), 1);
 * ```
 */
export function cholesky(matrix: Matrix): Matrix | number {
  const lower = zeroMatrix(matrix.length);
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      if (j < i) lower[i]![j] = sum / lower[j]![j]!;
      // R's coxph has the same tolerance.
      else if (sum > 1.8e-12 * matrix[i]![i]!) lower[i]![i] = Math.sqrt(sum);
      else return i;
    }
  }
  return lower;
}

/**
 * Cholesky's factor of a matrix that is known to be regular.
 *
 * @param matrix The matrix, of which only the lower triangle is read.
 * @returns The lower triangle L with LL' = `matrix`.
 * @throws {Error} If the matrix is singular after all.
 *
 * @example
 * ```ts
 * import { regularFactor } from "./cholesky.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(regularFactor([Float64Array.of(9)]), [Float64Array.of(3)]);
 * ```
 */
export function regularFactor(matrix: Matrix): Matrix {
  const lower = cholesky(matrix);
  if (typeof lower === "number") throw new Error("the matrix is singular");
  return lower;
}

/**
 * Solves LL'x = b.
 *
 * @param lower Cholesky's factor L.
 * @param b The right side.
 * @returns The solution x.
 *
 * @example
 * ```ts
 * import { solve } from "./cholesky.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(solve([Float64Array.of(3)], [18]), Float64Array.of(2));
 * ```
 */
export function solve(lower: Matrix, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < x.length; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i]![k]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  for (let i = x.length - 1; i >= 0; i--) {
    for (let k = i + 1; k < x.length; k++) x[i]! -= lower[k]![i]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  return x;
}

/**
 * Inverse of LL'.
 *
 * @param lower Cholesky's factor L.
 * @returns The inverse of the matrix that was factored.
 *
 * @example
 * ```ts
 * import { inverse } from "./cholesky.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(inverse([Float64Array.of(2)]), [Float64Array.of(0.25)]);
 * ```
 */
export function inverse(lower: Matrix): Matrix {
  return lower.map((_, j) => {
    const unit = new Float64Array(lower.length);
    unit[j] = 1;
    return solve(lower, unit);
  });
}

/**
 * Logarithm of the determinant of LL'.
 *
 * @param lower Cholesky's factor L.
 * @returns The logarithm.
 *
 * @example
 * ```ts
 * import { logDeterminant } from "./cholesky.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(logDeterminant([Float64Array.of(3)]), 2 * Math.log(3));
 * ```
 */
export function logDeterminant(lower: Matrix): number {
  return lower.reduce((sum, row, i) => sum + 2 * Math.log(row[i]!), 0);
}

/**
 * Sum of the products of two lists' values.
 *
 * @param a The list that says how many values to take.
 * @param b Another, at least as long.
 * @returns The sum.
 *
 * @example
 * ```ts
 * import { dot } from "./cholesky.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(dot([1, 2], [3, 4]), 11);
 * ```
 */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
