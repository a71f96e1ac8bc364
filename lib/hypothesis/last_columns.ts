import type { LogFactorials } from "./extreme_fillings.ts";

/** Partial tables of one weight, and how many they are. */
export interface Partial {
  readonly weight: number;
  readonly tables: number;
}

/**
 * Sum of exp(weight + constant) over all completions, by two last columns, of
 * partial tables that leave the same row totals, as far as the whole table's
 * weight is at most `bound`.
 *
 * @param room Row totals that are left, at least two.
 * @param total Total of the last column but one.
 */
export function sumLastColumns(
  room: readonly number[],
  total: number,
  partials: readonly Partial[],
  bound: number,
  constant: number,
  factorial: LogFactorials,
  countSteps: (more: number) => void,
): number {
  const heaviest = partials.toSorted((a, b) => b.weight - a.weight);
  const limits = Float64Array.from(heaviest, ({ weight }) => bound - weight);
  const shift = constant + heaviest[0]!.weight;
  // A filling completes all partial tables from the first light enough on.
  const factors = new Float64Array(limits.length + 1);
  for (let i = limits.length - 1; i >= 0; i--) {
    const { weight, tables } = heaviest[i]!;
    factors[i] = factors[i + 1]! +
      tables * Math.exp(weight - heaviest[0]!.weight);
  }
  const pair = room.length - 2;
  const [a, b] = [room[pair]!, room[pair + 1]!];
  const last = limits.at(-1)!;
  let found = 0;

  /** All ways to fill the last two rows with what is left. */
  const placePair = (left: number, weight: number) => {
    const most = Math.min(a, left);
    const least = Math.max(0, left - b);
    if (most >= least) countSteps((most - least + 1) / 8);
    for (let k = least; k <= most; k++) {
      const w = weight - factorial[k]! - factorial[a - k]! -
        factorial[left - k]! - factorial[b - left + k]!;
      if (w > last) continue;
      found += Math.exp(w + shift) * factors[firstAtLeast(limits, w)]!;
    }
  };
  const place = (row: number, left: number, weight: number) => {
    if (row === pair) return placePair(left, weight);
    const r = room[row]!;
    for (let k = Math.min(r, left); k >= 0; k--) {
      place(row + 1, left - k, weight - factorial[k]! - factorial[r - k]!);
    }
  };
  place(0, total, 0);
  return found;
}

/** Place of the first of ascending values that is not below `value`. */
function firstAtLeast(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
