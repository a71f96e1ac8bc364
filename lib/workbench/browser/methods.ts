import type {
  ExportOptions,
  FigureFormat,
  FigureOptions,
  SurvivalPartName,
} from "../../figures/mod.ts";
import type {
  Choices,
  ColumnFinding,
  ColumnProfile,
  Problem,
  Question,
  StatedAnalysis,
  SurvivalColumns,
} from "../../study/mod.ts";
import type { SurvivalReport } from "../survival_report.ts";

/** What the reader chose. */
export interface Wishes {
  /** Number of the sheet. */
  readonly sheet: number;
  /** What the columns are, where the proposal is not followed. */
  readonly columns: Choices;
  /** Names of the groups drawn; all by default. */
  readonly curves?: readonly string[] | undefined;
  /** Labels of groups by their names. */
  readonly labels: Readonly<Record<string, string>>;
  /** Other words of the analysis. */
  readonly words: {
    readonly treatment?: string;
    readonly timeLabel?: string;
    readonly survivalLabel?: string;
  };
  /** How the figure looks. */
  readonly figures: FigureOptions & ExportOptions;
}

/** What there is to see after a choice. */
export interface View {
  /** Names of the sheets. */
  readonly sheets: readonly string[];
  /** The columns of the sheet. */
  readonly profiles: readonly ColumnProfile[];
  readonly findings: readonly ColumnFinding[];
  readonly questions: readonly Question[];
  readonly problems: readonly Problem[];
  /** What the reader should know of how the file was read. */
  readonly notes: readonly string[];
  /** Styles by the name of their option, and the parts that a figure can show. */
  readonly styles:
    & Readonly<Record<"preset" | "columns" | "colours", readonly string[]>>
    & Readonly<Record<"parts" | "defaultParts", readonly SurvivalPartName[]>>;
  /** What is in force; undefined while there are questions. */
  readonly inForce?: {
    readonly columns: SurvivalColumns;
    readonly analysis: StatedAnalysis;
  };
  readonly report?: SurvivalReport;
}

/** What the page can ask of its worker. */
export interface Methods {
  /** Takes a file. */
  open(name: string, bytes: Uint8Array<ArrayBuffer>): void;
  /** Looks, computes and draws. */
  view(wishes: Wishes): Promise<View>;
  /** The figure that was drawn last as a file. */
  figureFile(format: FigureFormat): Promise<Uint8Array>;
  /** A table that was computed last, as CSV. */
  tableCsv(id: string): Uint8Array;
  /** The study's folder as a zip. */
  studyZip(): { readonly name: string; readonly bytes: Uint8Array };
}

/** A call of a method. */
export interface Call {
  readonly id: number;
  readonly method: keyof Methods;
  readonly args: readonly unknown[];
}

/** What comes back. */
export type Reply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };
