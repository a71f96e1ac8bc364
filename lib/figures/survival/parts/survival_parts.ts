import { censorMarksPart } from "./censor_marks.ts";
import { confidenceBandsPart } from "./confidence_bands.ts";
import { cumulativeCensoredPart } from "./cumulative_censored.ts";
import { cumulativeEventsPart } from "./cumulative_events.ts";
import { hazardRatiosPart } from "./hazard_ratios.ts";
import { medianFollowUpPart } from "./median_follow_up.ts";
import { medianLinesPart } from "./median_lines.ts";
import { pValuePart } from "./p_value.ts";
import { pairwisePValuesPart } from "./pairwise_p_values.ts";
import { percentAxisPart } from "./percent_axis.ts";
import { riskTablePart } from "./risk_table.ts";
import type { SurvivalPart } from "./survival_part.ts";

/** Name of something that a survival figure can show beside its curves. */
export type SurvivalPartName =
  | "risk table"
  | "cumulative events"
  | "cumulative censored"
  | "censor marks"
  | "confidence bands"
  | "median lines"
  | "percent axis"
  | "p-value"
  | "pairwise p-values"
  | "hazard ratios"
  | "median follow-up";

/** All parts, in the order in which they are put together. */
export const survivalParts: Readonly<Record<SurvivalPartName, SurvivalPart>> = {
  "risk table": riskTablePart,
  "cumulative events": cumulativeEventsPart,
  "cumulative censored": cumulativeCensoredPart,
  "censor marks": censorMarksPart,
  "confidence bands": confidenceBandsPart,
  "median lines": medianLinesPart,
  "percent axis": percentAxisPart,
  "p-value": pValuePart,
  "pairwise p-values": pairwisePValuesPart,
  "hazard ratios": hazardRatiosPart,
  "median follow-up": medianFollowUpPart,
};

/** The names of all parts. */
export const survivalPartNames = Object.keys(
  survivalParts,
) as readonly SurvivalPartName[];

/** The parts that are shown where nothing else is asked for. */
export const defaultSurvivalParts: readonly SurvivalPartName[] = [
  "risk table",
  "censor marks",
  "p-value",
];

/** The parts of these names, each once and always in the same order. */
export function partsOf(
  names: readonly SurvivalPartName[] = defaultSurvivalParts,
): readonly SurvivalPart[] {
  return survivalPartNames.filter((name) => names.includes(name))
    .map((name) => survivalParts[name]);
}
