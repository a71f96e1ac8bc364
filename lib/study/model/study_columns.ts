/**
 * What the cells of a column hold: a type, with "?" where a cell may be empty, or
 * the values that the project's own package allows (null for an empty cell).
 */
export type ColumnType =
  | `${keyof CellTypes}${"" | "?"}`
  | readonly (string | number | null)[];

/** The type of a column in Table Schema. */
export function cellType(cells: ColumnType): keyof CellTypes {
  return typeof cells === "string"
    ? cells.replace("?", "") as keyof CellTypes
    : typeof cells[0] === "number"
    ? "integer"
    : "string";
}

/** The types of cells by their name in Table Schema. */
export interface CellTypes {
  /** A text. */
  readonly string: string;
  /** A number. */
  readonly number: number;
  /** A whole number. */
  readonly integer: number;
  /** True or false. */
  readonly boolean: boolean;
}

/**
 * The columns that the notebooks read, which the package of every study has. What
 * they mean, and their units, stands in `data/datapackage.json` and the data
 * dictionary made from it. Where values are listed, another package may allow
 * others: `levelsOf` tells which.
 */
export const studyColumns = {
  patients: {
    patient: "string",
    sex: ["male", "female"],
    age: "number",
    primary_site: [
      "midgut",
      "pancreas",
      "hindgut",
      "bronchus",
      "thymus",
      "unknown",
    ],
    mitoses: "number?",
    ki67: "number?",
    flushing: "boolean",
    diarrhoea: "boolean",
    indication: "string",
  },
  treatment: {
    patient: "string",
    duration: "number",
    stop_reason: "string",
    progression: "number?",
    death: "number?",
    last_follow_up: "number",
  },
  assessments: {
    patient: "string",
    time_point: "integer",
    month: "number",
    target_sum: "number?",
    non_target: ["none", "present", "CR", "non-CR/non-PD", "PD", "NE"],
    new_lesion: "boolean",
  },
  survival: {
    patient: "string",
    months: "number",
    event: [0, 1],
    reason: "string",
    subgroup: "string?",
  },
  laboratory: {
    patient: "string",
    analyte: ["CgA", "5HIAA"],
    month: "number",
    value: "number?",
    unit: "string",
    lower_limit: "number",
    upper_limit: "number",
  },
  symptoms: {
    patient: "string",
    symptom: ["flushing", "diarrhoea"],
    month: "number",
    episodes: "number?",
    change: ["improved", "unchanged", "worse", null],
  },
  toxicities: {
    patient: "string",
    term: "string",
    grade: "integer?",
    value: "number?",
    unit: "string?",
    lower_limit: "number?",
  },
} as const satisfies Record<string, Record<string, ColumnType>>;

/** The columns without which a row of a table says nothing. */
export const keyColumns: Readonly<
  Record<keyof typeof studyColumns, readonly string[]>
> = {
  patients: ["patient"],
  treatment: ["patient"],
  assessments: ["patient", "month"],
  survival: ["patient", "months", "event"],
  laboratory: ["patient", "analyte", "month", "value"],
  symptoms: ["patient", "symptom", "month"],
  toxicities: ["patient", "term"],
};

/** Further columns of the project's own package, which another may leave out. */
export const projectColumns = {
  patients: {
    metastasis_liver: "boolean",
    metastasis_lymph_nodes: "boolean",
    metastasis_mesentery: "boolean",
    metastasis_peritoneum: "boolean",
    metastasis_bone: "boolean",
    metastasis_other: "boolean",
    disease_status: ["progressive", "stable", "index"],
    functional: "boolean",
    primary_resected: "boolean",
    liver_resection: "boolean",
    prior_chemotherapy: "boolean",
    prior_y90_dotatate: "boolean",
    prior_i131_mibg: "boolean?",
    prior_somatostatin_analogue: "boolean",
    prior_embolization: "boolean",
    somatostatin_analogue: ["before", "concomitant", "during", "none"],
    somatostatin_analogue_stable: "boolean?",
    somatostatin_analogue_switched: "boolean?",
  },
  treatment: {
    starting_dose: "number?",
    pegylated: "boolean",
    dose_increased: "boolean",
    dose_reduced: "boolean",
    embolization_during: "boolean",
    new_treatment: "number?",
  },
} as const satisfies Record<string, Record<string, ColumnType>>;

/** A row with a cell for each of the columns. */
export type RowOf<Columns> = {
  readonly [Name in keyof Columns]: CellOf<Columns[Name]>;
};

/** What a cell of a column holds. */
export type CellOf<Type> = Type extends readonly (infer Value)[] ? Value
  : Type extends `${infer Name extends keyof CellTypes}?`
    ? CellTypes[Name] | null
  : Type extends keyof CellTypes ? CellTypes[Type]
  : never;
