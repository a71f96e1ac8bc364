import { above, atLeast } from "../../../numeric/mod.ts";
import { extent, firstNumber, isExact, type Term } from "../term.ts";
import type { RelationKinds } from "./relation_kind.ts";

/** Numbers that must be the same, wherever they stand. */
export const equalities: RelationKinds = {
  "equal": {
    says: "must equal",
    operands: ["number"],
    gives: "repeated",
    check: (claim, [other]) => ({
      holds: claim.numbers.length === other!.numbers.length &&
        claim.numbers.every((_, i) => meet(claim, other!, i, i)),
      evidence: `${claim.printed} vs ${other!.printed}`,
    }),
  },
  "ends at": {
    says: "must end at",
    operands: ["limit"],
    gives: "repeated",
    check: (claim, [limit]) => ({
      holds: endsAt(claim, limit!),
      evidence: `${claim.printed} vs ${limit!.printed}`,
    }),
  },
  "ends where the next begins": {
    says: "must end where the next grade begins:",
    operands: ["next range"],
    gives: "repeated",
    assumption: "Neighbouring grades leave no gap",
    check: (claim, [next]) => ({
      holds: endsAt(claim, next!),
      evidence: `${claim.printed}, then ${next!.printed}`,
    }),
  },
  "precision": {
    says: "must have as many decimals as",
    operands: ["number"],
    gives: "bounded",
    assumption: "Numbers of one sort are printed to the same decimals",
    check: (claim, [other]) => ({
      holds: claim.numbers.every(({ decimals }) =>
        decimals === firstNumber(other!).decimals
      ),
      evidence: `${claim.printed} beside ${other!.printed}`,
    }),
  },
};

/** Whether the last number of a term can be the first of another. */
function endsAt(a: Term, b: Term): boolean {
  return meet(a, b, a.numbers.length - 1, 0);
}

/** Whether two numbers can be the same: exact ones are equal, rounded ones overlap. */
function meet(a: Term, b: Term, i: number, j: number): boolean {
  const [aLower, aUpper] = extent(a, i);
  const [bLower, bUpper] = extent(b, j);
  // Two rounded numbers that only touch, 25.5 as 25 and as 26, are not the same.
  const reaches = isExact(a) || isExact(b) ? atLeast : above;
  return reaches(Math.min(aUpper, bUpper), Math.max(aLower, bLower));
}
