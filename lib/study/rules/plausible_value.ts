import {
  convertUnit,
  type Quantity,
  type Unit,
  unitFactors,
  unitOf,
} from "../../grading/mod.ts";
import type { Row } from "../model/table_reading.ts";

/** Between which values a patient can live: wide bounds, to catch a wrong unit. */
interface PlausibleRange {
  readonly name: string;
  readonly quantity: Quantity;
  readonly terms: readonly string[];
  readonly unit: Unit;
  /** Absent where a patient may have none at all. */
  readonly above?: number;
  readonly below: number;
  readonly hint: string;
}

const cells = {
  quantity: "cells",
  unit: "10^9/l",
  hint: "divide a count per µl by 1000 to get it in 10^9/l",
} as const;

const plausibleRanges: readonly PlausibleRange[] = [
  {
    name: "haemoglobin",
    quantity: "haemoglobin",
    terms: ["Anemia"],
    unit: "g/l",
    above: 20,
    below: 360,
    hint: "is the value in another unit? Convert it, or name its unit",
    // The one bound lies far under 50 to 60 g/l, below which the risk of death is
    // extremely high (Carson JL, et al. Transfusion 2002;42:812-818). The other is
    // about the concentration within red cells themselves, which no blood can reach.
  },
  // The bounds of counts are a judgement: beyond what is seen in diseases of the
  // blood themselves, and little beside the same counts per µl.
  {
    ...cells,
    name: "platelet count",
    terms: ["Platelet count decreased", "Thrombocytopenia"],
    below: 3000,
  },
  {
    ...cells,
    name: "decreased count of white cells",
    terms: [
      "White blood cell decreased",
      "Neutrophil count decreased",
      "Lymphocyte count decreased",
      "CD4 lymphocytes decreased",
    ],
    below: 500,
  },
  {
    ...cells,
    name: "increased count of white cells",
    terms: ["Leukocytosis", "Lymphocyte count increased"],
    below: 2000,
  },
];

/** Columns that are in the unit of the row. */
const columnsInUnit = [
  "value",
  "lower_limit",
  "upper_limit",
  "baseline",
  "baseline_lower_limit",
  "baseline_upper_limit",
];

/** Says that nobody lives with such a value or limit, so that its unit must be wrong. */
export function* plausibilityProblems(row: Row) {
  const range = plausibleRanges.find(({ terms }) =>
    terms.some((name) => name === row.term)
  );
  if (range === undefined || typeof row.unit !== "string") return;
  const { name, quantity, unit, above = -Infinity, below, hint } = range;
  const from = unitOf(row.unit, quantity);
  if (from === null || unitFactors[quantity][from] === undefined) return;
  const inUnit = (bound: number) =>
    Number(convertUnit(bound, quantity, unit, from).toPrecision(2));
  const bounds = range.above === undefined
    ? `below ${inUnit(below)}`
    : `between ${inUnit(above)} and ${inUnit(below)}`;
  for (const column of columnsInUnit) {
    const value = row[column];
    if (typeof value !== "number") continue;
    const converted = convertUnit(value, quantity, from, unit);
    if (converted > above && converted < below) continue;
    yield {
      column,
      found: `${value} ${row.unit}`,
      expected: `a ${name} that a patient can live with, ${bounds} ${row.unit}`,
      hint,
    };
  }
}
