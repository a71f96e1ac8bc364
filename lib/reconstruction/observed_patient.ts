import type { BestResponse } from "../grading/mod.ts";
import type { Patient, Treatment } from "../study/mod.ts";

/** Everything known about one patient, the derived values included. */
export interface ObservedPatient extends Patient, Omit<Treatment, "patient"> {
  /** WHO 2010 grade; null when unknown. */
  readonly grade: "G1" | "G2" | "G3" | null;
  /** Best overall response with stable disease of at least 3 and 6 months. */
  readonly best3: BestResponse["response"];
  /** Best response when stable disease must last 6 months. */
  readonly best6: BestResponse["response"];
  /** Progression-free survival derived from scans and treatment. */
  readonly months: number;
  /** 1 for progression or death, 0 for a censored time. */
  readonly event: 0 | 1;
  /** What ended the progression-free time. */
  readonly reason: string;
  /** Subgroup of the paper; null for the patients in neither. */
  readonly subgroup: string | null;
  /** CTCAE grade by term. */
  readonly toxicity: ReadonlyMap<string, number>;
}
