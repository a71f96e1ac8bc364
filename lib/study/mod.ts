/**
 * Study data: loads a Frictionless Data Package from a folder and checks all of
 * it before anything is computed.
 *
 * @module
 */
export type {
  Analysis,
  BaselineStatistic,
  BaselineTableSpec,
  BaselineVariable,
  Subgroup,
} from "./analysis.ts";
export { baselineStatistics } from "./analysis.ts";
export {
  baselineGrading,
  type BaselineRow,
  baselineRows,
} from "./baseline_rows.ts";
export { sha256 } from "./checksum.ts";
export { column } from "./column.ts";
export type {
  Constraints,
  DataPackage,
  Field,
  ForeignKey,
  TableResource,
  TableSchema,
} from "./data_package.ts";
export { dataDictionary } from "./data_dictionary.ts";
export { type Decoded, decodeText } from "./decode_text.ts";
export { isRecord } from "./descriptor_problem.ts";
export type { Cell } from "./field.ts";
export { formatCsv } from "./format_csv.ts";
export { type LoadedTables, loadStudy, loadTables } from "./load_study.ts";
export { type PairedSeries, pairedSeries } from "./paired_series.ts";
export {
  type CompletePair,
  completePairs,
  type PairedVisit,
  pairedVisits,
} from "./paired_visits.ts";
export { levelsOf } from "./levels_of.ts";
export { didYouMean } from "./nearest_name.ts";
export { type ParsedJson, parseJson } from "./parse_json.ts";
export { reconstructionNote } from "./reconstruction_note.ts";
export type { Row } from "./read_table.ts";
export {
  describeProblem,
  describeProblems,
  type Problem,
  StudyError,
} from "./problem.ts";
export type {
  Assessment,
  LaboratoryValue,
  Patient,
  Study,
  StudyTables,
  Survival,
  Symptom,
  Toxicity,
  Treatment,
} from "./study.ts";
export {
  folderUrl,
  isProjectData,
  studyFolder,
  studyFolderVariable,
} from "./study_folder.ts";
export {
  type SurvivalComparison,
  survivalComparisons,
  type SurvivalGroup,
  survivalGroups,
} from "./survival_groups.ts";
export { templateFiles } from "./template.ts";
