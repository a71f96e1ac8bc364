import type { Analysis } from "./analysis.ts";
import type { DataPackage } from "./data_package.ts";
import type { projectColumns, RowOf, studyColumns } from "./study_columns.ts";

/** Baseline of one patient. */
export type Patient = RowOf<
  typeof studyColumns.patients & typeof projectColumns.patients
>;

/** The course of one patient's treatment; times count from its start. */
export type Treatment =
  & RowOf<
    & typeof studyColumns.treatment
    & Omit<typeof projectColumns.treatment, "new_treatment">
  >
  // A cell says what to take where a package leaves this column out.
  & Partial<
    RowOf<Pick<typeof projectColumns.treatment, "new_treatment">>
  >;

/** One scan: what RECIST 1.1 starts from. */
export type Assessment = RowOf<typeof studyColumns.assessments>;

/** Progression-free survival of one patient. */
export type Survival = RowOf<typeof studyColumns.survival>;

/** One hormone measurement with the limits of its laboratory. */
export type LaboratoryValue = RowOf<typeof studyColumns.laboratory>;

/** One record of a symptom. */
export type Symptom = RowOf<typeof studyColumns.symptoms>;

/** One adverse event: a laboratory value to grade, or a clinician's grade. */
export type Toxicity = RowOf<typeof studyColumns.toxicities>;

/**
 * The tables of a study by name, each a list of rows: `aq.from(study.patients)`.
 * What a row and its cells are, the data package and its dictionary say.
 */
export type StudyTables = {
  readonly patients: readonly Patient[];
  readonly treatment: readonly Treatment[];
  readonly assessments: readonly Assessment[];
  readonly survival: readonly Survival[];
  readonly laboratory: readonly LaboratoryValue[];
  readonly symptoms: readonly Symptom[];
  readonly toxicities: readonly Toxicity[];
};

/** A loaded and checked data package. */
export interface Study extends StudyTables {
  /** The descriptor: title, version, and what every column means. */
  readonly package: DataPackage;
  /** What is analysed, and the words for it. */
  readonly analysis: Analysis;
  /** What a reader should know of how the files were read. */
  readonly notes?: readonly string[];
}
