import type { StatedAnalysis } from "./analysis.ts";

/** The types of a cell that the project's tables use. */
export const fieldTypes = [
  "string",
  "number",
  "integer",
  "boolean",
  "date",
] as const satisfies readonly Field["type"][];

/** What a cell must satisfy: the constraints of Frictionless Table Schema in use here. */
export interface Constraints {
  /** The cell may not be empty. */
  readonly required?: boolean;
  /** No two rows hold the same value. */
  readonly unique?: boolean;
  /** Smallest number allowed. */
  readonly minimum?: number;
  /** Largest number allowed. */
  readonly maximum?: number;
  /** Regular expression that the whole text matches. */
  readonly pattern?: string;
  /** The only values allowed. */
  readonly enum?: readonly (string | number)[];
}

/** One column: a Table Schema field, with its unit as an extra property. */
export interface Field {
  /** The column's name in the header. */
  readonly name: string;
  /** Name for a reader. */
  readonly title?: string;
  /** How the text of a cell is read. */
  readonly type: "string" | "number" | "integer" | "boolean" | "date";
  /** What the column holds, for a reader. */
  readonly description: string;
  /** Unit of a number. */
  readonly unit?: string;
  /** What a cell must satisfy. */
  readonly constraints?: Constraints;
  /**
   * The columns of the file that hold it, where that is not `name`: the first of
   * them that is not empty. "#" stands for the number of the row.
   */
  readonly from?: string | readonly string[];
  /** What the texts of the file stand for; "*" is any other. */
  readonly values?: Readonly<Record<string, string | number | boolean | null>>;
  /** The column with the date from which the time to this date counts. */
  readonly since?: string;
  /** Unit of the file's times, where they are converted to that of the study. */
  readonly countedIn?: string;
  /** Whether day or month comes first in dates. */
  readonly dateOrder?: DateOrder;
  /** Texts that stand for nothing, in place of those of the schema. */
  readonly missingValues?: readonly MissingValue[];
  /** Texts that stand for true. */
  readonly trueValues?: readonly string[];
  /** Texts that stand for false. */
  readonly falseValues?: readonly string[];
}

/** Whether day or month comes first where both are numbers. */
export type DateOrder = "day first" | "month first";

/** A text that stands for nothing, and what it is called. */
export type MissingValue = string | { readonly value: string };

/** How a file is laid out: the properties of a Table Dialect in use here. */
export interface TableDialect {
  /** The sign between two columns. */
  readonly delimiter?: string;
  /** The sign around a cell. */
  readonly quoteChar?: string;
  /** The sign with which a row begins that is no data. */
  readonly commentChar?: string;
  /** Name of the sheet of a workbook. */
  readonly sheetName?: string;
}

/** One column of the file in which several values of a patient stand side by side. */
export interface WideColumns {
  /** The column of this table that gets the value. */
  readonly column: string;
  /** By column of the file, what other columns of this table hold. */
  readonly from: Readonly<
    Record<string, Readonly<Record<string, string | number>>>
  >;
}

/** A sheet whose columns are read as if they stood in another one, by the patient. */
export interface BesideSheet {
  /** File name within the folder of the package. */
  readonly path: string;
  /** Of a workbook, the sheet. */
  readonly sheetName?: string;
  /** Encoding of a text, where it is not UTF-8. */
  readonly encoding?: string;
  /** The column that names the patient, in the file and in this sheet. */
  readonly by: readonly [string, string];
}

/** Columns whose values must stand in another table. */
export interface ForeignKey {
  /** Columns of this table. */
  readonly fields: readonly string[];
  /** The table, and its columns, in which the values must stand. */
  readonly reference: {
    readonly resource: string;
    readonly fields: readonly string[];
  };
}

/** The columns of a table and its keys. */
export interface TableSchema {
  /** The columns, in the order of the file. */
  readonly fields: readonly Field[];
  /** Columns that together name a row. */
  readonly primaryKey?: readonly string[];
  /** Ties to other tables. */
  readonly foreignKeys?: readonly ForeignKey[];
  /** Texts that stand for nothing. */
  readonly missingValues?: readonly MissingValue[];
  /** Which columns the file may have beside these or lack; by default more. */
  readonly fieldsMatch?: FieldsMatch;
}

/** How columns of file and schema go together, in Frictionless's words. */
export type FieldsMatch =
  | "exact"
  | "equal"
  | "subset"
  | "superset"
  | "partial";

/** One table of the package and the file that holds it. */
export interface TableResource {
  /** Name of the table. */
  readonly name: string;
  /** File name within the folder of the package. */
  readonly path: string;
  /** Heading for a reader. */
  readonly title: string;
  /** What one row is, for a reader. */
  readonly description: string;
  /** Columns and keys. */
  readonly schema: TableSchema;
  /** Size of the file; checked when present. */
  readonly bytes?: number;
  /** "sha256:" and the checksum of the file; checked when present. */
  readonly hash?: string;
  /** Name of the encoding of the text, by default UTF-8. */
  readonly encoding?: string;
  /** How the file is laid out. */
  readonly dialect?: TableDialect;
  /** The texts that columns of the file have in the rows of this table. */
  readonly rows?: Readonly<Record<string, string | number>>;
  /** Columns of the file that become rows. */
  readonly wide?: WideColumns;
  /** A sheet with one row per patient, whose columns stand beside those of the file. */
  readonly beside?: BesideSheet;
}

/** A Frictionless Data Package descriptor, as far as the project reads it. */
export interface DataPackage {
  /** Short name for programs. */
  readonly name: string;
  /** Heading for a reader. */
  readonly title: string;
  /** What the data are and what they are not. */
  readonly description: string;
  /** Semantic version of the data. */
  readonly version: string;
  /** True when the rows were computed from published numbers and are no patients. */
  readonly reconstructed?: boolean;
  /** What the rows were made from and how, where a program made them. */
  readonly provenance?: Readonly<Record<string, unknown>>;
  /** What is analysed, and the words for it. */
  readonly analysis?: StatedAnalysis;
  /** The tables. */
  readonly resources: readonly TableResource[];
}
