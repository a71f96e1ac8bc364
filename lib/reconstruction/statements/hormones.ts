import { median } from "../../descriptive/mod.ts";
import { pairedTTest } from "../../hypothesis/mod.ts";
import type { LaboratoryValue } from "../../study/mod.ts";
import { pairedValues } from "./paired_values.ts";
import {
  type Constraint,
  type StatementRow,
  statements,
} from "../constraint.ts";
import type { Observed } from "../observe.ts";

const RESULTS = "Results, biochemical response";

/** Chromogranin A and 5HIAA at baseline and at 6 months. */
export const HORMONES: readonly Constraint[] = [
  ...statements(RESULTS, [
    ["cga.n", "30", "patients with CgA", (o) => baseline(o, "CgA").length],
    [
      "5hiaa.n",
      "13",
      "patients with 5HIAA",
      (o) => baseline(o, "5HIAA").length,
    ],
  ]),
  ...statements("Table I", [[
    "cga.elevated.table",
    "23",
    "CgA above 60 pmol/l",
    (o) => elevated(o, "CgA"),
    {
      interpretation: "elevated-cga",
      under: { table: {} },
      conflictsWith: ["cga.elevated.text"],
    },
  ]], "CgA measured"),
  ...statements(RESULTS, [
    ["cga.elevated.text", "22", "elevated CgA", (o) => elevated(o, "CgA"), {
      interpretation: "elevated-cga",
      under: { text: {} },
      conflictsWith: ["cga.elevated.table"],
    }],
  ], "CgA measured"),
  ...statements(
    RESULTS,
    comparison("cga", "CgA", "99.4", "115.0", "0.0574", {
      interpretation: "cga-p-value",
      under: { "four-decimals": {}, "three-decimals": { readAs: "0.574" } },
    }),
    "CgA at both times",
  ),
  ...statements(RESULTS, [
    ["5hiaa.elevated", "9", "elevated 5HIAA", (o) => elevated(o, "5HIAA")],
  ], "5HIAA measured"),
  ...statements(
    RESULTS,
    comparison("5hiaa", "5HIAA", "54", "29", "0.508"),
    "5HIAA at both times",
  ),
];

type Analyte = LaboratoryValue["analyte"];

/** Medians before and after, and the test of the pairs. */
function comparison(
  id: string,
  analyte: Analyte,
  before: string,
  after: string,
  p: string,
  choice: NonNullable<StatementRow[4]> = {},
): StatementRow[] {
  const pairs = ({ data }: Observed) =>
    pairedValues(
      data.laboratory.filter((row) => row.analyte === analyte),
      6,
      ({ value }) => value,
    );
  return [
    [
      `${id}.before`,
      before,
      `median ${analyte} before, of the pairs`,
      (o) => median(pairs(o).before),
    ],
    [
      `${id}.before.all`,
      before,
      `median ${analyte} before, of all`,
      (o) => median(baseline(o, analyte).map((row) => row.value!)),
      { population: `${analyte} measured` },
    ],
    [
      `${id}.after`,
      after,
      `median ${analyte} at 6 months`,
      (o) => median(pairs(o).after),
    ],
    [
      `${id}.p`,
      p,
      `paired t-test of ${analyte}, p`,
      (o) => pairedTTest(pairs(o).before, pairs(o).after).pValue,
      choice,
    ],
  ];
}

/** Measurements before treatment. */
function baseline({ data }: Observed, analyte: Analyte): LaboratoryValue[] {
  return data.laboratory.filter((row) =>
    row.analyte === analyte && row.month === 0 && row.value !== null
  );
}

function elevated(o: Observed, analyte: Analyte): number {
  return baseline(o, analyte).filter((row) => row.value! > row.upper_limit)
    .length;
}
