/**
 * Rules that clinicians grade by, as tables and the functions that read them:
 * WHO grade of neuroendocrine neoplasms, tumour response by RECIST 1.1, adverse
 * events by CTCAE, and progression-free survival derived from assessments.
 *
 * Rows are plain objects with the column names of the data package.
 *
 * @module
 */
export * from "./all_criteria.ts";
export type { AdverseEvent } from "./ctcae/adverse_event.ts";
export type { TumourAssessment } from "./recist/assessment.ts";
export type {
  BestResponseSettings,
  DatedResponse,
} from "./recist/best_of_visits.ts";
export * from "./recist/best_overall_response.ts";
export * from "./recist/best_response_rules.ts";
export * from "./ctcae/criteria.ts";
export type { CtcaeDecision } from "./ctcae/decision.ts";
export * from "./ctcae/grade.ts";
export * from "./ctcae/tables.ts";
export * from "./recist/lesion_rules.ts";
export * from "./recist/overall_response.ts";
export type { PfsOptions } from "./pfs/options.ts";
export type { PfsReason, PfsRow } from "./pfs/row.ts";
export * from "./pfs/rules.ts";
export * from "./ctcae/printed_toxicity_table.ts";
export * from "./pfs/progression_free_survival.ts";
export * from "./recist/rules.ts";
export * from "./recist/response_counts.ts";
export * from "./recist/response_duration.ts";
export * from "./recist/response_plot_rows.ts";
export * from "./recist/response_summary.ts";
export * from "./recist/sum_of_diameters.ts";
export * from "./recist/target_criteria.ts";
export * from "./recist/target_lesion.ts";
export * from "./recist/target_response.ts";
export type { TimePointResponse } from "./recist/time_point_response.ts";
export * from "./recist/time_point_responses.ts";
export * from "./recist/tumour_growth_rate.ts";
export * from "./ctcae/toxicity_table.ts";
export type { TreatmentCourse } from "./pfs/treatment_course.ts";
export * from "./ctcae/units.ts";
export * from "./who/grade.ts";
export * from "./who/grade_shift.ts";
export type { WhoGradesByIndex } from "./who/grades_by_index.ts";
export type { WhoIndices, WhoOptions } from "./who/indices.ts";
export * from "./who/scheme.ts";
export * from "./who/thoracic.ts";
