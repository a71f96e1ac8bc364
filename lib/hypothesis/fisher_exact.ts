import {
  conditionalOdds,
  type CountProbabilities,
} from "./conditional_odds.ts";
import {
  type CountMoments,
  crossing,
  type Equation,
  moments,
} from "./odds_equations.ts";
import { checkTable, type TwoByTwo } from "./contingency_table.ts";
import {
  checkChoice,
  checkOptions,
  checkProbability,
  reject,
} from "../arguments/mod.ts";
import { type Alternative, alternatives } from "./alternative.ts";

/** Options of {@linkcode fisherExactTest}. */
export interface FisherExactTestOptions {
  /**
   * Direction of the odds ratio under the alternative.
   *
   * @default {"two-sided"}
   */
  readonly alternative?: Alternative;
  /**
   * Confidence level of the odds ratio's interval, between 0 and 1.
   *
   * @default {0.95}
   */
  readonly confidence?: number;
}

/** Result of {@linkcode fisherExactTest}. */
export interface FisherExactTest {
  /** The procedure. */
  readonly method: "Fisher's exact test";
  /** Direction in force. */
  readonly alternative: Alternative;
  /** Confidence level in force. */
  readonly confidence: number;
  /** Number of subjects. */
  readonly n: number;
  /** Probability of a table at least as extreme, given the margins. */
  readonly pValue: number;
  /**
   * Conditional maximum-likelihood estimate of the odds ratio: 0 or `Infinity`
   * at the ends of what the margins allow, `null` if they allow one table only.
   */
  readonly oddsRatio: number | null;
  /** Exact lower confidence limit of the odds ratio. */
  readonly lower: number;
  /** Exact upper confidence limit of the odds ratio, possibly `Infinity`. */
  readonly upper: number;
}

/**
 * Tests whether two yes/no properties are independent, by the distribution of
 * the table given its margins. Equals R's `fisher.test`: the two-sided p adds
 * all tables that are not more probable than the observed one, the odds ratio
 * is the conditional estimate (not ad / bc), and its interval inverts the two
 * one-sided tests. In rare cases, therefore, the interval disagrees with the
 * p-value.
 *
 * @param table The counts by rows, `[[a, b], [c, d]]`.
 * @param options Direction and confidence level.
 * @returns The test with the odds ratio and its interval.
 * @throws {TypeError} If the table or a count has the wrong type, or an option
 * is unknown.
 * @throws {RangeError} If the table is not 2 by 2, a count is not a whole
 * number of at least 0, all are 0, or an option is not one of its values.
 * @see Fisher (1935). The logic of inductive inference. JRSS 98, 39-82.
 *
 * @example
 * ```ts
 * import { fisherExactTest } from "./fisher_exact.ts";
 * import assert from "node:assert/strict";
 *
 * // Fisher's lady tasting tea.
 * const test = fisherExactTest([[3, 1], [1, 3]], { alternative: "greater" });
 * assert.equal(test.pValue.toFixed(4), "0.2429");
 * assert.equal(test.oddsRatio?.toFixed(2), "6.41");
 * ```
 */
export function fisherExactTest(
  table: TwoByTwo,
  options: FisherExactTestOptions = {},
): FisherExactTest {
  const action = "run Fisher's exact test";
  const { alternative, confidence } = checkOptions(action, options, {
    alternative: "two-sided",
    confidence: 0.95,
  });
  checkChoice(action, "alternative", alternative, alternatives);
  checkProbability(action, "confidence", confidence);
  const counts = checkTable(action, table);
  const [rows, columns] = [counts.length, counts[0]!.length];
  if (rows !== 2 || columns !== 2) {
    const size = `${rows} by ${columns}`;
    reject(action, "the size of table", '"2 by 2"', size);
  }

  const [a, b, c, d] = counts.flat() as [number, number, number, number];
  const n = a + b + c + d;
  const { smallest, largest, probabilities } = conditionalOdds(a + b, a + c, n);
  const tail = (1 - confidence) / (alternative === "two-sided" ? 2 : 1);
  const oddsAt = (equation: (at: CountMoments) => Equation) => {
    // The usual estimate is near; 1/2 keeps it finite.
    const start = Math.log((a + 0.5) * (d + 0.5) / (b + 0.5) / (c + 0.5));
    const solve = (odds: number) => equation(moments(probabilities(odds), a));
    return Math.exp(crossing(solve, start));
  };
  const estimate = () => {
    if (smallest === largest) return null;
    if (a === smallest) return 0;
    if (a === largest) return Infinity;
    return oddsAt(({ all }) => ({ value: all.mean - a, slope: all.variance }));
  };
  return {
    method: "Fisher's exact test",
    alternative,
    confidence,
    n,
    pValue: pValue(probabilities(0), a, alternative),
    oddsRatio: estimate(),
    lower: a === smallest || alternative === "less" ? 0 : oddsAt(
      ({ all, atLeast }) => ({
        value: Math.log(atLeast.share / tail),
        slope: atLeast.mean - all.mean,
      }),
    ),
    upper: a === largest || alternative === "greater" ? Infinity : oddsAt(
      ({ all, atMost }) => ({
        value: Math.log(tail / atMost.share),
        slope: all.mean - atMost.mean,
      }),
    ),
  };
}

function pValue(
  { first, probability }: CountProbabilities,
  observed: number,
  alternative: Alternative,
): number {
  const place = observed - first;
  if (alternative === "less") {
    return Math.min(1, sum(probability.subarray(0, Math.max(0, place + 1))));
  }
  if (alternative === "greater") {
    return Math.min(1, sum(probability.subarray(Math.max(0, place))));
  }
  // Equally probable tables may differ in the last digits; R draws this line.
  const bound = (probability[place] ?? 0) * (1 + 1e-7);
  return Math.min(1, sum(probability.filter((p) => p <= bound)));
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
