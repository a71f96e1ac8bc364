import { averages } from "./kinds/averages.ts";
import { equalities } from "./kinds/equality.ts";
import { inversions } from "./kinds/inversions.ts";
import type { RelationKinds } from "./kinds/relation_kind.ts";
import { shares } from "./kinds/shares.ts";
import { sums } from "./kinds/sums.ts";

export type { Outcome, RelationKind } from "./kinds/relation_kind.ts";

/** Every kind of relation, by the name that `data/relations.csv` uses. */
export const relationKinds: RelationKinds = {
  ...equalities,
  ...sums,
  ...shares,
  ...averages,
  ...inversions,
};
