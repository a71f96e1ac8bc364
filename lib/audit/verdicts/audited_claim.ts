import type { Claim } from "../registry/claim.ts";
import {
  type CheckedRelation,
  kindOf,
  members,
} from "../relations/check_relation.ts";
import { correctionText, leastCorrections } from "../relations/correction.ts";
import type { Support } from "../relations/kinds/relation_kind.ts";
import { compareWithPrinted } from "./compare.ts";
import type { Evidence } from "./evidence.ts";
import { assumptionsOf, type Finding } from "./finding.ts";
import type { Recomputed } from "./recomputed.ts";
import { type Verdict, verdicts } from "./verdict.ts";

/** A claim with what can be said of it. */
export interface AuditedClaim extends Claim {
  /** The verdict. */
  readonly verdict: Verdict;
  /** Names of the relations that decide it. */
  readonly relations: readonly string[];
  /** The largest share of the strings in its place that one of its checks would have refused; 0 when none can fail. */
  readonly power: number;
  /** Names of relations that hold and could not have failed, whatever were printed for the claim. */
  readonly powerless: readonly string[];
  /** The other claims of relations that contradict it. */
  readonly against: readonly string[];
  /** Smallest changes that would correct these relations, in words. */
  readonly corrections: readonly string[];
  /** Evidence of relations that fail and throw doubt on it, but do not contradict it. */
  readonly questions: readonly string[];
  /** The readings under which these would hold. */
  readonly readings: readonly string[];
  /** What the verdict assumes. */
  readonly assumptions: readonly string[];
  /** The recomputed value as text; null when there is none. */
  readonly recomputed: string | null;
  /** Whether the recomputed value prints as the claim does; null when there is none. */
  readonly agrees: boolean | null;
  /** Whether the recomputed value comes from data that were made from the printed numbers, so that it confirms nothing. */
  readonly fitted: boolean;
}

/** A relation that holds and could have failed, and what it says of a claim. */
interface SupportingCheck {
  readonly check: CheckedRelation;
  readonly gives: Support;
  readonly power: number;
}

/**
 * Gives a claim its verdict, with the relations that decide it. The audit and
 * the notebooks both take it from here.
 *
 * @param own What was recomputed for the claim, if anything was.
 */
export function auditClaim(
  evidence: Evidence,
  claim: Claim,
  own: Recomputed | undefined,
): AuditedClaim {
  const id = claim.claim;
  const study = claim.origin === "study";
  const doubts = evidence.findings.filter(({ blamed }) => blamed.includes(id));
  const contradictions = study
    ? doubts.filter(({ severity }) => severity === "contradiction")
    : [];
  const questions = doubts.filter((finding) =>
    !contradictions.includes(finding)
  );
  const { support, powerless } = supportOf(evidence, id);
  const comparison = own?.value === undefined
    ? undefined
    : compareWithPrinted(claim, own.value);
  const fitted = own?.fitted ?? false;
  const gives = (wanted: Support) =>
    support.filter((one) => one.gives === wanted).map(({ check }) => check);

  // For each verdict what decides it: undefined where the claim cannot get it.
  const found: Readonly<
    Record<Verdict, readonly CheckedRelation[] | undefined>
  > = {
    "contradicted": some(contradictions),
    "differs": comparison?.agrees === false &&
        !(fitted && questions.length > 0)
      ? []
      : undefined,
    "reproduced": study && comparison?.agrees && !fitted ? [] : undefined,
    "questioned": study ? some(questions) : undefined,
    "determined": study ? some(gives("determined")) : undefined,
    "bounded": study ? some(gives("bounded")) : undefined,
    "repeated": study ? some(gives("repeated")) : undefined,
    "not determined": study ? [] : undefined,
    "external": support.map(({ check }) => check),
  };
  const verdict = verdicts.find((one) => found[one] !== undefined)!;
  const deciding = found[verdict]!;
  return {
    ...claim,
    verdict,
    relations: deciding.map(({ relation }) => relation),
    power: Math.max(0, ...support.map(({ power }) => power)),
    powerless,
    against: unique(contradictions.flatMap(opposed))
      .filter((other) => !evidence.restate(other, id)),
    corrections: unique(
      contradictions.flatMap(({ corrections }) => leastCorrections(corrections))
        .map(correctionText),
    ),
    questions: questions.map(({ evidence }) => evidence),
    readings: unique(questions.flatMap(({ otherwise }) => otherwise ?? [])),
    assumptions: assumptionsOf(deciding),
    recomputed: comparison?.recomputed ?? null,
    agrees: comparison?.agrees ?? null,
    fitted,
  };
}

/** The relations that hold for a claim, by whether one of them could have failed. */
function supportOf({ checksOf, powerOf }: Evidence, id: string) {
  const support: SupportingCheck[] = [];
  const powerless: string[] = [];
  for (const check of checksOf(id)) {
    if (!check.holds) continue;
    const found = powerOf(check, id);
    if (found === undefined) continue;
    const { admitted, power } = found;
    const { gives } = kindOf(check);
    if (power === 0) powerless.push(check.relation);
    else {
      support.push({
        check,
        power,
        // A rounded share leaves its total some room, which only bounds it.
        gives: gives === "determined" && admitted > 1 ? "bounded" : gives,
      });
    }
  }
  return { support, powerless };
}

/** What recomputed values from made data are worth, in words. */
export function fittedText(fitted: boolean, agrees: boolean | null): string {
  if (!fitted) return "";
  return agrees === false
    ? "fitted to another statement"
    : "fitted: constructed to match";
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** The claims that stand against each other; of a share, not the total it is of. */
function opposed(relation: Finding): readonly string[] {
  const all = members(relation);
  return relation.kind === "percent" ? all.slice(0, -1) : all;
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
