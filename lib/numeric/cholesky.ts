/** A square matrix by rows. */
export type Matrix = Float64Array[];

/** Square matrix of zeros. */
export function zeroMatrix(size: number): Matrix {
  return Array.from({ length: size }, () => new Float64Array(size));
}

/**
 * Lower triangle L with LL' = `matrix`, of which only the lower triangle is
 * read. Returns the index of the first row that depends on those before it
 * instead, if there is one.
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

/** L for a matrix that is known to be regular. */
export function regularFactor(matrix: Matrix): Matrix {
  const lower = cholesky(matrix);
  if (typeof lower === "number") throw new Error("the matrix is singular");
  return lower;
}

/** Solves LL'x = b. */
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

/** Inverse of LL'. */
export function inverse(lower: Matrix): Matrix {
  return lower.map((_, j) => {
    const unit = new Float64Array(lower.length);
    unit[j] = 1;
    return solve(lower, unit);
  });
}

/** Logarithm of the determinant of LL'. */
export function logDeterminant(lower: Matrix): number {
  return lower.reduce((sum, row, i) => sum + 2 * Math.log(row[i]!), 0);
}

/** Sum of products. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
