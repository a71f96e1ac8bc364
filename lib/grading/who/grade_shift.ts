import { checkRow } from "../../arguments/mod.ts";
import { whoGrades, type WhoResult } from "./grade.ts";
import type { WhoIndices, WhoOptions } from "./indices.ts";
import type { WhoEdition } from "./scheme.ts";

/** A patient whose grade or category differs between two editions. */
export interface WhoGradeChange {
  /** Index of the row in the input. */
  readonly row: number;
  /** Identifier of the patient. */
  readonly patient: string;
  /** Result under the first edition. */
  readonly from: WhoResult;
  /** Result under the second edition. */
  readonly to: WhoResult;
}

/** Result of {@linkcode whoGradeShift}. */
export interface WhoGradeShift {
  /** The two editions. */
  readonly method: string;
  /** First edition. */
  readonly from: WhoEdition;
  /** Second edition. */
  readonly to: WhoEdition;
  /** Number of patients. */
  readonly n: number;
  /** How many patients went from which label to which; labels are category, else grade, else outcome. */
  readonly table: readonly {
    /** Label under the first edition. */
    readonly from: string;
    /** Label under the second edition. */
    readonly to: string;
    /** Number of patients. */
    readonly n: number;
  }[];
  /** Patients with another label. */
  readonly changed: readonly WhoGradeChange[];
}

/** What a result is counted under. */
const label = (result: WhoResult) =>
  result.category ?? result.grade ?? result.outcome;

/**
 * How a cohort's WHO grades shift from one edition to another.
 *
 * @param rows Patients, as for {@linkcode whoGrades}.
 * @param editions The two editions.
 * @param options As for {@linkcode whoGrade}, the edition aside.
 * @returns How many patients went from which label to which, and who.
 * @throws {TypeError} If an argument or option is of the wrong kind, or an
 * option is unknown.
 * @throws {RangeError} If {@linkcode whoGrades} refuses a row.
 *
 * @example The gap of 2010 closes in 2019
 * ```ts
 * import { whoGradeShift } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * const shift = whoGradeShift([{ ki67: 2.5 }, { ki67: 8 }], { from: "2010", to: "2019" });
 * assert.equal(shift.changed.length, 1);
 * assert.deepEqual(shift.table[0], { from: "Ki-67 between G1 and G2", to: "NET G1", n: 1 });
 * ```
 */
export function whoGradeShift(
  rows: readonly (WhoIndices & { readonly patient?: string })[],
  editions: { readonly from: WhoEdition; readonly to: WhoEdition },
  options: Omit<WhoOptions, "edition"> = {},
): WhoGradeShift {
  checkRow("compare editions", "editions", editions);
  checkRow("compare editions", "options", options);
  const before = whoGrades(rows, { ...options, edition: editions.from });
  const after = whoGrades(rows, { ...options, edition: editions.to });
  const pairs = before.map((from, i) => ({ from, to: after[i]! }));
  const counts = Map.groupBy(
    pairs,
    ({ from, to }) => JSON.stringify([label(from), label(to)]),
  );
  return {
    method: `WHO ${editions.from} to ${editions.to}`,
    ...editions,
    n: rows.length,
    table: [...counts].map(([key, members]) => {
      const [from, to] = JSON.parse(key) as [string, string];
      return { from, to, n: members.length };
    }),
    changed: pairs.filter(({ from, to }) => label(from) !== label(to))
      .map(({ from, to }) => ({
        row: from.row,
        patient: from.patient,
        from,
        to,
      })),
  };
}
