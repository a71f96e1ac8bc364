import { checkRow, checkRows } from "../../arguments/mod.ts";
import {
  action,
  checkedIndices,
  type WhoIndices,
  type WhoOptions,
  whoSettings,
} from "./indices.ts";
import { gradesByIndex, type WhoGradesByIndex } from "./grades_by_index.ts";
import {
  type WhoApplicability,
  type WhoEdition,
  type WhoGrade,
  whoSchemes,
} from "./scheme.ts";

/** Why a tumour has the grade it has, or none. */
export type WhoOutcome =
  | "graded"
  | "Ki-67 between G1 and G2"
  | "no index"
  | "outside the scheme"
  | "carcinoma without a grade"
  | "differentiation contradicts indices";

/** Result of {@linkcode whoGrade}. */
export interface WhoResult extends WhoGradesByIndex {
  /** Name and edition of the scheme. */
  readonly method: string;
  /** Edition of the scheme. */
  readonly edition: WhoEdition;
  /** Whether there is a grade, and if not why. */
  readonly outcome: WhoOutcome;
  /** The grade; `null` without one, as of a carcinoma since 2019. */
  readonly grade: WhoGrade | null;
  /** The edition's name for the tumour; `null` when the differentiation that would decide is not known. */
  readonly category: string | null;
  /** The index of the higher grade, or the differentiation of a carcinoma. */
  readonly decidedBy: "mitoses" | "Ki-67" | "both" | "differentiation" | null;
  /** Whether the scheme speaks of the site; `null` when the site is not given. */
  readonly applies: WhoApplicability | null;
  /** Identifier of the deciding row of the table. */
  readonly rule: string | null;
  /** Why this grade, or why none. */
  readonly reason: string;
}

/** {@linkcode WhoResult} of one row of a table. */
export interface WhoRow extends WhoResult {
  /** Index of the row in the input. */
  readonly row: number;
  /** The row's patient; its index without one. */
  readonly patient: string;
}

const grades: readonly WhoGrade[] = ["G1", "G2", "G3"];

/**
 * WHO grade of a gastroenteropancreatic neuroendocrine neoplasm.
 *
 * The index of the higher grade decides. A Ki-67 index that falls between the
 * intervals of G1 and G2 in the edition of 2010 is a named outcome, unless the
 * mitoses decide for G2 or G3 anyway or the option `gap` says how to read it.
 *
 * @param indices Mitoses, Ki-67 (%), site and differentiation; empty where not known.
 * @param options Edition of the classification, and how the indices are read.
 * @returns Grade, deciding index and rule, and the reason in words.
 * @throws {TypeError} If an argument or option is of the wrong kind, or an
 * option is unknown.
 * @throws {RangeError} If an index is out of range, or an edition or
 * differentiation unknown.
 *
 * @example Ki-67 decides over mitoses
 * ```ts
 * import { whoGrade } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * const result = whoGrade({ mitoses: 1, ki67: 8, primary_site: "midgut" });
 * assert.equal(result.grade, "G2");
 * assert.equal(result.decidedBy, "Ki-67");
 * assert.equal(whoGrade({ ki67: 2.5 }).outcome, "Ki-67 between G1 and G2");
 * assert.equal(whoGrade({ ki67: 2.5 }, { edition: "2019" }).grade, "G1");
 * ```
 */
export function whoGrade(
  indices: WhoIndices,
  options: WhoOptions = {},
): WhoResult {
  checkRow(action, "indices", indices);
  return gradeRow(indices, whoSettings(options), "");
}

/**
 * WHO grades of a cohort: {@linkcode whoGrade} of each row, in order, with the
 * row's index and identifier. Errors name the row.
 *
 * @param rows Patients with their indices.
 * @param options As for {@linkcode whoGrade}.
 * @returns One row for each patient, in order.
 * @throws {TypeError} If an argument or option is of the wrong kind, or an
 * option is unknown.
 * @throws {RangeError} If {@linkcode whoGrade} refuses a row, which the message
 * names.
 *
 * @example
 * ```ts
 * import { whoGrades } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * const graded = whoGrades([{ patient: "P01", ki67: 1 }, { patient: "P02", ki67: 30 }]);
 * assert.deepEqual(graded.map((row) => row.grade), ["G1", "G3"]);
 * ```
 */
