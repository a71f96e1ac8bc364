import { inPieces } from "./in_pieces.ts";

/** R's tolerance for near ties: the square root of the machine epsilon. */
const tolerance = Math.sqrt(Number.EPSILON);

/** Smallest distance between different neighbours, the second of them from `from` to before `to`. */
function smallestGapOf(sorted: Float64Array, from: number, to: number): number {
  let smallest = Infinity;
  for (let i = Math.max(from, 1); i < to; i++) {
    const gap = sorted[i]! - sorted[i - 1]!;
    if (gap < smallest && gap > 0) smallest = gap;
  }
  return smallest;
}

function smallestGap(sorted: Float64Array): number {
  let smallest = Infinity;
  inPieces(sorted.length, (from, to) => {
    smallest = Math.min(smallest, smallestGapOf(sorted, from, to));
  });
  return smallest;
}

function meanOfDistinct(sorted: Float64Array): number {
  let sum = 0;
  let distinct = 0;
  let previous = -1;
  for (let i = 0; i < sorted.length; i++) {
    const time = sorted[i]!;
    if (time === previous) continue;
    sum += time;
    distinct++;
    previous = time;
  }
  return sum / distinct;
}

/**
 * Makes sorted times that differ only by rounding equal, as R's `aeqSurv`: a
 * time whose distance from the one before is within 1.5e-8, absolutely or
 * relative to the mean of the distinct times, joins it.
 *
 * @returns whether any time changed
 */
export function joinNearTies(sorted: Float64Array): boolean {
  const gap = smallestGap(sorted);
  // The mean is at most the last time, which often settles it.
  if (gap > tolerance && gap / sorted.at(-1)! > tolerance) return false;
  const mean = meanOfDistinct(sorted);
  const isNear = (gap: number) => gap <= tolerance || gap / mean <= tolerance;
  if (!isNear(gap)) return false;
  // Just above the largest distance that can be near: saves most divisions.
  const bound = tolerance * Math.max(1, mean) * (1 + 1e-9);
  let previous = sorted[0]!;
  let joined = previous;
  for (let i = 1; i < sorted.length; i++) {
    const time = sorted[i]!;
    const gap = time - previous;
    previous = time;
    if (gap <= bound && isNear(gap)) sorted[i] = joined;
    else joined = time;
  }
  return true;
}
