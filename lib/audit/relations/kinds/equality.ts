import { above, atLeast } from "../../../numeric/mod.ts";
import { extent, isExact, type Term } from "../term.ts";
import type { RelationKinds } from "./relation_kind.ts";

/** Numbers that must be the same, wherever they stand. */
export const equalities: RelationKinds = {
  "equal": {
    says: "must equal",
    assumption: "",
    determines: true,
    check: (claim, [other]) => ({
      holds: claim.numbers.length === other!.numbers.length &&
        claim.numbers.every((_, i) => meet(claim, other!, i, i)),
      evidence: `${claim.printed} against ${other!.printed}`,
    }),
  },
  "ends at": {
    says: "must end at",
    assumption: "",
    determines: true,
    check: (claim, [limit]) => ({
      holds: meet(claim, limit!, claim.numbers.length - 1, 0),
      evidence: `${claim.printed} against ${limit!.printed}`,
    }),
  },
  "ends where the next begins": {
    says: "must end where the next grade begins:",
    assumption: "Neighbouring grades leave no gap",
    determines: true,
    check: (claim, [next]) => ({
      holds: meet(claim, next!, claim.numbers.length - 1, 0),
      evidence: `${claim.printed}, then ${next!.printed}`,
    }),
  },
  "precision": {
    says: "must have as many decimals as",
    assumption: "Numbers of one sort are printed to the same decimals",
    determines: false,
    check: (claim, [other]) => ({
      holds: claim.numbers.every(({ decimals }) =>
        decimals === other!.numbers[0]!.decimals
      ),
      evidence: `${claim.printed} beside ${other!.printed}`,
    }),
  },
};

/** Whether two numbers can be the same: exact ones are equal, rounded ones overlap. */
function meet(a: Term, b: Term, i: number, j: number): boolean {
  const [aLower, aUpper] = extent(a, i);
  const [bLower, bUpper] = extent(b, j);
  // Two rounded numbers that only touch, 25.5 as 25 and as 26, are not the same.
  const reaches = isExact(a) || isExact(b) ? atLeast : above;
  return reaches(Math.min(aUpper, bUpper), Math.max(aLower, bLower));
}
