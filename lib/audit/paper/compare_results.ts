import { nearlyEqual } from "../../numeric/mod.ts";
import { checkConstraints } from "../../reconstruction/mod.ts";
import {
  type Study,
  survivalComparisons,
  survivalGroups,
} from "../../study/mod.ts";
import {
  kaplanMeier,
  logRankTest,
  medianSurvival,
  riskTable,
} from "../../survival/mod.ts";

/** Results by their names; null where one cannot be estimated. */
export type StudyResults = Readonly<Record<string, number | null>>;

/** A result in two versions of the data. */
export interface ComparedResult {
  /** What it is. */
  readonly result: string;
  /** From the older version; null where it cannot be estimated. */
  readonly old: number | null;
  /** From the newer version. */
  readonly new: number | null;
  /** Whether the two differ by more than rounding. */
  readonly changed: boolean;
}

/**
 * The results of a study as named numbers: of every survival group how many
 * patients and events it has, its survival at the times of the analysis, and its
 * median with SPSS's interval; the log-rank p-value of every comparison; and of
 * reconstructed data every other number that the paper prints.
 *
 * @param study The study.
 * @returns The results.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadStudy } from "../../study/mod.ts";
 * import { studyResults } from "./compare_results.ts";
 *
 * const study = await loadStudy(new URL("../../../data/", import.meta.url));
 * const results = studyResults(study);
 * assert.equal(results["All patients: median"], 25);
 * assert.equal(results["Table I: men"], 25);
 * ```
 */
export function studyResults(study: Study): StudyResults {
  const printed = study.package.reconstructed === true
    ? checkConstraints(study).filter(({ id }) => !id.startsWith("pfs."))
    : [];
  return Object.fromEntries([
    ...survivalGroups(study).flatMap(({ label, months, event }) => {
      if (months.length === 0) return [[`${label}: patients`, 0] as const];
      const km = kaplanMeier(months, event);
      const { median, lower, upper } = medianSurvival(km, { interval: "spss" });
      const numbers = {
        patients: months.length,
        events: event.filter((status) => status === 1).length,
        ...Object.fromEntries(
          riskTable(km, study.analysis.survivalTimes)
            .filter(({ time }) => time > 0)
            .map(({ time, survival }) => [`survival at ${time}`, survival]),
        ),
        median,
        "lower limit": lower,
        "upper limit": upper,
      };
      return Object.entries(numbers)
        .map(([name, value]) => [`${label}: ${name}`, value] as const);
    }),
    ...survivalComparisons(study).map(({ labels, months, event, group }) => {
      const compared = new Set(group).size > 1;
      const p = compared ? logRankTest(months, event, group).pValue : null;
      return [`${labels.join(", ")}: log-rank p`, p] as const;
    }),
    ...printed.map(({ place, quantity, observed }) =>
      [`${place}: ${quantity}`, observed] as const
    ),
  ]);
}

/**
 * Compares the results of two versions of a study's data.
 *
 * @param older Results of the older version, from `studyResults`.
 * @param newer Results of the newer version.
 * @returns One row for each result that either version has, in the order of the
 * newer one.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { compareResults } from "./compare_results.ts";
 *
 * const rows = compareResults({ events: 18, median: 25 }, { events: 20, median: 25 });
 * assert.deepEqual(rows, [
 *   { result: "events", old: 18, new: 20, changed: true },
 *   { result: "median", old: 25, new: 25, changed: false },
 * ]);
 * ```
 */
export function compareResults(
  older: StudyResults,
  newer: StudyResults,
): readonly ComparedResult[] {
  const names = new Set([newer, older].flatMap(Object.keys));
  return [...names].map((result) => {
    const [before, after] = [older, newer].map((of) => of[result] ?? null) as [
      number | null,
      number | null,
    ];
    const same = before === after ||
      before !== null && after !== null && nearlyEqual(before, after);
    return { result, old: before, new: after, changed: !same };
  });
}
