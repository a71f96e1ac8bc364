import type { Registry } from "../registry/claim.ts";
import {
  type CheckedRelation,
  checkRelation,
  relationsByClaim,
} from "../relations/check_relation.ts";
import { type Power, powerOf } from "../relations/power.ts";
import { type Finding, findingOf } from "./finding.ts";
import { restatedClaims } from "./restated.ts";

/** What the printed numbers say of each other. */
export interface Evidence {
  /** Every relation, decided. */
  readonly checks: readonly CheckedRelation[];
  /** Those that fail, in the order of the file. */
  readonly findings: readonly Finding[];
  /** The relations that a claim takes part in. */
  readonly checksOf: (id: string) => readonly CheckedRelation[];
  /** What a check is worth for one of its claims; undefined where that would take long. */
  readonly powerOf: (check: CheckedRelation, id: string) => Power | undefined;
  /** Whether two claims state one number. */
  readonly restate: (a: string, b: string) => boolean;
}

/** Decides every relation of a registry. */
export function evidenceOf(registry: Registry): Evidence {
  const checks = registry.relations.map((relation) =>
    checkRelation(registry.claims, relation)
  );
  const { classOf } = restatedClaims(checks);
  const classes = Map.groupBy(registry.claims.keys(), classOf);
  const sameNumber = (id: string) => classes.get(classOf(id))!;
  const [kept = [], failed = []] = [true, false].map((holds) =>
    checks.filter((check) => check.holds === holds)
  );
  const held = new Set(kept.map(({ relation }) => relation));
  const findings = failed.map((relation) =>
    findingOf(registry, relation, held, sameNumber)
  );
  const powers = new Map<string, Power | undefined>();
  const checksByClaim = relationsByClaim(checks);
  return {
    checks,
    findings,
    checksOf: (id) => checksByClaim.get(id) ?? [],
    powerOf: (check, id) => {
      const key = `${check.relation} ${id}`;
      const power = powers.get(key) ?? powerOf(registry.claims, check, id);
      powers.set(key, power);
      return power;
    },
    restate: (a, b) => classOf(a) === classOf(b),
  };
}
