/**
 * Sorts non-negative doubles, carrying one number along with each. The bit
 * pattern of a non-negative double ascends with its value, so its high word can
 * be sorted by counting, digit by digit (least significant digit first: Knuth,
 * The Art of Computer Programming, vol. 3, section 5.2.5). The low word then
 * matters only among keys whose high words are equal.
 */

const digitBits = 11;
const digitSize = 1 << digitBits;
const digitMask = digitSize - 1;
const shifts = [0, digitBits, 2 * digitBits] as const;

/** Below this length insertion beats counting, whose tables must be cleared. */
const insertionLimit = 64;

/** In which half of a double the high word lies on this machine. */
const highWord = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

function insertionSort(
  keys: Float64Array,
  payload: Uint32Array,
  from: number,
  to: number,
): void {
  for (let i = from + 1; i < to; i++) {
    const key = keys[i]!;
    if (keys[i - 1]! <= key) continue;
    const value = payload[i]!;
    let j = i - 1;
    for (; j >= from && keys[j]! > key; j--) {
      keys[j + 1] = keys[j]!;
      payload[j + 1] = payload[j]!;
    }
    keys[j + 1] = key;
    payload[j + 1] = value;
  }
}

/** Sorts by one 32-bit half of each key: `half` is 0 or 1, the word's place in memory. */
function sortByWord(
  keys: Float64Array,
  payload: Uint32Array,
  half: number,
): void {
  const n = keys.length;
  const counts = new Uint32Array(shifts.length * digitSize);
  let words = new Uint32Array(keys.buffer, keys.byteOffset, 2 * n);
  for (let i = half; i < 2 * n; i += 2) {
    const word = words[i]!;
    counts[word & digitMask]!++;
    counts[digitSize + ((word >>> digitBits) & digitMask)]!++;
    counts[2 * digitSize + (word >>> (2 * digitBits))]!++;
  }
  let from = keys;
  let fromPayload = payload;
  let to: Float64Array | undefined;
  let toPayload: Uint32Array = payload;
  shifts.forEach((shift, pass) => {
    const next = counts.subarray(pass * digitSize, (pass + 1) * digitSize);
    if (next[(words[half]! >>> shift) & digitMask] === n) return;
    let start = 0;
    for (let digit = 0; digit < digitSize; digit++) {
      const count = next[digit]!;
      next[digit] = start;
      start += count;
    }
    if (to === undefined) {
      to = new Float64Array(n);
      toPayload = new Uint32Array(n);
    }
    scatter(from, fromPayload, to, toPayload, words, half, shift, next);
    [from, to] = [to, from];
    [fromPayload, toPayload] = [toPayload, fromPayload];
    words = new Uint32Array(from.buffer, from.byteOffset, 2 * n);
  });
  if (from !== keys) {
    keys.set(from);
    payload.set(fromPayload);
  }
}

/** Moves each key to the next free place of its digit. */
function scatter(
  from: Float64Array,
  fromPayload: Uint32Array,
  to: Float64Array,
  toPayload: Uint32Array,
  words: Uint32Array,
  half: number,
  shift: number,
  next: Uint32Array,
): void {
  for (let i = 0; i < from.length; i++) {
    const digit = (words[2 * i + half]! >>> shift) & digitMask;
    const place = next[digit]!;
    next[digit] = place + 1;
    to[place] = from[i]!;
    toPayload[place] = fromPayload[i]!;
  }
}

/**
 * Sorts `keys` ascending in place and rearranges `payload` with them; equal keys keep their order.
 *
 * @param keys non-negative numbers; -0 must have been made 0
 * @param payload one number for each key
 */
export function radixSort(keys: Float64Array, payload: Uint32Array): void {
  const n = keys.length;
  if (n <= insertionLimit) return insertionSort(keys, payload, 0, n);
  sortByWord(keys, payload, highWord);
  const words = new Uint32Array(keys.buffer, keys.byteOffset, 2 * n);
  for (let start = 0; start < n;) {
    const word = words[2 * start + highWord]!;
    let end = start + 1;
    let descends = false;
    while (end < n && words[2 * end + highWord] === word) {
      if (keys[end]! < keys[end - 1]!) descends = true;
      end++;
    }
    if (descends && end - start <= insertionLimit) {
      insertionSort(keys, payload, start, end);
    } else if (descends) {
      const run = keys.subarray(start, end);
      sortByWord(run, payload.subarray(start, end), 1 - highWord);
    }
    start = end;
  }
}
