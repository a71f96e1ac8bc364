import {
  type Constraint,
  type StatementRow,
  statements,
} from "../constraint.ts";
import type { Observed } from "../observe.ts";
import { countOf, having, levels } from "./patient_statistics.ts";

const TABLE_I = "Table I", RESULTS = "Results";

const METASTASES = [
  ["liver", "32"],
  ["lymph_nodes", "8"],
  ["mesentery", "9"],
  ["peritoneum", "6"],
  ["bone", "4"],
  ["other", "3"],
] as const;

/** Characteristics before treatment and the indications (Tables I and II). */
export const BASELINE: readonly Constraint[] = [
  ...statements(TABLE_I, [
    ["cohort.n", "35", "patients", countOf(() => true)],
    ...levels("sex", "sex", [["male", "25", "men"], ["female", "10", "women"]]),
    ["age.minimum", "38", "youngest", (o) => Math.min(...ages(o))],
    ["age.maximum", "85", "oldest", (o) => Math.max(...ages(o))],
    ["age.mean", "60.1", "mean age", (o) => mean(ages(o))],
    ...levels("site", "primary_site", [
      ["midgut", "20", "primary: midgut"],
      ["pancreas", "7", "primary: pancreas"],
      ["hindgut", "1", "primary: hindgut"],
      ["bronchus", "1", "primary: bronchus"],
      ["thymus", "1", "primary: thymus"],
      ["unknown", "5", "primary: unknown"],
    ]),
    ...METASTASES.map(([site, printed]): StatementRow => [
      `metastasis.${site}`,
      printed,
      `metastases: ${site}`,
      having(`metastasis_${site}`),
    ]),
  ]),
  ...statements("Methods", [[
    "metastasis.none",
    "0",
    "patients without metastases",
    countOf((row) => !METASTASES.some(([site]) => row[`metastasis_${site}`])),
  ]]),
  ...statements(TABLE_I, [
    ["grade.G1", "18", "grade G1", having("grade", "G1")],
    ["grade.G2", "15", "grade G2", having("grade", "G2")],
    ["grade.unknown", "2", "grade unknown", having("grade", null)],
    ...levels("status", "disease_status", [
      ["progressive", "23"],
      ["stable", "7"],
      ["index", "5", "index cases"],
    ]),
    ["functional.yes", "15", "functional", having("functional")],
    ["functional.no", "20", "non-functional", having("functional", false)],
    ["table1.flushing", "13", "flushing", having("flushing")],
    ["table1.diarrhoea", "11", "diarrhoea", having("diarrhoea")],
  ]),
  ...statements(RESULTS, [
    ["resection.primary", "20", "primary resected", having("primary_resected")],
    ["resection.liver", "4", "liver resection", having("liver_resection")],
  ]),
  ...statements(TABLE_I, [
    ["prior.chemotherapy", "2", "chemotherapy", having("prior_chemotherapy")],
    ["prior.dotatate", "3", "90Y-DOTATATE", having("prior_y90_dotatate")],
    [
      "prior.analogue",
      "3",
      "earlier analogue",
      having("prior_somatostatin_analogue"),
    ],
    ["prior.embolization", "3", "embolization", having("prior_embolization")],
    ...levels("analogue", "somatostatin_analogue", [
      ["before", "16", "begun before"],
      ["concomitant", "5", "begun together"],
    ]),
  ]),
  ...statements(RESULTS, [
    ...levels("analogue", "somatostatin_analogue", [
      ["during", "6", "begun later"],
    ]),
    [
      "analogue.during.symptomatic",
      "0",
      "begun later by patients with symptoms",
      having("somatostatin_analogue", "during"),
      { population: "with symptoms" },
    ],
  ]),
  ...statements(
    "Table II",
    levels("indication", "indication", [
      ["first treatment", "10"],
      ["first treatment combined with SSA", "4"],
      ["radiological progression despite SSA", "13"],
      ["symptomatic progression despite SSA", "4"],
      ["radiological and symptomatic progression despite SSA", "2"],
      ["intolerant to SSA", "1"],
      ["bridging therapy", "1"],
    ]),
  ),
  ...statements(RESULTS, [
    [
      "indication.despite",
      "19",
      "progression despite an analogue",
      countOf((row) => row.indication.endsWith("despite SSA")),
    ],
    [
      "indication.despite.had",
      "19",
      "of these, those who had an analogue before",
      countOf((row) =>
        row.somatostatin_analogue === "before" ||
        row.prior_somatostatin_analogue ||
        row.somatostatin_analogue_switched === true
      ),
      { population: "progressed despite an analogue" },
    ],
  ]),
];

function ages({ patients }: Observed): number[] {
  return patients.map((row) => row.age);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
