import { type AdverseEvent, measurementOf } from "./adverse_event.ts";
import { reject } from "../../arguments/mod.ts";
import type { CtcaeGrade, CtcaeTerm, CtcaeVersion } from "./criteria.ts";
import { gradeOfValue } from "./value_grade.ts";

/** A grade, and what decided it. */
export interface CtcaeDecision {
  /** The grade; 0 is no adverse event, `null` cannot be graded. */
  readonly grade: CtcaeGrade | null;
  /** What the grade rests on. */
  readonly decidedBy: "value" | "clinician" | null;
  /** Why this grade, or why none. */
  readonly reason: string;
}

const action = "grade adverse event";

const missing = (what: string): CtcaeDecision => ({
  grade: null,
  decidedBy: null,
  reason: `the ${what} is missing`,
});

/**
 * Weighs an event's value against the clinician's grade; `at` is the row's name
 * with a full stop. Without `term` the table does not list the event.
 */
export function ctcaeDecision(
  event: AdverseEvent,
  term: CtcaeTerm | undefined,
  { version, baselineTakenAsNormal, laboratoryElsewhere, at }: {
    readonly version: CtcaeVersion;
    readonly baselineTakenAsNormal: boolean;
    /** Whether another version grades the term from a value. */
    readonly laboratoryElsewhere: boolean;
    readonly at: string;
  },
): CtcaeDecision {
  const clinician = clinicianGrade(event, term, at);
  const byClinician = (grade: CtcaeGrade): CtcaeDecision => ({
    grade,
    decidedBy: "clinician",
    reason: term
      ? "grade given by the clinician"
      : "grade given by the clinician for a term that the table does not list",
  });
  if (!term?.laboratory) {
    if (event.value != null && clinician === null && laboratoryElsewhere) {
      return {
        grade: null,
        decidedBy: null,
        reason:
          `CTCAE ${version} prints no bounds for it, so a clinician grades it`,
      };
    }
    if (event.value != null && !laboratoryElsewhere) {
      reject(
        action,
        `${at}term`,
        `a laboratory term of CTCAE ${version} when there is a value`,
        event.term,
      );
    }
    return clinician === null
      ? missing("clinician's grade")
      : byClinician(clinician);
  }
  const measured = measurementOf(event, term, term.laboratory, {
    baselineTakenAsNormal,
    at,
  });
  if (!measured) {
    return clinician === null ? missing("value") : byClinician(clinician);
  }
  const { grade, reason } = gradeOfValue(term, term.laboratory, measured);
  if (clinician === null || clinician === grade) {
    return { grade, decidedBy: grade === null ? null : "value", reason };
  }
  const limitMissing = term.laboratory.direction === "low" &&
    measured.LLN === null;
  // A higher lower limit of normal never makes a grade milder.
  const worst = grade === null && limitMissing
    ? gradeOfValue(term, term.laboratory, { ...measured, LLN: Infinity })
    : { grade, reason };
  if (worst.grade !== null) {
    const cell = term.grades.find((one) => one.grade === clinician);
    const tooMild = grade !== null && clinician < grade;
    if (tooMild || clinician > worst.grade && !cell?.clinical) {
      reject(
        action,
        `${at}grade`,
        `empty or ${
          grade ?? `at most ${worst.grade}`
        }, as ${worst.reason}, or a higher grade with a clinical criterion`,
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
