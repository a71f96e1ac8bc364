import {
  baselineRows,
  columnLabel,
  fieldOf,
  levelNames,
  reconstructionNote,
  type Study,
  survivalGroups,
} from "../../study/mod.ts";
import type { StyleOptions } from "../style/options.ts";
import type { ForestFigureOptions } from "./figure.ts";
import { type SubgroupRatios, subgroupRatios } from "./subgroup_ratios.ts";

/** What the forest plot of a study is drawn from. */
export interface StudyForest {
  /** All patients, then a block for each column. */
  readonly ratios: readonly SubgroupRatios[];
  /** Words and the options of its look. */
  readonly options: ForestFigureOptions;
}

/**
 * Compares the two groups that the `forest` of a study's analysis names in the
 * levels of its columns.
 *
 * @param study The study.
 * @param style Options of the figure.
 * @returns Ratios and options for {@linkcode forestFigure}; undefined where the
 * analysis names no forest.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { studyForest } from "../mod.ts";
 * import { loadStudy } from "../../study/mod.ts";
 *
 * const study = await loadStudy(new URL("../../../data/", import.meta.url));
 * const forest = { groups: ["stable", "concomitant"], by: ["sex"] } as const;
 * const analysis = { ...study.analysis, forest };
 * const { ratios } = studyForest({ ...study, analysis })!;
 * assert.deepEqual(ratios.map(({ label }) => label), [null, "sex"]);
 * ```
 */
export function studyForest(
  study: Study,
  style: StyleOptions = {},
): StudyForest | undefined {
  const { forest, endpoint } = study.analysis;
  if (forest === undefined) return undefined;
  const [first, second] = survivalGroups(study, forest.groups) as [
    ReturnType<typeof survivalGroups>[number],
    ReturnType<typeof survivalGroups>[number],
  ];
  const both = [first, second];
  const patients = both.flatMap((one) => one.patients);
  const rows = new Map(baselineRows(study).map((row) => [row.patient, row]));
  const columns = forest.by.map((name) => {
    const field = fieldOf(study.package, "patients", name);
    const names = field ? levelNames(field) : {};
    const level = patients.map((patient) => {
      const value = rows.get(patient)?.[name];
      return value === null || value === undefined
        ? null
        : names[String(value)] ?? String(value);
    });
    return {
      label: field ? columnLabel(field) : name.replaceAll("_", " "),
      level,
      levels: Object.values(names),
    };
  });
  const groups = {
    labels: [first.label, second.label],
    months: both.flatMap(({ months }) => months),
    event: both.flatMap(({ event }) => event),
    group: both.flatMap(({ label, months }) => months.map(() => label)),
  } as const;
  return {
    ratios: subgroupRatios(groups, columns),
    options: {
      id: "figure-forest",
      title: `Hazard ratios of ${endpoint} in subgroups`,
      description:
        `Hazard ratios of ${first.label} vs ${second.label} with their intervals, a line for each subgroup.`,
      groups: groups.labels,
      note: reconstructionNote(study),
      ...style,
    },
  };
}
