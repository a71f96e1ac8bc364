import type { Analysis } from "./analysis.ts";

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
}

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
  /** What is analysed, and the words for it; see {@linkcode Analysis}. */
  readonly analysis?: Partial<Analysis>;
  /** The tables. */
  readonly resources: readonly TableResource[];
}
