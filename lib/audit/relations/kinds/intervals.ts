import {
  above,
  atLeast,
  normalCdf,
  normalQuantile,
} from "../../../numeric/mod.ts";
import {
  printedPValue,
  printsAsPValue,
} from "../../registry/printed_p_value.ts";
import { symmetricInterval } from "../../checks/symmetric_interval.ts";
import { type Extent, firstNumber, numberAt, type Term } from "../term.ts";
import { confidenceOf, withoutSettings } from "./confidence.ts";
import { pValueOutcome } from "./p_value_outcome.ts";
import {
  type Outcome,
  rangeText,
  type RelationKinds,
  roundedToNearest,
} from "./relation_kind.ts";

/** Intervals, what they lie about, and what they say of a p-value. */
export const intervals: RelationKinds = {
  "symmetric": {
    says: "must be symmetric about",
    operands: ["estimate"],
    gives: "bounded",
    assumption: roundedToNearest,
    check: (claim, [estimate]) => checkSymmetry(claim, estimate!, 0),
  },
  "symmetric about a whole number": {
    says: "must be symmetric about",
    operands: ["estimate"],
    gives: "bounded",
    assumption: roundedToNearest,
    check: (claim, [estimate]) => checkSymmetry(claim, estimate!, 1),
  },
  "symmetric or cut off at 0": {
    says: "must be symmetric, unless cut off at 0, about",
    operands: ["estimate"],
    gives: "bounded",
    assumption: roundedToNearest,
    check: (claim, [estimate]) => {
      const { otherwise, ...outcome } = checkSymmetry(claim, estimate!, 0);
      return { ...outcome, holds: outcome.holds || otherwise !== undefined };
    },
  },
  "symmetric in logarithms": {
    says: "must be symmetric, in logarithms, about",
    operands: ["ratio"],
    gives: "bounded",
    assumption: roundedToNearest,
    check: (claim, [ratio]) => {
      const [lower, upper] = [numberAt(claim, 0), numberAt(claim, 1)];
      const middle: Extent = [
        geometricMean(lower.lower, upper.lower),
        geometricMean(lower.upper, upper.upper),
      ];
      const { lower: least, upper: most } = firstNumber(ratio!);
      return {
        holds: lower.value <= upper.value && atLeast(middle[1], least) &&
          atLeast(most, middle[0]),
        evidence: `middle ${rounded(middle)}, printed ${ratio!.printed}`,
      };
    },
  },
  "p of interval": {
    says:
      "must be the p-value, testing a difference from 0, of the interval and estimate in",
    operands: ["interval", "estimate?", "level?"],
    gives: "determined",
    assumption:
      "The interval is the estimate plus and minus a normal quantile of standard errors",
    check: (claim, operands) => checkPValue(claim, operands, (x) => x),
  },
  "p of ratio's interval": {
    says:
      "must be the p-value, testing a difference from 1, of the interval and ratio in",
    operands: ["interval", "ratio?", "level?"],
    gives: "determined",
    assumption:
      "The interval is, in logarithms, the ratio plus and minus a normal quantile of standard errors",
    check: (claim, operands) =>
      checkPValue(claim, operands, (x) => Math.log(Math.max(0, x))),
  },
  "significance": {
    says: "must be as significant as",
    operands: ["p-value"],
    gives: "bounded",
    check: (claim, [other]) => {
      const [printed, given] = [pValueOf(claim), pValueOf(other!)];
      return {
        holds: printsAsPValue([given.lower, given.upper], printed) &&
          printsAsPValue([printed.lower, printed.upper], given),
        evidence: `${claim.printed} vs ${other!.printed}`,
      };
    },
  },
  "significance of interval": {
    says: "must be significant only if 0 lies outside of",
    operands: ["interval", "level?"],
    gives: "bounded",
    check: (claim, operands) => checkOutside(claim, operands, 0),
  },
  "significance of ratio's interval": {
    says: "must be significant only if 1 lies outside of",
    operands: ["interval", "level?"],
    gives: "bounded",
    check: (claim, operands) => checkOutside(claim, operands, 1),
  },
  "overlaps": {
    says: "must overlap",
    operands: ["interval"],
    gives: "bounded",
    check: (claim, [other]) => checkOverlap(claim, other!, true),
  },
  "does not overlap": {
    says: "must not overlap",
    operands: ["interval"],
    gives: "bounded",
    check: (claim, [other]) => checkOverlap(claim, other!, false),
  },
};

