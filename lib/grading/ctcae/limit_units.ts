import { reject } from "../../arguments/mod.ts";
import type { CtcaeCondition, CtcaeLaboratory, CtcaeTerm } from "./criteria.ts";
import { boundValue, type Measurement } from "./measurement.ts";
import { type Unit, unitFactors } from "./units.ts";

const action = "grade adverse event";

/** Whether a cell of the term has a bound from the baseline. */
export const usesBaseline = ({ grades }: CtcaeTerm) =>
  grades.some(({ intervals }) =>
    intervals.some(({ from, and }) =>
      from.of === "baseline" || and?.of === "baseline"
    )
  );

/** Whether a cell of the term holds under a condition. */
const asksFor = ({ grades }: CtcaeTerm, condition: CtcaeCondition) =>
  grades.some(({ intervals }) =>
    intervals.some(({ when }) => when === condition)
  );

/**
 * A limit of normal or a baseline in another unit than the value lies far from
 * the first printed bound or the usual limit. A baseline may be far off itself,
 * so it is refused only where another unit would bring it nearer.
 */
export function checkUnits(
  term: CtcaeTerm,
  laboratory: CtcaeLaboratory,
  measured: Measurement,
  at: string,
): void {
  const { quantity, direction, usualLimit } = laboratory;
  const first = term.grades[0]?.intervals[0]?.to;
  const bound = first?.of === "value" ? first : usualLimit;
  if (bound === undefined) return;
  const near = (unit: Unit) =>
    boundValue(bound, { ...measured, unit }, quantity)!;
  const farFrom = (amount: number, unit: Unit) =>
    Math.abs(Math.log(amount / near(unit)));
  const tooFar = (amount: number) =>
    farFrom(amount, measured.unit) > Math.log(8);
  const otherUnitFits = Object.keys(unitFactors[quantity]).some((unit) =>
    measured.baseline &&
    farFrom(measured.baseline, unit as Unit) <
      farFrom(measured.baseline, measured.unit)
  );
  const asksLow = direction === "low" || asksFor(term, "low baseline");
  const asksHigh = direction === "high";
  const checked: readonly [string, number | null][] = [
    ["lower_limit", asksLow ? measured.LLN : null],
    ["upper_limit", asksHigh ? measured.ULN : null],
    ["baseline_lower_limit", asksLow ? measured.baselineLLN : null],
    ["baseline_upper_limit", asksHigh ? measured.baselineULN : null],
    [
      "baseline",
      usesBaseline(term) && otherUnitFits ? measured.baseline : null,
    ],
  ];
  for (const [column, amount] of checked) {
    if (amount && tooFar(amount)) {
      const usual = Number(near(measured.unit).toPrecision(3));
      reject(
        action,
        `${at}${column}`,
        `in ${measured.unit} like the value, near ${usual} ${measured.unit}`,
        amount,
      );
    }
  }
}
