import { checkOptions, checkWhole } from "../arguments/mod.ts";
import { wilcoxonSignedRank } from "../hypothesis/mod.ts";
import { printedPValue, printsAs } from "./printed.ts";
import {
  countSignedRankPatterns,
  type SignedRankLimits,
  type SignedRankPattern,
  signedRankPatterns,
} from "./signed_rank_patterns.ts";

/** A signed-rank test as printed, with what else is known about the changes. */
export interface PrintedSignedRank extends SignedRankLimits {
  /** The p-value. */
  readonly pValue: string;
}

/** Options of {@linkcode invertSignedRank}. */
export interface InvertSignedRankOptions {
  /**
   * "asymptotic" as in SPSS, or "exact". Unchanged pairs are dropped in both.
   *
   * @default {"asymptotic"}
   */
  readonly distribution?: "asymptotic" | "exact";
}

/** Most patterns to go through, which takes some seconds. */
const MAXIMUM_PATTERNS = 1_000_000;

/** One pattern of signs and ties with the printed p-value. */
export interface SignedRankSolution
  extends Omit<SignedRankPattern, "asymptoticPValue"> {
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
  /** Patterns to go through, known before they were. */
  readonly patterns: number;
  /** All patterns. */
  readonly solutions: readonly SignedRankSolution[];
}

/**
 * Finds every pattern of signs and ties for which Wilcoxon's signed-rank test of n pairs prints a p-value.
 *
 * A pattern says how many pairs did not change and, for each size of change from the smallest to the
 * largest, how many pairs have it and how many of them went up. The test depends on nothing else.
 *
 * @param printed The p-value as printed, the number of pairs, and how many of a kind there are at most.
 * @param options The form of the test.
 * @returns The assumptions, the size of the enumeration and all patterns.
 * @throws {RangeError} If n is out of range, the p-value is not between 0 and 1, or there are more than a
 * million patterns of n pairs.
 *
 * @example Five better and one worse with p = 0.102: all six changes were of one size
 * ```ts
 * import { invertSignedRank } from "./invert_signed_rank.ts";
 * import assert from "node:assert/strict";
 *
 * const counts = { increased: 1, decreased: 5, unchanged: 0 };
 * const { solutions } = invertSignedRank({ n: 6, pValue: "0.102", ...counts });
 * assert.deepEqual(solutions.map(({ ties }) => ties), [[6]]);
 * ```
 */
export function invertSignedRank(
  printed: PrintedSignedRank,
  options: InvertSignedRankOptions = {},
): SignedRankInversion {
  const action = "invert a signed-rank test";
  const { distribution } = checkOptions(action, options, {
    distribution: "asymptotic",
  });
  const { n, pValue, increased = n, decreased = n, unchanged = n } = printed;
  checkWhole(action, "n", n, 1);
  const interval = printedPValue(action, pValue);
  const patterns = countSignedRankPatterns(n);
  if (patterns > MAXIMUM_PATTERNS) {
    throw new RangeError(
      `Cannot ${action}: ${n} pairs have ${patterns} patterns of signs and ties, and at most ${MAXIMUM_PATTERNS} can be tried`,
    );
  }
  const solutions: SignedRankSolution[] = [];
  const limits = { n, increased, decreased, unchanged };
  for (const pattern of signedRankPatterns(limits)) {
    const { unchanged, ties, increased, asymptoticPValue } = pattern;
    const isAsymptotic = distribution === "asymptotic";
    if (isAsymptotic && !printsAs(asymptoticPValue, interval)) continue;
    const changes = representative(unchanged, ties, increased);
    const origin = changes.map(() => 0);
    const test = wilcoxonSignedRank(origin, changes, { distribution });
    if (!printsAs(test.pValue, interval)) continue;
    solutions.push({
      unchanged,
      ties,
      increased,
      positiveRankSum: test.positiveRankSum,
      negativeRankSum: test.negativeRankSum,
      pValue: test.pValue,
      exactPValue: wilcoxonSignedRank(origin, changes).pValue,
    });
  }
  const method =
    "Inversion of Wilcoxon's signed-rank test, unchanged pairs dropped";
  return { method, n, distribution, patterns, solutions };
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
