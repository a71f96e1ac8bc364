import { didYouMean } from "../../arguments/mod.ts";
import { baselineRows } from "../columns/baseline_rows.ts";
import { survivalGroups } from "../columns/survival_groups.ts";
import { descriptorProblem } from "../model/descriptor_problem.ts";
import type { Problem } from "../model/problem.ts";
import type { Study } from "../model/study.ts";

/** Finds what the analysis of a study cannot do with its rows. */
export function* analysisRuleProblems(study: Study): Generator<Problem> {
  yield* comparisonProblems(study);
  yield* causeProblems(study);
  yield* levelProblems(study);
}

/** Finds a cause that ended nobody's time. */
function* causeProblems({ analysis, survival }: Study): Generator<Problem> {
  const { incidenceCause } = analysis;
  const reasons = new Set(
    survival.flatMap(({ event, reason }) =>
      event === 1 && reason ? [reason] : []
    ),
  );
  if (incidenceCause === undefined || reasons.has(incidenceCause)) return;
  yield descriptorProblem(
    incidenceCause,
    reasons.size === 0
      ? 'a column "reason" in survival that says what each event was'
      : `one of the reasons of events: ${[...reasons].join(", ")}`,
    "analysis.incidenceCause",
    didYouMean(incidenceCause, [...reasons]),
  );
}

/** Finds comparisons of groups that have a patient in common. */
function* comparisonProblems(study: Study): Generator<Problem> {
  const { survivalComparisons, forest } = study.analysis;
  const compared: readonly (readonly [readonly string[], string])[] = [
    ...survivalComparisons.map((names, i) =>
      [names, `analysis.survivalComparisons[${i}]`] as const
    ),
    ...(forest ? [[forest.groups, "analysis.forest.groups"] as const] : []),
  ];
  for (const [names, place] of compared) {
    const seen = new Set<string>();
    const twice = survivalGroups(study, names)
      .flatMap(({ patients }) => patients)
      .find((patient) => seen.size === seen.add(patient).size);
    if (twice === undefined) continue;
    yield descriptorProblem(
      `${names.join(", ")}, with ${twice} in more than one of them`,
      "groups that share no patient",
      place,
      "a test that counts a patient twice is wrong",
    );
  }
}

/** Finds values without a name in tables that name the values to count. */
function* levelProblems(study: Study): Generator<Problem> {
  if (study.analysis.baselineTables.length === 0) return;
  const rows = baselineRows(study);
  for (const [i, { variables }] of study.analysis.baselineTables.entries()) {
    for (const { variable, column, levels, statistics } of variables) {
      if (typeof column !== "string" || statistics || !levels) continue;
      const values = new Set(
        rows.map((row) => row[column]).filter((value) =>
          value !== null && value !== undefined
        ).map(String),
      );
      for (const value of values) {
        if (Object.hasOwn(levels, value)) continue;
        yield descriptorProblem(
          `no ${JSON.stringify(value)}, which some patients have`,
          `a name for each value of ${column}`,
          `analysis.baselineTables[${i}], ${variable}.levels`,
        );
      }
    }
  }
}
