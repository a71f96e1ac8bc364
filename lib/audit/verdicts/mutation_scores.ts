import type { Registry } from "../registry/claim.ts";
import { type Mutation, mutations } from "./mutation.ts";
import type { StudyAudit } from "./study_audit.ts";

/** How many changes of printed numbers are noticed by some of the evidence. */
export interface MutationScore {
  /** What may notice a change. */
  readonly by: string;
  /** Changes that it notices. */
  readonly noticed: number;
  /** All changes. */
  readonly changes: number;
  /** Share of them. */
  readonly share: number;
}

/**
 * Counts how many changes are noticed by everything, without the recomputed
 * values, without equalities, and without both. Data that were fitted to a
 * number notice its change by their making, and a number that is printed twice
 * is noticed by its repetition: what is left without both is what the paper's
 * arithmetic notices.
 *
 * @param registry The claims and relations.
 * @param mutations The changes.
 * @returns One row for each score.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadRegistry, mutationScores } from "../mod.ts";
 *
 * const registry = await loadRegistry(new URL("../../../data/", import.meta.url));
 * const change = { claim: "cohort.n", from: "35", to: "36", reason: "" };
 * const scores = mutationScores(registry, [
 *   { ...change, changes: ["cohort.sex", "recomputed"] },
 *   { ...change, changes: ["table1.n.equal"] },
 * ]);
 * assert.deepEqual(scores.map(({ noticed }) => noticed), [2, 2, 1, 1]);
 * ```
 */
export function mutationScores(
  { relations }: Registry,
  mutations: readonly Mutation[],
): readonly MutationScore[] {
  const equalities = new Set(
    relations.filter(({ kind }) => kind === "equal")
      .map(({ relation }) => relation),
  );
  const isData = (change: string) => change === "recomputed";
  const isEquality = (change: string) => equalities.has(change);
  const score = (by: string, counts: (change: string) => boolean) => {
    const noticed = mutations.filter(({ changes }) => changes.some(counts));
    return {
      by,
      noticed: noticed.length,
      changes: mutations.length,
      share: noticed.length / mutations.length,
    };
  };
  return [
    score("everything", () => true),
    score("without the data", (change) => !isData(change)),
    score("without equalities", (change) => !isEquality(change)),
    score("without both", (change) => !isData(change) && !isEquality(change)),
  ];
}

/** The scores of an audit over the numbers that are about its study. */
export function scoresOfStudy(
  { registry, recomputed }: Pick<StudyAudit, "registry" | "recomputed">,
): readonly MutationScore[] {
  const own = mutations(registry, recomputed).filter(({ claim }) =>
    registry.claims.get(claim)!.origin === "study"
  );
  return mutationScores(registry, own);
}
