import type { Codes } from "../subjects/codes.ts";
import { radixSort } from "../subjects/radix_sort.ts";
import { joinNearTies } from "../subjects/near_ties.ts";

/** Puts the values at each index into `into`. */
export function gather<T extends Float64Array | Uint32Array | Uint8Array>(
  values: ArrayLike<number>,
  index: Uint32Array,
  into: T,
): T {
  for (let row = 0; row < index.length; row++) into[row] = values[index[row]!]!;
  return into;
}

/** Times after the joining of near ties, and the subjects' order from the last. */
export interface SortedTimes {
  readonly time: Float64Array;
  readonly order: Uint32Array;
  readonly entry: {
    readonly time: Float64Array;
    readonly order: Uint32Array;
  } | null;
}

/** Joins near ties of times and entries and sorts both backwards. */
export function sortTimes(
  action: string,
  time: ArrayLike<number>,
  entry: ArrayLike<number> | undefined,
  timefix: boolean,
): SortedTimes {
  const n = time.length;
  // Ends and entries are sorted together, because a near tie may join the two.
  const keys = new Float64Array(entry === undefined ? n : 2 * n);
  keys.set(time);
  if (entry !== undefined) keys.set(entry, n);
  const positions = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) positions[i] = i;
  const sorted = radixSort(keys, positions);
  if (timefix) joinNearTies(sorted.keys);
  for (let i = 0; i < keys.length; i++) {
    keys[sorted.payload[i]!] = sorted.keys[i]!;
  }
  const backwards = sorted.payload.reverse();
  const joined = keys.subarray(0, n);
  if (entry === undefined) {
    return { time: joined, order: backwards, entry: null };
  }
  const joinedEntry = keys.subarray(n);
  for (let i = 0; i < n; i++) {
    if (joinedEntry[i]! < joined[i]!) continue;
    throw new RangeError(
      `Cannot ${action}: entry[${i}] must be less than time[${i}] by more than rounding, current value is ${
        entry[i]
      }`,
    );
  }
  return {
    time: joined,
    order: backwards.filter((position) => position < n),
    entry: {
      time: joinedEntry,
      order: backwards.filter((position) => position >= n).map((p) => p - n),
    },
  };
}

/** Subjects by stratum, otherwise in the order in which they come. */
export function byStratum(
  subjects: Uint32Array,
  codes: Codes,
  stratumCount: number,
): Uint32Array {
  if (stratumCount === 1) return subjects;
  const next = new Uint32Array(stratumCount + 1);
  for (const i of subjects) next[codes[i]! + 1]!++;
  for (let s = 0; s < stratumCount; s++) next[s + 1]! += next[s]!;
  const ordered = new Uint32Array(subjects.length);
  for (const i of subjects) ordered[next[codes[i]!]!++] = i;
  return ordered;
}

/** Entry time of each row, and the rows by stratum from the last entry. */
export function entryOrder(
  entry: { readonly time: Float64Array; readonly order: Uint32Array },
  index: Uint32Array,
  codes: Codes,
  stratumCount: number,
): { time: Float64Array; order: Uint32Array } {
  const rowOf = new Int32Array(entry.time.length).fill(-1);
  index.forEach((i, row) => rowOf[i] = row);
  const kept = entry.order.filter((i) => rowOf[i]! >= 0);
  return {
    time: gather(entry.time, index, new Float64Array(index.length)),
    order: byStratum(kept, codes, stratumCount).map((i) => rowOf[i]!),
  };
}

/** Row at which each group of one time and stratum starts, and the end. */
export function groupStarts(
  time: Float64Array,
  stratum: Uint32Array,
): Uint32Array {
  const starts: number[] = [];
  for (let row = 0; row < time.length; row++) {
    const isNew = row === 0 || time[row] !== time[row - 1] ||
      stratum[row] !== stratum[row - 1];
    if (isNew) starts.push(row);
  }
  starts.push(time.length);
  return Uint32Array.from(starts);
}
