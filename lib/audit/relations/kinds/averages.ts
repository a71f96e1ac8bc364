import { grim } from "../../checks/grim.ts";
import { medianOfWholeNumbers } from "../../checks/median_of_whole_numbers.ts";
import { firstNumber, type Term } from "../term.ts";
import {
  ofNone,
  type Outcome,
  type RelationKinds,
  roundedToNearest,
} from "./relation_kind.ts";

/** Means and medians, from how many values they were made. */
export const averages: RelationKinds = {
  "mean of whole numbers": {
    says: "must be the mean of whole numbers, as many as",
    operands: ["number of values"],
    gives: "bounded",
    assumption: roundedToNearest,
    check: checkMean,
  },
  "median of whole numbers": {
    says: "must be the median of whole numbers, as many as",
    operands: ["number of values"],
    gives: "bounded",
    assumption: roundedToNearest,
    check: checkMedian,
  },
  "median above": {
    says: "must lie on the side of the limit that the counts above it demand:",
    operands: ["count above the limit", "number of values", "limit"],
    gives: "bounded",
    check: (claim, [above, n, limit]) => {
      const [count, all, edge] = [above!, n!, limit!]
        .map((term) => firstNumber(term).value);
      const { value } = firstNumber(claim);
      const most = 2 * count! > all!, few = 2 * count! < all!;
      return {
        holds: most ? value > edge! : !few || value <= edge!,
        evidence:
          `${count} of ${all} lie above ${edge}, median ${claim.printed}`,
      };
    },
  },
};

function checkMean(claim: Term, [n]: readonly Term[]): Outcome {
  const { value } = firstNumber(n!);
  if (value === 0) return ofNone;
  const { holds, nearest } = grim(firstNumber(claim).printed, value);
  const means = nearest.map((mean) => mean.toFixed(3)).join(" and ");
  return {
    holds,
    evidence: `means of ${n!.printed} nearest to ${claim.printed}: ${means}`,
  };
}

function checkMedian(claim: Term, [n]: readonly Term[]): Outcome {
  const { value } = firstNumber(n!);
  if (value === 0) return ofNone;
  const { printed } = firstNumber(claim);
  const { holds, granularity } = medianOfWholeNumbers(printed, value);
  return {
    holds,
    evidence: `${claim.printed} with n = ${
      n!.printed
    }: a multiple of ${granularity}`,
  };
}
