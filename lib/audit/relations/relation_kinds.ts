import { averages } from "./kinds/averages.ts";
import { equalities } from "./kinds/equality.ts";
import { inversions } from "./kinds/inversions.ts";
import { intervals } from "./kinds/intervals.ts";
import { ratios } from "./kinds/ratios.ts";
import type { RelationKinds } from "./kinds/relation_kind.ts";
import { shares } from "./kinds/shares.ts";
import { testStatistics } from "./kinds/test_statistics.ts";
import { twoByTwo } from "./kinds/two_by_two.ts";
import { sums } from "./kinds/sums.ts";

export type { Outcome, RelationKind } from "./kinds/relation_kind.ts";

/** Every kind of relation, by the name that `relations.csv` uses. The list is open:
 * a new kind is an entry in one of these files. */
export const relationKinds: RelationKinds = {
  ...equalities,
  ...sums,
  ...shares,
  ...averages,
  ...intervals,
  ...testStatistics,
  ...twoByTwo,
  ...ratios,
  ...inversions,
};
