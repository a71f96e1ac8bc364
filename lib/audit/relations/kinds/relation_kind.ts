import type { Extent, Term } from "../term.ts";

/** What became of a relation. */
export interface Outcome {
  /** Whether the printed numbers can meet it. */
  readonly holds: boolean;
  /** The numbers set against each other. */
  readonly evidence: string;
  /** Whether it could not have failed, so that it speaks for nothing. */
  readonly idle?: true;
}

/** What a kind of relation demands. */
export interface RelationKind {
  /** The demand in words, between the claim and its operands. */
  readonly says: string;
  /** What its operands are, in order; "?" marks one that may be left out, "…" one that may be repeated. */
  readonly operands: readonly string[];
  /** What is assumed whenever it is used. */
  readonly assumption?: string;
  /** Whether it pins a number down; one that only bounds it does not speak for it. */
  readonly determines?: true;
  /** Whether it takes long, so that it is left out of searches. */
  readonly slow?: true;
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
export function rangeText([lower, upper]: Extent): string {
  return lower === upper ? String(lower) : `${lower} to ${upper}`;
}