function checkSymmetry(
  claim: Term,
  estimate: Term,
  granularity: number,
): Outcome {
  const [lower, upper] = [numberAt(claim, 0), numberAt(claim, 1)];
  const { holds, middle } = symmetricInterval({
    estimate: firstNumber(estimate).printed,
    lower: lower.printed,
    upper: upper.printed,
  }, { granularity });
  const evidence = `middle ${rounded(middle)}, printed ${estimate.printed}`;
  // The lower limit would be twice the estimate less the upper one.
  const isCut = lower.value === 0 &&
    atLeast(upper.upper, 2 * firstNumber(estimate).lower);
  return holds || !isCut ? { holds, evidence } : {
    holds,
    evidence,
    otherwise: "It would hold if the interval were cut off at 0",
  };
}

function rounded(range: Extent): string {
  const [least, most] = range.map((end) => Number(end.toFixed(3)));
  return rangeText([least!, most!]);
}

function geometricMean(a: number, b: number): number {
  return Math.sqrt(Math.max(0, a) * Math.max(0, b));
}

/** The p-values that the roundings of an interval and its estimate leave open. */
function checkPValue(
  claim: Term,
  operands: readonly Term[],
  scale: (value: number) => number,
): Outcome {
  const [interval, estimate] = withoutSettings(operands);
  const limits = [numberAt(interval!, 0), numberAt(interval!, 1)];
  const [lower, upper] = limits.map((
    { lower, upper },
  ): Extent => [scale(lower), scale(upper)]);
  const middle: Extent = estimate === undefined
    ? [(lower![0] + upper![0]) / 2, (lower![1] + upper![1]) / 2]
    : [scale(firstNumber(estimate).lower), scale(firstNumber(estimate).upper)];
  const quantile = normalQuantile((1 + confidenceOf(operands)) / 2);
  const errors = [upper![0] - lower![1], upper![1] - lower![0]]
    .map((width) => Math.max(0, width) / (2 * quantile));
  const ends = middle.map(Math.abs);
  const nearest = middle[0] * middle[1] < 0 ? 0 : Math.min(...ends);
  const twoSided = (z: number) => 2 * normalCdf(-z);
  const range = (): Extent => [
    twoSided(Math.max(...ends) / errors[0]!),
    // Of an estimate and an interval of 0 alone there is no test.
    nearest === 0 ? 1 : twoSided(nearest / errors[1]!),
  ];
  return pValueOutcome(claim, [{ name: "the interval", range }], [{
    name: "one-sided",
    range: () => {
      const [least, most] = range();
      return [least / 2, most / 2];
    },
  }]);
}

function pValueOf({ id, printed }: Term) {
  const read = printedPValue(printed);
  if (read === undefined) {
    throw new RangeError(
      `Cannot relate ${id}: ${printed} does not state significance`,
    );
  }
  return read;
}

/** Whether a p-value and an interval agree on significance at the interval's level. */
function checkOutside(
  claim: Term,
  operands: readonly Term[],
  value: number,
): Outcome {
  const [interval] = withoutSettings(operands);
  const [lower, upper] = [numberAt(interval!, 0), numberAt(interval!, 1)];
  // A p-value of just the level belongs to a limit of just the value.
  const level = 1 - confidenceOf(operands);
  const below = level * (1 - 1e-6);
  const printed = pValueOf(claim);
  // A limit that prints as the value itself may lie on either side of it.
  const mayBeOutside = above(lower.upper, value) || above(value, upper.lower);
  const mayBeInside = atLeast(value, lower.lower) &&
    atLeast(upper.upper, value);
  return {
    holds: (mayBeOutside && printsAsPValue([0, below], printed)) ||
      (mayBeInside && printsAsPValue([level, 1], printed)),
    evidence: `${claim.printed}, and ${value} is ${
      mayBeInside ? "inside" : "outside"
    } ${interval!.printed}`,
  };
}

function checkOverlap(claim: Term, other: Term, wanted: boolean): Outcome {
  const [a, b] = [claim, other].map((term) =>
    [numberAt(term, 0).value, numberAt(term, 1).value] as const
  );
  const overlap = atLeast(a![1], b![0]) && atLeast(b![1], a![0]);
  return {
    holds: overlap === wanted,
    evidence: `${claim.printed} ${
      overlap ? "overlaps" : "does not overlap"
    } ${other.printed}`,
  };
}
