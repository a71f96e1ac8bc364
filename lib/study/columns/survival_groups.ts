import { everybody, everybodyLabel, type Subgroup } from "../model/analysis.ts";
import type { Study } from "../model/study.ts";
import type { Row } from "../model/table_reading.ts";

/** Survival times of some of the patients, as columns. */
export interface SurvivalGroup {
  /** Short name. */
  readonly name: string;
  /** Name in figures and tables. */
  readonly label: string;
  /** The patients; there may be none. */
  readonly patients: readonly string[];
  /** Their times. */
  readonly months: readonly number[];
  /** 1 where the time ended in an event. */
  readonly event: readonly (0 | 1)[];
}

/** Groups to compare, as columns with one row a patient. */
export interface SurvivalComparison {
  /** Short names of the groups. */
  readonly names: readonly string[];
  /** Their names in figures and tables. */
  readonly labels: readonly string[];
  /** Times. */
  readonly months: readonly number[];
  /** 1 where the time ended in an event. */
  readonly event: readonly (0 | 1)[];
  /** Label of each patient's group. */
  readonly group: readonly string[];
  /** True where the rows were made to give the p-value that a paper prints. */
  readonly fitted?: boolean;
}

/**
 * Selects the survival times of everybody, named "all", and of each subgroup of
 * the study's analysis. A subgroup to which nobody belongs is there, with no
 * times.
 *
 * @param study The study.
 * @param names Names of the groups wanted, in this order; all by default.
 * @returns The groups.
 * @throws {RangeError} If a name is not that of a subgroup.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadStudy, survivalGroups } from "../mod.ts";
 *
 * const study = await loadStudy(new URL("../../../data/", import.meta.url));
 * assert.equal(survivalGroups(study)[0]?.months.length, 35);
 * ```
 */
export function survivalGroups(
  study: Study,
  names: readonly string[] = [
    everybody,
    ...study.analysis.subgroups.map(({ name }) => name),
  ],
): readonly SurvivalGroup[] {
  const baseline = new Map<string, Row>(
    study.patients.map((row) => [row.patient, row]),
  );
  return names.map((name) => {
    const { label, where } = subgroupOf(study, name);
    const conditions = Object.entries(where);
    const rows = study.survival.filter((row: Row & { patient: string }) =>
      conditions.every(([column, value]) => {
        const cell = column in row
          ? row[column]
          : baseline.get(row.patient)?.[column];
        return cell === value;
      })
    );
    return {
      name,
      label,
      patients: rows.map(({ patient }) => patient),
      months: rows.map(({ months }) => months),
      event: rows.map(({ event }) => event),
    };
  });
}

/**
 * Makes the comparisons of the study's analysis ready for a log-rank test.
 *
 * @param study The study.
 * @returns One comparison for each that the analysis names.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadStudy, survivalComparisons } from "../mod.ts";
 *
 * const study = await loadStudy(new URL("../../../data/", import.meta.url));
 * const [first] = survivalComparisons(study);
 * assert.deepEqual(first!.labels, [
 *   "Monotherapy or stable SSA",
 *   "Concomitant SSA",
 * ]);
 * ```
 */
export function survivalComparisons(
  study: Study,
): readonly SurvivalComparison[] {
  return study.analysis.survivalComparisons.map((names) =>
    comparisonOf(study, names)
  );
}

/**
 * Makes every two groups of the study's comparisons ready for measures of one
 * group against another, each pair with its own patients only.
 *
 * @param study The study.
 * @returns One comparison for each pair.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadStudy, survivalPairs } from "../mod.ts";
 *
 * const study = await loadStudy(new URL("../../../data/", import.meta.url));
 * for (const { names } of survivalPairs(study)) assert.equal(names.length, 2);
 * ```
 */
export function survivalPairs(study: Study): readonly SurvivalComparison[] {
  return study.analysis.survivalComparisons.flatMap((names) =>
    names.flatMap((first, i) =>
      names.slice(i + 1).map((second) => comparisonOf(study, [first, second]))
    )
  );
}

function comparisonOf(
  study: Study,
  names: readonly string[],
): SurvivalComparison {
  const groups = survivalGroups(study, names);
  return {
    names,
    labels: groups.map(({ label }) => label),
    months: groups.flatMap(({ months }) => months),
    event: groups.flatMap(({ event }) => event),
    group: groups.flatMap(({ label, months }) => months.map(() => label)),
    ...(study.package.reconstructed && { fitted: true }),
  };
}

function subgroupOf(study: Study, name: string): Subgroup {
  if (name === everybody) return { name, label: everybodyLabel, where: {} };
  const { subgroups } = study.analysis;
  const found = subgroups.find((subgroup) => subgroup.name === name);
  if (found === undefined) {
    throw new RangeError(
      `Cannot select patients: the subgroup must be one of ${
        [everybody, ...subgroups.map((subgroup) => subgroup.name)].join(", ")
      }, current value is ${JSON.stringify(name)}`,
    );
  }
  return found;
}
