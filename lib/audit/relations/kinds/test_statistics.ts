import {
  betaCdf,
  chiSquareUpperTail,
  normalCdf,
  studentCdf,
} from "../../../numeric/mod.ts";
import { type Extent, firstNumber, type Term } from "../term.ts";
import { pValueOutcome, type PValueReading } from "./p_value_outcome.ts";
import {
  type RelationKind,
  type RelationKinds,
  roundedToNearest,
} from "./relation_kind.ts";

/** How the p-value of a statistic's absolute value depends on degrees of freedom. */
type PValue = (statistic: number, ...df: readonly number[]) => number;

/** The p-values of test statistics as printed, whose roundings leave them some room. */
export const testStatistics: RelationKinds = {
  "p of t": statistic(
    "t",
    ["t", "degrees of freedom"],
    (t, df) => 2 * studentCdf(-t, df!),
  ),
  "p of F": statistic(
    "F",
    ["F", "degrees of freedom", "degrees of freedom of the error"],
    (f, df1, df2) => betaCdf(df2! / (df2! + df1! * f), df2! / 2, df1! / 2),
  ),
  "p of chi-square": statistic(
    "χ²",
    ["chi-square", "degrees of freedom"],
    (chiSquare, df) => chiSquareUpperTail(chiSquare, df!),
  ),
  "p of z": statistic("z", ["z"], (z) => 2 * normalCdf(-z)),
  "p of r": statistic(
    "r",
    ["correlation", "degrees of freedom"],
    (r, df) =>
      r >= 1 ? 0 : 2 * studentCdf(-r * Math.sqrt(df! / (1 - r * r)), df!),
  ),
};

function statistic(
  name: string,
  operands: readonly string[],
  pValue: PValue,
): RelationKind {
  return {
    says: `must be the p-value of ${name} in`,
    operands,
    assumption: `${roundedToNearest}, and the p-value is two-sided`,
    gives: "determined",
    check: (claim, [value, ...df]) => {
      const none = df.find((term) => firstNumber(term).value <= 0);
      if (none !== undefined) {
        const evidence = `${none.printed} degrees of freedom`;
        return { holds: false, evidence };
      }
      const range = rangeOf(pValue, value!, df);
      const [first] = df.map((term) => firstNumber(term).value);
      // Only a test with one degree of freedom in the numerator has two sides.
      const hasSides = name === "F" || name === "χ²" ? first === 1 : true;
      const half = ([least, most]: Extent): Extent => [least / 2, most / 2];
      const readings: readonly PValueReading[] = hasSides
        ? [{ name: "one-sided", range: () => half(range()) }]
        : [];
      return pValueOutcome(claim, [{ name, range }], readings);
    },
  };
}

/** The p-values of all statistics and degrees of freedom that print so. */
function rangeOf(
  pValue: PValue,
  statistic: Term,
  df: readonly Term[],
): () => Extent {
  return () => {
    const [least, most] = absolute(statistic);
    const freedoms = df.map(valuesOf).reduce<readonly (readonly number[])[]>(
      (all, values) => all.flatMap((list) => values.map((v) => [...list, v])),
      [[]],
    );
    return [
      Math.min(...freedoms.map((list) => pValue(most, ...list))),
      Math.max(...freedoms.map((list) => pValue(least, ...list))),
    ];
  };
}

/** The absolute values that a printed statistic stands for; "<1" begins at 0. */
function absolute(term: Term): Extent {
  const { lower, upper, value } = firstNumber(term);
  if (/[<≤]/.test(term.printed)) return [0, value];
  const ends = [Math.abs(lower), Math.abs(upper)];
  return [lower * upper < 0 ? 0 : Math.min(...ends), Math.max(...ends)];
}

/** Degrees of freedom are whole, except those that are printed with decimals. */
function valuesOf(term: Term): readonly number[] {
  const { value, decimals, lower, upper } = firstNumber(term);
  return decimals === 0 ? [value] : [lower, upper];
}
