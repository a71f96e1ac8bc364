import { chiSquareUpperTail, quadraticForm } from "../../numeric/mod.ts";
import type { Label } from "../subjects/group_codes.ts";
import { logRankInput } from "./input.ts";
import {
  type LogRankOptions,
  type LogRankSettings,
  testNames,
} from "./settings.ts";
import { type LogRankTable, logRankTable } from "./table.ts";
import type { EventIndicator } from "../../arguments/mod.ts";

/** What {@link logRankTest} returns. */
export interface LogRankTest extends LogRankSettings {
  /** Name of the test. */
  readonly method: string;
  /** Number of subjects. */
  readonly n: number;
  /** Number of events. */
  readonly events: number;
  /** Chi-square statistic. */
  readonly statistic: number;
  /** Rank of the scores' covariance: one less than the number of groups, or fewer if some were never at risk together at an event. */
  readonly degreesOfFreedom: number;
  /** Upper tail of the chi-square distribution; 1 with 0 degrees of freedom. */
  readonly pValue: number;
  /** Observed and expected events. */
  readonly table: LogRankTable;
}

/**
 * Tests whether two or more groups have the same survival.
 *
 * The log-rank test (Mantel–Haenszel form, hypergeometric variance) or one of
 * its weighted forms, within strata if given. Without an event while two groups
 * were at risk there is nothing to compare: statistic 0, 0 degrees of freedom,
 * p-value 1.
 *
 * Sources: Mantel, Cancer Chemother Rep 1966;50:163; Harrington & Fleming,
 * Biometrika 1982;69:553. The same as R's `survdiff` (weighting `log-rank` or
 * `fleming-harrington` with its `rho`), SPSS's Kaplan–Meier comparison.
 *
 * @example
 * ```ts
 * import { logRankTest } from "./log_rank.ts";
 * import assert from "node:assert/strict";
 *
 * const time = [6, 7, 10, 15, 19, 25];
 * const event = [1, 0, 1, 1, 0, 1];
 * const arm = ["A", "A", "B", "A", "B", "B"];
 * const test = logRankTest(time, event, arm);
 * assert.deepEqual([...test.table.observed], [2, 2]);
 * assert.equal(test.degreesOfFreedom, 1);
 * ```
 *
 * @param time time to event or censoring
 * @param event 1 or true if the event happened, 0 or false if censored
 * @param group label of each subject's group
 * @throws {TypeError} if an argument or a value is of the wrong type
 * @throws {RangeError} if a value is impossible, lengths differ, or there is only one group
 */
export function logRankTest(
  time: ArrayLike<number>,
  event: EventIndicator,
  group: ArrayLike<Label>,
  options: LogRankOptions = {},
): LogRankTest {
  const action = "compare survival";
  const input = logRankInput(action, time, event, group, options);
  const { labels, settings, score, n, events } = input;
  const { rank, valueAt } = quadraticForm(labels.length, score.pairVariance);
  const statistic = valueAt(score.score);
  return {
    method: `${settings.strata > 1 ? "Stratified " : ""}${
      testNames[settings.weighting]
    }`,
    ...settings,
    n,
    events,
    statistic,
    degreesOfFreedom: rank,
    pValue: chiSquareUpperTail(statistic, rank),
    table: logRankTable(labels, score),
  };
}
