import { oneOf, optionalNumber, reject } from "./check.ts";
import type {
  CtcaeGrade,
  CtcaeLaboratory,
  CtcaeTerm,
  CtcaeVersion,
} from "./ctcae_criteria.ts";
import { ctcaeTables } from "./ctcae_tables.ts";
import {
  boundValue,
  gradeOfValue,
  type Measurement,
} from "./ctcae_value_grade.ts";
import { type Unit, unitFactors, unitOf } from "./units.ts";

/** An adverse event; the names are the columns of the table `toxicities` and further ones. */
export interface AdverseEvent {
  /** Identifier of the patient. */
  readonly patient?: string;
  /** Name of the adverse event in the version that is graded by. */
  readonly term: string;
  /** The clinician's grade, 1 to 5. */
  readonly grade?: number | null;
  /** Laboratory value, in `unit`. */
  readonly value?: number | null;
  /** Unit of the value, the limits of normal and the baseline. */
  readonly unit?: string | null;
  /** The laboratory's lower limit of normal. */
  readonly lower_limit?: number | null;
  /** The laboratory's upper limit of normal. */
  readonly upper_limit?: number | null;
  /** The patient's value before treatment. */
  readonly baseline?: number | null;
  /** True for the baseline sample itself, which is not graded against itself. */
  readonly is_baseline?: boolean | null;
  /** Whether a glucose sample was taken fasting. */
  readonly fasting?: boolean | null;
}

/** How {@linkcode ctcaeGrade} grades. */
export interface CtcaeOptions {
  /** Version of the criteria; the paper used 4.0. */
  readonly version?: CtcaeVersion;
  /** What to do where the criteria ask for a baseline and none is known. */
  readonly missingBaseline?: "not graded" | "assume normal";
}

/** Result of {@linkcode ctcaeGrade}. */
export interface CtcaeResult {
  /** Name and version of the criteria. */
  readonly method: string;
  /** Version of the criteria. */
  readonly version: CtcaeVersion;
  /** Name of the adverse event. */
  readonly term: string;
  /** Whether there is a grade. */
  readonly outcome: "graded" | "cannot be graded";
  /** The grade; 0 is no adverse event, `null` cannot be graded. */
  readonly grade: CtcaeGrade | null;
  /** What the grade rests on. */
  readonly decidedBy: "value" | "clinician" | null;
  /** Identifier of the deciding cell of the table; `null` without one. */
  readonly rule: string | null;
  /** The deciding cell as printed. */
  readonly criterion: string | null;
  /** Why this grade, or why none. */
  readonly reason: string;
}

/** {@linkcode CtcaeResult} of one row of a table. */
export interface CtcaeRow extends CtcaeResult {
  /** Index of the row in the input. */
  readonly row: number;
  /** The row's patient; its index without one. */
  readonly patient: string;
}

const action = "grade adverse event";

/**
 * Grade of an adverse event by the Common Terminology Criteria.
 *
 * A laboratory term is graded from its value, unit and limits of normal; a
 * bound belongs to the milder grade. A symptom takes the clinician's grade,
 * which must be one that the term has; a term that the table does not list
 * takes any grade from 1 to 5. What is missing makes the event "cannot be
 * graded" with a reason, never grade 0.
 *
 * A laboratory event may have a clinician's grade too. It decides where it is
 * higher and the table has a clinical criterion for it (a transfusion, say);
 * any other disagreement with the value is an error.
 *
 * @throws RangeError when a value, limit or grade is out of range, or when the
 * unit does not fit the term.
 *
 * @example
 * ```ts
 * import { ctcaeGrade } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const platelets = { term: "Platelet count decreased", unit: "10^9/l", lower_limit: 150 };
 * assert.equal(ctcaeGrade({ ...platelets, value: 75 }).grade, 1);
 * assert.equal(ctcaeGrade({ ...platelets, value: 74 }).grade, 2);
 * assert.equal(ctcaeGrade({ term: "Depression", grade: 3 }).decidedBy, "clinician");
 * assert.equal(ctcaeGrade({ term: "Anemia" }).outcome, "cannot be graded");
 * ```
 */
export function ctcaeGrade(
  event: AdverseEvent,
  options: CtcaeOptions = {},
): CtcaeResult {
  return gradeRow(event, options, "");
}

/**
 * Grades of a table of adverse events: {@linkcode ctcaeGrade} of each row, in
 * order, with the row's index and patient.
 *
 * @throws RangeError naming the row, as {@linkcode ctcaeGrade}.
 *
 * @example
 * ```ts
 * import { ctcaeGrades } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const rows = [{ patient: "P01", term: "Fatigue", grade: 2 }];
 * assert.equal(ctcaeGrades(rows)[0]!.grade, 2);
 * assert.throws(() => ctcaeGrades([{ term: "Fatigue", grade: 4 }]), /rows\[0\]\.grade/);
 * ```
 */
export function ctcaeGrades(
  rows: readonly AdverseEvent[],
  options: CtcaeOptions = {},
): readonly CtcaeRow[] {
  return rows.map((event, row) => ({
    row,
    patient: event.patient ?? String(row),
    ...gradeRow(event, options, `rows[${row}].`),
  }));
}

