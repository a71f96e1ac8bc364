import { type DigitPair, high, mainDigits, wordsOf } from "./radix_digits.ts";

/** Subjects among whom the largest time is looked for. */
const sampleSize = 4096;
/** How many times larger than the sample's largest other times can well be. */
const headroom = 2 ** 6;
/** With more bits of code too few would be left to the exponent. */
const mostBits = 6;
/** Bits of the high word below the exponent. */
const mantissaBits = 20;

/** How codes and times share a high word. */
export interface Packing {
  /** Smallest high word of a time other than 0 that can be packed. */
  readonly smallest: number;
  /** Number of high words that can be packed. */
  readonly range: number;
  /** What is taken from a high word to make room. */
  readonly excess: number;
  /** Where the code begins. */
  readonly codeShift: number;
  readonly digits: DigitPair;
}

/** The packing of codes up to `largestCode` with the times; null if the codes have no room. */
export function packingOf(
  time: Float64Array,
  largestCode: number,
): Packing | null {
  const codeBits = 32 - Math.clz32(largestCode);
  const sample = time.subarray(0, sampleSize).reduce((a, b) => Math.max(a, b));
  if (codeBits > mostBits || !(sample >= 0)) return null;
  const largest = Math.min(sample * headroom, Number.MAX_VALUE);
  const exponent = wordsOf(Float64Array.of(largest))[high]! >>> mantissaBits;
  // The largest exponent that leaves the top bits free, and is not that of NaN.
  const room = 2 ** (12 - codeBits) - 2;
  const excess = Math.max(0, exponent - room);
  const smallest = excess === 0 ? 0 : excess + 1;
  return {
    smallest: smallest << mantissaBits,
    range: (excess + room + 1 - smallest) * 2 ** mantissaBits,
    excess: excess << mantissaBits,
    codeShift: 32 - codeBits,
    digits: mainDigits(time.length, largest * 2 ** -excess, codeBits),
  };
}
