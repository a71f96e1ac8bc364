import type { KaplanMeier } from "./kaplan_meier.ts";
import { checkCurve } from "./check_curve.ts";
import { orNull } from "./or_null.ts";
import {
  checkFlag,
  checkOptions,
  checkTimes,
  type Column,
  type Defaults,
} from "../../arguments/mod.ts";

/** One time of a risk table. */
export interface RiskTableRow {
  /** The time asked for. */
  readonly time: number;
  /** Subjects under observation just before the time. */
  readonly atRisk: number;
  /** Events since the time asked for before this one (or since the start), up to and including this time. */
  readonly events: number;
  /** Observations that ended without an event in the same span. */
  readonly censored: number;
  /** Events from the start up to and including this time. */
  readonly cumulativeEvents: number;
  /** Probability of surviving beyond the time; `null` after the last observation unless the curve has reached 0. */
  readonly survival: number | null;
  /** Standard error of `survival`; `null` where not defined. */
  readonly standardError: number | null;
  /** Lower confidence limit; `null` where not defined. */
  readonly lower: number | null;
  /** Upper confidence limit; `null` where not defined. */
  readonly upper: number | null;
}

/** Options of {@linkcode riskTable}. */
export interface RiskTableOptions {
  /**
   * Whether to carry the last estimate beyond the last observation, as R's
   * `extend = TRUE`.
   *
   * @default {false}
   */
  readonly extend?: boolean;
}

const defaults = { extend: false } satisfies Defaults<RiskTableOptions>;

/** Index of the first value above `bound` (or, if `orEqual`, at least `bound`). */
function firstAbove(
  values: Float64Array,
  bound: number,
  orEqual: boolean,
): number {
  let from = 0;
  let to = values.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const value = values[middle]!;
    if (value > bound || (orEqual && value === bound)) to = middle;
    else from = middle + 1;
  }
  return from;
}

function sum(values: ArrayLike<number>, from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) total += values[i]!;
  return total;
}

/** Subjects whose observation ends at `time` or later, less those who enter then. */
function atRiskBefore({ curve, entries, n }: KaplanMeier, time: number) {
  const { length } = curve.time;
  const row = firstAbove(curve.time, time, true);
  let atRisk = sum(curve.events, row, length) +
    sum(curve.censored, row, length);
  if (entries !== null) {
    // Those who enter at 0 are under observation from the start.
    const from = firstAbove(entries.time, time, time > 0);
    atRisk -= sum(entries.entered, from, entries.time.length);
  }
  // Differences of fractional weights leave rounding errors where nobody is.
  return Math.abs(atRisk) > 1e-12 * n ? atRisk : 0;
}

/**
 * Numbers at risk, events, and survival with its confidence interval at given times.
 *
 * The rows ascend in time. As R's `summary(fit, times = ...)`: at risk just
 * before each time, events and censorings since the time before. R leaves out
 * times after the last observation; here they have nobody at risk. With late
 * entry R gives the number at risk at the curve's next time, so that it counts
 * those who enter until then.
 *
 * @param km A curve from {@linkcode kaplanMeier} or
 * {@linkcode reverseKaplanMeier}.
 * @param times Times in the unit of the curve's, in any order.
 * @param options Options of the table.
 * @returns One row for each time, ascending.
 * @throws {TypeError} If `km` is not a curve, a time not a number, `extend` not
 * true or false, or an option is unknown.
 * @throws {RangeError} If there is no time, or one is negative, NaN or infinite.
 *
 * @example
 * ```ts
 * import { kaplanMeier } from "./kaplan_meier.ts";
 * import { riskTable } from "./risk_table.ts";
 * import assert from "node:assert/strict";
 *
 * const km = kaplanMeier([3, 5, 5, 8, 10, 12], [1, 1, 0, 1, 0, 1]);
 * const rows = riskTable(km, [0, 6, 12]);
 * assert.deepEqual(rows.map((row) => row.atRisk), [6, 3, 1]);
 * assert.deepEqual(rows.map((row) => row.events), [0, 2, 2]);
 * ```
 */
export function riskTable(
  km: KaplanMeier,
  times: Column<number>,
  options: RiskTableOptions = {},
): readonly RiskTableRow[] {
  const action = "tabulate numbers at risk";
  const estimate = checkCurve(action, km);
  const values = checkTimes(action, "times", times);
  const { extend } = checkOptions(action, options, defaults);
  checkFlag(action, "extend", extend);
  const { curve } = estimate;
  const last = curve.time.length - 1;
  let from = 0;
  let cumulativeEvents = 0;
  return Float64Array.from(values).sort().reduce<RiskTableRow[]>(
    (rows, time) => {
      const to = firstAbove(curve.time, time, false);
      const events = sum(curve.events, from, to);
      cumulativeEvents += events;
      const isKnown = extend || time <= curve.time[last]! ||
        curve.survival[last] === 0;
      const at = (column: Float64Array, start: number | null) => {
        if (!isKnown) return null;
        return to === 0 ? start : orNull(column[to - 1]!);
      };
      const hasStartLimits = km.interval === "log" || km.interval === "plain";
      rows.push({
        time,
        atRisk: atRiskBefore(estimate, time),
        events,
        censored: sum(curve.censored, from, to),
        cumulativeEvents,
        survival: at(curve.survival, 1),
        standardError: at(curve.standardError, 0),
        lower: at(curve.lower, hasStartLimits ? 1 : null),
        upper: at(curve.upper, hasStartLimits ? 1 : null),
      });
      from = to;
      return rows;
    },
    [],
  );
}
