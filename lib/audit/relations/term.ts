import type { PrintedInterval } from "../../reconstruction/mod.ts";
import type { Claim } from "../registry/claim.ts";
import { isExactKind } from "../registry/number_kinds.ts";
import { printedNumbers } from "../registry/printed_number.ts";
import { printedPValue } from "../registry/printed_p_value.ts";

/** A claim as a term of a relation. */
export interface Term {
  /** Name of the claim. */
  readonly id: string;
  /** The printed string. */
  readonly printed: string;
  /** What sort of number it is. */
  readonly kind: string;
  /** Whether it is added or subtracted. */
  readonly sign: 1 | -1;
  /** Its numbers. */
  readonly numbers: readonly PrintedInterval[];
}

/** Smallest and largest value that a term can stand for. */
export type Extent = readonly [lower: number, upper: number];

/** Reads a claim as a term; the place of its number must not be blank. */
export function termOf(claim: Claim, sign: 1 | -1 = 1): Term {
  const { claim: id, printed, kind } = claim;
  if (printed === null) {
    throw new RangeError(`Cannot relate ${id}: no number is printed`);
  }
  return { id, printed, kind, sign, numbers: printedNumbers(printed) };
}

/** The number of a term that is one, or the first of several. */
export function firstNumber(term: Term): PrintedInterval {
  return numberAt(term, 0);
}

/** Number `i` of a term. */
export function numberAt(term: Term, i: number): PrintedInterval {
  const number = term.numbers[i];
  if (number === undefined) {
    throw new RangeError(
      `Cannot relate ${term.id}: ${term.printed} has no number ${i + 1}`,
    );
  }
  return number;
}

/** Whether a term's numbers are exact. */
export function isExact({ kind }: Term): boolean {
  return isExactKind(kind);
}

/** The values that number `i` of a term can stand for. */
export function extent(term: Term, i = 0): Extent {
  if (term.kind === "p-value") {
    const { lower, upper } = printedPValue(term.printed) ?? numberAt(term, i);
    return [lower, upper];
  }
  const number = numberAt(term, i);
  return isExact(term)
    ? [number.value, number.value]
    : [number.lower, number.upper];
}

/** The values that the signed sum of terms can take. */
export function sumExtent(terms: readonly Term[]): Extent {
  let lower = 0, upper = 0;
  for (const term of terms) {
    const [least, most] = extent(term);
    lower += term.sign > 0 ? least : -most;
    upper += term.sign > 0 ? most : -least;
  }
  return [lower, upper];
}

/** The terms written as a sum: "16 + 3 − 19". */
export function writeSum(terms: readonly Term[]): string {
  return terms.map(({ printed, sign }, i) =>
    i === 0
      ? (sign > 0 ? printed : `−${printed}`)
      : `${sign > 0 ? "+" : "−"} ${printed}`
  ).join(" ");
}
