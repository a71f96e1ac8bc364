/** Bits that the two digits are taken from: 20 of the mantissa, 6 of the exponent. */
const windowBits = 26;
/** Places of a double's low and high word. */
export const [low, high] = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1
  ? [0, 1]
  : [1, 0];

/** What keys are counted by: `(word >>> shift & mask) - base`, 0 if that is negative. */
export interface Digit {
  readonly place: number;
  readonly shift: number;
  readonly mask: number;
  readonly base: number;
  /** Number of values. */
  readonly size: number;
}

/** Two digits of one word, the less significant first. */
export type DigitPair = readonly [Digit, Digit];

/** The two halves of the word at `place`; without the top bit, so that -0 sorts as 0. */
export function halves(place: number): DigitPair {
  const size = 1 << 16;
  return [
    { place, shift: 0, mask: 0xffff, base: 0, size },
    { place, shift: 16, mask: place === high ? 0x7fff : 0xffff, base: 0, size },
  ];
}

/**
 * The two digits that tell `n` keys up to `largest` apart. What is smaller by
 * more than 64 binary orders of magnitude counts as 0.
 *
 * @param topBits Bits at the top that do not belong to the key: at least its sign.
 */
export function mainDigits(
  n: number,
  largest: number,
  topBits = 1,
): DigitPair {
  const bits = Math.min(windowBits / 2, Math.ceil(Math.log2(n) / 2) + 3);
  const size = 1 << bits;
  const shift = windowBits - bits;
  const mask = 0xffffffff >>> topBits >>> shift;
  const last = wordsOf(Float64Array.of(largest))[high]! >>> shift & mask;
  const base = Math.max(0, last - size + 1);
  return [
    { place: high, shift: shift - bits, mask: size - 1, base: 0, size },
    { place: high, shift, mask, base, size },
  ];
}

/** The words of the keys, two for each. */
export function wordsOf(keys: Float64Array): Uint32Array {
  return new Uint32Array(keys.buffer, keys.byteOffset, 2 * keys.length);
}

/** Turns how many there are of each digit into where the first of each goes. */
export function toPlaces(counts: Uint32Array): void {
  let place = 0;
  for (let digit = 0; digit < counts.length; digit++) {
    const count = counts[digit]!;
    counts[digit] = place;
    place += count;
  }
}
