import { type Constraint, statement } from "../constraint.ts";
import type { ObservedPatient } from "../observe.ts";
import { countOf, type PatientTest } from "./patient_statistics.ts";

const TABLE_I = "Table I", TABLE_II = "Table II", RESULTS = "Results";

/** How many patients a test holds for. */
function patients(
  id: string,
  place: string,
  printed: string,
  quantity: string,
  test: PatientTest,
): Constraint {
  return statement(id, place, printed, quantity, countOf(test));
}

const ages = (rows: readonly ObservedPatient[]) => rows.map((row) => row.age);
const is =
  (column: keyof ObservedPatient, value: unknown): PatientTest => (row) =>
    row[column] === value;
const has = (column: keyof ObservedPatient): PatientTest => is(column, true);

/** Characteristics before treatment and the indications (Tables I and II). */
export const BASELINE: readonly Constraint[] = [
  patients("cohort.n", TABLE_I, "35", "patients", () => true),
  patients("sex.male", TABLE_I, "25", "men", is("sex", "male")),
  patients("sex.female", TABLE_I, "10", "women", is("sex", "female")),
  statement(
    "age.minimum",
    TABLE_I,
    "38",
    "youngest",
    (o) => Math.min(...ages(o.patients)),
  ),
  statement(
    "age.maximum",
    TABLE_I,
    "85",
    "oldest",
    (o) => Math.max(...ages(o.patients)),
  ),
  statement(
    "age.mean",
    TABLE_I,
    "60.1",
    "mean age",
    (o) => mean(ages(o.patients)),
  ),
  ...([
    ["midgut", "20"],
    ["pancreas", "7"],
    ["hindgut", "1"],
    ["bronchus", "1"],
    ["thymus", "1"],
    ["unknown", "5"],
  ] as const).map(([site, n]) =>
    patients(
      `site.${site}`,
      TABLE_I,
      n,
      `primary: ${site}`,
      is("primary_site", site),
    )
  ),
  ...([
    ["liver", "32"],
    ["lymph_nodes", "8"],
    ["mesentery", "9"],
    ["peritoneum", "6"],
    ["bone", "4"],
    ["other", "3"],
  ] as const).map(([site, n]) =>
    patients(
      `metastasis.${site}`,
      TABLE_I,
      n,
      `metastases: ${site}`,
      has(`metastasis_${site}`),
    )
  ),
  patients(
    "metastasis.none",
    "Methods",
    "0",
    "patients without metastases",
    (row) =>
      !(row.metastasis_liver || row.metastasis_lymph_nodes ||
        row.metastasis_mesentery ||
        row.metastasis_peritoneum || row.metastasis_bone ||
        row.metastasis_other),
  ),
  patients("grade.G1", TABLE_I, "18", "grade G1", is("grade", "G1")),
  patients("grade.G2", TABLE_I, "15", "grade G2", is("grade", "G2")),
  patients("grade.unknown", TABLE_I, "2", "grade unknown", is("grade", null)),
  patients(
    "status.progressive",
    TABLE_I,
    "23",
    "progressive",
    is("disease_status", "progressive"),
  ),
  patients(
    "status.stable",
    TABLE_I,
    "7",
    "stable",
    is("disease_status", "stable"),
  ),
  patients(
    "status.index",
    TABLE_I,
    "5",
    "index cases",
    is("disease_status", "index"),
  ),
  patients("functional.yes", TABLE_I, "15", "functional", has("functional")),
  patients(
    "functional.no",
    TABLE_I,
    "20",
    "non-functional",
    is("functional", false),
  ),
  patients("symptom.flushing", TABLE_I, "13", "flushing", has("flushing")),
  patients("symptom.diarrhoea", TABLE_I, "11", "diarrhoea", has("diarrhoea")),
  patients(
    "symptom.both",
    RESULTS,
    "9",
    "both",
    (row) => row.flushing && row.diarrhoea,
  ),
  patients(
    "resection.primary",
    RESULTS,
    "20",
    "primary resected",
    has("primary_resected"),
  ),
  patients(
    "resection.liver",
    RESULTS,
    "4",
    "liver resection",
    has("liver_resection"),
  ),
  patients(
    "prior.chemotherapy",
    TABLE_I,
    "2",
    "chemotherapy",
    has("prior_chemotherapy"),
  ),
  patients(
    "prior.dotatate",
    TABLE_I,
    "3",
    "90Y-DOTATATE",
    has("prior_y90_dotatate"),
  ),
  patients(
    "prior.analogue",
    TABLE_I,
    "3",
    "earlier analogue",
    has("prior_somatostatin_analogue"),
  ),
  patients(
    "prior.embolization",
    TABLE_I,
    "3",
    "embolization",
    has("prior_embolization"),
  ),
  patients(
    "analogue.before",
    TABLE_I,
    "16",
    "begun before",
    is("somatostatin_analogue", "before"),
  ),
  patients(
    "analogue.concomitant",
    TABLE_I,
    "5",
    "begun together",
    is("somatostatin_analogue", "concomitant"),
  ),
  patients(
    "analogue.during",
    RESULTS,
    "6",
    "begun later",
    is("somatostatin_analogue", "during"),
  ),
  patients(
    "analogue.during.symptomatic",
    RESULTS,
    "0",
    "begun later by patients with symptoms",
    (row) => row.functional && row.somatostatin_analogue === "during",
  ),
  ...([
    ["first treatment", "10"],
    ["first treatment combined with SSA", "4"],
    ["radiological progression despite SSA", "13"],
    ["symptomatic progression despite SSA", "4"],
    ["radiological and symptomatic progression despite SSA", "2"],
    ["intolerant to SSA", "1"],
    ["bridging therapy", "1"],
  ] as const).map(([indication, n]) =>
    patients(
      `indication.${indication.replaceAll(" ", "-")}`,
      TABLE_II,
      n,
      indication,
      is("indication", indication),
    )
  ),
  patients(
    "indication.despite-analogue",
    RESULTS,
    "19",
    "progression despite an analogue",
    (row) => row.indication.endsWith("despite SSA"),
  ),
];

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
