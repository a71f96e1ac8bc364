import { formatCsv } from "../../study/mod.ts";
import type { Audit } from "../verdicts/audit.ts";

/** A verdict as `data/verdicts.csv` has it. */
export type StoredVerdict = {
  /** Name of the claim. */
  readonly claim: string;
  /** Its verdict. */
  readonly verdict: string;
  /** Whether the recomputed value comes from data that were made from the printed numbers. */
  readonly fitted: boolean;
  /** Names of the relations that decide it, separated by spaces. */
  readonly relations: string | null;
};

/** The verdicts of an audit as rows to store. */
export function verdictsToStore({ claims }: Audit): readonly StoredVerdict[] {
  return claims.map(({ claim, verdict, fitted, relations }) => ({
    claim,
    verdict,
    fitted,
    relations: relations.length === 0 ? null : relations.join(" "),
  }));
}

/** The file of stored verdicts. */
export function verdictsCsv(audit: Audit): string {
  const rows = verdictsToStore(audit)
    .map(({ claim, verdict, fitted, relations }) => [
      claim,
      verdict,
      fitted,
      relations,
    ]);
  return formatCsv([["claim", "verdict", "fitted", "relations"], ...rows]);
}

/** Where stored and computed verdicts differ, each as a sentence. */
export function storedProblems(
  audit: Audit,
  stored: readonly StoredVerdict[],
): readonly string[] {
  const byClaim = new Map(stored.map((row) => [row.claim, row]));
  const computed = verdictsToStore(audit);
  const problems = computed.flatMap(({ claim, verdict, fitted, relations }) => {
    const before = byClaim.get(claim);
    byClaim.delete(claim);
    if (before === undefined) return [`${claim}: no verdict is stored`];
    if (before.verdict !== verdict) {
      return [
        `${claim}: the stored verdict is "${before.verdict}", the computed one "${verdict}"`,
      ];
    }
    if (before.fitted !== fitted) {
      const [was, is] = fitted
        ? ["not fitted", "fitted"]
        : ["fitted", "not fitted"];
      return [`${claim}: it is stored as ${was}, and computed as ${is}`];
    }
    return before.relations === relations ? [] : [
      `${claim}: the stored verdict rests on ${
        before.relations ?? "nothing"
      }, the computed one on ${relations ?? "nothing"}`,
    ];
  });
  return [
    ...problems,
    ...[...byClaim.keys()].map((claim) =>
      `${claim}: a verdict is stored, but there is no such claim`
    ),
  ];
}
