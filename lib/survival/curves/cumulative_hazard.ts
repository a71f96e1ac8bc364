import type { RiskColumns } from "./risk_set.ts";

/** How several events at one time add to the cumulative hazard. */
export type HazardTies = "nelson-aalen" | "fleming-harrington";

/** Cumulative hazard along the risk columns. */
export interface HazardColumns {
  readonly cumulativeHazard: Float64Array;
  readonly variance: Float64Array;
}

/** Sums f(0), ..., f(count - 1). */
function sumOver(count: number, f: (i: number) => number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += f(i);
  return sum;
}

/**
 * Cumulative hazard and its variance. d events among n at risk add d/n and
 * d/n² (Nelson–Aalen), or, as if they had come one after another, 1/n +
 * 1/(n - 1) + ... and the squares (Fleming–Harrington), which needs whole counts.
 */
export function hazardColumns(
  { atRisk, events }: RiskColumns,
  ties: HazardTies,
): HazardColumns {
  const size = atRisk.length;
  const cumulativeHazard = new Float64Array(size);
  const variance = new Float64Array(size);
  let hazard = 0;
  let squares = 0;
  for (let row = 0; row < size; row++) {
    const n = atRisk[row]!;
    const d = events[row]!;
    if (ties === "nelson-aalen") {
      hazard += d / n;
      squares += d / n / n;
    } else {
      hazard += sumOver(d, (i) => 1 / (n - i));
      squares += sumOver(d, (i) => 1 / (n - i) ** 2);
    }
    cumulativeHazard[row] = hazard;
    variance[row] = squares;
  }
  return { cumulativeHazard, variance };
}

/**
 * Throws unless the weights are whole numbers or the ties need none.
 *
 * @throws {RangeError} naming the first weight that is not
 */
export function checkTies(
  action: string,
  ties: HazardTies,
  weights: ArrayLike<number> | undefined,
): void {
  if (ties === "nelson-aalen" || weights === undefined) return;
  for (let i = 0; i < weights.length; i++) {
    if (!Number.isInteger(weights[i])) {
      throw new RangeError(
        `Cannot ${action}: weights[${i}] must be a whole number with ties "fleming-harrington", current value is ${
          weights[i]
        }`,
      );
    }
  }
}
