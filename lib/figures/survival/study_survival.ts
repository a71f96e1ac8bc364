import {
  reconstructionNote,
  type Study,
  survivalComparisons,
  survivalGroups,
  survivalTitle,
} from "../../study/mod.ts";
import { kaplanMeier, medianSurvival } from "../../survival/mod.ts";
import type { StyleOptions } from "../style/options.ts";
import type { SurvivalOptions } from "./options.ts";
import { compareSurvival } from "./comparison.ts";
import type { LabelledCurve, SurvivalFigureOptions } from "./figure.ts";

/** What Figure 2 of a study is drawn from. */
export interface StudySurvival {
  /** The curves that the study's analysis names. */
  readonly curves: readonly LabelledCurve[];
  /** Words, times, comparisons of the drawn groups, and the options of its look. */
  readonly options: SurvivalFigureOptions;
}

/**
 * Gathers what Figure 2 of a study is drawn from: the curves that its analysis
 * names, and every comparison whose groups are all drawn.
 *
 * @param study The study.
 * @param style Options of the figure.
 * @returns Curves and options for {@linkcode survivalFigure}.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { studySurvival } from "../mod.ts";
 * import { loadStudy } from "../../study/mod.ts";
 *
 * const study = await loadStudy(new URL("../../../data/", import.meta.url));
 * const { curves, options } = studySurvival(study, { columns: "two" });
 * assert.equal(curves.length, 3);
 * assert.equal(options.comparisons?.[0]?.label, "Midgut vs Pancreas");
 * assert.equal(options.columns, "two");
 * ```
 */
export function studySurvival(
  study: Study,
  style: StyleOptions & SurvivalOptions = {},
): StudySurvival {
  const { analysis } = study;
  const { survivalCurves } = analysis;
  const curves = survivalGroups(study, survivalCurves).map(
    ({ label, months, event }): LabelledCurve => ({
      label,
      estimate: months.length === 0 ? undefined : kaplanMeier(months, event),
    }),
  );
  const comparisons = survivalComparisons(study)
    .filter(({ names }) => names.every((name) => survivalCurves.includes(name)))
    .map(compareSurvival);
  return {
    curves,
    options: {
      id: "figure-2",
      title: survivalTitle(analysis),
      description: descriptionOf(curves),
      timeLabel: analysis.timeLabel,
      survivalLabel: analysis.survivalLabel,
      times: analysis.survivalTimes,
      comparisons,
      note: reconstructionNote(study),
      ...style,
    },
  };
}

/** What the curves show, for readers who cannot see them. */
function descriptionOf(curves: readonly LabelledCurve[]): string {
  const medians = curves.flatMap(({ label, estimate }) => {
    if (estimate === undefined) return [];
    const { median } = medianSurvival(estimate, { interval: "spss" });
    return [`${label} ${median ?? "not reached"}`];
  });
  return `Curves that start at 1 and fall in steps. Medians: ${
    medians.join(", ")
  }.`;
}
