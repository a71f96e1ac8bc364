import erfc from "@stdlib/math-base-special-erfc";
import erfcinv from "@stdlib/math-base-special-erfcinv";

// The complementary error function, not the distribution made of it: it keeps
// the digits of small probabilities, and takes less long to load.

/** Probability that a standard normal variable is at most `x`. */
export function normalCdf(x: number): number {
  return erfc(-x / Math.SQRT2) / 2;
}

/** The value that a standard normal variable does not exceed with `probability`. */
export function normalQuantile(probability: number): number {
  return 0 - Math.SQRT2 * erfcinv(2 * probability); // 0, not -0, at 1/2
}
