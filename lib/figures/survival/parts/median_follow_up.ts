import {
  type KaplanMeier,
  medianSurvival,
  reverseKaplanMeier,
} from "../../../survival/mod.ts";
import type { SurvivalPart } from "./survival_part.ts";

/** Median follow-up of each group by the reverse Kaplan–Meier estimate. */
export const medianFollowUpPart: SurvivalPart = {
  lines: (curves) => [
    "median follow-up, reverse Kaplan–Meier (95% CI):",
    ...curves.map(({ label, estimate }) => {
      const { median, lower, upper } = medianSurvival(followUpOf(estimate));
      const interval = lower === null && upper === null
        ? ""
        : ` (${shown(lower)}–${shown(upper)})`;
      return `${label}: ${shown(median)}${interval}`;
    }),
  ],
};

const shown = (time: number | null) =>
  time === null ? "not reached" : time.toFixed(1);

/** The curve of follow-up, from the counts of the curve of survival. */
function followUpOf({ curve }: KaplanMeier): KaplanMeier {
  const ends = [[curve.events, 1], [curve.censored, 0]] as const;
  const rows = ends.flatMap(([counts, event]) =>
    Array.from(counts, (weight, i) => ({ time: curve.time[i]!, event, weight }))
  ).filter(({ weight }) => weight > 0);
  return reverseKaplanMeier(
    rows.map(({ time }) => time),
    rows.map(({ event }) => event),
    { weights: rows.map(({ weight }) => weight) },
  );
}
