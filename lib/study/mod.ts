/**
 * Study data: loads a Frictionless Data Package from a folder and checks all of
 * it before anything is computed.
 *
 * @module
 */
export {
  baselineGrading,
  type BaselineRow,
  baselineRows,
} from "./columns/baseline_rows.ts";
export { column } from "./columns/column.ts";
export { levelsOf } from "./columns/levels_of.ts";
export {
  type ProgressionIntervals,
  progressionIntervals,
} from "./columns/progression_intervals.ts";
export {
  type SurvivalComparison,
  survivalComparisons,
  type SurvivalGroup,
  survivalGroups,
  survivalPairs,
} from "./columns/survival_groups.ts";
export { survivalTitle } from "./columns/survival_title.ts";
export { timeConversion } from "./columns/time_conversion.ts";
export { visitResponses } from "./columns/visit_responses.ts";
export { comparePackages, type DataChange } from "./compare_packages.ts";
export { sha256 } from "./files/checksum.ts";
export { type Decoded, decodeText } from "./files/decode_text.ts";
export { formatCsv } from "./files/format_csv.ts";
export { type ParsedJson, parseJson } from "./files/parse_json.ts";
export {
  folderUrl,
  isProjectData,
  studyFolder,
  studyFolderVariable,
} from "./files/study_folder.ts";
export type {
  Analysis,
  BaselineArms,
  BaselineStatistic,
  BaselineTableSpec,
  BaselineVariable,
  Criteria,
  ForestSpec,
  StatedAnalysis,
  Subgroup,
} from "./model/analysis.ts";
export { baselineStatistics } from "./model/analysis.ts";
export type {
  BesideSheet,
  Constraints,
  DataPackage,
  DateOrder,
  Field,
  FieldsMatch,
  ForeignKey,
  MissingValue,
  TableDialect,
  TableResource,
  TableSchema,
  WideColumns,
} from "./model/data_package.ts";
export { columnLabel, fieldOf, levelNames } from "./model/field_of.ts";
export { isRecord } from "./model/descriptor_problem.ts";
export {
  describeProblem,
  describeProblems,
  type Problem,
  StudyError,
} from "./model/problem.ts";
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
} from "./model/study.ts";
export {
  type CellOf,
  type CellTypes,
  type ColumnType,
  projectColumns,
  type RowOf,
  studyColumns,
} from "./model/study_columns.ts";
export type { CellValue, Row, TableReading } from "./model/table_reading.ts";
export { unmetNeed } from "./needs/unmet_need.ts";
export { dataDictionary } from "./package/data_dictionary.ts";
export {
  type Choices,
  type ColumnFinding,
  type Proposal,
  type Question,
  type SurvivalColumns,
} from "./proposal/proposal.ts";
export {
  type ColumnProfile,
  columnProfiles,
} from "./proposal/column_profile.ts";
export { proposeColumns } from "./proposal/propose_columns.ts";
export {
  type RecordTable,
  recordTable,
  type RecordTableName,
} from "./proposal/record_table.ts";
export { studyPackage, type StudySource } from "./proposal/study_package.ts";
export { type ReadSheet, readSheets } from "./files/read_sheets.ts";
export type { Sheet } from "./files/sheet.ts";
export { unusedKeys } from "./package/unused_keys.ts";
export { reconstructionNote } from "./package/reconstruction_note.ts";
export { templateFiles } from "./template/template_files.ts";
export {
  type LoadedTables,
  loadStudy,
  loadTables,
  readTables,
  type TableReadings,
} from "./load_study.ts";
