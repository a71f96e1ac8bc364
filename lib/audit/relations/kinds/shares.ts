import { atLeast } from "../../../numeric/mod.ts";
import { checkPercentage, wholeCounts } from "../../checks/percentage.ts";
import { firstNumber, sumExtent, type Term, writeSum } from "../term.ts";
import {
  ofNone,
  type Outcome,
  type RelationKinds,
  roundedToNearest,
} from "./relation_kind.ts";

const simpleShares = [1 / 10, 1 / 5, 1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4];

/** Shares of a total. */
export const shares: RelationKinds = {
  "percent": {
    says: "must be the percentage of",
    operands: ["count…", "total"],
    gives: "determined",
    assumption: roundedToNearest,
    check: checkShare,
  },
  "percent of at most": {
    says:
      "must be the percentage of the first, or more, in a population of at most",
    operands: ["count", "part of the population…"],
    gives: "bounded",
    assumption: roundedToNearest,
    check: (claim, [count, ...population]) => {
      const n = firstNumber(count!).value, most = sumExtent(population)[1];
      if (most <= 0) return ofNone;
      const least = 100 * n / most;
      return {
        holds: atLeast(firstNumber(claim).upper, least),
        evidence: `${n} of at most ${most} is ${
          least.toFixed(1)
        }% or more, printed ${claim.printed}`,
      };
    },
  },
  "whole count": {
    says: "must be the percentage of a whole number of",
    operands: ["total"],
    gives: "bounded",
    assumption: roundedToNearest,
    check: (claim, [total]) => {
      const n = firstNumber(total!).value;
      if (n === 0) return ofNone;
      const text = firstNumber(claim).printed;
      const counts = wholeCounts(text, n);
      return {
        holds: counts.length > 0,
        evidence: counts.length > 0
          ? `${counts.join(" or ")} of ${n} prints as ${claim.printed}`
          : `no whole number of ${n} prints as ${claim.printed}: ${
            neighbours(Number(text), n)
          }`,
      };
    },
  },
  "nearest share": {
    says: "must be the simple share nearest to that of",
    operands: ["count…", "total"],
    gives: "bounded",
    check: (claim, operands) => {
      const [part, whole] = claim.numbers.map(({ value }) => value);
      const counts = operands.slice(0, -1);
      const [total] = operands.slice(-1).map((term) => firstNumber(term).value);
      const share = sumExtent(counts)[0] / total!;
      const distances = simpleShares.map((simple) => Math.abs(simple - share));
      const own = Math.abs(part! / whole! - share);
      return {
        holds: atLeast(Math.min(...distances), own),
        evidence: `${writeSum(counts)} of ${total} is ${
          (100 * share).toFixed(1)
        }%, printed ${claim.printed}`,
      };
    },
  },
};

/** A percentage of the sum of its operands but the last, which is the total. */
function checkShare(claim: Term, operands: readonly Term[]): Outcome {
  const parts = operands.slice(0, -1);
  const total = firstNumber(operands.at(-1)!).value;
  if (total === 0) return ofNone;
  const printed = firstNumber(claim).printed;
  const sums = parts.reduce<readonly number[]>(
    (sums, part) =>
      countsOf(part, total).flatMap((count) => sums.map((sum) => sum + count)),
    [0],
  );
  const shares = sums.map((count) => checkPercentage(count, total, printed));
  return {
    holds: shares.some(({ holds }) => holds),
    evidence:
      shares.map(({ count, percentage }) =>
        `${count} of ${total} is ${percentage.toFixed(1)}%`
      ).join(", ") + `, printed ${claim.printed}`,
  };
}

/** The whole counts that a count or a percentage of the total stands for. */
function countsOf(part: Term, total: number): readonly number[] {
  const { printed, value } = firstNumber(part);
  return part.kind === "percent" ? wholeCounts(printed, total) : [value];
}

function neighbours(percentage: number, total: number): string {
  const below = Math.floor(percentage * total / 100);
  return [below, below + 1].map((count) =>
    `${count} is ${(100 * count / total).toFixed(2)}%`
  ).join(", ");
}
