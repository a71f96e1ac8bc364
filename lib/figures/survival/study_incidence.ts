import {
  reconstructionNote,
  type Study,
  survivalGroups,
} from "../../study/mod.ts";
import { grayTest } from "../../survival/mod.ts";
import type { StyleOptions } from "../style/options.ts";
import type { SurvivalComparisonResult } from "./comparison.ts";
import {
  censored,
  type IncidenceFigureOptions,
  type IncidenceGroup,
} from "./incidence_figure.ts";
import type { SurvivalOptions } from "./options.ts";

/** What the figure of a study's competing risks is drawn from. */
export interface StudyIncidence {
  /** All patients, or the groups whose curves the analysis names. */
  readonly groups: readonly IncidenceGroup[];
  /** Words, times, comparisons, and the options of its look. */
  readonly options: IncidenceFigureOptions;
}

/**
 * Gathers what the figure of competing risks is drawn from: every reason of an
 * event in all patients, or, where the analysis names an `incidenceCause`, that
 * one in each group of Figure 2, compared by Gray's test.
 *
 * @param study The study, whose survival has reasons.
 * @param style Options of the figure.
 * @returns Groups and options for {@linkcode incidenceFigure}.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { studyIncidence } from "../mod.ts";
 * import { loadStudy } from "../../study/mod.ts";
 *
 * const study = await loadStudy(new URL("../../../data/", import.meta.url));
 * const { groups } = studyIncidence(study);
 * assert.deepEqual(groups.map(({ label }) => label), ["All patients"]);
 * ```
 */
export function studyIncidence(
  study: Study,
  style: StyleOptions & SurvivalOptions = {},
): StudyIncidence {
  const { analysis } = study;
  const { incidenceCause: cause } = analysis;
  const reasons = new Map(
    study.survival.map(({ patient, event, reason }) =>
      [patient, event === 1 ? reason ?? "not stated" : null] as const
    ),
  );
  const groupsOf = (names: readonly string[]) =>
    survivalGroups(study, names).map(({ label, months, patients }) => ({
      label,
      months,
      cause: patients.map((patient) => reasons.get(patient)!),
    }));
  const names = cause === undefined ? ["all"] : analysis.survivalCurves;
  const comparisons = cause === undefined ? [] : analysis.survivalComparisons
    .filter((compared) => compared.every((name) => names.includes(name)))
    .map((compared) => compareIncidence(groupsOf(compared), cause));
  return {
    groups: groupsOf(names),
    options: {
      id: "figure-incidence",
      title: cause === undefined
        ? `${incidence} of each kind of event`
        : `${incidence} of ${cause}`,
      description:
        "Curves that start at 0 and rise in steps, one for each kind of event or group.",
      timeLabel: analysis.timeLabel,
      survivalLabel: cause === undefined
        ? incidence
        : `${incidence} of ${cause}`,
      times: analysis.survivalTimes,
      cause,
      comparisons,
      note: reconstructionNote(study),
      ...style,
    },
  };
}

const incidence = "Cumulative incidence";

/** Gray's test of a cause; no p-value where there is nothing to compare. */
function compareIncidence(
  groups: readonly IncidenceGroup[],
  cause: string,
): SurvivalComparisonResult {
  const months = groups.flatMap(({ months }) => months);
  const causes = groups.flatMap(({ cause }) =>
    cause.map((one) => one ?? censored)
  );
  const labels = groups.flatMap(({ label, months }) => months.map(() => label));
  const result = {
    label: groups.map(({ label }) => label).join(" vs "),
    test: "Gray's test",
  };
  if (new Set(labels).size < 2 || !causes.includes(cause)) return result;
  const { table } = grayTest(months, causes, labels, { censored });
  const i = table.cause.indexOf(cause);
  return table.degreesOfFreedom[i]! > 0
    ? { ...result, pValue: table.pValue[i]! }
    : result;
}
