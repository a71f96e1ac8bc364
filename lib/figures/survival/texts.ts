import { type Study, timeConversion } from "../../study/mod.ts";
import { software } from "./software.ts";
import { partsOf } from "./parts/survival_parts.ts";
import type { StudySurvival } from "./study_survival.ts";

/** Texts for a manuscript, to copy. */
export interface SurvivalTexts {
  /** What the figure shows, to be printed under it. */
  readonly legend: string;
  /** How it was computed, for the methods. */
  readonly methods: string;
}

/**
 * Writes what a manuscript says of Figure 2: the legend under it, and in the
 * methods how it was computed, with software and version.
 *
 * @param study The study.
 * @param survival What the figure is drawn from.
 * @returns Both texts.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { studySurvival, survivalTexts } from "../mod.ts";
 * import { loadStudy } from "../../study/mod.ts";
 *
 * const study = await loadStudy(new URL("../../../data/", import.meta.url));
 * const { legend, methods } = survivalTexts(study, studySurvival(study));
 * assert.match(legend, /Ticks mark censored times\./);
 * assert.match(methods, /by the log-rank test/);
 * ```
 */
export function survivalTexts(
  study: Study,
  survival: StudySurvival,
): SurvivalTexts {
  return {
    legend: legendText(survival),
    methods: methodsText(study, survival),
  };
}

function legendText({ curves, options }: StudySurvival): string {
  const { title, lastTime, leastAtRisk, note } = options;
  const groups = curves.map(({ label, estimate }) =>
    `${label}, n = ${(estimate?.n ?? 0).toLocaleString("en")}`
  );
  return [
    `${title}, Kaplan–Meier estimate (${groups.join("; ")}).`,
    ...partsOf(options.parts).flatMap(({ explanation }) => explanation ?? []),
    ...(lastTime === undefined ? [] : [`The time axis ends at ${lastTime}.`]),
    ...(leastAtRisk === undefined ? [] : [
      `Curves end where fewer than ${leastAtRisk} patients are at risk.`,
    ]),
    ...(note === undefined ? [] : [note]),
  ].join(" ");
}

function methodsText(
  study: Study,
  { curves, options: { comparisons = [] } }: StudySurvival,
): string {
  const { analysis, survival } = study;
  const count = (n: number) => n.toLocaleString("en");
  const events = survival.filter(({ event }) => event === 1).length;
  const { endpoint, timeUnit } = analysis;
  return [
    `${endpoint.charAt(0).toUpperCase()}${endpoint.slice(1)} of ${
      count(survival.length)
    } patients (${
      count(events)
    } events), in ${timeUnit}s, was estimated by the Kaplan–Meier method.`,
    timeConversion(study) ?? [],
    ...(curves.every(({ estimate }) => estimate === undefined) ? [] : [
      "Medians have 95% confidence intervals by Brookmeyer and Crowley's method and, as in SPSS, by Collett's density.",
      "Median follow-up was estimated by the reverse Kaplan–Meier method.",
    ]),
    ...(comparisons.some(({ pValue }) => pValue !== undefined)
      ? ["Groups were compared by the log-rank test."]
      : []),
    ...(comparisons.some(({ pairs = [] }) => pairs.length > 0)
      ? ["P-values of pairs of groups have Holm's adjustment."]
      : []),
    ...(comparisons.some(({ hazardRatios = [] }) => hazardRatios.length > 0)
      ? [
        "Hazard ratios with 95% Wald intervals are by Cox regression with Efron's treatment of ties.",
      ]
      : []),
    `Computed with ${software}.`,
  ].flat().join(" ");
}
