import { fisherExactTest } from "../../../hypothesis/mod.ts";
import { normalQuantile } from "../../../numeric/mod.ts";
import { printsAs } from "../../../reconstruction/mod.ts";
import { numberAt, type Term } from "../term.ts";
import { confidenceOf, withoutSettings } from "./confidence.ts";
import type { Outcome, RelationKind, RelationKinds } from "./relation_kind.ts";
import { roundedToNearest } from "./relation_kind.ts";
import {
  type Cells,
  cellsOf,
  impossibleGroups,
  twoGroups,
} from "./two_by_two.ts";

/** A ratio with its interval, and how it was made. */
interface Ratio {
  readonly name: string;
  readonly numbers: readonly [estimate: number, lower: number, upper: number];
}

/** The ratios of two groups, with Wald's interval on the scale of logarithms. */
export const ratios: RelationKinds = {
  "odds ratio": ofGroups("odds ratio", (cells, confidence) => [
    wald("ad / bc", oddsRatio(cells), confidence),
    conditional(cells, confidence),
  ]),
  "risk ratio": ofGroups("risk ratio", (cells, confidence) => [
    wald("the ratio of the risks", riskRatio(cells), confidence),
  ]),
};

function ofGroups(
  name: string,
  ratiosOf: (cells: Cells, confidence: number) => readonly Ratio[],
): RelationKind {
  return {
    says: `must be the ${name}, its interval, or both, of`,
    operands: [...twoGroups, "level?"],
    assumption: roundedToNearest,
    gives: "determined",
    check: (claim, operands) => {
      const confidence = confidenceOf(operands);
      const groups = withoutSettings(operands);
      const cells = cellsOf(groups);
      if (cells === undefined) return impossibleGroups(groups);
      const { a, b, c, d } = cells;
      const exchanged = { a: c, b: d, c: a, d: b };
      return ratioOutcome(
        claim,
        ratiosOf(cells, confidence),
        ratiosOf(exchanged, confidence),
      );
    },
  };
}

/** Decides whether a ratio, its limits, or all three print as they do. */
function ratioOutcome(
  claim: Term,
  given: readonly Ratio[],
  exchanged: readonly Ratio[],
): Outcome {
  const count = claim.numbers.length;
  const shown = ({ numbers }: Ratio) =>
    count === 1
      ? numbers.slice(0, 1)
      : count === 2
      ? numbers.slice(1)
      : numbers;
  const prints = (ratio: Ratio) =>
    shown(ratio).every((value, i) => printsAs(value, numberAt(claim, i)));
  const found = given.find(prints);
  const texts = given.map((ratio) =>
    `${ratio.name} gives ${shown(ratio).map(short).join(" to ")}`
  );
  const evidence = `${texts.join(", ")}; printed ${claim.printed}`;
  if (found !== undefined) {
    return { holds: true, evidence: `${evidence}, as ${found.name}` };
  }
  return exchanged.some(prints)
    ? {
      holds: false,
      evidence,
      otherwise: "It would hold if the groups were exchanged",
    }
    : { holds: false, evidence };
}

function short(value: number): string {
  if (Number.isNaN(value)) return "nothing";
  return Number.isFinite(value) ? String(Number(value.toPrecision(4))) : "∞";
}

/** Logarithm of a ratio and its variance. */
interface LogRatio {
  readonly ratio: number;
  readonly variance: number;
}

function oddsRatio({ a, b, c, d }: Cells): LogRatio {
  return {
    ratio: a * d / (b * c),
    variance: 1 / a + 1 / b + 1 / c + 1 / d,
  };
}

function riskRatio({ a, b, c, d }: Cells): LogRatio {
  const [n1, n2] = [a + b, c + d];
  return {
    ratio: a / n1 / (c / n2),
    variance: 1 / a - 1 / n1 + 1 / c - 1 / n2,
  };
}

function wald(
  name: string,
  { ratio, variance }: LogRatio,
  confidence: number,
): Ratio {
  const factor = Math.exp(
    normalQuantile((1 + confidence) / 2) * Math.sqrt(variance),
  );
  return { name, numbers: [ratio, ratio / factor, ratio * factor] };
}

/** What R's `fisher.test` gives, which a search asks for again and again. */
const known = new Map<string, Ratio>();

function conditional({ a, b, c, d }: Cells, confidence: number): Ratio {
  const key = [a, b, c, d, confidence].join();
  const found = known.get(key);
  if (found !== undefined) return found;
  const test = a + b + c + d === 0
    ? { oddsRatio: null, lower: NaN, upper: NaN }
    : fisherExactTest([[a, b], [c, d]], { confidence });
  const { oddsRatio, lower, upper } = test;
  const ratio: Ratio = {
    name: "Fisher's exact test",
    numbers: [oddsRatio ?? NaN, lower, upper],
  };
  known.set(key, ratio);
  return ratio;
}
