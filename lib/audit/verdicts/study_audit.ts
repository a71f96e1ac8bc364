import type { Registry } from "../registry/claim.ts";
import type { Audit } from "./audit.ts";
import type { RecomputedClaims } from "./recomputed.ts";

/** The audit of a data package, with what it was made from. */
export interface StudyAudit {
  /** The claims and relations. */
  readonly registry: Registry;
  /** Values that the claims were compared with. */
  readonly recomputed: RecomputedClaims;
  /** The answer. */
  readonly audit: Audit;
  /** What the data are and are not, as their package says. */
  readonly note: string;
}
