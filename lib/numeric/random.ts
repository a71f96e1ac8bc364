/**
 * Pseudo-random numbers from 0 to below 1, the same for the same seed on every
 * machine: Blackman and Vigna's xoshiro128** (https://prng.di.unimi.it), its
 * state filled from the seed by Steele, Lea and Flood's splitmix32.
 *
 * @param seed A whole number; the same seed gives the same numbers.
 * @returns A function that gives the next number at each call.
 *
 * @example
 * ```ts
 * import { randomNumbers } from "./random.ts";
 * import assert from "node:assert/strict";
 *
 * const [first, second] = [randomNumbers(7), randomNumbers(7)];
 * assert.equal(first(), second());
 * assert.notEqual(first(), first());
 * ```
 */
export function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  const splitmix = () => {
    state = (state + 0x9e3779b9) | 0;
    let x = state ^ (state >>> 16);
    x = Math.imul(x, 0x21f0aaad);
    x ^= x >>> 15;
    x = Math.imul(x, 0x735a2d97);
    return x ^ (x >>> 15);
  };
  let [a, b, c, d] = [splitmix(), splitmix(), splitmix(), splitmix()];
  return () => {
    const scrambled = Math.imul(b, 5);
    const rotated = (scrambled << 7) | (scrambled >>> 25);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return (Math.imul(rotated, 9) >>> 0) / 2 ** 32;
  };
}
