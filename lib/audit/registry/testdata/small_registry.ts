import type { Claim, Registry, Relation } from "../claim.ts";
import { registry } from "../registry.ts";

/** A small registry: claims as "count 22" by name, relations as [kind, claim, operands]. */
export function smallRegistry(
  claims: Readonly<Record<string, string>>,
  relations:
    readonly (readonly [kind: string, claim: string, operands: string])[],
  settings: Partial<Relation> = {},
): Registry {
  const rows = Object.entries(claims).map(([claim, text]): Claim => {
    const [, kind, printed] = /^(.*) (\S+)$/.exec(text)!;
    return {
      claim,
      section: "results",
      place: "Toxicity",
      printed: printed!,
      statistic: `what ${claim} is`,
      kind: kind!,
      n: null,
      total: null,
      unit: null,
      in_words: false,
      origin: "study",
    };
  });
  return registry(
    rows,
    relations.map(([kind, claim, operands], i) => ({
      relation: `relation.${i}`,
      kind,
      claim,
      operands,
      assumption: null,
      otherwise: null,
      instead: null,
      ...settings,
    })),
  );
}
