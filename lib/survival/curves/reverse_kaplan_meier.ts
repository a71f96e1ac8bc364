import { intervalTypes } from "./confidence_interval.ts";
import { curveInput } from "./input.ts";
import type { KaplanMeier, KaplanMeierOptions } from "./kaplan_meier.ts";
import type { RiskSet } from "./risk_set.ts";
import { survivalCurve } from "./survival_curve.ts";
import { checkChoice, type EventIndicator } from "../../arguments/mod.ts";

/** How {@link reverseKaplanMeier} estimates. */
export interface ReverseKaplanMeierOptions extends KaplanMeierOptions {
  /**
   * What comes first among subjects of the same time: `"censoring"` (the
   * default) is what exchanging the event indicator gives, R's usual way;
   * `"event"` keeps Kaplan and Meier's order, so that those with the event are
   * no longer at risk of censoring (R's `prodlim`).
   */
  readonly tiesFirst?: "censoring" | "event";
}

/** Exchanges events and censorings. */
function exchanged(
  { risk, spare, ...rest }: RiskSet,
  eventsFirst: boolean,
): RiskSet {
  const atRisk = eventsFirst
    ? risk.atRisk.map((count, row) => count - risk.events[row]!)
    : risk.atRisk;
  return {
    ...rest,
    spare,
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
 * The result has the shape of {@link kaplanMeier}'s, so `medianSurvival` and
 * `riskTable` read it; its `events` are the ends of follow-up. Source: Schemper
 * & Smith, Control Clin Trials 1996;17:343.
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
 *
 * @param time time to event or censoring
 * @param event 1 or true if the event happened, 0 or false if follow-up ended without it
 * @throws {TypeError} if an argument or a value is of the wrong type
 * @throws {RangeError} if a value is impossible or lengths differ
 */
export function reverseKaplanMeier(
  time: ArrayLike<number>,
  event: EventIndicator,
  options: ReverseKaplanMeierOptions = {},
): KaplanMeier {
  const action = "estimate follow-up";
  const { interval = "log", tiesFirst = "censoring" } = options;
  checkChoice(action, "interval", interval, intervalTypes);
  checkChoice(action, "tiesFirst", tiesFirst, ["censoring", "event"]);
  const { risks, settings, z } = curveInput(action, time, event, options);
  const followUp = exchanged(risks, tiesFirst === "event");
  return {
    method: tiesFirst === "event"
      ? "Reverse Kaplan-Meier, events before ends of follow-up"
      : "Reverse Kaplan-Meier",
    ...settings,
    events: settings.n - settings.events,
    interval,
    curve: survivalCurve(followUp, interval, z),
  };
}
