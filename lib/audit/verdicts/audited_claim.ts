import type { Claim } from "../registry/claim.ts";
import { compareWithPrinted } from "./compare.ts";
import { assumptionsOf, type Finding } from "./finding.ts";
import type { RecomputedClaims } from "./recomputed.ts";
import {
  type CheckedRelation,
  kindOf,
  members,
} from "../relations/check_relation.ts";
import { correctionText, leastCorrections } from "../relations/correction.ts";
import type { Verdict } from "./verdict.ts";

/** A claim with what can be said of it. */
export interface AuditedClaim extends Claim {
  /** The verdict. */
  readonly verdict: Verdict;
  /** Names of the relations that decide it. */
  readonly relations: readonly string[];
  /** The other claims of relations that fail. */
  readonly against: readonly string[];
  /** Smallest changes that would correct these relations, in words. */
  readonly corrections: readonly string[];
  /** Evidence of relations that fail and throw doubt on it, but make no verdict. */
  readonly questions: readonly string[];
  /** What the verdict assumes. */
  readonly assumptions: readonly string[];
  /** The recomputed value as text; null when there is none. */
  readonly recomputed: string | null;
  /** Whether the recomputed value prints as the claim does; null when there is none. */
  readonly agrees: boolean | null;
  /** Whether the data were made to meet the claim. */
  readonly fitted: boolean;
  /** The range of values that the other printed numbers leave open; null where it was not sought. */
  readonly range: string | null;
}

/**
 * Gives a claim its verdict, with the relations that decide it.
 *
 * @param checked The relations that the claim takes part in.
 * @param findings Those of them that fail.
 */
export function auditClaim(
  claim: Claim,
  checked: readonly CheckedRelation[],
  findings: readonly Finding[],
  recomputed: RecomputedClaims,
): Omit<AuditedClaim, "range"> {
  const id = claim.claim;
  const contradictions = findings.filter(({ severity, blamed }) =>
    severity === "contradiction" && claim.origin === "study" &&
    blamed.includes(id)
  );
  const questions = findings.filter((finding) =>
    finding.blamed.includes(id) && !contradictions.includes(finding)
  );
  const support = checked.filter((relation) =>
    relation.holds && !relation.idle && kindOf(relation).determines
  );
  const own = recomputed.get(id);
  const comparison = own?.value === undefined
    ? undefined
    : compareWithPrinted(claim, own.value);
  const fitted = own?.fitted ?? false;
  const contradicted = contradictions.length > 0;
  const verdict = verdictOf(claim, {
    contradicted,
    reproduced: comparison?.agrees === true && !fitted,
    determined: support.some(({ kind }) => kind !== "equal"),
    repeated: support.length > 0,
    fitted,
  });
  const deciding = contradicted
    ? contradictions
    : verdict === "arithmetic holds" || verdict === "external"
    ? support
    : [];
  return {
    ...claim,
    verdict,
    relations: deciding.map(({ relation }) => relation),
    against: unique(contradictions.flatMap(opposed))
      .filter((other) => other !== id),
    corrections: unique(
      contradictions.flatMap(({ corrections }) => leastCorrections(corrections))
        .map(correctionText),
    ),
    questions: questions.map(({ evidence }) => evidence),
    assumptions: assumptionsOf(deciding),
    recomputed: comparison?.recomputed ?? null,
    agrees: comparison?.agrees ?? null,
    fitted,
  };
}

function verdictOf({ origin }: Claim, found: {
  readonly contradicted: boolean;
  readonly reproduced: boolean;
  readonly determined: boolean;
  readonly fitted: boolean;
  readonly repeated: boolean;
}): Verdict {
  if (origin === "external") return "external";
  if (found.contradicted) return "contradicted";
  if (found.reproduced) return "reproduced";
  if (found.determined) return "arithmetic holds";
  // That a number is printed twice the same says less than how it was met.
  if (found.fitted) return "fitted";
  return found.repeated ? "arithmetic holds" : "not determined";
}

/** The claims that stand against each other; of a share, not the total it is of. */
function opposed(relation: Finding): readonly string[] {
  const all = members(relation);
  return relation.kind === "percent" ? all.slice(0, -1) : all;
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
