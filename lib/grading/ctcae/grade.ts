import type { AdverseEvent } from "./adverse_event.ts";
import {
  checkChoice,
  checkOptions,
  checkRow,
  checkRows,
  requiredText,
} from "../../arguments/mod.ts";
import type { CtcaeVersion } from "./criteria.ts";
import { type CtcaeDecision, ctcaeDecision } from "./decision.ts";
import { gradedElsewhere } from "./listed_terms.ts";
import { ctcaeTables } from "./tables.ts";

/** How {@linkcode ctcaeGrade} grades. */
export interface CtcaeOptions {
  /**
   * Version of the criteria; the paper used 4.0.
   *
   * @default {"4.0"}
   */
  readonly version?: CtcaeVersion;
  /**
   * What to do where the criteria ask for a baseline and none is known.
   *
   * @default {"not graded"}
   */
  readonly missingBaseline?: "not graded" | "assume normal";
  /**
   * What to do with a term that no table here lists: nothing of its grade can be checked.
   *
   * @default {"refused"}
   */
  readonly otherTerms?: "refused" | "clinician's grade";
}

/** Result of {@linkcode ctcaeGrade}. */
export interface CtcaeResult extends CtcaeDecision {
  /** Name and version of the criteria. */
  readonly method: string;
  /** Version of the criteria. */
  readonly version: CtcaeVersion;
  /** Name of the adverse event. */
  readonly term: string;
  /** Whether there is a grade. */
  readonly outcome: "graded" | "cannot be graded";
  /** Identifier of the deciding cell of the table; `null` without one. */
  readonly rule: string | null;
  /** The deciding cell as printed. */
  readonly criterion: string | null;
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
 * which must be one that the term has. A term that no table here lists is
 * refused, or takes any grade from 1 to 5 with the option `otherTerms`. What is
 * missing makes the event "cannot be graded" with a reason, never grade 0.
 *
 * A laboratory event may have a clinician's grade too. It decides where it is
 * higher and the table has a clinical criterion for it (a transfusion, say);
 * any other disagreement with the value is an error.
 *
 * Under another version than an event was recorded by, it is graded by the
 * term that NCI put in its place; a term that the version deleted, or that it
 * leaves to the clinician, cannot be graded from a value.
 *
 * Calcium is the serum calcium corrected for albumin; ionized calcium has terms
 * of its own ("Hypocalcemia (ionized calcium)").
 *
 * @param event The adverse event; what is not known is empty.
 * @param options Version of the criteria, and how missing baselines and unlisted terms are read.
 * @returns The grade with the deciding cell, or the reason why there is none.
 * @throws {TypeError} If an argument or option is of the wrong kind, or an
 * option is unknown.
 * @throws {RangeError} If a value, limit or grade is out of range, the unit
 * does not fit the term, or no table lists the term.
 *
 * @example
 * ```ts
 * import { ctcaeGrade } from "../mod.ts";
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
  checkRow(action, "event", event);
  return gradeRow(event, settingsOf(options), "");
}

/**
 * Grades of a table of adverse events: {@linkcode ctcaeGrade} of each row, in
 * order, with the row's index and patient.
 *
 * @param rows The adverse events; what is not known is empty.
 * @param options As for {@linkcode ctcaeGrade}.
 * @returns One row for each event, in order.
 * @throws {TypeError} If an argument or option is of the wrong kind, or an
 * option is unknown.
 * @throws {RangeError} If {@linkcode ctcaeGrade} refuses a row, which the
 * message names.
 *
 * @example
 * ```ts
 * import { ctcaeGrades } from "../mod.ts";
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
  const settings = settingsOf(options);
  return checkRows(action, "rows", rows).map((event, row) => {
    const result = gradeRow(event, settings, `rows[${row}].`);
    return { row, patient: event.patient ?? String(row), ...result };
  });
}

function settingsOf(options: CtcaeOptions): Required<CtcaeOptions> {
  const settings = checkOptions(action, options, {
    version: "4.0",
    missingBaseline: "not graded",
    otherTerms: "refused",
  });
  const versions = Object.keys(ctcaeTables) as CtcaeVersion[];
  checkChoice(action, "version", settings.version, versions);
  checkChoice(action, "missingBaseline", settings.missingBaseline, [
    "not graded",
    "assume normal",
  ]);
  checkChoice(action, "otherTerms", settings.otherTerms, [
    "refused",
    "clinician's grade",
  ]);
  return settings;
}

function gradeRow(
  event: AdverseEvent,
  { version, missingBaseline, otherTerms }: Required<CtcaeOptions>,
  at: string,
): CtcaeResult {
  requiredText(action, `${at}term`, event.term, "the name of an adverse event");
  const { terms, absent } = ctcaeTables[version];
  const gone = absent.find((one) => one.term === event.term);
  const name = gone?.replacement ?? event.term;
  const term = terms.find((one) => one.term === name);
  const elsewhere = gradedElsewhere(event.term, { otherTerms, at });
  const decision = !term && elsewhere !== "not listed"
    ? {
      grade: null,
      decidedBy: null,
      reason: gone?.reason ?? `CTCAE ${version} has no such term`,
    }
    : ctcaeDecision({ ...event, term: name }, term, {
      version,
      baselineTakenAsNormal: missingBaseline === "assume normal",
      laboratoryElsewhere: elsewhere === "from a value",
      at,
    });
  const { grade, decidedBy, reason } = decision;
  const cell = term?.grades.find((one) => one.grade === grade);
  return {
    method: `CTCAE ${version}`,
    version,
    term: name,
    outcome: grade === null ? "cannot be graded" : "graded",
    grade,
    decidedBy,
    rule: cell ? `CTCAE-${version} ${name} ${grade}` : null,
    criterion: cell?.criterion ?? null,
    reason,
  };
}
