import { type Adjustment, adjustPValues } from "../../numeric/mod.ts";
import type { Label } from "../subjects/group_codes.ts";
import { logRankTest } from "./log_rank.ts";
import type { LogRankOptions, LogRankSettings } from "./settings.ts";
import { checkColumn, type EventIndicator } from "../../arguments/mod.ts";

/** How {@link pairwiseLogRankTest} tests. */
export interface PairwiseLogRankOptions extends LogRankOptions {
  /** How the p-values are adjusted for the number of pairs; `"holm"` unless told. */
  readonly adjustment?: Adjustment;
}

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
  /** Adjusted for the number of pairs. */
  readonly adjustedPValue: number;
}

/** What {@link pairwiseLogRankTest} returns. */
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

/** The values at the given places. */
function pick<T>(values: ArrayLike<T>, places: readonly number[]): T[] {
  return places.map((i) => values[i]!);
}

/**
 * Compares every pair of groups by the log-rank test or one of its weighted
 * forms, each pair on its own subjects only, and adjusts the p-values.
 *
 * The same as `survdiff` on each pair with `p.adjust` in R.
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
 *
 * @param time time to event or censoring
 * @param event 1 or true if the event happened, 0 or false if censored
 * @param group label of each subject's group
 * @throws {TypeError} if an argument or a value is of the wrong type
 * @throws {RangeError} if a value is impossible, lengths differ, or there is only one group
 */
export function pairwiseLogRankTest(
  time: ArrayLike<number>,
  event: EventIndicator,
  group: ArrayLike<Label>,
  options: PairwiseLogRankOptions = {},
): PairwiseLogRankTest {
  const { adjustment = "holm", ...testOptions } = options;
  const { weights, strata, ...rest } = testOptions;
  const all = logRankTest(time, event, group, testOptions);
  const events = checkColumn("compare survival", "event", event);
  const labels = all.table.group;
  const tests = labels.flatMap((first, i) =>
    labels.slice(i + 1).map((second) => {
      const places: number[] = [];
      for (let j = 0; j < time.length; j++) {
        if (group[j] === first || group[j] === second) places.push(j);
      }
      const test = logRankTest(
        pick(time, places),
        pick(events, places),
        pick(group, places),
        {
          ...rest,
          ...(weights && { weights: pick(weights, places) }),
          ...(strata && { strata: pick(strata, places) }),
        },
      );
      return { groups: [first, second] as const, test };
    })
  );
  const adjusted = adjustPValues(
    tests.map(({ test }) => test.pValue),
    adjustment,
  );
  return {
    method: `${all.method}, pairwise, adjustment ${adjustment}`,
    weighting: all.weighting,
    rho: all.rho,
    gamma: all.gamma,
    strata: all.strata,
    timefix: all.timefix,
    n: all.n,
    events: all.events,
    adjustment,
    pairs: tests.map(({ groups, test }, i) => ({
      groups,
      n: test.n,
      events: test.events,
      statistic: test.statistic,
      degreesOfFreedom: test.degreesOfFreedom,
      pValue: test.pValue,
      adjustedPValue: adjusted[i]!,
    })),
  };
}
