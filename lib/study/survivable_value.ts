import { convertUnit, unitOf } from "../grading/mod.ts";
import type { Row } from "./read_table.ts";

/** Between which values a patient can live: wide bounds, to catch a wrong unit. */
const survivable = {
  quantity: "haemoglobin",
  terms: ["Anemia", "Hemoglobin increased"],
  unit: "g/l",
  above: 20,
  below: 360,
  // The one bound lies far under 50 to 60 g/l, below which the risk of death is
  // extremely high (Carson JL, et al. Transfusion 2002;42:812-818). The other is
  // about the concentration within red cells themselves, which no blood can reach.
} as const;

/** Says that nobody lives with such a value, so that its unit must be wrong. */
export function* survivableProblems({ term, value, unit }: Row) {
  const { quantity, terms, above, below } = survivable;
  if (!terms.some((name) => name === term)) return;
  if (typeof value !== "number" || typeof unit !== "string") return;
  const from = unitOf(unit);
  if (from !== "g/l" && from !== "g/dl" && from !== "mmol/l") return;
  const converted = convertUnit(value, quantity, from, survivable.unit);
  if (converted > above && converted < below) return;
  const inUnit = (bound: number) =>
    Number(
      convertUnit(bound, quantity, survivable.unit, from).toPrecision(2),
    );
  yield {
    column: "value",
    found: `${value} ${unit}`,
    expected: `a ${quantity} that a patient can live with, between ${
      inUnit(above)
    } and ${inUnit(below)} ${unit}`,
    hint: "is the value in another unit? Convert it, or name its unit",
  };
}
