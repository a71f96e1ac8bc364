import type { Quantity, Unit } from "./units.ts";

/** Versions of the Common Terminology Criteria for Adverse Events. */
export type CtcaeVersion = "4.0" | "4.03" | "5.0" | "6.0";

/** Grade of an adverse event; 0 is none. */
export type CtcaeGrade = 0 | 1 | 2 | 3 | 4 | 5;

/** A bound: a multiple of a limit of normal or of the baseline, or a value printed in each unit. */
export type CtcaeBound =
  | { readonly of: "LLN" | "ULN" | "baseline"; readonly times: number }
  | {
    readonly of: "value";
    readonly in: Readonly<Partial<Record<Unit, number>>>;
  };

/** What must be true of the patient or the sample for an interval to count. */
export type CtcaeCondition =
  | "normal baseline"
  | "high baseline"
  | "low baseline"
  | "anticoagulated"
  | "not anticoagulated"
  | "symptomatic"
  | "asymptomatic"
  | "mild symptoms at most"
  | "more than mild symptoms"
  | "fasting";

/**
 * Values of one grade, from the bound nearer to normal to the one further off.
 * The further one belongs to the grade ("<LLN - 3.0" includes 3.0); the nearer
 * one does so only when `fromIncluded`.
 */
export interface CtcaeInterval {
  /** What must be true besides the value; absent when the value alone decides. */
  readonly when?: CtcaeCondition;
  /** Bound nearer to normal. */
  readonly from: CtcaeBound;
  /** A bound that the value must lie beyond as well. */
  readonly and?: CtcaeBound;
  /** Whether the bound `from` belongs to the grade. */
  readonly fromIncluded: boolean;
  /** Bound further off; `null` when the grade has none. */
  readonly to: CtcaeBound | null;
}

/** One cell of the table: a grade of a term. */
export interface CtcaeCriterion {
  /** Column of the table. */
  readonly grade: Exclude<CtcaeGrade, 0>;
  /** The cell as printed. */
  readonly criterion: string;
  /** The part of the cell that a clinician judges; absent when a value alone decides. */
  readonly clinical?: string;
  /** The values of the grade as the table of cells states them; empty when a clinician alone decides. */
  readonly bounds: string;
  /** The same, read: any of them makes the grade. */
  readonly intervals: readonly CtcaeInterval[];
}

/** What a term that is graded from a value needs to know. */
export interface CtcaeLaboratory {
  /** What is measured. */
  readonly quantity: Quantity;
  /** Which side of normal is adverse. */
  readonly direction: "low" | "high";
  /** A usual limit of normal, where all bounds are multiples of the laboratory's. */
  readonly usualLimit?: CtcaeBound;
}

/** A term of the table. */
export interface CtcaeTerm {
  /** Name of the adverse event. */
  readonly term: string;
  /** MedDRA system organ class that the term is printed under. */
  readonly organClass: string;
  /** The cells that are not empty, mildest first. */
  readonly grades: readonly CtcaeCriterion[];
  /** Absent for a term that a clinician grades. */
  readonly laboratory?: CtcaeLaboratory;
  /** Publication, system organ class and, where known, page. */
  readonly source: string;
}
