import { jsonReady } from "../subjects/json_ready.ts";
import { chiSquareUpperTail, quadraticForm } from "../../numeric/mod.ts";
import type { Label } from "../subjects/group_codes.ts";
import { logRankRows } from "./input.ts";
import { logRankScore } from "./score.ts";
import {
  logRankDefaults,
  type LogRankOptions,
  type LogRankSettings,
  testNames,
} from "./settings.ts";
import { type LogRankTable, logRankTable } from "./table.ts";
import {
  checkOptions,
  type Column,
  type Defaults,
  type EventIndicator,
} from "../../arguments/mod.ts";

/** Options of {@linkcode logRankTest}. */
export interface LogRankTestOptions extends LogRankOptions {
  /**
   * When each subject came under observation (left truncation), in the unit of
   * time; at risk from just after it. From the start if left out.
   */
  readonly entry?: Column<number>;
}

/** Defaults of {@linkcode LogRankTestOptions}. */
export const logRankTestDefaults = {
  ...logRankDefaults,
  entry: undefined,
} satisfies Defaults<LogRankTestOptions>;

/** Result of {@linkcode logRankTest}. */
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
 * The same as R's `survdiff` (weighting `log-rank` or `fleming-harrington` with
 * its `rho`) and SPSS's Kaplan–Meier comparison. With late entry, which
 * `survdiff` does not take, the log-rank test is the score test of R's
 * `coxph(Surv(entry, time, event) ~ group, ties = "exact")`.
 *
 * @param time Time to event or censoring of each subject, in any unit, not
 * negative.
 * @param event 1 or true if the event happened, 0 or false if the subject was
 * censored.
 * @param group Label of each subject's group.
 * @param options Options of the test.
 * @returns The test, and the observed and expected events of each group.
 * @throws {TypeError} If an argument or a value is of the wrong type, or an
 * option is unknown.
 * @throws {RangeError} If a value is not allowed, lengths differ, or there is
 * only one group.
 * @see Mantel, Cancer Chemother Rep 1966;50:163.
 * @see Harrington & Fleming, Biometrika 1982;69:553.
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
 */
export function logRankTest(
  time: Column<number>,
  event: EventIndicator,
  group: Column<Label>,
  options: LogRankTestOptions = {},
): LogRankTest {
  const action = "compare survival";
  const inForce = checkOptions(action, options, logRankTestDefaults);
  const input = logRankRows(action, time, event, group, inForce);
  const { labels, settings, rows, weighting } = input;
  const { stratumCount } = settings;
  const score = logRankScore(rows, labels.length, stratumCount, weighting);
  const { rank, valueAt } = quadraticForm(labels.length, score.pairVariance);
  const statistic = valueAt(score.score);
  return jsonReady({
    method: `${stratumCount > 1 ? "Stratified " : ""}${
      testNames[settings.weighting]
    }`,
    ...settings,
    n: sum(score.n),
    events: sum(score.events),
    statistic,
    degreesOfFreedom: rank,
    pValue: chiSquareUpperTail(statistic, rank),
    table: logRankTable(labels, score),
  });
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
