import type { Label } from "../subjects/group_codes.ts";
import { checkCurve } from "./check_curve.ts";
import type { KaplanMeier } from "./kaplan_meier.ts";
import { orNull } from "./or_null.ts";
import { riskTable } from "./risk_table.ts";

/** One step of a curve, as a row of plain values. */
export interface CurveRow {
  /** Start of the curve, or one of its times. */
  readonly time: number;
  /** Subjects under observation just before the time. */
  readonly atRisk: number;
  /** Events at the time. */
  readonly events: number;
  /** Observations that ended at the time without an event. */
  readonly censored: number;
  /** Probability of surviving beyond the time. */
  readonly survival: number;
  /** Standard error of `survival`; `null` where not defined. */
  readonly standardError: number | null;
  /** Lower confidence limit; `null` where not defined. */
  readonly lower: number | null;
  /** Upper confidence limit; `null` where not defined. */
  readonly upper: number | null;
}

/** One step of a group's curve. */
export interface GroupCurveRow extends CurveRow {
  /** Label of the group. */
  readonly group: Label;
}

/** A curve with the label of its group. */
export interface GroupCurve extends KaplanMeier {
  /** Label of the group. */
  readonly group: Label;
}

function rowsOf(km: KaplanMeier): CurveRow[] {
  const { curve } = checkCurve("list a curve's rows", km);
  const start = riskTable(km, [0], { extend: true })[0]!;
  const limit = km.interval === "log" || km.interval === "plain" ? 1 : null;
  const rows: CurveRow[] = [{
    time: 0,
    atRisk: start.atRisk,
    events: 0,
    censored: 0,
    survival: 1,
    standardError: 0,
    lower: limit,
    upper: limit,
  }];
  curve.time.forEach((time, i) =>
    rows.push({
      time,
      atRisk: curve.atRisk[i]!,
      events: curve.events[i]!,
      censored: curve.censored[i]!,
      survival: curve.survival[i]!,
      standardError: orNull(curve.standardError[i]!),
      lower: orNull(curve.lower[i]!),
      upper: orNull(curve.upper[i]!),
    })
  );
  return rows;
}

/**
 * A curve, or the curves of several groups one below the other, as rows for
 * arquero's `aq.from` and the marks of Observable Plot. Each curve begins with a
 * row at time 0, where survival is 1, and steps at the other rows
 * (`curve: "step-after"` in Plot).
 *
 * @param curves A curve from {@linkcode kaplanMeier} or
 * {@linkcode reverseKaplanMeier}, or the `curves` of
 * {@linkcode kaplanMeierByGroup}.
 * @returns One row for the start of each curve and one for each of its times,
 * with the group's label if there is one.
 * @throws {TypeError} If it is no curve.
 *
 * @example
 * ```ts
 * import { curveRows } from "./curve_rows.ts";
 * import { kaplanMeier } from "./kaplan_meier.ts";
 * import assert from "node:assert/strict";
 *
 * const rows = curveRows(kaplanMeier([2, 4, 4, 7], [1, 1, 0, 0]));
 * assert.deepEqual(rows.map(({ time }) => time), [0, 2, 4, 7]);
 * assert.deepEqual(rows.map(({ survival }) => survival), [1, 0.75, 0.5, 0.5]);
 * ```
 */
export function curveRows(
  curves: readonly GroupCurve[],
): readonly GroupCurveRow[];
/** The rows of a single curve. */
export function curveRows(curves: KaplanMeier): readonly CurveRow[];
export function curveRows(
  curves: KaplanMeier | readonly GroupCurve[],
): readonly CurveRow[] {
  if (!Array.isArray(curves)) return rowsOf(curves as KaplanMeier);
  return (curves as readonly GroupCurve[]).flatMap((curve) => {
    const { group } = Object(curve) as GroupCurve;
    return rowsOf(curve).map((row) => ({ group, ...row }));
  });
}
