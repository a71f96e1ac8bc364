import { checkRelation, kindOf, members } from "./relations/check_relation.ts";
import type { CheckedRelation } from "./relations/check_relation.ts";
import type { Claim, Registry } from "./claim.ts";
import { compareWithPrinted } from "./compare.ts";
import { leastMends, type Mend, mends, mendText } from "./relations/mend.ts";
import type { RecomputedClaims } from "./recomputed.ts";
import type { Verdict } from "./verdict.ts";

/** A relation that fails, and how it could be mended. */
export interface Finding extends CheckedRelation {
  /** Smallest changes of single numbers that would mend it, the likeliest first. */
  readonly mends: readonly Mend[];
  /** Claims on which it throws doubt. */
  readonly blamed: readonly string[];
}

/** A claim with what can be said of it. */
export interface AuditedClaim extends Claim {
  /** The verdict. */
  readonly verdict: Verdict;
  /** Names of the relations that decide it. */
  readonly relations: readonly string[];
  /** The other claims of relations that fail. */
  readonly against: readonly string[];
  /** Smallest changes that would mend these relations, in words. */
  readonly mends: readonly string[];
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

/** The answer of the audit. */
export interface Audit {
  /** Every claim, in the order of the paper. */
  readonly claims: readonly AuditedClaim[];
  /** Relations that fail, in the order of the file. */
  readonly findings: readonly Finding[];
  /** How many relations were checked. */
  readonly relations: number;
  /** Claims that the data were made to meet and do not. */
  readonly unmet: readonly string[];
}

/**
 * Checks every relation of a registry and gives each claim its verdict.
 *
 * A relation that fails throws doubt on the claim that it is about, on both
 * sides of an equality, and on every claim whose change would mend it at the
 * least cost to the relations that hold. A failure marked as a notice needs an
 * extra assumption to be one and makes no verdict.
 *
 * @param ranges What the other printed numbers leave open of a claim, in words.
 */
export function audit(
  registry: Registry,
  recomputed: RecomputedClaims,
  ranges: ReadonlyMap<string, string> = new Map(),
): Audit {
  const checked = registry.relations.map((relation) =>
    checkRelation(registry.claims, relation)
  );
  const findings = checked.filter(({ holds }) => !holds)
    .map((relation) => finding(registry, relation));
  const claims = [...registry.claims.values()].map((claim) => ({
    ...auditClaim(claim, checked, findings, recomputed),
    range: ranges.get(claim.claim) ?? null,
  }));
  const unmet = claims
    .filter(({ fitted, agrees, verdict }) =>
      fitted && agrees === false && verdict !== "contradicted"
    ).map(({ claim }) => claim);
  return { claims, findings, relations: checked.length, unmet };
}

function finding(registry: Registry, relation: CheckedRelation): Finding {
  const found = mends(registry, relation);
  const least = leastMends(found).map(({ claim }) => claim);
  const sides = relation.kind === "equal"
    ? members(relation)
    : [relation.claim];
  return {
    ...relation,
    mends: found,
    blamed: [...new Set([...sides, ...least])],
  };
}

function auditClaim(
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
    relation.holds && !relation.idle && kindOf(relation).determines &&
    members(relation).includes(id)
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
    mends: unique(
      contradictions.flatMap(({ mends }) => leastMends(mends)).map(mendText),
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

/** What relations assume, each once: their own assumption and that of their kind. */
export function assumptionsOf(
  relations: readonly CheckedRelation[],
): readonly string[] {
  return unique(
    relations.flatMap((relation) => [
      relation.assumption ?? "",
      kindOf(relation).assumption,
    ]),
  ).filter((assumption) => assumption !== "");
}

/** The claims that stand against each other; of a share, not the total it is of. */
function opposed(relation: Finding): readonly string[] {
  const all = members(relation);
  return relation.kind === "percent" ? all.slice(0, -1) : all;
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
