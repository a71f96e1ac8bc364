import {
  invertMedianInterval,
  invertSignedRank,
  type SignedRankInversion,
} from "../../../reconstruction/mod.ts";
import { symmetricInterval } from "../../checks/symmetric_interval.ts";
import { firstNumber, type Term } from "../term.ts";
import {
  type Outcome,
  rangeText,
  type RelationKinds,
  roundedToNearest,
} from "./relation_kind.ts";

/** Intervals and p-values that a data set must be able to give. */
export const inversions: RelationKinds = {
  "symmetric": {
    says: "must be symmetric about",
    operands: ["estimate"],
    assumption: roundedToNearest,
    determines: true,
    check: (claim, [estimate]) => {
      const [lower, upper] = claim.numbers;
      const { holds, middle } = symmetricInterval({
        estimate: firstNumber(estimate!).printed,
        lower: lower!.printed,
        upper: upper!.printed,
      }, { granularity: 1 });
      const rounded = (end: number) => Number(end.toFixed(3));
      const range = rangeText([rounded(middle[0]), rounded(middle[1])]);
      return {
        holds,
        evidence: `middle ${range}, printed ${estimate!.printed}`,
      };
    },
  },
  "median interval": {
    says: "must be possible with the median and number of patients in",
    operands: ["median", "number of patients"],
    assumption: roundedToNearest,
    determines: true,
    slow: true,
    check: (claim, [median, n]) => {
      const [lower, upper] = claim.numbers;
      const { solutions, ordersExamined } = invertMedianInterval({
        n: firstNumber(n!).value,
        median: firstNumber(median!).printed,
        lower: lower!.printed,
        upper: upper!.printed,
      });
      return {
        holds: solutions.length > 0,
        evidence:
          `${solutions.length} solutions in ${ordersExamined} orders of events`,
      };
    },
  },
  "signed rank": {
    says: "must be possible with the pairs and the changes in",
    operands: [
      "pairs",
      "most that went down",
      "most that went up",
      "most unchanged?",
    ],
    assumption: roundedToNearest,
    determines: true,
    slow: true,
    check: (claim, operands) => checkSignedRank(claim, operands, 1),
  },
  "signed rank of unequal changes": {
    says: "must be possible with changes of more than one size in",
    operands: [
      "pairs",
      "most that went down",
      "most that went up",
      "most unchanged?",
    ],
    assumption: roundedToNearest,
    slow: true,
    check: (claim, operands) => checkSignedRank(claim, operands, 2),
  },
};

/** What was inverted: two kinds of relation ask for the same, of each change too. */
const inverted = new Map<
  string,
  Pick<SignedRankInversion, "solutions" | "patterns">
>();

/**
 * Operands: pairs, how many at most went down, up, and (if given) stayed; the
 * pairs with numbers are some of those whose change is reported.
 */
function checkSignedRank(
  claim: Term,
  operands: readonly Term[],
  sizes: number,
): Outcome {
  const [n, down, up, same = 0] = operands.map((term) =>
    firstNumber(term).value
  );
  const printed = {
    n: n!,
    pValue: firstNumber(claim).printed,
    decreased: down!,
    increased: up!,
    unchanged: same,
  };
  const key = Object.values(printed).join();
  const { solutions, patterns } = inverted.get(key) ??
    invertSignedRank(printed);
  inverted.set(key, { solutions, patterns });
  const possible = solutions.filter(({ ties }) => ties.length >= sizes);
  const shown = possible.slice(0, 2).map(({ ties, increased, unchanged }) =>
    `${unchanged} unchanged, then ${
      ties.map((size, i) => `${size} of one size (${increased[i]} up)`)
        .join(", ")
    }`
  );
  return {
    holds: possible.length > 0,
    evidence: [
      `${possible.length} of ${patterns} patterns of signs and ties`,
      ...shown,
    ].join("; "),
  };
}
