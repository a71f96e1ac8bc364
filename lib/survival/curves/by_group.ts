import type { GroupCurve } from "./curve_rows.ts";
import {
  kaplanMeier,
  kaplanMeierDefaults,
  type KaplanMeierOptions,
} from "./kaplan_meier.ts";
import {
  type MedianSurvival,
  medianSurvival,
  type SurvivalQuantileOptions,
} from "./quantile.ts";
import { riskTable, type RiskTableRow } from "./risk_table.ts";
import { groupCodes, type Label } from "../subjects/group_codes.ts";
import {
  checkColumn,
  checkEntries,
  checkOptions,
  checkTimes,
  checkWeights,
  type Column,
  type Defaults,
  eventFlags,
  type EventIndicator,
} from "../../arguments/mod.ts";

/** Options of {@linkcode kaplanMeierByGroup}. */
export interface KaplanMeierByGroupOptions extends KaplanMeierOptions {
  /**
   * Times at which to count the numbers at risk, in the unit of time; the start
   * alone if left out.
   *
   * @default {[0]}
   */
  readonly times?: Column<number>;
  /**
   * Options of the medians and their intervals.
   *
   * @default {{}}
   */
  readonly median?: SurvivalQuantileOptions;
}

const defaults = {
  ...kaplanMeierDefaults,
  times: [0],
  median: {},
} as const satisfies Defaults<KaplanMeierByGroupOptions>;

/** Median survival of a group. */
export interface GroupMedian extends MedianSurvival {
  /** Label of the group. */
  readonly group: Label;
}

/** Numbers at risk in a group at one time. */
export interface GroupRiskTableRow extends RiskTableRow {
  /** Label of the group. */
  readonly group: Label;
}

/** Result of {@linkcode kaplanMeierByGroup}: groups ascend by label. */
export interface KaplanMeierByGroup {
  /** Each group's curve; {@linkcode curveRows} makes rows of them. */
  readonly curves: readonly GroupCurve[];
  /** Each group's median with its interval, one row for each group. */
  readonly medians: readonly GroupMedian[];
  /** Numbers at risk, one row for each group and time. */
  readonly atRisk: readonly GroupRiskTableRow[];
}

/**
 * Estimates the survival curve of each group, its median and its numbers at
 * risk.
 *
 * A group of which all subjects have weight 0 is left out.
 *
 * @param time Time to event or censoring of each subject, in any unit, not
 * negative.
 * @param event 1 or true if the event happened, 0 or false if the subject was
 * censored.
 * @param group Label of each subject's group.
 * @param options Options of the curves, the medians and the numbers at risk.
 * @returns Curves, medians and numbers at risk of the groups.
 * @throws {TypeError} If an argument or a value is of the wrong type, labels are
 * of several types, or an option is unknown.
 * @throws {RangeError} If a value is not allowed or lengths differ.
 *
 * @example Two arms, with rows for a plot
 * ```ts
 * import { kaplanMeierByGroup } from "./by_group.ts";
 * import { curveRows } from "./curve_rows.ts";
 * import assert from "node:assert/strict";
 *
 * const { curves, medians, atRisk } = kaplanMeierByGroup(
 *   [2, 4, 6, 5, 7, 9],
 *   [1, 1, 1, 1, 1, 0],
 *   ["A", "A", "A", "B", "B", "B"],
 *   { times: [0, 5] },
 * );
 * assert.deepEqual(medians.map(({ group, median }) => [group, median]), [["A", 4], ["B", 7]]);
 * assert.deepEqual(atRisk.map((row) => row.atRisk), [3, 1, 3, 3]);
 * assert.deepEqual(curveRows(curves).map((row) => row.group).join(""), "AAAABBBB");
 * ```
 */
export function kaplanMeierByGroup(
  time: Column<number>,
  event: EventIndicator,
  group: Column<Label>,
  options: KaplanMeierByGroupOptions = {},
): KaplanMeierByGroup {
  const action = "estimate survival by group";
  const inForce = checkOptions(action, options, defaults);
  const { times: shown, median, weights, entry, cluster, ...curveOptions } =
    inForce;
  const times = checkTimes(action, "time", time);
  const n = times.length;
  const flags = eventFlags(action, "event", event, n);
  const { labels, codes } = groupCodes(action, "group", group, n);
  const weight = checkWeights(action, "weights", weights, n);
  const entries = checkEntries(action, "entry", entry, times);
  const clusters = cluster === undefined
    ? undefined
    : checkColumn(action, "cluster", cluster, n);
  const members = labels.map((): number[] => []);
  codes.forEach((code, i) => {
    if (weight?.[i] !== 0) members[code]!.push(i);
  });
  const curves = labels.flatMap((label, code) => {
    const rows = members[code]!;
    if (rows.length === 0) return [];
    const ofGroup = (values: ArrayLike<number>) =>
      Float64Array.from(rows, (i) => values[i]!);
    const km = kaplanMeier(ofGroup(times), ofGroup(flags), {
      ...curveOptions,
      ...(weight && { weights: ofGroup(weight) }),
      ...(entries && { entry: ofGroup(entries) }),
      ...(clusters && { cluster: rows.map((i) => clusters[i]!) }),
    });
    return { group: label, ...km };
  });
  return {
    curves,
    medians: curves.map((km) => ({
      group: km.group,
      ...medianSurvival(km, median),
    })),
    atRisk: curves.flatMap((km) =>
      riskTable(km, shown).map((row) => ({ group: km.group, ...row }))
    ),
  };
}