function gradeRow(
  event: AdverseEvent,
  options: CtcaeOptions,
  at: string,
): CtcaeResult {
  const version = oneOf(action, "version", options.version ?? "4.0", [
    "4.0",
    "4.03",
    "5.0",
  ]);
  const missingBaseline = oneOf(
    action,
    "missingBaseline",
    options.missingBaseline ?? "not graded",
    ["not graded", "assume normal"],
  );
  if (typeof event.term !== "string" || event.term.trim() === "") {
    reject(action, `${at}term`, "the name of an adverse event", event.term);
  }
  const term = ctcaeTables[version].terms.find((one) =>
    one.term === event.term
  );
  const clinician = clinicianGrade(event, term, at);
  const result = (
    grade: CtcaeGrade | null,
    decidedBy: CtcaeResult["decidedBy"],
    reason: string,
  ): CtcaeResult => {
    const cell = term?.grades.find((one) => one.grade === grade);
    return {
      method: `CTCAE ${version}`,
      version,
      term: event.term,
      outcome: grade === null ? "cannot be graded" : "graded",
      grade,
      decidedBy: grade === null ? null : decidedBy,
      rule: cell ? `CTCAE-${version} ${event.term} ${grade}` : null,
      criterion: cell?.criterion ?? null,
      reason,
    };
  };
  const byClinician = (grade: CtcaeGrade) =>
    result(
      grade,
      "clinician",
      term
        ? "grade given by the clinician"
        : "grade given by the clinician for a term that the table does not list",
    );
  if (!term?.laboratory && event.value != null) {
    reject(
      action,
      `${at}term`,
      `a laboratory term of CTCAE ${version} when there is a value`,
      event.term,
    );
  }
  const measured = term?.laboratory
    ? measurement(event, term, term.laboratory, missingBaseline, at)
    : null;
  if (!measured) {
    return clinician === null
      ? result(
        null,
        null,
        term?.laboratory
          ? "the value is missing"
          : "the clinician's grade is missing",
      )
      : byClinician(clinician);
  }
  const graded = gradeOfValue(term!, term!.laboratory!, measured);
  if (clinician === null || clinician === graded.grade) {
    return result(graded.grade, "value", graded.reason);
  }
  if (graded.grade !== null) {
    const cell = term!.grades.find((one) => one.grade === clinician);
    if (clinician < graded.grade || !cell?.clinical) {
      reject(
        action,
        `${at}grade`,
        `empty or ${graded.grade}, as ${graded.reason}, or a higher grade with a clinical criterion`,
        clinician,
      );
    }
  }
  return byClinician(clinician);
}

function clinicianGrade(
  event: AdverseEvent,
  term: CtcaeTerm | undefined,
  at: string,
): Exclude<CtcaeGrade, 0> | null {
  if (event.grade == null) return null;
  const allowed = term ? term.grades.map((one) => one.grade) : [1, 2, 3, 4, 5];
  if (!allowed.includes(event.grade as Exclude<CtcaeGrade, 0>)) {
    reject(
      action,
      `${at}grade`,
      `a grade of ${event.term} (${allowed.join(", ")}) or empty`,
      event.grade,
    );
  }
  return event.grade as Exclude<CtcaeGrade, 0>;
}

function measurement(
  event: AdverseEvent,
  term: CtcaeTerm,
  laboratory: CtcaeLaboratory,
  missingBaseline: "not graded" | "assume normal",
  at: string,
): Measurement | null {
  const number = (
    column: "value" | "lower_limit" | "upper_limit" | "baseline",
  ) => optionalNumber(action, `${at}${column}`, event[column]);
  const value = number("value");
  if (value === null) return null;
  const unit = checkedUnit(event, laboratory, at);
  const LLN = number("lower_limit");
  const ULN = number("upper_limit");
  if (LLN !== null && ULN !== null && LLN >= ULN) {
    reject(action, `${at}lower_limit`, `below upper_limit (${ULN})`, LLN);
  }
  const measured = {
    value,
    unit,
    LLN,
    ULN,
    baseline: event.is_baseline ? null : number("baseline"),
    baselineTakenAsNormal: event.is_baseline === true ||
      missingBaseline === "assume normal",
    fasting: event.fasting === true,
  };
  checkLimitUnit(term, laboratory, measured, at);
  return measured;
}

function checkedUnit(
  event: AdverseEvent,
  laboratory: CtcaeLaboratory,
  at: string,
): Unit {
  const factors = unitFactors[laboratory.quantity];
  const unit = unitOf(event.unit ?? "");
  if (unit === null || factors[unit] === undefined) {
    reject(
      action,
      `${at}unit`,
      `a unit of ${event.term} ("${Object.keys(factors).join('", "')}")`,
      event.unit,
    );
  }
  return unit;
}

/** A limit of normal in another unit than the value lies far from the first printed bound. */
function checkLimitUnit(
  term: CtcaeTerm,
  laboratory: CtcaeLaboratory,
  measured: Measurement,
  at: string,
): void {
  const name = laboratory.direction === "low" ? "lower_limit" : "upper_limit";
  const limit = laboratory.direction === "low" ? measured.LLN : measured.ULN;
  const bound = term.grades[0]?.interval?.to;
  if (limit === null || limit === 0 || bound?.of !== "value") return;
  const printed = boundValue(bound, measured, laboratory.quantity)!;
  const ratio = limit / printed;
  if (ratio > 8 || ratio < 1 / 8) {
    reject(
      action,
      `${at}${name}`,
      `in ${measured.unit} as the value, near ${printed} ${measured.unit}`,
      limit,
    );
  }
}
