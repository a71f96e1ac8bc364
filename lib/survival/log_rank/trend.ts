import { chiSquareUpperTail } from "../../numeric/mod.ts";
import type { Label } from "../subjects/group_codes.ts";
import { logRankInput } from "./input.ts";
import {
  type LogRankOptions,
  type LogRankSettings,
  testNames,
} from "./settings.ts";
import { type LogRankTable, logRankTable } from "./table.ts";
import {
  checkColumn,
  checkNumber,
  type EventIndicator,
} from "../../arguments/mod.ts";

/** How {@link logRankTrendTest} tests. */
export interface LogRankTrendOptions extends LogRankOptions {
  /** Score of each group in ascending order of labels; 1, 2, 3, ... unless told. */
  readonly scores?: ArrayLike<number>;
}

/** What {@link logRankTrendTest} returns. */
export interface LogRankTrendTest extends LogRankSettings {
  /** Name of the test. */
  readonly method: string;
  /** Number of subjects. */
  readonly n: number;
  /** Number of events. */
  readonly events: number;
  /** Score of each group, in the order of the table. */
  readonly scores: readonly number[];
  /** Standard normal statistic; positive if groups of higher score have more events than expected. */
  readonly z: number;
  /** Its square. */
  readonly statistic: number;
  /** 1; 0 if there is no information. */
  readonly degreesOfFreedom: number;
  /** Two-sided. */
  readonly pValue: number;
  /** Observed and expected events. */
  readonly table: LogRankTable;
}

function trendScores(
  action: string,
  scores: ArrayLike<number> | undefined,
  groups: number,
): readonly number[] {
  if (scores === undefined) {
    return Array.from({ length: groups }, (_, g) => g + 1);
  }
  checkColumn(action, "scores", scores);
  const { length } = scores;
  checkNumber(action, "scores.length", length, length === groups, `${groups}`);
  const values = Array.from(scores);
  values.forEach((value, g) => {
    const isValid = Number.isFinite(value);
    checkNumber(action, `scores[${g}]`, value, isValid, "a finite number");
  });
  if (values.every((value) => value === values[0])) {
    throw new RangeError(
      `Cannot ${action}: scores must differ between groups, current value is ${
        JSON.stringify(values)
      }`,
    );
  }
  return values;
}

/**
 * Tests for a trend of survival across ordered groups (Tarone's test), within strata if given.
 *
 * z = x'u / sqrt(x'Vx) with scores x, and u, V of the log-rank test or one of
 * its weighted forms. It looks only for a difference that grows along the
 * scores, with 1 degree of freedom. Source: Tarone, Biometrika 1975;62:679.
 *
 * @example
 * ```ts
 * import { logRankTrendTest } from "./trend.ts";
 * import assert from "node:assert/strict";
 *
 * const test = logRankTrendTest([9, 8, 6, 5, 3, 2], [1, 1, 1, 1, 1, 1], [1, 1, 2, 2, 3, 3]);
 * assert.equal(test.degreesOfFreedom, 1);
 * assert.ok(test.z > 0);
 * ```
 *
 * @param time time to event or censoring
 * @param event 1 or true if the event happened, 0 or false if censored
 * @param group label of each subject's group; labels ascend along the trend
 * @throws {TypeError} if an argument or a value is of the wrong type
 * @throws {RangeError} if a value is impossible, lengths differ, or there is only one group
 */
export function logRankTrendTest(
  time: ArrayLike<number>,
  event: EventIndicator,
  group: ArrayLike<Label>,
  options: LogRankTrendOptions = {},
): LogRankTrendTest {
  const action = "test for a trend of survival";
  const input = logRankInput(action, time, event, group, options);
  const { labels, settings, score, n, events } = input;
  const scores = trendScores(action, options.scores, labels.length);
  // z does not depend on the scores' unit; squares of large ones would overflow.
  const unit = Math.max(...scores.map(Math.abs));
  let sum = 0;
  let variance = 0;
  for (let g = 0; g < labels.length; g++) {
    sum += scores[g]! / unit * score.score[g]!;
    for (let h = 0; h < g; h++) {
      const distance = scores[g]! / unit - scores[h]! / unit;
      variance += distance ** 2 * score.pairVariance[g * labels.length + h]!;
    }
  }
  const z = variance > 0 ? sum / Math.sqrt(variance) : 0;
  const degreesOfFreedom = variance > 0 ? 1 : 0;
  return {
    method: `${settings.strata > 1 ? "Stratified " : ""}${
      testNames[settings.weighting]
    } for trend`,
    ...settings,
    n,
    events,
    scores,
    z,
    statistic: z ** 2,
    degreesOfFreedom,
    pValue: chiSquareUpperTail(z ** 2, degreesOfFreedom),
    table: logRankTable(labels, score),
  };
}
