import { inPieces } from "../../arguments/mod.ts";

/** R's tolerance for near ties: the square root of the machine epsilon. */
const tolerance = Math.sqrt(Number.EPSILON);

/** What is known of the distinct times read so far. */
interface DistinctTimes {
  count: number;
  /** Times the scale. */
  sum: number;
  /** Smallest distance between two of them. */
  smallestGap: number;
}

/** Reads the times from `from` to before `to`; sums them times `scale`. */
function readDistinct(
  sorted: Float64Array,
  scale: number,
  found: DistinctTimes,
  from: number,
  to: number,
): void {
  let { count, smallestGap } = found;
  let sum = 0;
  let previous = from === 0 ? -Infinity : sorted[from - 1]!;
  for (let i = from; i < to; i++) {
    const time = sorted[i]!;
    const gap = time - previous;
    previous = time;
    if (gap === 0) continue;
    count++;
    sum += time * scale;
    if (gap < smallestGap) smallestGap = gap;
  }
  found.count = count;
  found.sum += sum;
  found.smallestGap = smallestGap;
}

/** Joins to the time before it each time from `from` to before `to` that is near; `previous` is the one before `from` as it was. */
function joinPiece(
  sorted: Float64Array,
  mean: number,
  previous: number,
  from: number,
  to: number,
): number {
  // Just above the largest distance that can be near: saves most divisions.
  const bound = tolerance * Math.max(1, mean) * (1 + 1e-9);
  for (let i = from; i < to; i++) {
    const time = sorted[i]!;
    const gap = time - previous;
    previous = time;
    if (gap <= bound && isNear(gap, mean)) sorted[i] = sorted[i - 1]!;
  }
  return previous;
}

function isNear(gap: number, mean: number): boolean {
  return gap <= tolerance || gap / mean <= tolerance;
}

/**
 * Makes sorted times that differ only by rounding equal, as R's `aeqSurv`: a
 * time whose distance from the one before is within 1.5e-8, absolutely or
 * relative to the mean of the distinct times, joins it.
 *
 * @returns Whether any time changed.
 */
export function joinNearTies(sorted: Float64Array): boolean {
  // The sum of the largest numbers would overflow.
  const scale = sorted.at(-1)! > 2 ** 960 ? 2 ** -64 : 1;
  const found = { count: 0, sum: 0, smallestGap: Infinity };
  inPieces(sorted.length, (from, to) => {
    readDistinct(sorted, scale, found, from, to);
  });
  const mean = found.sum / found.count / scale;
  if (!isNear(found.smallestGap, mean)) return false;
  let previous = -Infinity;
  inPieces(sorted.length, (from, to) => {
    previous = joinPiece(sorted, mean, previous, from, to);
  });
  return true;
}
