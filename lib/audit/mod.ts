/**
 * Audit: every number that the paper prints about its study, how these numbers
 * relate, and what can be said of each.
 *
 * @module
 */
export type { Claim, ClaimKind, Registry, Relation } from "./claim.ts";
export {
  type ClaimValue,
  compareWithPrinted,
  type Comparison,
} from "./compare.ts";
export { printedNumbers } from "./printed_number.ts";
export { loadRegistry } from "./registry.ts";
export { claim, claims, CLAIMS_MIME, claimsBundle } from "./show_claims.ts";
export type { ClaimVerdict } from "./verdict.ts";
