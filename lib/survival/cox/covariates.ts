import {
  checkColumn,
  checkNumber,
  type Column,
  invalid,
  reject,
} from "../../arguments/mod.ts";

/** Columns of a design matrix by name: one number (or true/false) for each subject. */
export type Covariates = Readonly<Record<string, Column<number | boolean>>>;

/** The values of each covariate by its name. */
export type CovariateValues = ReadonlyMap<string, ArrayLike<number | boolean>>;

/** Whether a value can be a covariate's. */
export function isCovariateValue(value: unknown): boolean {
  return typeof value === "boolean" || Number.isFinite(value);
}

/** Throws the error of a value that {@linkcode isCovariateValue} is not. */
export function refuseCovariateValue(
  action: string,
  name: string,
  value: unknown,
): void {
  const expected = "a finite number or true or false";
  checkNumber(action, name, value as number, false, expected);
}

/**
 * The values of the covariates.
 *
 * @throws {TypeError} If there is no column, or one holds anything but numbers,
 * true and false.
 * @throws {RangeError} If a number is not finite or a length is not `n`.
 */
export function checkCovariates(
  action: string,
  covariates: Covariates,
  n: number,
): CovariateValues {
  const isObject =
    Object.prototype.toString.call(covariates) === "[object Object]";
  if (!isObject || Object.keys(covariates).length === 0) {
    const expected = "an object with at least one column";
    throw invalid(action, "covariates", expected, covariates, false);
  }
  return new Map(
    Object.entries(covariates).map(([name, column]) => {
      const values = checkColumn(action, `covariates.${name}`, column, n);
      for (let i = 0; i < n; i++) {
        const value = values[i];
        if (isCovariateValue(value)) continue;
        refuseCovariateValue(action, `covariates.${name}[${i}]`, value);
      }
      return [name, values];
    }),
  );
}

/**
 * Centred and scaled covariates: hazard ratios do not depend on the origin, and
 * sums of squares of a calendar year or a count of cells keep their digits.
 */
export function standardized(
  action: string,
  covariates: CovariateValues,
  index: Uint32Array,
  weight: Float64Array,
): { x: Float64Array; centre: Float64Array; scale: Float64Array } {
  const rows = index.length;
  const p = covariates.size;
  const x = new Float64Array(rows * p);
  const centre = new Float64Array(p);
  const scale = new Float64Array(p);
  const total = weight.reduce((sum, w) => sum + w, 0);
  [...covariates].forEach(([name, column], j) => {
    const values = new Float64Array(rows);
    let sum = 0;
    let largest = 0;
    for (let row = 0; row < rows; row++) {
      const value = Number(column[index[row]!]);
      values[row] = value;
      sum += weight[row]! * value;
      largest = Math.max(largest, Math.abs(value));
    }
    const mean = sum / total;
    let deviation = 0;
    for (let row = 0; row < rows; row++) {
      values[row]! -= mean;
      deviation += weight[row]! * Math.abs(values[row]!);
    }
    deviation /= total;
    if (deviation <= 1e-14 * largest) {
      const value = column[index[0]!];
      const expected = "different between subjects";
      reject(action, `covariates.${name}`, expected, value);
    }
    for (let row = 0; row < rows; row++) {
      x[row * p + j] = values[row]! / deviation;
    }
    centre[j] = mean;
    scale[j] = deviation;
  });
  return { x, centre, scale };
}
