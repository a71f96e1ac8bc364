/**
 * Rules that clinicians grade by, as tables and the functions that read them:
 * WHO grade of neuroendocrine neoplasms, tumour response by RECIST 1.1, adverse
 * events by CTCAE, and progression-free survival derived from assessments.
 *
 * Rows are plain objects with the column names of the data package.
 *
 * @module
 */
export type { AdverseEvent } from "./adverse_event.ts";
export type { Assessment } from "./assessment.ts";
export type { BestResponseSettings, DatedResponse } from "./best_of_visits.ts";
export * from "./best_overall_response.ts";
export * from "./best_response_rules.ts";
export * from "./ctcae_criteria.ts";
export type { CtcaeDecision } from "./ctcae_decision.ts";
export * from "./ctcae_grade.ts";
export * from "./ctcae_tables.ts";
export * from "./lesion_rules.ts";
export * from "./overall_response.ts";
export type { PfsOptions } from "./pfs_options.ts";
export type { PfsReason, PfsRow } from "./pfs_row.ts";
export * from "./pfs_rules.ts";
export * from "./printed_toxicity_table.ts";
export * from "./progression_free_survival.ts";
export * from "./recist_rules.ts";
export * from "./response_counts.ts";
export * from "./response_duration.ts";
export * from "./response_plot_rows.ts";
export * from "./response_summary.ts";
export * from "./sum_of_diameters.ts";
export * from "./target_criteria.ts";
export * from "./target_lesion.ts";
export * from "./target_response.ts";
export type { TimePointResponse } from "./time_point_response.ts";
export * from "./time_point_responses.ts";
export * from "./toxicity_table.ts";
export type { TreatmentCourse } from "./treatment_course.ts";
export * from "./units.ts";
export * from "./who_grade.ts";
export * from "./who_grade_shift.ts";
export type { WhoGradesByIndex } from "./who_grades_by_index.ts";
export type { WhoIndices, WhoOptions } from "./who_indices.ts";
export * from "./who_scheme.ts";
