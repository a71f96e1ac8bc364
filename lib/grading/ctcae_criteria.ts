import type { Quantity, Unit } from "./units.ts";

/** Versions of the Common Terminology Criteria for Adverse Events. */
export type CtcaeVersion = "4.0" | "4.03" | "5.0";

/** Grade of an adverse event; 0 is none. */
export type CtcaeGrade = 0 | 1 | 2 | 3 | 4 | 5;

/** A bound: a multiple of a limit of normal or of the baseline, or a value printed in each unit. */
export type CtcaeBound =
  | { readonly of: "LLN" | "ULN" | "baseline"; readonly times: number }
  | {
    readonly of: "value";
    readonly in: Readonly<Partial<Record<Unit, number>>>;
  };

/**
 * The values of one grade, from the bound nearer to normal to the one further
 * off. The further one belongs to the grade ("LLN-3.0" includes 3.0); the
 * nearer one does so only when `fromIncluded`.
 */
export interface CtcaeInterval {
  readonly from: CtcaeBound;
  readonly fromIncluded: boolean;
  /** `null` when the grade has no further bound. */
  readonly to: CtcaeBound | null;
}

/** One cell of the table: a grade of a term. */
export interface CtcaeCriterion {
  readonly grade: Exclude<CtcaeGrade, 0>;
  /** The cell as printed. */
  readonly criterion: string;
  /** Absent where a clinician grades. */
  readonly interval?: CtcaeInterval;
  /** Bounds from the patient's own baseline; the term says when they hold. */
  readonly baselineInterval?: CtcaeInterval;
}

/** A term of the table. */
export interface CtcaeTerm {
  readonly term: string;
  /** MedDRA system organ class that the term is printed under. */
  readonly organClass: string;
  readonly grades: readonly CtcaeCriterion[];
  /** Absent for a term that a clinician grades. */
  readonly laboratory?: {
    readonly quantity: Quantity;
    readonly direction: "low" | "high";
    /** When `baselineInterval` holds: in place of the other when the baseline is abnormal, or besides it. */
    readonly baselineRule?: "instead if abnormal" | "besides";
  };
}
