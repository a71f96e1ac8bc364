/**
 * Audit: every number that the paper prints about its study, how these numbers
 * relate, and what can be said of each.
 *
 * @module
 */
export type {
  CheckedConstraint,
  ConstraintStatus,
  PrintedInterval,
} from "../reconstruction/mod.ts";
export { type Audit, audit } from "./audit.ts";
export type { AuditedClaim } from "./audited_claim.ts";
export type { Finding } from "./finding.ts";
export {
  type CheckedRelation,
  checkRelation,
} from "./relations/check_relation.ts";
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
  type TableRow,
} from "./report/rows.ts";
export type { Claim, ClaimKind, Registry, Relation } from "./claim.ts";
export { claimJudge, type ClaimVerdict } from "./claim_verdict.ts";
export {
  type ClaimValue,
  compareWithPrinted,
  type Comparison,
} from "./compare.ts";
export { ctcaeCriteria } from "./ctcae_criteria.ts";
export { grim, type GrimCheck } from "./checks/grim.ts";
export {
  type MedianGranularityCheck,
  medianOfWholeNumbers,
} from "./checks/median_of_whole_numbers.ts";
export { type Mend, mends } from "./relations/mend.ts";
export {
  checkPercentage,
  type PercentageCheck,
  wholeCounts,
} from "./checks/percentage.ts";
export { percentagesOfCounts } from "./checks/percentages_of_counts.ts";
export { type Mutation, mutations } from "./relations/mutation.ts";
export { movePrinted, printedNumbers } from "./printed_number.ts";
export {
  type Recomputed,
  type RecomputedClaims,
  recomputedClaims,
} from "./recomputed.ts";
export { loadRegistry, registry } from "./registry.ts";
export {
  type Outcome,
  type RelationKind,
  type RelationKinds,
  relationKinds,
} from "./relations/relation_kinds.ts";
export {
  printsUnder,
  type RoundingInterval,
  roundingInterval,
  type RoundingRule,
  roundingRules,
} from "./checks/rounding.ts";
export {
  claims,
  CLAIMS_MIME,
  claimsBundle,
  type ClaimsOutput,
  claimsVariable,
  type ClaimValues,
} from "./show_claims.ts";
export {
  symmetricInterval,
  type SymmetryCheck,
} from "./checks/symmetric_interval.ts";
export type { Term } from "./relations/term.ts";
export { type UnionBounds, unionBounds } from "./checks/whole_and_parts.ts";
export { type Verdict, verdictMeaning, verdicts } from "./verdict.ts";
