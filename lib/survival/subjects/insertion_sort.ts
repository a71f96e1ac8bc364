import type { Codes } from "./codes.ts";
import { inPieces } from "../../arguments/mod.ts";

/** Keys and the number that belongs to each. */
export interface KeyedNumbers<P extends Codes = Codes> {
  readonly keys: Float64Array;
  readonly payload: P;
}

/**
 * Puts each key from `from` to before `to` in its place among those before it,
 * giving up after more moves than `limit`; returns the number of moves.
 */
export function insert(
  { keys, payload }: KeyedNumbers,
  from: number,
  to: number,
  limit: number,
): number {
  let moves = 0;
  let previous = from === 0 ? 0 : keys[from - 1]!;
  for (let i = from; i < to; i++) {
    const key = keys[i]!;
    if (previous <= key) {
      previous = key;
      continue;
    }
    if (moves > limit) break;
    const value = payload[i]!;
    let j = i - 1;
    for (; j >= 0 && keys[j]! > key; j--) {
      keys[j + 1] = keys[j]!;
      payload[j + 1] = payload[j]!;
    }
    keys[j + 1] = key;
    payload[j + 1] = value;
    moves += i - j;
  }
  return moves;
}

/** Sorts in place, equal keys in the order in which they came; gives up (false) after more moves than `limit`. */
export function insertionSort(pair: KeyedNumbers, limit: number): boolean {
  let left = limit;
  inPieces(pair.keys.length, (from, to) => {
    if (left >= 0) left -= insert(pair, from, to, left);
  });
  return left >= 0;
}
