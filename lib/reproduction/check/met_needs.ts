import { codeCells, hasTag, type Notebook } from "../../notebook/mod.ts";
import { type Study, unmetNeed } from "../../study/mod.ts";

/** Tag of cells that speak of the paper and not of any study. */
export const paperTag = "paper";

/** What of a notebook cannot be computed from a study. */
export interface UnmetNeeds {
  /** Why, each reason once. */
  readonly reasons: readonly string[];
  /** Whether nothing of the notebook is about the study without it. */
  readonly isAll: boolean;
}

/** What a notebook needs of a study and does not get, by what its cells say of themselves. */
export function unmetNeeds(notebook: Notebook, study: Study): UnmetNeeds {
  const needs = codeCells(notebook)
    .filter((cell) => !hasTag(cell, paperTag))
    .flatMap(({ metadata: { needs } }) =>
      typeof needs === "string" ? [needs] : []
    );
  const unmet = needs.flatMap((need) => unmetNeed(study, need) ?? []);
  return {
    reasons: [...new Set(unmet)],
    isAll: needs.length > 0 && unmet.length === needs.length,
  };
}

/** The notebook with a sentence in place of each cell whose needs a study does not meet. */
export function withMetNeeds(notebook: Notebook, study: Study): Notebook {
  let last = "";
  const cells = notebook.cells.flatMap((cell) => {
    const { needs } = cell.metadata;
    const reason = typeof needs === "string"
      ? unmetNeed(study, needs)
      : undefined;
    if (reason === undefined) return [cell];
    const again = reason === last;
    last = reason;
    if (again) return [];
    const { id } = cell;
    const source = `_Left out with these data: ${reason}._`;
    return [{ id, cell_type: "markdown" as const, metadata: {}, source }];
  });
  return { ...notebook, cells };
}
