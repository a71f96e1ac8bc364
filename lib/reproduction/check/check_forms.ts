import { type AllFigureOptions, swimmerNeeds } from "../../figures/mod.ts";
import { type Problem, type Study, unmetNeed } from "../../study/mod.ts";

/** Forms of figures for which a study has not what they need. */
export function formProblems(
  study: Study,
  style: AllFigureOptions,
): readonly Problem[] {
  if (style.of("figure-1").form !== "swimmer") return [];
  const reason = unmetNeed(study, swimmerNeeds);
  return reason === undefined ? [] : [{
    file: "figures.json",
    column: "figures.figure-1.form",
    found: '"swimmer"',
    expected: `"bars", because ${reason}`,
  }];
}
