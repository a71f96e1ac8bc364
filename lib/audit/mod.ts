/**
 * Audit: every number that the paper prints about its study, how these numbers
 * relate, and what can be said of each.
 *
 * @module
 */
export type { Audit, RangedClaim, WeighedCheck } from "./verdicts/audit.ts";
export type { AuditedClaim } from "./verdicts/audited_claim.ts";
export type { Finding } from "./verdicts/finding.ts";
export {
  type CheckedRelation,
  checkRelation,
  type ClaimsByName,
} from "./relations/check_relation.ts";
export { type ChangedClaim, changedClaims } from "./paper/changed_claims.ts";
export {
  type ComparedResult,
  compareResults,
  type StudyResults,
  studyResults,
} from "./paper/compare_results.ts";
export { auditStudy } from "./paper/audit_study.ts";
export type { StudyAudit } from "./verdicts/study_audit.ts";
export {
  countVerdicts,
  type SortedFindings,
  sortFindings,
} from "./report/findings.ts";
export {
  claimRows,
  findingRows,
  mutationRows,
  roundingRows,
  symmetryRows,
} from "./report/rows.ts";
export { loadRegistry } from "./folder/load_registry.ts";
export type { Claim, Registry, Relation } from "./registry/claim.ts";
export type { ClaimVerdict } from "./paper/claim_verdict.ts";
export type { ClaimValue, Comparison } from "./verdicts/compare.ts";
export { debit, type DebitCheck } from "./checks/debit.ts";
export { grim, type GrimCheck } from "./checks/grim.ts";
export { grimmer, type GrimmerCheck } from "./checks/grimmer.ts";
export {
  type MedianGranularityCheck,
  medianOfWholeNumbers,
} from "./checks/median_of_whole_numbers.ts";
export { type Correction, corrections } from "./relations/correction.ts";
export { type Power, powerOf } from "./relations/power.ts";
export type { PercentageCheck } from "./checks/percentage.ts";
export { percentagesOfCounts } from "./verdicts/percentages_of_counts.ts";
export { type Mutation, mutations } from "./verdicts/mutation.ts";
export {
  type MutationScore,
  mutationScores,
} from "./verdicts/mutation_scores.ts";
export type { Recomputed, RecomputedClaims } from "./verdicts/recomputed.ts";
export type { Admitted, Outcome } from "./relations/kinds/relation_kind.ts";
export {
  type RoundingInterval,
  roundingInterval,
  type RoundingRule,
  roundingRules,
} from "./checks/rounding.ts";
export {
  claims,
  CLAIMS_MIME,
  type ClaimsOutput,
  claimsVariable,
  type ClaimValues,
} from "./paper/show_claims.ts";
export { type Verdict, verdicts } from "./verdicts/verdict.ts";
