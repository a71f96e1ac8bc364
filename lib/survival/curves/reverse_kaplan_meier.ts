import { jsonReady } from "../subjects/json_ready.ts";
import { type IntervalType, intervalTypes } from "./confidence_interval.ts";
import { curveDefaults, curveInput, type CurveOptions } from "./input.ts";
import type { KaplanMeier } from "./kaplan_meier.ts";
import type { RiskCounts } from "./risk_counts.ts";
import { survivalCurve } from "./survival_curve.ts";
import {
  checkChoice,
  checkOptions,
  type Column,
  type Defaults,
  type EventIndicator,
} from "../../arguments/mod.ts";

/** Options of {@linkcode reverseKaplanMeier}. */
export interface ReverseKaplanMeierOptions extends CurveOptions {
  /**
   * Scale of the confidence intervals, as for {@linkcode kaplanMeier}.
   *
   * @default {"log"}
   */
  readonly interval?: IntervalType;
  /**
   * What comes first among subjects of the same time: `"censoring"` is what
   * exchanging the event indicator gives, R's usual way; `"event"` keeps Kaplan
   * and Meier's order, so that those with the event are no longer at risk of
   * censoring (R's `prodlim`).
   *
   * @default {"censoring"}
   */
  readonly tiesFirst?: "censoring" | "event";
}

const defaults = {
  ...curveDefaults,
  interval: "log",
  tiesFirst: "censoring",
} as const satisfies Defaults<ReverseKaplanMeierOptions>;

/** Exchanges events and censorings. */
function exchanged(
  { risk, scratch, ...rest }: RiskCounts,
  eventsFirst: boolean,
): RiskCounts {
  const atRisk = eventsFirst
    ? risk.atRisk.map((count, row) => count - risk.events[row]!)
    : risk.atRisk;
  return {
    ...rest,
    scratch,
    risk: {
      time: risk.time,
      atRisk,
      events: risk.censored,
      censored: risk.events,
    },
  };
}

/**
 * Estimates how long subjects were followed: the Kaplan–Meier curve with the
 * end of follow-up as event, and the event as censoring. Its median is the
 * median follow-up.
 *
 * The result has the shape of {@linkcode kaplanMeier}'s, so
 * {@linkcode medianSurvival} and {@linkcode riskTable} read it; its `events` are
 * the ends of follow-up.
 *
 * @param time Time to event or censoring of each subject, in any unit, not
 * negative.
 * @param event 1 or true if the event happened, 0 or false if follow-up ended
 * without it.
 * @param options Options of the estimate.
 * @returns The curve of follow-up, one row for each distinct time.
 * @throws {TypeError} If an argument or a value is of the wrong type, or an
 * option is unknown.
 * @throws {RangeError} If a value is not allowed or lengths differ.
 * @see Schemper & Smith, Control Clin Trials 1996;17:343.
 *
 * @example
 * ```ts
 * import { reverseKaplanMeier } from "./reverse_kaplan_meier.ts";
 * import { medianSurvival } from "./quantile.ts";
 * import assert from "node:assert/strict";
 *
 * const followUp = reverseKaplanMeier([3, 5, 5, 8, 10, 12], [1, 1, 0, 1, 0, 1]);
 * assert.equal(followUp.events, 2);
 * assert.equal(medianSurvival(followUp).median, 10);
 * ```
 */
export function reverseKaplanMeier(
  time: Column<number>,
  event: EventIndicator,
  options: ReverseKaplanMeierOptions = {},
): KaplanMeier {
  const action = "estimate follow-up";
  const inForce = checkOptions(action, options, defaults);
  const { interval, tiesFirst } = inForce;
  checkChoice(action, "interval", interval, intervalTypes);
  checkChoice(action, "tiesFirst", tiesFirst, ["censoring", "event"]);
  const { counts, settings, z } = curveInput(action, time, event, inForce);
  const followUp = exchanged(counts, tiesFirst === "event");
  return jsonReady({
    method: tiesFirst === "event"
      ? "Reverse Kaplan-Meier, events before ends of follow-up"
      : "Reverse Kaplan-Meier",
    ...settings,
    events: settings.n - settings.events,
    interval,
    variance: "greenwood",
    curve: survivalCurve(followUp, interval, z),
  });
}
