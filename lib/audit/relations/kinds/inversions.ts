import {
  countOrders,
  countSignedRankPatterns,
  invertMedianInterval,
  possibleHalfWidths,
  possibleMedianInterval,
  printedInterval,
  printsAs,
  type SignedRankPattern,
  signedRankPatterns,
} from "../../../reconstruction/mod.ts";
import {
  printedPValue,
  printsAsPValue,
} from "../../registry/printed_p_value.ts";
import { firstNumber, numberAt, type Term } from "../term.ts";
import {
  type Admitted,
  type Outcome,
  type RelationKind,
  type RelationKinds,
  roundedToNearest,
} from "./relation_kind.ts";

/** Most orders of events of which all are gone through, which takes a second. */
const allOrders = 600_000;

/** How many are gone through where there are more: for one interval, and for each that could be printed. */
const someOrders = { one: 100_000, each: 2_000 };

/** Most patterns of signs and ties to go through, which takes some seconds. */
const allPatterns = 1_000_000;

/** Intervals and p-values that a data set must be able to give. */
export const inversions: RelationKinds = {
  "median interval": {
    says: "must be possible with the median and number of patients in",
    operands: ["median", "number of patients"],
    gives: "bounded",
    assumption: roundedToNearest,
    check: checkMedianInterval,
    admits: (_, [median, patients]) => {
      const n = firstNumber(patients!).value;
      const { tried, possible } = possibleHalfWidths(
        n,
        firstNumber(median!).value,
        countOrders(n) <= allOrders ? Infinity : someOrders.each,
      );
      return { prints: Math.max(1, tried), admitted: Math.max(1, possible) };
    },
  },
  "signed rank": signedRank(
    "must be possible with the pairs and the changes in",
    1,
  ),
  "signed rank of unequal changes": signedRank(
    "must be possible with changes of more than one size in",
    2,
  ),
};

/**
 * A p-value that some pattern of signs must give.
 *
 * @param sizes How many sizes of change there are at least.
 */
function signedRank(says: string, sizes: 1 | 2): RelationKind {
  return {
    says,
    operands: [
      "pairs",
      "most that went down",
      "most that went up",
      "most unchanged?",
    ],
    gives: "bounded",
    assumption: roundedToNearest,
    check: (claim, operands) => checkSignedRank(claim, operands, sizes),
    admits: (claim, operands) => possiblePValues(claim, operands, sizes),
  };
}

function checkMedianInterval(
  claim: Term,
  [median, patients]: readonly Term[],
): Outcome {
  const n = firstNumber(patients!).value;
  const printed = {
    n,
    median: firstNumber(median!).printed,
    lower: numberAt(claim, 0).printed,
    upper: numberAt(claim, 1).printed,
  };
  const all = countOrders(n);
  if (all <= allOrders) {
    const { solutions, ordersExamined } = invertMedianInterval(printed);
    return {
      holds: solutions.length > 0,
      evidence:
        `${solutions.length} solutions in ${ordersExamined} orders of events`,
    };
  }
  const { possible, examined } = possibleMedianInterval(
    printed,
    someOrders.one,
  );
  const size = `up to ${sizeText(all)} orders of events`;
  return {
    holds: possible ?? true,
    evidence: possible === null
      ? `not decided: of ${size} the first ${sizeText(examined)} give none such`
      : possible
      ? `of ${size} number ${sizeText(examined)} gives it`
      : `none of ${size} gives it`,
  };
}

/** What was gone through: two kinds of relation ask for the same, of each change too. */
const known = new Map<string, readonly SignedRankPattern[]>();

/** The patterns that the operands leave; undefined where there are too many. */
function patternsOf(
  operands: readonly Term[],
): readonly SignedRankPattern[] | undefined {
  const [n, decreased, increased, unchanged = 0] = operands.map((term) =>
    firstNumber(term).value
  );
  if (countSignedRankPatterns(n!) > allPatterns) return undefined;
  const limits = {
    n: n!,
    decreased: decreased!,
    increased: increased!,
    unchanged,
  };
  const key = Object.values(limits).join();
  const found = known.get(key) ?? [...signedRankPatterns(limits)];
  known.set(key, found);
  return found;
}

/**
 * Operands: pairs, how many at most went down, up, and (if given) stayed; the
 * pairs with numbers are some of those whose change is reported.
 */
function checkSignedRank(
  claim: Term,
  operands: readonly Term[],
  sizes: number,
): Outcome {
  const size = `${
    sizeText(countSignedRankPatterns(firstNumber(operands[0]!).value))
  } patterns of signs and ties`;
  const patterns = patternsOf(operands);
  if (patterns === undefined) {
    const evidence = `not decided: ${size} are too many to go through`;
    return { holds: true, evidence };
  }
  const printed = printedPValue(claim.printed)!;
  const possible = patterns.filter(({ ties, asymptoticPValue: p }) =>
    ties.length >= sizes && printsAsPValue([p, p], printed)
  );
  const shown = possible.slice(0, 2).map(({ ties, increased, unchanged }) =>
    `${unchanged} unchanged, then ${
      ties.map((size, i) => `${size} of one size (${increased[i]} up)`)
        .join(", ")
    }`
  );
  return {
    holds: possible.length > 0,
    evidence: [`${possible.length} of ${size}`, ...shown].join("; "),
  };
}

/** How many p-values with the decimals of the printed one some pattern gives. */
function possiblePValues(
  claim: Term,
  operands: readonly Term[],
  sizes: number,
): Admitted {
  const { decimals } = firstNumber(claim);
  const patterns = patternsOf(operands);
  if (patterns === undefined) return { prints: 1, admitted: 1 };
  const values = patterns.filter(({ ties }) => ties.length >= sizes)
    .map(({ asymptoticPValue }) => asymptoticPValue);
  const distinct = [...new Set(values)];
  const prints = Array.from(
    { length: 10 ** decimals + 1 },
    (_, i) => printedInterval((i / 10 ** decimals).toFixed(decimals)),
  );
  const possible = prints.filter((interval) =>
    distinct.some((value) => printsAs(value, interval))
  );
  return { prints: prints.length, admitted: possible.length };
}

/** A count as it is written in a sentence, or the power of ten of a huge one. */
function sizeText(count: number): string {
  if (count < 1e4) return String(count);
  return count < 1e15
    ? count.toLocaleString("en")
    : `10^${Math.floor(Math.log10(count))}`;
}
