import { betaCdf } from "../numeric/mod.ts";
import type { Alternative } from "./alternative.ts";

/**
 * Exact p-value of `heads` of `n` tosses of a fair coin. The two-sided p is
 * twice the smaller tail, which by symmetry holds every outcome as extreme.
 */
export function fairCoinPValue(
  heads: number,
  n: number,
  alternative: Alternative,
): number {
  const tails = n - heads;
  if (alternative === "less") return atMost(heads, n);
  if (alternative === "greater") return atMost(tails, n);
  return Math.min(1, 2 * atMost(Math.min(heads, tails), n));
}

/** P(X <= k) for X binomial(n, 1/2), by its relation to the beta distribution. */
function atMost(k: number, n: number): number {
  return k >= n ? 1 : betaCdf(0.5, n - k, k + 1);
}
