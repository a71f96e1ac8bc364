import { inPieces } from "./in_pieces.ts";

/*
 * Sorts non-negative doubles, carrying one number along with each. The bit
 * pattern of a non-negative double ascends with its value, so its high word can
 * be sorted by counting, digit by digit (least significant digit first: Knuth,
 * The Art of Computer Programming, vol. 3, section 5.2.5). The low word matters
 * only among keys whose high words are equal: rarely, so insertion mends it.
 */

const digitBits = 11;
const digitSize = 1 << digitBits;
const digitMask = digitSize - 1;
/** Up to this length insertion beats counting, whose tables must be cleared. */
const insertionLimit = 200;

/** One half of a double: its place in memory, and the bits of it that order keys. */
interface Half {
  readonly place: number;
  readonly mask: number;
}
const isLittleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;
const lowHalf: Half = { place: isLittleEndian ? 0 : 1, mask: 0xffffffff };
/** Without the sign bit, so that -0 sorts as 0. */
const highHalf: Half = { place: isLittleEndian ? 1 : 0, mask: 0x7fffffff };

/** For each of the three digits, low to high, a number for each of its values. */
type Digits = readonly [Uint32Array, Uint32Array, Uint32Array];

/** Keys and the number that belongs to each. */
export interface KeyedNumbers {
  readonly keys: Float64Array;
  readonly payload: Uint32Array;
}

function wordsOf(keys: Float64Array): Uint32Array {
  return new Uint32Array(keys.buffer, keys.byteOffset, 2 * keys.length);
}

/**
 * Puts each key from `from` to before `to` in its place among those before it,
 * giving up after more moves than `limit`; returns the number of moves.
 */
function insert(
  { keys, payload }: KeyedNumbers,
  from: number,
  to: number,
  limit: number,
): number {
  let moves = 0;
  for (let i = Math.max(from, 1); i < to; i++) {
    const key = keys[i]!;
    if (keys[i - 1]! <= key) continue;
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

/** Sorts in place, giving up (false) after more moves than `limit`. */
function insertionSort(pair: KeyedNumbers, limit: number): boolean {
  let left = limit;
  inPieces(pair.keys.length, (from, to) => {
    if (left >= 0) left -= insert(pair, from, to, left);
  });
  return left >= 0;
}

/** Counts the three digits of one half of the words from `from` to before `to`. */
function countDigits(
  words: Uint32Array,
  { place, mask }: Half,
  [low, middle, high]: Digits,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const word = words[2 * i + place]! & mask;
    low[word & digitMask]!++;
    middle[(word >>> digitBits) & digitMask]!++;
    high[word >>> (2 * digitBits)]!++;
  }
}

/** Moves the keys from `start` to before `end` each to the next free place of its digit. */
function scatter(
  { keys, payload }: KeyedNumbers,
  words: Uint32Array,
  to: KeyedNumbers,
  { place, mask }: Half,
  shift: number,
  places: Uint32Array,
  start: number,
  end: number,
): void {
  const { keys: toKeys, payload: toPayload } = to;
  for (let i = start; i < end; i++) {
    const digit = ((words[2 * i + place]! & mask) >>> shift) & digitMask;
    const next = places[digit]!;
    places[digit] = next + 1;
    toKeys[next] = keys[i]!;
    toPayload[next] = payload[i]!;
  }
}

/** Turns how many there are of each digit into where the first of each goes. */
function toPlaces(counts: Uint32Array): void {
  let place = 0;
  counts.forEach((count, digit) => {
    counts[digit] = place;
    place += count;
  });
}

/** Sorts by one half of each key, between two pairs of arrays; `from` stays as it is if it is neither. */
function sortByHalf(
  from: KeyedNumbers,
  half: Half,
  pairs: readonly [KeyedNumbers, KeyedNumbers],
): KeyedNumbers {
  const n = from.keys.length;
  const digits: Digits = [
    new Uint32Array(digitSize),
    new Uint32Array(digitSize),
    new Uint32Array(digitSize),
  ];
  const words = wordsOf(from.keys);
  inPieces(n, (start, end) => countDigits(words, half, digits, start, end));
  digits.forEach((counts, i) => {
    if (counts.includes(n)) return; // all have the same digit
    toPlaces(counts);
    const source = from;
    const words = wordsOf(source.keys);
    const to = source === pairs[0] ? pairs[1] : pairs[0];
    inPieces(
      n,
      (start, end) =>
        scatter(source, words, to, half, i * digitBits, counts, start, end),
    );
    from = to;
  });
  return from;
}

function emptyPair(n: number): KeyedNumbers {
  return { keys: new Float64Array(n), payload: new Uint32Array(n) };
}

/** What {@link radixSort} returns. */
export interface Sorted {
  /** Keys ascending, with their numbers; equal keys in the order in which they came. */
  readonly sorted: KeyedNumbers;
  /** Two arrays of the same length that the sort no longer needs; `null` if it needed none. */
  readonly spare: KeyedNumbers | null;
}

/**
 * Sorts copies of the keys and their numbers.
 *
 * @param keys non-negative numbers
 * @param payload one number for each key
 */
export function radixSort(keys: Float64Array, payload: Uint32Array): Sorted {
  const n = keys.length;
  const input = { keys, payload };
  if (n <= insertionLimit) {
    const sorted = { keys: keys.slice(), payload: payload.slice() };
    insertionSort(sorted, Infinity);
    return { sorted, spare: null };
  }
  const pairs = [emptyPair(n), emptyPair(n)] as const;
  let sorted = sortByHalf(input, highHalf, pairs);
  if (sorted === input) {
    pairs[0].keys.set(keys);
    pairs[0].payload.set(payload);
    sorted = pairs[0];
  }
  if (!insertionSort(sorted, 8 * n)) {
    sorted = sortByHalf(sortByHalf(sorted, lowHalf, pairs), highHalf, pairs);
  }
  return { sorted, spare: sorted === pairs[0] ? pairs[1] : pairs[0] };
}
