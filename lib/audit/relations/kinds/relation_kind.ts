import type { Extent, Term } from "../term.ts";

/** What became of a relation. */
export interface Outcome {
  /** Whether the printed numbers can meet it. */
  readonly holds: boolean;
  /** The numbers set against each other. */
  readonly evidence: string;
  /** The reading under which a relation that fails would hold, where the check itself finds one. */
  readonly otherwise?: string;
}

/**
 * What a relation that holds says of a number: that others determine it, only
 * bound it, or that it is printed again.
 */
export type Support = "determined" | "bounded" | "repeated";

/** How many of the strings that could stand in a number's place a relation admits. */
export interface Admitted {
  /** Strings that could stand there. */
  readonly prints: number;
  /** Those under which the relation holds. */
  readonly admitted: number;
}

/** What a kind of relation demands. */
export interface RelationKind {
  /** The demand in words, between the claim and its operands. */
  readonly says: string;
  /** What its operands are, in order; "?" marks one that may be left out, "…" one that may be repeated. */
  readonly operands: readonly string[];
  /** What is assumed whenever it is used. */
  readonly assumption?: string;
  /** What it says of a number when it holds. */
  readonly gives: Support;
  /**
   * How many of the strings that could stand in the claim's place it admits. A
   * kind that takes long says so itself, and is left out of searches.
   */
  readonly admits?: (claim: Term, operands: readonly Term[]) => Admitted;
  /** Decides it. */
  readonly check: (claim: Term, operands: readonly Term[]) => Outcome;
}

/** Relation kinds by name. */
export type RelationKinds = Readonly<Record<string, RelationKind>>;

/** What most checks of printed numbers assume. */
export const roundedToNearest = "Numbers are rounded to the nearest";

/** Of no patients there is neither share nor average. */
export const ofNone: Outcome = { holds: false, evidence: "of none" };

/** An extent in words: one number, or "3 to 4". */
export function rangeText(range: Extent): string {
  // Sums of decimals carry the dust of binary fractions.
  const [lower, upper] = range.map((end) => Number(end.toPrecision(12)));
  return lower === upper ? String(lower) : `${lower} to ${upper}`;
}
