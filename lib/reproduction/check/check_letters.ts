import {
  type AllFigureOptions,
  type FigureOptions,
  missingLetters,
} from "../../figures/mod.ts";
import type { Problem, Study } from "../../study/mod.ts";

/** The words of a study that its figures cannot show in their typeface. */
export function letterProblems(
  { analysis, toxicities }: Study,
  style: AllFigureOptions,
): readonly Problem[] {
  const survival = style.of("figure-2");
  const terms = new Set(toxicities.map(({ term }) => term));
  return [
    ...problemOf(analysis.timeLabel, survival, inAnalysis("timeLabel")),
    ...problemOf(analysis.survivalLabel, survival, inAnalysis("survivalLabel")),
    ...analysis.subgroups.flatMap(({ label }, i) =>
      problemOf(label, survival, inAnalysis(`subgroups[${i}].label`))
    ),
    ...terms.values().flatMap((term) =>
      problemOf(term, style.of("figure-3"), {
        file: "toxicities.csv",
        column: "term",
      })
    ),
  ];
}

type Place = Pick<Problem, "file" | "column">;

function inAnalysis(entry: string): Place {
  return { file: "datapackage.json", column: `analysis.${entry}` };
}

function problemOf(
  text: string,
  options: FigureOptions,
  place: Place,
): readonly Problem[] {
  const missing = missingLetters(text, options);
  return missing === undefined ? [] : [{
    ...place,
    found: JSON.stringify(text),
    expected: `letters that the figures' typeface ${missing.font} has: not ${
      missing.letters.join(" ")
    }`,
    hint: missing.remedy,
  }];
}
