import { inPieces } from "../../arguments/mod.ts";
import { insertionSort, type KeyedNumbers } from "./insertion_sort.ts";
import {
  type Digit,
  type DigitPair,
  halves,
  high,
  low,
  mainDigits,
  toPlaces,
  wordsOf,
} from "./radix_digits.ts";

/*
 * Sorts non-negative doubles, carrying one number along with each. The bit
 * pattern of a non-negative double ascends with its value, so it can be sorted
 * by counting, digit by digit (least significant digit first: Knuth, The Art of
 * Computer Programming, vol. 3, section 5.2.5). Two digits of the high word tell
 * almost all keys apart; insertion corrects the order of the others.
 */

/** Keys and numbers of any size. */
type Keyed = KeyedNumbers<Uint32Array>;

/** Up to this length insertion beats counting, whose tables must be cleared. */
export const insertionLimit = 200;

/** Counts how many of the words have each value of two digits. */
function countDigits(
  words: Uint32Array,
  [{ place, shift, mask }, second]: DigitPair,
  counts: Uint32Array,
  secondCounts: Uint32Array,
  from: number,
  to: number,
): void {
  const { shift: secondShift, mask: secondMask, base } = second;
  for (let i = from; i < to; i++) {
    const word = words[2 * i + place]!;
    counts[word >>> shift & mask]!++;
    const value = (word >>> secondShift & secondMask) - base;
    secondCounts[Math.max(0, value)]!++;
  }
}

/** Moves the keys from `start` to before `end` each to the next free place of its digit. */
function scatter(
  { keys, payload }: Keyed,
  words: Uint32Array,
  to: Keyed,
  { place, shift, mask, base }: Digit,
  places: Uint32Array,
  start: number,
  end: number,
): void {
  const { keys: toKeys, payload: toPayload } = to;
  for (let i = start; i < end; i++) {
    const value = (words[2 * i + place]! >>> shift & mask) - base;
    const digit = Math.max(0, value);
    const next = places[digit]!;
    places[digit] = next + 1;
    toKeys[next] = keys[i]!;
    toPayload[next] = payload[i]!;
  }
}

/** Sorts by one digit after the other, between two pairs of arrays; `from` stays as it is if it is neither. */
function sortByDigits(
  from: Keyed,
  digits: DigitPair,
  pairs: readonly [Keyed, Keyed],
): Keyed {
  const n = from.keys.length;
  const places = digits.map(({ size }) => new Uint32Array(size));
  const [first, second] = places as [Uint32Array, Uint32Array];
  const words = wordsOf(from.keys);
  inPieces(n, (start, end) => {
    countDigits(words, digits, first, second, start, end);
  });
  return digits.reduce((source, digit, i) => {
    const next = places[i]!;
    if (next.includes(n)) return source; // all have the same digit
    toPlaces(next);
    const words = wordsOf(source.keys);
    const to = source === pairs[0] ? pairs[1] : pairs[0];
    inPieces(
      n,
      (start, end) => scatter(source, words, to, digit, next, start, end),
    );
    return to;
  }, from);
}

/** Larger of `largest` and the keys from `from` to before `to`. */
function largestOf(
  keys: Float64Array,
  largest: number,
  from: number,
  to: number,
): number {
  for (let i = from; i < to; i++) {
    const key = keys[i]!;
    if (key > largest) largest = key;
  }
  return largest;
}

/** Whether no key is smaller than the one before. */
export function isAscending(keys: Float64Array): boolean {
  for (let i = 1; i < keys.length; i++) {
    if (keys[i - 1]! > keys[i]!) return false;
  }
  return true;
}

function emptyPair(n: number): Keyed {
  return { keys: new Float64Array(n), payload: new Uint32Array(n) };
}

/**
 * Sorts copies of the keys and their numbers.
 *
 * @param keys Non-negative numbers.
 * @param payload One number for each key.
 */
export function radixSort(keys: Float64Array, payload: Uint32Array): Keyed {
  const n = keys.length;
  const input = { keys, payload };
  if (n <= insertionLimit || isAscending(keys)) {
    const sorted = { keys: keys.slice(), payload: payload.slice() };
    insertionSort(sorted, Infinity);
    return sorted;
  }
  const pairs = [emptyPair(n), emptyPair(n)] as const;
  let largest = 0;
  inPieces(n, (from, to) => largest = largestOf(keys, largest, from, to));
  let sorted = sortByDigits(input, mainDigits(n, largest), pairs);
  if (sorted === input) {
    pairs[0].keys.set(keys);
    pairs[0].payload.set(payload);
    sorted = pairs[0];
  }
  // Too many keys alike in those digits: take them all.
  if (!insertionSort(sorted, 8 * n)) {
    sorted = sortByDigits(sorted, halves(low), pairs);
    sorted = sortByDigits(sorted, halves(high), pairs);
  }
  return sorted;
}