export function whoGrades(
  rows: readonly (WhoIndices & { readonly patient?: string })[],
  options: WhoOptions = {},
): readonly WhoRow[] {
  const settings = whoSettings(options);
  return checkRows(action, "rows", rows).map((indices, row) => {
    const result = gradeRow(indices, settings, `rows[${row}].`);
    return { row, patient: indices.patient ?? String(row), ...result };
  });
}

function gradeRow(
  indices: WhoIndices,
  settings: Required<WhoOptions>,
  at: string,
): WhoResult {
  const { edition, gap, sites, outsideScheme } = settings;
  const { count, ki67, site, differentiation } = checkedIndices(indices, at);

  const scheme = whoSchemes[edition];
  const byIndex = gradesByIndex(scheme, count, ki67, settings);
  const { mitosesGrade, ki67Grade } = byIndex;
  const applies = site === null
    ? null
    : sites[site] ?? scheme.sites[site.trim().toLowerCase()] ?? "no";

  const found = {
    method: `WHO ${edition}`,
    edition,
    grade: null,
    category: null,
    decidedBy: null,
    ...byIndex,
    applies,
    rule: null,
  };
  if (applies === "no" && outsideScheme === "not graded") {
    return {
      ...found,
      outcome: "outside the scheme",
      reason:
        `WHO ${edition} grades digestive tumours, and its table does not cover the site ${site}`,
    };
  }
  const { carcinoma } = scheme;
  const known = [mitosesGrade, ki67Grade].filter((grade) => grade !== null);
  if (
    carcinoma && differentiation === "poor" &&
    (known.length === 0 || known.includes("G3"))
  ) {
    return {
      ...found,
      outcome: "carcinoma without a grade",
      category: carcinoma.category,
      decidedBy: "differentiation",
      rule: carcinoma.id,
      reason: carcinoma.criterion,
    };
  }
  if (mitosesGrade === null && ki67Grade === null) {
    return {
      ...found,
      outcome: "no index",
      reason: "neither mitoses nor Ki-67 is known",
    };
  }
  const readKi67 = ki67Grade === "between G1 and G2"
    ? gap === "undefined" ? null : gap
    : ki67Grade;
  const rank = (grade: WhoGrade | null) =>
    grade === null ? -1 : grades.indexOf(grade);
  // In the gap Ki-67 means G1 or G2: mitoses of G2 or G3 decide without it, mitoses of G1 do not.
  if (
    ki67Grade === "between G1 and G2" && readKi67 === null &&
    rank(mitosesGrade) < 1
  ) {
    return {
      ...found,
      outcome: "Ki-67 between G1 and G2",
      reason: `Ki-67 of ${ki67}% is neither <=2% (G1) nor 3-20% (G2)`,
    };
  }
  const grade = grades[Math.max(rank(mitosesGrade), rank(readKi67))]!;
  if (differentiation === "poor" && grade !== "G3") {
    return {
      ...found,
      outcome: "differentiation contradicts indices",
      reason:
        `a poorly differentiated carcinoma has indices above 20, and not those of ${grade}`,
    };
  }
  const decidedBy = mitosesGrade === readKi67
    ? "both"
    : rank(mitosesGrade) > rank(readKi67)
    ? "mitoses"
    : "Ki-67";
  return {
    ...found,
    outcome: "graded",
    grade,
    category: categoryOf(grade, scheme.netG3, differentiation),
    decidedBy,
    rule: `WHO-${edition}-${grade}`,
    reason: reasonOf(grade, decidedBy, byIndex),
  };
}

function reasonOf(
  grade: WhoGrade,
  decidedBy: "mitoses" | "Ki-67" | "both",
  { mitosesGrade, ki67Grade }: WhoGradesByIndex,
): string {
  if (decidedBy === "both") return `mitoses and Ki-67 both ${grade}`;
  const other = decidedBy === "mitoses" ? ki67Grade : mitosesGrade;
  return `${decidedBy} ${grade} decides, ${
    other === null ? "the only index known" : `the other index is ${other}`
  }`;
}

function categoryOf(
  grade: WhoGrade,
  netG3: boolean,
  differentiation: "well" | "poor" | null,
): string | null {
  if (grade !== "G3") return `NET ${grade}`;
  // In 2010 G3 meant carcinoma whatever the differentiation.
  if (!netG3) return "NEC G3";
  if (differentiation === null) return null;
  return differentiation === "well" ? "NET G3" : "NEC";
}
