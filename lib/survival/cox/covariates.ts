import { checkColumn } from "../../arguments/mod.ts";

/** Columns of a design matrix by name: one number (or true/false) a subject. */
export type Covariates = Readonly<Record<string, ArrayLike<number | boolean>>>;

/** Refuses columns that are missing, too short, or hold no numbers; returns their names. */
export function checkCovariates(
  action: string,
  covariates: Covariates,
  n: number,
): string[] {
  const names = Object.keys(covariates ?? {});
  if (names.length === 0) {
    throw new TypeError(
      `Cannot ${action}: covariates must be an object with at least one column, current value is ${covariates}`,
    );
  }
  for (const name of names) {
    const column = covariates[name]!;
    checkColumn(action, `covariates.${name}`, column, n);
    for (let i = 0; i < n; i++) {
      const value = column[i];
      if (typeof value === "boolean" || Number.isFinite(value)) continue;
      const ErrorType = typeof value === "number" ? RangeError : TypeError;
      throw new ErrorType(
        `Cannot ${action}: covariates.${name}[${i}] must be a finite number or true or false, current value is ${value}`,
      );
    }
  }
  return names;
}

/**
 * Centred and scaled covariates: hazard ratios do not depend on the origin, and
 * sums of squares of a calendar year or a count of cells keep their digits.
 */
export function standardized(
  action: string,
  covariates: Covariates,
  names: readonly string[],
  index: Uint32Array,
  weight: Float64Array,
): { x: Float64Array; scale: Float64Array } {
  const rows = index.length;
  const p = names.length;
  const x = new Float64Array(rows * p);
  const scale = new Float64Array(p);
  const total = weight.reduce((sum, w) => sum + w, 0);
  names.forEach((name, j) => {
    const column = covariates[name]!;
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
      throw new RangeError(
        `Cannot ${action}: covariates.${name} must vary, current value is ${
          column[index[0]!]
        } for all subjects`,
      );
    }
    for (let row = 0; row < rows; row++) {
      x[row * p + j] = values[row]! / deviation;
    }
    scale[j] = deviation;
  });
  return { x, scale };
}
