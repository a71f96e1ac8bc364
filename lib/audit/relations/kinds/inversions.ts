import {
  invertMedianInterval,
  invertSignedRank,
  possibleHalfWidths,
  printedInterval,
  printsAs,
  type SignedRankInversion,
} from "../../../reconstruction/mod.ts";
import { firstNumber, type Term } from "../term.ts";
import {
  type Admitted,
  type Outcome,
  type RelationKinds,
  roundedToNearest,
} from "./relation_kind.ts";

/** Intervals and p-values that a data set must be able to give. */
export const inversions: RelationKinds = {
  "median interval": {
    says: "must be possible with the median and number of patients in",
    operands: ["median", "number of patients"],
    gives: "bounded",
    assumption: roundedToNearest,
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
    admits: (_, [median, n]) => {
      const { tried, possible } = possibleHalfWidths(
        firstNumber(n!).value,
        firstNumber(median!).value,
      );
      return { prints: tried, admitted: possible };
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
    gives: "bounded",
    assumption: roundedToNearest,
    check: (claim, operands) => checkSignedRank(claim, operands, 1),
    admits: (claim, operands) => possiblePValues(claim, operands, 1),
  },
  "signed rank of unequal changes": {
    says: "must be possible with changes of more than one size in",
    operands: [
      "pairs",
      "most that went down",
      "most that went up",
      "most unchanged?",
    ],
    gives: "bounded",
    assumption: roundedToNearest,
    check: (claim, operands) => checkSignedRank(claim, operands, 2),
    admits: (claim, operands) => possiblePValues(claim, operands, 2),
  },
};

/** What was inverted: two kinds of relation ask for the same, of each change too. */
const inverted = new Map<string, SignedRankInversion>();

/**
 * Operands: pairs, how many at most went down, up, and (if given) stayed; the
 * pairs with numbers are some of those whose change is reported.
 */
function checkSignedRank(
  claim: Term,
  operands: readonly Term[],
  sizes: number,
): Outcome {
  const { solutions, patterns } = invert(firstNumber(claim).printed, operands);
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

/** How many p-values with the decimals of the printed one some pattern gives. */
function possiblePValues(
  claim: Term,
  operands: readonly Term[],
  sizes: number,
): Admitted {
  const { decimals } = firstNumber(claim);
  const values = ["0", "1"].flatMap((half) => invert(half, operands).solutions)
    .filter(({ ties }) => ties.length >= sizes)
    .map(({ pValue }) => pValue);
  const prints = Array.from(
    { length: 10 ** decimals + 1 },
    (_, i) => printedInterval((i / 10 ** decimals).toFixed(decimals)),
  );
  const possible = prints.filter((interval) =>
    values.some((value) => printsAs(value, interval))
  );
  return { prints: prints.length, admitted: possible.length };
}

/** What was inverted before is not inverted again. */
function invert(pValue: string, operands: readonly Term[]) {
  const [n, decreased, increased, unchanged = 0] = operands.map((term) =>
    firstNumber(term).value
  );
  const key = [pValue, n, decreased, increased, unchanged].join();
  const found = inverted.get(key) ?? invertSignedRank({
    n: n!,
    pValue,
    decreased: decreased!,
    increased: increased!,
    unchanged,
  });
  inverted.set(key, found);
  return found;
}
