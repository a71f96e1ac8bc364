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
import type { AnalysisWishes } from "../chosen_analysis.ts";
import type { SurvivalReport } from "../survival_report.ts";

/** A file that the reader gives. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the reader chose. */
export interface Wishes extends AnalysisWishes {
  /** Number of the sheet with the survival times. */
  readonly sheet?: number;
  /** What the columns are, where the proposal is not followed. */
  readonly columns: Choices;
  /** How the figure looks. */
  readonly figures: FigureOptions & ExportOptions;
}

/** What there is to see after a choice. */
export interface View {
  /** Names of the sheets. */
  readonly sheets: readonly string[];
  /** Number of the sheet with the survival times. */
  readonly sheet: number;
  /** The tables that other sheets hold. */
  readonly records: readonly {
    readonly table: string;
    readonly sheet: string;
    readonly columns: readonly string[];
  }[];
  /** The sheet's header and first rows. */
  readonly firstRows: readonly (readonly string[])[];
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
  /** Takes the files of a study. */
  open(files: readonly GivenFile[]): void;
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
