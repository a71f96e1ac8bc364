import type { Sheet } from "../files/sheet.ts";
import type { Field } from "../model/data_package.ts";
import { type ColumnType, studyColumns } from "../model/study_columns.ts";
import { type ColumnProfile, columnProfiles } from "./column_profile.ts";
import { columnWords } from "./words.ts";

/** A table of a study with several rows for a patient, and how a sheet gives it. */
export interface RecordTable {
  /** Name of the table. */
  readonly name: RecordTableName;
  /** Its columns, each with where it comes from. */
  readonly fields: readonly Field[];
  /** The column that names the patient. */
  readonly patient: string;
  /** Whether its months are dates, which count from the start of treatment. */
  readonly isDated: boolean;
}

/** Name of a table with several rows for a patient. */
export type RecordTableName = "laboratory" | "assessments" | "toxicities";

/** What authors call the columns of a table; the needed ones tell the table. */
interface TableWords {
  readonly name: RecordTableName;
  readonly needed: Readonly<Record<string, RegExp>>;
  readonly further: Readonly<Record<string, RegExp>>;
}

const date =
  /^(date|visit|adt|dtc|day)$|(date|dtc)$|^date(of)?(visit|scan|sample|assessment)/;
const month = /^(month|months|time|visitmonth|monthsfromstart)$/;

const tables: readonly TableWords[] = [
  {
    name: "laboratory",
    needed: {
      analyte:
        /^(analyte|test|parameter|marker|param|paramcd|lbtest|lbtestcd)$/,
      month,
      value: /^(value|result|aval|lbstresn)$/,
    },
    further: {
      unit: /^units?$/,
      lower_limit: /lower|lln|anrlo/,
      upper_limit: /upper|uln|anrhi/,
    },
  },
  {
    name: "assessments",
    needed: {
      month,
      response: /^(response|recist|overallresponse|resp|avalc)$/,
    },
    further: {},
  },
  {
    name: "toxicities",
    needed: {
      term: /^(term|ae|toxicity|adverseevent|aedecod|aeterm)$/,
      grade: /^(grade|ctcae|ctcaegrade|aetoxgr)$/,
    },
    further: {},
  },
];

/**
 * Tells which table of a study a sheet with several rows for a patient is, by
 * the names of its columns.
 *
 * @param sheet The texts of the sheet.
 * @returns The table; undefined where it is none.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { recordTable } from "../mod.ts";
 *
 * const table = recordTable({
 *   header: ["USUBJID", "AE", "Grade"],
 *   headerRow: 1,
 *   records: [["A", "Fatigue", "2"]],
 *   rows: [2],
 *   decimalComma: false,
 * });
 * assert.equal(table?.name, "toxicities");
 * ```
 */
export function recordTable(sheet: Sheet): RecordTable | undefined {
  const profiles = columnProfiles(sheet);
  const find = (pattern: RegExp) =>
    profiles.find(({ plain }) => pattern.test(plain));
  const patient = find(columnWords.patient);
  if (patient === undefined) return undefined;
  for (const { name, needed, further } of tables) {
    const found = Object.entries(needed).map(([column, pattern]) =>
      [
        column,
        find(pattern) ?? (column === "month"
          ? profiles.find(({ kind, plain }) =>
            kind === "date" && date.test(plain)
          )
          : undefined),
      ] as const
    );
    if (found.some(([, profile]) => profile === undefined)) continue;
    const more = Object.entries(further).map(([column, pattern]) =>
      [column, find(pattern)] as const
    );
    const columns = [["patient", patient] as const, ...found, ...more];
    const fields = columns.flatMap(([column, profile]) =>
      profile === undefined ? [] : [fieldFor(name, column, profile)]
    );
    const time = found.find(([column]) => column === "month")?.[1];
    return {
      name,
      patient: patient.name,
      isDated: time?.kind === "date",
      fields: name === "assessments" && time?.kind === "number" &&
          time.isWhole
        ? [...fields, fieldFor(name, "time_point", time)]
        : fields,
    };
  }
  return undefined;
}

function fieldFor(
  table: RecordTableName,
  column: string,
  { name, levels }: ColumnProfile,
): Field {
  const types: Readonly<Record<string, ColumnType>> = studyColumns[table];
  const type = types[column] ?? "string?";
  const field: Field = {
    name: column,
    type:
      (typeof type === "string" ? type.replace("?", "") : "string") as Field[
        "type"
      ],
    description: name,
    ...(name !== column && { from: name }),
  };
  return column === "analyte"
    ? { ...field, constraints: { enum: levels } }
    : field;
}
