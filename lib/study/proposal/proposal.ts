/** What only a person can know, which flags or answers say. */
export interface Choices {
  /** The column that names patients; "#" for the number of the row. */
  readonly patient?: string;
  /** The column with the survival time. */
  readonly time?: string;
  /** The column that tells events, and the texts in it that are one: "status=2". */
  readonly event?: string;
  /** Columns whose levels are compared. */
  readonly groups?: readonly string[];
  /** What ends a time, as in "overall survival". */
  readonly endpoint?: string;
  /** Unit in which the file counts times. */
  readonly unit?: string;
  /** Unit to which they are converted; by default they stay. */
  readonly convert?: string;
  /** The rows to take: a column and its text, as in "etype=2". */
  readonly rows?: string;
  /** Whether the day or the month comes first in dates. */
  readonly dates?: "day first" | "month first";
}

/** What a column is taken for, and why. */
export interface ColumnFinding {
  /** What it is, as in "time". */
  readonly role: string;
  /** The column. */
  readonly column: string;
  /** Why. */
  readonly evidence: string;
}

/** Something that the columns do not tell. */
export interface Question {
  /** The choice that answers it. */
  readonly choice: keyof Choices;
  /** The question, with what was seen. */
  readonly text: string;
  /** Answers that can be given. */
  readonly answers: readonly string[];
}

/** How survival times are read from a sheet. */
export interface SurvivalColumns {
  /** The column that names patients; "#" for the number of the row. */
  readonly patient: string;
  /** A column of times, or dates from which they follow. */
  readonly time: string | {
    readonly from: readonly string[];
    readonly since: string;
  };
  /** Columns of events, and what their texts stand for. */
  readonly event: {
    readonly from: readonly string[];
    readonly values: Readonly<Record<string, 0 | 1>>;
  };
  /** Unit of times. */
  readonly unit: string;
  /** Unit in which the file counts them, where that is another. */
  readonly countedIn?: string;
  /** Columns whose levels are compared. */
  readonly groups: readonly string[];
  /** What ends a time, as in "overall survival". */
  readonly endpoint: string;
  /** The rows to take: texts by their column. */
  readonly rows?: Readonly<Record<string, string>>;
  /** Whether the day or the month comes first in dates. */
  readonly dates?: "day first" | "month first";
}

/** What the columns of a sheet are, as far as they tell. */
export interface Proposal {
  /** What columns were taken for. */
  readonly findings: readonly ColumnFinding[];
  /** What is still to be answered. */
  readonly questions: readonly Question[];
  /** How to read the sheet; undefined while there are questions. */
  readonly columns?: SurvivalColumns;
}
