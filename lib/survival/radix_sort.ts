/**
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

/** Keys and the number that belongs to each. */
export interface KeyedNumbers {
  readonly keys: Float64Array;
  readonly payload: Uint32Array;
}

function wordsOf(keys: Float64Array): Uint32Array {
  return new Uint32Array(keys.buffer, keys.byteOffset, 2 * keys.length);
}

/** Sorts in place, giving up (false) after more moves than `moves`. */
function insertionSort(
  { keys, payload }: KeyedNumbers,
  moves: number,
): boolean {
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i]!;
    if (keys[i - 1]! <= key) continue;
    const value = payload[i]!;
    let j = i - 1;
    for (; j >= 0 && keys[j]! > key; j--) {
      keys[j + 1] = keys[j]!;
      payload[j + 1] = payload[j]!;
    }
    keys[j + 1] = key;
    payload[j + 1] = value;
    moves -= i - j;
    if (moves < 0) return false;
  }
  return true;
}

/** Counts the three digits of one 32-bit half of each key. */
function countDigits(keys: Float64Array, half: Half): Uint32Array[] {
  const { place, mask } = half;
  const words = wordsOf(keys);
  const low = new Uint32Array(digitSize);
  const middle = new Uint32Array(digitSize);
  const high = new Uint32Array(digitSize);
  for (let i = place; i < words.length; i += 2) {
    const word = words[i]! & mask;
    low[word & digitMask]!++;
    middle[(word >>> digitBits) & digitMask]!++;
    high[word >>> (2 * digitBits)]!++;
  }
  return [low, middle, high];
}

/** Moves each key to the next free place of its digit. */
function scatter(
  from: KeyedNumbers,
  to: KeyedNumbers,
  { place, mask }: Half,
  shift: number,
  counts: Uint32Array,
): void {
  const { keys, payload } = from;
  const words = wordsOf(keys);
  const { keys: toKeys, payload: toPayload } = to;
  let start = 0;
  for (let digit = 0; digit < digitSize; digit++) {
    const count = counts[digit]!;
    counts[digit] = start;
    start += count;
  }
  for (let i = 0; i < keys.length; i++) {
    const digit = ((words[2 * i + place]! & mask) >>> shift) & digitMask;
    const next = counts[digit]!;
    counts[digit] = next + 1;
    toKeys[next] = keys[i]!;
    toPayload[next] = payload[i]!;
  }
}

/** Sorts by one half of each key, between two pairs of arrays; `from` stays as it is if it is neither. */
function sortByHalf(
  from: KeyedNumbers,
  half: Half,
  pairs: readonly [KeyedNumbers, KeyedNumbers],
): KeyedNumbers {
  const n = from.keys.length;
  countDigits(from.keys, half).forEach((counts, i) => {
    if (counts.includes(n)) return; // all have the same digit
    const to = from === pairs[0] ? pairs[1] : pairs[0];
    scatter(from, to, half, i * digitBits, counts);
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
