import { normalCdf } from "../numeric/mod.ts";

/** How many of a kind there are at most among pairs whose signed ranks are tested. */
export interface SignedRankLimits {
  /** Pairs, the unchanged included. */
  readonly n: number;
  /** How many pairs at most went up; any number when left out. */
  readonly increased?: number;
  /** How many pairs at most went down; any number when left out. */
  readonly decreased?: number;
  /** How many pairs at most did not change; any number when left out. */
  readonly unchanged?: number;
}

/** One pattern of signs and ties, on which alone the signed-rank test depends. */
export interface SignedRankPattern {
  /** Pairs that did not change. */
  readonly unchanged: number;
  /** Pairs of each size of change, from the smallest change to the largest. */
  readonly ties: readonly number[];
  /** How many of each went up. */
  readonly increased: readonly number[];
  /** Two-sided p-value by the normal approximation, unchanged pairs dropped. */
  readonly asymptoticPValue: number;
}

/**
 * Every pattern of signs and ties of n pairs, with SPSS's p-value straight from
 * the ranks, since most patterns are looked at for nothing else.
 *
 * @param limits The number of pairs, and how many of a kind there are at most.
 * @returns The patterns, one after the other.
 *
 * @example
 * ```ts
 * import { signedRankPatterns } from "./signed_rank_patterns.ts";
 * import assert from "node:assert/strict";
 *
 * const all = [...signedRankPatterns({ n: 2, unchanged: 0, decreased: 0 })];
 * assert.deepEqual(all.map(({ ties }) => ties), [[1, 1], [2]]);
 * ```
 */
export function* signedRankPatterns(
  { n, increased = n, decreased = n, unchanged = n }: SignedRankLimits,
): Generator<SignedRankPattern> {
  for (let zeros = 0; zeros <= Math.min(n, unchanged); zeros++) {
    for (const [ties, ups] of signsAndTies(n - zeros)) {
      const up = ups.reduce((a, b) => a + b, 0);
      if (up > increased || n - zeros - up > decreased) continue;
      yield {
        unchanged: zeros,
        ties,
        increased: ups,
        asymptoticPValue: pValueOf(ties, ups),
      };
    }
  }
}

/** Ways to split the changed pairs into sizes of change, and each size into ups and downs. */
function* signsAndTies(pairs: number): Generator<[number[], number[]]> {
  if (pairs === 0) yield [[], []];
  for (let size = 1; size <= pairs; size++) {
    for (const [ties, ups] of signsAndTies(pairs - size)) {
      for (let up = 0; up <= size; up++) yield [[...ties, size], [...ups, up]];
    }
  }
}

/** Of a sum of ranks with each sign equally likely, by the normal distribution. */
function pValueOf(ties: readonly number[], ups: readonly number[]): number {
  let before = 0, difference = 0, variance = 0;
  for (const [i, size] of ties.entries()) {
    const rank = before + (size + 1) / 2;
    difference += (2 * ups[i]! - size) * rank;
    variance += size * rank ** 2;
    before += size;
  }
  return variance === 0
    ? 1
    : 2 * normalCdf(-Math.abs(difference) / Math.sqrt(variance));
}

/**
 * The number of patterns of n pairs, without going through them.
 *
 * @param n Pairs.
 * @returns How many patterns there are.
 *
 * @example
 * ```ts
 * import { countSignedRankPatterns } from "./signed_rank_patterns.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(countSignedRankPatterns(1), 3); // unchanged, up, down
 * ```
 */
export function countSignedRankPatterns(n: number): number {
  const counts = [1];
  for (let pairs = 1; pairs <= n; pairs++) {
    let count = 0;
    for (let size = 1; size <= pairs; size++) {
      count += (size + 1) * counts[pairs - size]!;
    }
    counts.push(count);
  }
  return counts.reduce((a, b) => a + b);
}
