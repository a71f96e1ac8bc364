import { pairedTTest } from "../../hypothesis/mod.ts";
import type { LaboratoryValue } from "../../study/mod.ts";
import { type Constraint, statement } from "../constraint.ts";
import { median } from "../../descriptive/mod.ts";
import type { Observed } from "../observe.ts";

const PLACE = "Results, biochemical response";

type Analyte = LaboratoryValue["analyte"];

function at(
  { data }: Observed,
  analyte: Analyte,
  month: number,
): Map<string, LaboratoryValue> {
  const rows = data.laboratory.filter((row) =>
    row.analyte === analyte && row.month === month && row.value !== null
  );
  return new Map(rows.map((row) => [row.patient, row]));
}

/** Values at baseline and at 6 months of the patients who have both. */
function pairs(
  o: Observed,
  analyte: Analyte,
): { before: number[]; after: number[] } {
  const before = at(o, analyte, 0), after = at(o, analyte, 6);
  const both = [...before.keys()].filter((patient) => after.has(patient));
  return {
    before: both.map((patient) => before.get(patient)!.value!),
    after: both.map((patient) => after.get(patient)!.value!),
  };
}

const available = (analyte: Analyte) => (o: Observed) => at(o, analyte, 0).size;
const elevated = (analyte: Analyte) => (o: Observed) =>
  [...at(o, analyte, 0).values()].filter((row) => row.value! > row.upper_limit)
    .length;
const medianBefore = (analyte: Analyte) => (o: Observed) =>
  median(pairs(o, analyte).before);
const medianAfter = (analyte: Analyte) => (o: Observed) =>
  median(pairs(o, analyte).after);
const medianAll = (analyte: Analyte) => (o: Observed) =>
  median([...at(o, analyte, 0).values()].map((row) => row.value!));
const pValue = (analyte: Analyte) => (o: Observed) => {
  const { before, after } = pairs(o, analyte);
  return pairedTTest(before, after).pValue;
};

/** Chromogranin A and 5HIAA at baseline and at 6 months. */
export const HORMONES: readonly Constraint[] = [
  statement("cga.n", PLACE, "30", "patients with CgA", available("CgA")),
  statement(
    "cga.elevated.table",
    "Table I",
    "23",
    "CgA above 60 pmol/l",
    elevated("CgA"),
    {
      interpretation: "elevated-cga",
      under: { table: {} },
      conflictsWith: ["cga.elevated.text"],
    },
  ),
  statement("cga.elevated.text", PLACE, "22", "elevated CgA", elevated("CgA"), {
    interpretation: "elevated-cga",
    under: { text: {} },
    conflictsWith: ["cga.elevated.table"],
  }),
  statement(
    "cga.before",
    PLACE,
    "99.4",
    "median CgA before, of the pairs",
    medianBefore("CgA"),
  ),
  statement(
    "cga.before.all",
    PLACE,
    "99.4",
    "median CgA before, of all",
    medianAll("CgA"),
  ),
  statement(
    "cga.after",
    PLACE,
    "115.0",
    "median CgA at 6 months",
    medianAfter("CgA"),
  ),
  statement(
    "cga.p",
    PLACE,
    "0.0574",
    "paired t-test of CgA, p",
    pValue("CgA"),
    {
      interpretation: "cga-p-value",
      under: { "four-decimals": {}, "three-decimals": { readAs: "0.574" } },
    },
  ),
  statement("5hiaa.n", PLACE, "13", "patients with 5HIAA", available("5HIAA")),
  statement("5hiaa.elevated", PLACE, "9", "elevated 5HIAA", elevated("5HIAA")),
  statement(
    "5hiaa.before",
    PLACE,
    "54",
    "median 5HIAA before, of the pairs",
    medianBefore("5HIAA"),
  ),
  statement(
    "5hiaa.before.all",
    PLACE,
    "54",
    "median 5HIAA before, of all",
    medianAll("5HIAA"),
  ),
  statement(
    "5hiaa.after",
    PLACE,
    "29",
    "median 5HIAA at 6 months",
    medianAfter("5HIAA"),
  ),
  statement(
    "5hiaa.p",
    PLACE,
    "0.508",
    "paired t-test of 5HIAA, p",
    pValue("5HIAA"),
  ),
];
