/**
 * The workbench: one page that draws Figure 2 from the file an author has.
 *
 * @module
 */
export { buildWorkbench } from "./build_workbench.ts";
export {
  type PlacedSheet,
  recordSources,
  sheetLabel,
  sourceOf,
  survivalSheets,
} from "./placed_sheets.ts";
export { safeName, type StudyFiles, studyFiles } from "./study_files.ts";
export type { ReportTable } from "./report_tables.ts";
export { type SurvivalReport, survivalReport } from "./survival_report.ts";
