import { wilcoxonSignedRank } from "../hypothesis/mod.ts";
import { printedPValue, printsAs } from "./printed.ts";

/** A signed-rank test as printed, with what else is known about the changes. */
export interface PrintedSignedRank {
  /** Pairs, the unchanged included. */
  readonly n: number;
  /** The p-value. */
  readonly pValue: string;
  /** Pairs that went up; any number when left out. */
  readonly increased?: number;
  /** Pairs that went down; any number when left out. */
  readonly decreased?: number;
  /** Pairs that did not change; any number when left out. */
  readonly unchanged?: number;
}

/** Options of {@linkcode invertSignedRank}. */
export interface InvertSignedRankOptions {
  /** "asymptotic" (SPSS; the default) or "exact". Unchanged pairs are dropped in both. */
  readonly distribution?: "asymptotic" | "exact";
  /** Correct the normal approximation for continuity (R's default); false unless told. */
  readonly continuity?: boolean;
  /** Most patterns to go through; 1 million unless told, which is some seconds. */
  readonly maximumPatterns?: number;
}

/** One pattern of signs and ties with the printed p-value. */
export interface SignedRankSolution {
  /** Pairs that did not change. */
  readonly unchanged: number;
  /** Pairs of each size of change, from the smallest change to the largest. */
  readonly ties: readonly number[];
  /** How many of each went up. */
  readonly increased: readonly number[];
  /** Sum of the ranks of pairs that went up. */
  readonly positiveRankSum: number;
  /** Sum of the ranks of pairs that went down. */
  readonly negativeRankSum: number;
  /** The p-value. */
  readonly pValue: number;
  /** The p-value of the exact test for the same pattern. */
  readonly exactPValue: number;
}

/** Every solution, with the assumptions under which it is one. */
export interface SignedRankInversion {
  /** What was inverted. */
  readonly method: string;
  /** Pairs. */
  readonly n: number;
  /** Distribution in force. */
  readonly distribution: "asymptotic" | "exact";
  /** Whether corrected for continuity. */
  readonly continuity: boolean;
  /** Patterns to go through, known before they were. */
  readonly patterns: number;
  /** All patterns. */
  readonly solutions: readonly SignedRankSolution[];
}

/**
 * Find every pattern of signs and ties for which Wilcoxon's signed-rank test of n pairs prints a p-value.
 *
 * A pattern says how many pairs did not change and, for each size of change from the smallest to the
 * largest, how many pairs have it and how many of them went up. The test depends on nothing else.
 *
 * @param printed The p-value as printed, the number of pairs, and numbers of pairs where known.
 * @param options The form of the test, and the size at which to refuse.
 * @return The assumptions, the size of the enumeration and all patterns.
 * @throws RangeError when n is out of range, the p-value is not between 0 and 1, or there would be more
 * patterns than `maximumPatterns`.
 *
 * @example Five better and one worse with p = 0.102: all six changes were of one size
 * ```ts
 * import { invertSignedRank } from "./invert_signed_rank.ts";
 * import assert from "node:assert/strict";
 *
 * const { solutions } = invertSignedRank({ n: 6, pValue: "0.102", increased: 1, decreased: 5 });
 * assert.deepEqual(solutions.map(({ ties }) => ties), [[6]]);
 * ```
 */
export function invertSignedRank(
  printed: PrintedSignedRank,
  options: InvertSignedRankOptions = {},
): SignedRankInversion {
  const {
    distribution = "asymptotic",
    continuity = false,
    maximumPatterns = 1_000_000,
  } = options;
  const { n, pValue, increased, decreased, unchanged } = printed;
  if (!Number.isInteger(n) || n < 1) {
    throw new RangeError(
      `Cannot invert a signed-rank test: n must be a positive whole number, current value is ${n}`,
    );
  }
  const interval = printedPValue("invert a signed-rank test", pValue);
  const patterns = countPatterns(n);
  if (patterns > maximumPatterns) {
    throw new RangeError(
      `Cannot invert a signed-rank test: there are ${patterns} patterns of ${n} pairs, maximumPatterns must not be less, current value is ${maximumPatterns}`,
    );
  }
  const solutions: SignedRankSolution[] = [];
  for (let zeros = 0; zeros <= n; zeros++) {
    if (unchanged !== undefined && zeros !== unchanged) continue;
    for (const [ties, ups] of signsAndTies(n - zeros)) {
      const up = ups.reduce((a, b) => a + b, 0);
      if (increased !== undefined && up !== increased) continue;
      if (decreased !== undefined && n - zeros - up !== decreased) continue;
      const changes = representative(zeros, ties, ups);
      const origin = changes.map(() => 0);
      const result = wilcoxonSignedRank(origin, changes, {
        distribution,
        continuity,
      });
      if (!printsAs(result.pValue, interval)) continue;
      solutions.push({
        unchanged: zeros,
        ties,
        increased: ups,
        positiveRankSum: result.positiveRankSum,
        negativeRankSum: result.negativeRankSum,
        pValue: result.pValue,
        exactPValue: wilcoxonSignedRank(origin, changes).pValue,
      });
    }
  }
  return {
    method: "Inversion of Wilcoxon's signed-rank test, unchanged pairs dropped",
    n,
    distribution,
    continuity,
    patterns,
    solutions,
  };
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

/** The number of patterns, without going through them. */
function countPatterns(n: number): number {
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

/** Changes that have the pattern. */
function representative(
  zeros: number,
  ties: readonly number[],
  ups: readonly number[],
): number[] {
  return [
    ...Array<number>(zeros).fill(0),
    ...ties.flatMap((size, i) =>
      Array.from({ length: size }, (_, k) => k < ups[i]! ? i + 1 : -(i + 1))
    ),
  ];
}
