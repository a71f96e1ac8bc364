import type { Criteria, Study } from "../../study/mod.ts";
import { type Registry, statisticOf } from "../registry/claim.ts";
import { claimsByCriteria } from "./claims_by_criteria.ts";
import { compareWithPrinted } from "../verdicts/compare.ts";
import { claimOf } from "../registry/registry.ts";

/** A printed number that would be another under other criteria. */
export interface ChangedClaim {
  /** The criteria in place of the paper's. */
  readonly criteria: string;
  /** What the number is of. */
  readonly statement: string;
  /** As the paper prints it. */
  readonly printed: string;
  /** What it would be. */
  readonly becomes: string;
  /** What this is computed from. */
  readonly from: "the criteria" | "reconstructed rows" | "";
}

const alternatives: Readonly<Record<string, Partial<Criteria>>> = {
  "CTCAE 5.0": { ctcae: "5.0" },
  "CTCAE 6.0": { ctcae: "6.0" },
  "WHO 2022": { who: "2022" },
  "FDA's PFS": { pfs: "FDA" },
  "EMA's PFS": { pfs: "EMA" },
};

/**
 * The printed numbers that change under newer criteria, each of the paper's
 * criteria replaced by itself. Criteria that change none have a row that says so.
 *
 * @param study The paper's cohort.
 * @param registry What the paper prints.
 * @returns One row for each number and criteria.
 */
export function changedClaims(
  study: Study,
  registry: Registry,
): readonly ChangedClaim[] {
  const { criteria } = study.analysis;
  const paper = compared(study, registry, criteria);
  return Object.entries(alternatives).flatMap(([name, other]) => {
    const rows = [...compared(study, registry, { ...criteria, ...other })]
      .filter(([id, { agrees, recomputed }]) =>
        !agrees && recomputed !== paper.get(id)!.recomputed
      )
      .map(([id, { printed, recomputed }]): ChangedClaim => ({
        criteria: name,
        statement: statisticOf(claimOf(registry, id)),
        printed,
        becomes: recomputed,
        from: id.startsWith("table3.") ? "the criteria" : "reconstructed rows",
      }));
    return rows.length > 0 ? rows : [{
      criteria: name,
      statement: `none of ${paper.size} numbers changes`,
      printed: "",
      becomes: "",
      from: "",
    }];
  });
}

/** Each number that rests on the criteria, beside the printed one. */
function compared(study: Study, registry: Registry, criteria: Criteria) {
  return new Map(
    Object.entries(claimsByCriteria(study, criteria)).map(([id, value]) => [
      id,
      compareWithPrinted(claimOf(registry, id), value),
    ]),
  );
}
