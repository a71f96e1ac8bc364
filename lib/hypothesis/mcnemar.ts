import { clopperPearson } from "./clopper_pearson.ts";
import { fairCoinPValue } from "./binomial_half.ts";
import { requireBoolean, requireConfidence, requireOneOf } from "./input.ts";
import { normalPValue } from "./normal_p_value.ts";
import { requireTwoByTwo, type TwoByTwo } from "./contingency_table.ts";

/** Options of {@linkcode mcnemarTest}. */
export interface McNemarTestOptions {
  /** Binomial ("exact") or chi-square p-value. Default "exact". */
  readonly distribution?: "exact" | "asymptotic";
  /**
   * Subtract 1 from the difference of the discordant counts before the
   * chi-square test (Edwards), as R does unless told otherwise. Default false.
   */
  readonly continuity?: boolean;
  /** Confidence level of the odds ratio's interval. Default 0.95. */
  readonly confidence?: number;
}

/** Result of {@linkcode mcnemarTest}. */
export interface McNemarTest {
  /** The procedure. */
  readonly method: "McNemar test";
  /** Distribution that gave the p-value. */
  readonly distribution: "exact" | "asymptotic";
  /** Whether `statistic` is corrected for continuity. */
  readonly continuity: boolean;
  /** Confidence level in force. */
  readonly confidence: number;
  /** Number of pairs. */
  readonly n: number;
  /** Number of pairs that changed. */
  readonly discordant: number;
  /** Chi-square statistic; 0 if no pair changed. */
  readonly statistic: number;
  /** Always 1. */
  readonly degreesOfFreedom: 1;
  /** Two-sided p-value. */
  readonly pValue: number;
  /**
   * Changes in row 1, column 2 for each change in row 2, column 1: the
   * conditional estimate of the odds ratio. `null` if no pair changed,
   * `Infinity` if all changes are of the first kind.
   */
  readonly oddsRatio: number | null;
  /** Exact lower limit of the odds ratio. */
  readonly lower: number;
  /** Exact upper limit of the odds ratio, possibly `Infinity`. */
  readonly upper: number;
}

/**
 * Compares a yes/no property of the same subjects at two occasions: are
 * changes in both directions equally frequent? Asymptotic results equal R's
 * `mcnemar.test`, the exact p-value `binom.test` of the changes. If no pair
 * changed, p = 1.
 *
 * @param table `[[yes-yes, yes-no], [no-yes, no-no]]`, first occasion in rows.
 * @throws {RangeError} If a count is not a non-negative integer, all are 0, or
 * an option is not one of its values.
 * @throws {TypeError} If the table is not 2 by 2.
 * @see McNemar (1947). Psychometrika 12, 153-157.
 *
 * @example
 * ```ts
 * import { mcnemarTest } from "./mcnemar.ts";
 * import assert from "node:assert/strict";
 *
 * const test = mcnemarTest([[20, 1], [6, 8]]);
 * assert.equal(test.discordant, 7);
 * assert.equal(test.pValue, 2 * (1 + 7) / 2 ** 7);
 * ```
 */
export function mcnemarTest(
  table: TwoByTwo,
  options: McNemarTestOptions = {},
): McNemarTest {
  const action = "run the McNemar test";
  const { distribution = "exact", continuity = false, confidence = 0.95 } =
    options;
  requireOneOf(action, "distribution", distribution, ["exact", "asymptotic"]);
  requireBoolean(action, "continuity", continuity);
  requireConfidence(action, confidence);
  requireTwoByTwo(action, table);

  const [[yesYes, yesNo], [noYes, noNo]] = table;
  const discordant = yesNo + noYes;
  const difference = Math.abs(yesNo - noYes);
  const corrected = difference - (continuity && difference > 0 ? 1 : 0);
  const statistic = discordant === 0 ? 0 : corrected ** 2 / discordant;
  const [lower, upper] = clopperPearson(
    yesNo,
    discordant,
    (1 - confidence) / 2,
  );
  return {
    method: "McNemar test",
    distribution,
    continuity,
    confidence,
    n: yesYes + noNo + discordant,
    discordant,
    statistic,
    degreesOfFreedom: 1,
    pValue: distribution === "exact"
      ? fairCoinPValue(yesNo, discordant, "two-sided")
      // A chi-square with one degree of freedom is a squared normal.
      : normalPValue(Math.sqrt(statistic), "two-sided"),
    oddsRatio: discordant === 0 ? null : yesNo / noYes,
    lower: lower / (1 - lower),
    upper: upper / (1 - upper),
  };
}
