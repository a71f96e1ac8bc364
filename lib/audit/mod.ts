/**
 * Audit: every number that the paper prints about its study, how these numbers
 * relate, and what can be said of each.
 *
 * @module
 */
export type { Audit } from "./audit.ts";
export type { AuditedClaim } from "./audited_claim.ts";
export type { Finding } from "./finding.ts";
export {
  type CheckedRelation,
  checkRelation,
  type ClaimsByName,
} from "./relations/check_relation.ts";
export { type ChangedClaim, changedClaims } from "./changed_claims.ts";
export { auditStudy, type StudyAudit } from "./audit_study.ts";
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
export { loadRegistry } from "./registry.ts";
export type { Claim, ClaimKind, Registry, Relation } from "./claim.ts";
export type { ClaimVerdict } from "./claim_verdict.ts";
export type { ClaimValue, Comparison } from "./compare.ts";
export { grim, type GrimCheck } from "./checks/grim.ts";
export {
  type MedianGranularityCheck,
  medianOfWholeNumbers,
} from "./checks/median_of_whole_numbers.ts";
export { type Correction, corrections } from "./relations/correction.ts";
export type { PercentageCheck } from "./checks/percentage.ts";
export { percentagesOfCounts } from "./checks/percentages_of_counts.ts";
export { type Mutation, mutations } from "./relations/mutation.ts";
export type { Recomputed, RecomputedClaims } from "./recomputed.ts";
export type { Outcome } from "./relations/relation_kinds.ts";
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
} from "./show_claims.ts";
export { type Verdict, verdicts } from "./verdict.ts";
