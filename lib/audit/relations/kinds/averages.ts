import { debit } from "../../checks/debit.ts";
import { grim } from "../../checks/grim.ts";
import { grimmer } from "../../checks/grimmer.ts";
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
    operands: ["number of values", "items that make up a value?"],
    gives: "bounded",
    assumption: roundedToNearest,
    check: checkMean,
  },
  "SD of whole numbers": {
    says:
      "must be the standard deviation of whole numbers, with the mean and number of",
    operands: ["mean", "number of values", "items that make up a value?"],
    gives: "bounded",
    assumption: roundedToNearest,
    check: checkDeviation,
  },
  "SD of zeros and ones": {
    says:
      "must be the standard deviation of zeros and ones, with the mean and number of",
    operands: ["share of ones, from 0 to 1", "number of values"],
    gives: "determined",
    assumption: roundedToNearest,
    check: (claim, [mean, n]) => {
      const { value } = firstNumber(n!);
      if (value < 2) return ofNone;
      const { holds, ones, deviations } = debit(
        firstNumber(mean!).printed,
        firstNumber(claim).printed,
        value,
      );
      const given = ones.length === 0
        ? `no number of ${value} is the share ${mean!.printed}`
        : `${ones.join(" or ")} of ${value} have ${
          deviations.map((deviation) => deviation.toFixed(4)).join(" or ")
        }`;
      return { holds, evidence: `${given}; printed ${claim.printed}` };
    },
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

function checkDeviation(
  claim: Term,
  [mean, n, items]: readonly Term[],
): Outcome {
  const { value } = firstNumber(n!);
  if (value < 2) return ofNone;
  const { holds, holdsForPopulation, reason } = grimmer(
    firstNumber(mean!).printed,
    firstNumber(claim).printed,
    value,
    { items: itemsOf(items) },
  );
  const evidence = holds
    ? `${value} whole numbers can have mean ${
      mean!.printed
    } and SD ${claim.printed}`
    : `${reason}, printed ${mean!.printed} and ${claim.printed}`;
  return holds || !holdsForPopulation ? { holds, evidence } : {
    holds,
    evidence,
    otherwise: "It would hold if the SD were divided by n, not n − 1",
  };
}

/** How many whole numbers make up one value, 1 where none are printed. */
function itemsOf(items: Term | undefined): number {
  return items === undefined ? 1 : Math.max(1, firstNumber(items).value);
}

function checkMean(claim: Term, [n, items]: readonly Term[]): Outcome {
  const { value } = firstNumber(n!);
  if (value === 0) return ofNone;
  const { holds, nearest } = grim(firstNumber(claim).printed, value, {
    items: itemsOf(items),
  });
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
