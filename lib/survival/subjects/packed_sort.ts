import { type Codes, emptyCodes } from "./codes.ts";
import { inPieces } from "../../arguments/mod.ts";
import { insert, type KeyedNumbers } from "./insertion_sort.ts";
import { type Packing, packingOf } from "./packing.ts";
import { type Digit, high, low, toPlaces, wordsOf } from "./radix_digits.ts";
import { insertionLimit, isAscending } from "./radix_sort.ts";

/*
 * Sorts times and small codes together as one array of doubles. A time needs no
 * sign and, all exponents made smaller by the same amount, not the top of its
 * exponent either: there is room for the code. Only the high words of the
 * doubles are looked at; the low words go along.
 */

/** Counts the times by both digits; false if one cannot be packed, or is none. */
function countTimes(
  words: Uint32Array,
  { smallest, range, excess, digits: [first, second] }: Packing,
  counts: Uint32Array,
  secondCounts: Uint32Array,
  from: number,
  to: number,
): boolean {
  const { shift, mask } = first;
  const { shift: secondShift, mask: secondMask, base, size } = second;
  for (let i = from; i < to; i++) {
    let word = words[2 * i + high]!;
    // Below the smallest is above all as an unsigned number.
    if (word - smallest >>> 0 < range) word -= excess;
    else if (word !== 0 || words[2 * i + low] !== 0) return false;
    counts[word >>> shift & mask]!++;
    const value = (word >>> secondShift & secondMask) - base;
    secondCounts[Math.min(Math.max(0, value), size - 1)]!++;
  }
  return true;
}

/** Moves times from `start` to before `end`, with their codes, each to the next free place of its first digit. */
function pack(
  words: Uint32Array,
  code: Codes,
  to: Uint32Array,
  { excess, codeShift, digits: [{ shift, mask }] }: Packing,
  places: Uint32Array,
  start: number,
  end: number,
): void {
  for (let i = start; i < end; i++) {
    const word = Math.max(0, words[2 * i + high]! - excess);
    const digit = word >>> shift & mask;
    const next = places[digit]!;
    places[digit] = next + 1;
    to[2 * next + high] = word | code[i]! << codeShift;
    to[2 * next + low] = words[2 * i + low]!;
  }
}

/** Moves the keys from `start` to before `end` each to the next free place of its second digit. */
function scatter(
  keys: Float64Array,
  words: Uint32Array,
  to: Float64Array,
  { shift, mask, base, size }: Digit,
  places: Uint32Array,
  start: number,
  end: number,
): void {
  for (let i = start; i < end; i++) {
    const value = (words[2 * i + high]! >>> shift & mask) - base;
    const digit = Math.min(Math.max(0, value), size - 1);
    const next = places[digit]!;
    places[digit] = next + 1;
    to[next] = keys[i]!;
  }
}

/** Takes the codes out of the keys from `from` to before `to`, which become times again. */
function unpack(
  words: Uint32Array,
  code: Codes,
  { excess, codeShift }: Packing,
  from: number,
  to: number,
): void {
  const timeBits = 2 ** codeShift - 1;
  for (let i = from; i < to; i++) {
    const word = words[2 * i + high]!;
    code[i] = word >>> codeShift;
    const time = word & timeBits;
    words[2 * i + high] = time === 0 ? 0 : time + excess;
  }
}

/** What {@linkcode packedSort} returns. */
export interface PackedSort {
  /** Times ascending, with their codes; equal times in the order in which they came. */
  readonly sorted: KeyedNumbers;
  /** An array of the same length that the sort no longer needs. */
  readonly scratch: Float64Array;
}

/**
 * Sorts copies of the times and their codes. Null if a time is negative or not
 * finite, and where another way is needed or better: codes without room, few
 * times, sorted ones, ones much alike. Times need not have been checked.
 *
 * @param code Whole numbers from 0 to `largestCode`.
 */
export function packedSort(
  time: Float64Array,
  code: Codes,
  largestCode: number,
): PackedSort | null {
  const n = time.length;
  if (n <= insertionLimit || isAscending(time)) return null;
  const packing = packingOf(time, largestCode);
  if (packing === null) return null;

  const [first, second] = packing.digits;
  const places = new Uint32Array(first.size);
  const secondPlaces = new Uint32Array(second.size);
  const times = wordsOf(time);
  let fits = true;
  inPieces(n, (from, to) => {
    fits &&= countTimes(times, packing, places, secondPlaces, from, to);
  });
  if (!fits) return null;
  toPlaces(places);
  toPlaces(secondPlaces);

  const scratch = new Float64Array(n);
  const scratchWords = wordsOf(scratch);
  inPieces(n, (from, to) => {
    pack(times, code, scratchWords, packing, places, from, to);
  });
  const keys = new Float64Array(n);
  inPieces(n, (from, to) => {
    scatter(scratch, scratchWords, keys, second, secondPlaces, from, to);
  });
  const sorted = { keys, payload: emptyCodes(largestCode, n) };
  const words = wordsOf(keys);
  let moves = 8 * n;
  inPieces(n, (from, to) => {
    unpack(words, sorted.payload, packing, from, to);
    if (moves >= 0) moves -= insert(sorted, from, to, moves);
  });
  return moves < 0 ? null : { sorted, scratch };
}
