import type { Codes } from "../subjects/codes.ts";
import { radixSort } from "../subjects/radix_sort.ts";
import { joinNearTies } from "../subjects/near_ties.ts";

/** Each subject's time as a rank from 0, near ties sharing one. */
export function timeRanks(
  time: ArrayLike<number>,
  timefix: boolean,
): Uint32Array {
  const index = new Uint32Array(time.length).map((_, i) => i);
  const { keys, payload } = radixSort(Float64Array.from(time), index);
  if (timefix) joinNearTies(keys);
  const rank = new Uint32Array(time.length);
  for (let k = 1; k < keys.length; k++) {
    const step = keys[k] === keys[k - 1] ? 0 : 1;
    rank[payload[k]!] = rank[payload[k - 1]!]! + step;
  }
  return rank;
}

/** For each subject, the comparable pairs it is part of. */
export interface Pairs {
  /** Pairs in which the longer survivor has the higher prediction. */
  readonly above: Float64Array;
  /** Pairs in which the longer survivor has the lower prediction. */
  readonly below: Float64Array;
  /** Pairs with equal predictions. */
  readonly equal: Float64Array;
  /** Pairs of events at the same time with different predictions. */
  readonly tiedTimes: number;
  /** Pairs of events at the same time with equal predictions. */
  readonly tiedBoth: number;
}

/**
 * Two passes through time: backwards, each event meets those who survived it;
 * forwards, each subject meets the events it survived. A tree of counts by
 * prediction tells how many lie below, at and above the subject's own.
 */
export function countPairs(
  time: Uint32Array,
  event: Uint8Array,
  prediction: ArrayLike<number>,
  stratum: Codes,
): Pairs {
  const n = time.length;
  const distinct = [...new Set(Array.from(prediction))].sort((a, b) => a - b);
  const rankOf = new Map(distinct.map((value, rank) => [value, rank]));
  const x = Uint32Array.from(prediction, (value) => rankOf.get(value)!);
  const above = new Float64Array(n);
  const below = new Float64Array(n);
  const equal = new Float64Array(n);
  let tiedTimes = 0;
  let tiedBoth = 0;

  // Censored subjects survive the events of their own time.
  const order = new Uint32Array(n).map((_, i) => i).sort((a, b) =>
    stratum[a]! - stratum[b]! || time[a]! - time[b]! || event[b]! - event[a]!
  );
  const tree = countTree(distinct.length);
  for (let start = 0, end: number; start < n; start = end) {
    end = start;
    while (end < n && stratum[order[end]!] === stratum[order[start]!]) end++;
    const isTied = (a: number, b: number) =>
      time[order[a]!] === time[order[b]!] && event[order[a]!] === 1 &&
      event[order[b]!] === 1;

    tree.clear();
    for (let from = end - 1, to: number; from >= start; from = to) {
      for (to = from; to >= start && (to === from || isTied(to, from)); to--) {
        const i = order[to]!;
        if (event[i] === 0) continue;
        const lower = tree.below(x[i]!);
        const same = tree.at(x[i]!);
        below[i]! += lower;
        equal[i]! += same;
        above[i]! += tree.total() - lower - same;
      }
      for (let k = from; k > to; k--) tree.add(x[order[k]!]!);
    }

    tree.clear();
    for (let from = start, to: number; from < end; from = to) {
      const seen = new Map<number, number>();
      for (to = from; to < end && (to === from || isTied(from, to)); to++) {
        const j = order[to]!;
        const lower = tree.below(x[j]!);
        const same = tree.at(x[j]!);
        above[j]! += lower;
        equal[j]! += same;
        below[j]! += tree.total() - lower - same;
        const alike = seen.get(x[j]!) ?? 0;
        tiedBoth += alike;
        tiedTimes += to - from - alike;
        seen.set(x[j]!, alike + 1);
      }
      for (let k = from; k < to; k++) {
        if (event[order[k]!] === 1) tree.add(x[order[k]!]!);
      }
    }
  }
  return { above, below, equal, tiedTimes, tiedBoth };
}

/** Counts by rank, with sums in logarithmic time. */
interface CountTree {
  readonly clear: () => void;
  readonly add: (rank: number) => void;
  /** Count of all ranks. */
  readonly total: () => number;
  /** Count of one rank. */
  readonly at: (rank: number) => number;
  /** Count of all lower ranks. */
  readonly below: (rank: number) => number;
}

/** @see Fenwick (1994). A new data structure for cumulative frequency tables. */
function countTree(size: number): CountTree {
  const sums = new Float64Array(size + 1);
  const counts = new Float64Array(size);
  let total = 0;
  return {
    clear() {
      total = 0;
      sums.fill(0);
      counts.fill(0);
    },
    add(rank) {
      total++;
      counts[rank]!++;
      for (let i = rank + 1; i <= size; i += i & -i) sums[i]!++;
    },
    total: () => total,
    at: (rank) => counts[rank]!,
    below(rank) {
      let count = 0;
      for (let i = rank; i > 0; i -= i & -i) count += sums[i]!;
      return count;
    },
  };
}
