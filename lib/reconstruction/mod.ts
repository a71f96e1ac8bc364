/**
 * Reconstruction of the cohort from its published summary: the printed numbers
 * as constraints, a seeded search for data that meet them all, ensembles of
 * such data, and the inversions of printed statistics that the search uses.
 *
 * @module
 */
export { ASSUMPTIONS } from "./assumptions.ts";
export { ADMITTED, type AdmittedFinding } from "./admitted.ts";
export {
  checkConstraints,
  type CheckedConstraint,
  type ConstraintStatus,
} from "./check_constraints.ts";
export { type CohortBounds, cohortBounds } from "./cohort_bounds.ts";
export type { Constraint, Statistic, Understanding } from "./constraint.ts";
export { CONSTRAINTS } from "./constraints.ts";
export {
  createEnsemble,
  type EnsembleOptions,
} from "./ensemble/create_ensemble.ts";
export { type MonthlyCurves, monthlyCurves } from "./ensemble/curves.ts";
export { type Diversity, measureDiversity } from "./ensemble/diversity.ts";
export {
  leaveOneOut,
  type LeaveOneOutOptions,
  type LeaveOneOutRow,
} from "./ensemble/leave_one_out.ts";
export {
  type EnsembleMember,
  type GroupTimes,
  memberGroups,
} from "./ensemble/member.ts";
export { memberStudy } from "./ensemble/member_study.ts";
export type { ExtremeRow } from "./ensemble/extreme_rows.ts";
export { keptExtremes } from "./ensemble/kept_extremes.ts";
export { seekExtremes, type SeekOptions } from "./ensemble/seek_extremes.ts";
export { type BandRow, survivalBands } from "./ensemble/survival_bands.ts";
export type { MemberResult } from "./ensemble/tasks.ts";
export {
  invertMedianInterval,
  type InvertMedianIntervalOptions,
  type MedianIntervalInversion,
  type MedianIntervalSolution,
  type PrintedMedianInterval,
} from "./invert_median_interval.ts";
export {
  invertSignedRank,
  type InvertSignedRankOptions,
  type PrintedSignedRank,
  type SignedRankInversion,
  type SignedRankSolution,
} from "./invert_signed_rank.ts";
export {
  GROUP_NAMES,
  type GroupName,
  type Observed,
  type ObservedGroup,
} from "./observe.ts";
export type { ObservedPatient } from "./observed_patient.ts";
export { type PopulationName, POPULATIONS } from "./populations.ts";
export type { MedianPlacement } from "./median_placements.ts";
export { countOrders } from "./orders.ts";
export {
  type PossibleMedianInterval,
  possibleMedianInterval,
} from "./possible_median_interval.ts";
export {
  type PossibleHalfWidths,
  possibleHalfWidths,
} from "./possible_half_widths.ts";
export { type PrintedInterval, printedInterval, printsAs } from "./printed.ts";
export type { Interpretation, InterpretationOption } from "./interpretation.ts";
export {
  CHOICES,
  type InterpretationId,
  INTERPRETATIONS,
  type Interpretations,
} from "./interpretations.ts";
export { RECONCILED } from "./reconciled.ts";
export {
  createReconstruction,
  type Reconstruction,
  type ReconstructionOptions,
} from "./reconstruct.ts";
export { switchInterpretations } from "./switch_interpretations.ts";
export type { Course, StopReason } from "./courses.ts";
export type { PatientCourse } from "./patient_course.ts";
export type { CohortState } from "./search/cohort_state.ts";
export type { Group } from "./search/groups.ts";
export type { Observation } from "./search/sample_order.ts";
export type { Omission } from "./search/targets.ts";
export {
  countSignedRankPatterns,
  type SignedRankLimits,
  type SignedRankPattern,
  signedRankPatterns,
} from "./signed_rank_patterns.ts";
export { type SurvivalBounds, survivalBounds } from "./survival_bounds.ts";
