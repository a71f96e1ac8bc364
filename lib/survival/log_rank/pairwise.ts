import {
  type Adjustment,
  adjustments,
  adjustPValues,
} from "../../numeric/mod.ts";
import type { Label } from "../subjects/group_codes.ts";
import {
  logRankTest,
  logRankTestDefaults,
  type LogRankTestOptions,
} from "./log_rank.ts";
import type { LogRankSettings } from "./settings.ts";
import {
  checkChoice,
  checkColumn,
  checkOptions,
  type Column,
  type Defaults,
  type EventIndicator,
} from "../../arguments/mod.ts";

/** Options of {@linkcode pairwiseLogRankTest}. */
export interface PairwiseLogRankOptions extends LogRankTestOptions {
  /**
   * How the p-values are adjusted for the number of pairs.
   *
   * @default {"holm"}
   */
  readonly adjustment?: Adjustment;
}

const defaults = {
  ...logRankTestDefaults,
  adjustment: "holm",
} as const satisfies Defaults<PairwiseLogRankOptions>;

/** Comparison of one pair of groups. */
export interface LogRankPair {
  /** The two labels. */
  readonly groups: readonly [Label, Label];
  /** Subjects in the two groups. */
  readonly n: number;
  /** Events in the two groups. */
  readonly events: number;
  /** Chi-square statistic. */
  readonly statistic: number;
  /** 1, or 0 if the pair was never at risk together at an event. */
  readonly degreesOfFreedom: number;
  /** Not adjusted. */
  readonly pValue: number;
  /** Adjusted for the number of pairs that can be compared; 1 for the others. */
  readonly adjustedPValue: number;
}

/** Result of {@linkcode pairwiseLogRankTest}. */
export interface PairwiseLogRankTest extends LogRankSettings {
  /** Name of the test and the adjustment. */
  readonly method: string;
  /** Number of subjects. */
  readonly n: number;
  /** Number of events. */
  readonly events: number;
  /** How the p-values are adjusted. */
  readonly adjustment: Adjustment;
  /** One row for each pair of groups. */
  readonly pairs: readonly LogRankPair[];
}

/**
 * Compares every pair of groups by the log-rank test or one of its weighted
 * forms, each pair on its own subjects only, and adjusts the p-values.
 *
 * The same as `survdiff` on each pair with `p.adjust` in R.
 *
 * @param time Time to event or censoring of each subject, in any unit, not
 * negative.
 * @param event 1 or true if the event happened, 0 or false if the subject was
 * censored.
 * @param group Label of each subject's group.
 * @param options Options of the tests and their adjustment.
 * @returns One row for each pair of groups, and the settings in force.
 * @throws {TypeError} If an argument or a value is of the wrong type, or an
 * option is unknown.
 * @throws {RangeError} If a value is not allowed, lengths differ, or there is
 * only one group.
 *
 * @example
 * ```ts
 * import { pairwiseLogRankTest } from "./pairwise.ts";
 * import assert from "node:assert/strict";
 *
 * const site = ["gut", "gut", "lung", "lung", "pancreas", "pancreas"];
 * const { pairs } = pairwiseLogRankTest([3, 9, 4, 8, 5, 7], [1, 1, 1, 1, 1, 0], site);
 * assert.deepEqual(pairs.map((pair) => pair.groups), [
 *   ["gut", "lung"],
 *   ["gut", "pancreas"],
 *   ["lung", "pancreas"],
 * ]);
 * ```
 */
export function pairwiseLogRankTest(
  time: Column<number>,
  event: EventIndicator,
  group: Column<Label>,
  options: PairwiseLogRankOptions = {},
): PairwiseLogRankTest {
  const action = "compare pairs of groups";
  const inForce = checkOptions(action, options, defaults);
  const { adjustment, strata, weights, entry } = inForce;
  checkChoice(action, "adjustment", adjustment, adjustments);
  const { adjustment: _, ...testOptions } = options;
  const all = logRankTest(time, event, group, testOptions);
  const labels = all.table.group;
  const groups = checkColumn(action, "group", group);
  const tests = labels.flatMap((first, i) =>
    labels.slice(i + 1).map((second) => {
      const isOfPair = (_: unknown, j: number) =>
        groups[j] === first || groups[j] === second;
      const ofPair = <T>(name: string, column: Column<T>): T[] =>
        Array.from(checkColumn(action, name, column)).filter(isOfPair);
      const test = logRankTest(
        ofPair("time", time),
        ofPair("event", event),
        ofPair("group", group),
        {
          ...testOptions,
          ...(weights && { weights: ofPair("weights", weights) }),
          ...(entry && { entry: ofPair("entry", entry) }),
          ...(strata && { strata: ofPair("strata", strata) }),
        },
      );
      return { groups: [first, second] as const, test };
    })
  );
  // A pair that cannot be compared is not a test to correct for.
  const compared = tests.filter(({ test }) => test.degreesOfFreedom > 0);
  const adjusted = compared.length === 0 ? [] : adjustPValues(
    compared.map(({ test }) => test.pValue),
    adjustment,
  );
  let next = 0;
  return {
    method: `${all.method}, pairwise, adjustment ${adjustment}`,
    weighting: all.weighting,
    rho: all.rho,
    gamma: all.gamma,
    stratumCount: all.stratumCount,
    timefix: all.timefix,
    n: all.n,
    events: all.events,
    adjustment,
    pairs: tests.map(({ groups, test }) => ({
      groups,
      n: test.n,
      events: test.events,
      statistic: test.statistic,
      degreesOfFreedom: test.degreesOfFreedom,
      pValue: test.pValue,
      adjustedPValue: test.degreesOfFreedom > 0 ? adjusted[next++]! : 1,
    })),
  };
}
