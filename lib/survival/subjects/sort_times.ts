import { joinNearTies } from "./near_ties.ts";
import { radixSort } from "./radix_sort.ts";

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
