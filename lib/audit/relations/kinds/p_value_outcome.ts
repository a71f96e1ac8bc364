import {
  printedPValue,
  printsAsPValue,
} from "../../registry/printed_p_value.ts";
import type { Extent, Term } from "../term.ts";
import type { Outcome } from "./relation_kind.ts";

/** A way to a p-value, and the p-values to which it can lead. */
export interface PValueReading {
  /** The test, or how it is read. */
  readonly name: string;
  /** The p-values, which roundings of what they are computed from leave open. */
  readonly range: () => Extent;
}

/**
 * Decides whether a printed p-value is one of those that the given tests lead
 * to, and says which; if none does, whether another reading would.
 */
export function pValueOutcome(
  claim: Term,
  given: readonly PValueReading[],
  others: readonly PValueReading[] = [],
): Outcome {
  const printed = printedPValue(claim.printed);
  if (printed === undefined) {
    throw new RangeError(
      `Cannot relate ${claim.id}: ${claim.printed} is not a p-value`,
    );
  }
  const prints = ({ range }: PValueReading) => printsAsPValue(range(), printed);
  const found = given.filter(prints);
  const gives = given.map(({ name, range }) =>
    `${name} gives ${pText(range())}`
  );
  const evidence = `${gives.join(", ")}; printed ${claim.printed}`;
  if (found.length > 0) {
    const names = found.map(({ name }) => name).join(" and ");
    return {
      holds: true,
      evidence: given.length > 1 ? `${evidence}, as ${names}` : evidence,
    };
  }
  const other = others.find(prints);
  return other === undefined ? { holds: false, evidence } : {
    holds: false,
    evidence,
    otherwise: `It would hold if the p-value were ${other.name}`,
  };
}

/** A p-value, or the range of them, to three digits. */
function pText([lower, upper]: Extent): string {
  const [least, most] = [lower, upper].map((p) =>
    p < 1e-4 ? p.toExponential(1) : String(Number(p.toPrecision(3)))
  );
  return least === most ? `p = ${least}` : `p = ${least} to ${most}`;
}
