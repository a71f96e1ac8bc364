import { grim } from "../../checks/grim.ts";
import { medianOfWholeNumbers } from "../../checks/median_of_whole_numbers.ts";
import {
  ofNone,
  type RelationKinds,
  roundedToNearest,
} from "./relation_kind.ts";

/** Means and medians, from how many values they were made. */
export const averages: RelationKinds = {
  "mean of whole numbers": {
    says: "must be the mean of whole numbers, as many as",
    assumption: roundedToNearest,
    determines: true,
    check: (claim, [n]) => {
      if (n!.numbers[0]!.value === 0) return ofNone;
      const { holds, power, nearest } = grim(
        claim.numbers[0]!.printed,
        n!.numbers[0]!.value,
      );
      const means = nearest.map((mean) => mean.toFixed(3)).join(" and ");
      return {
        holds,
        ...(power === 0 ? { idle: true } : {}),
        evidence: `means of ${
          n!.printed
        } nearest to ${claim.printed}: ${means}${
          power === 0 ? "; the check cannot fail with so few decimals" : ""
        }`,
      };
    },
  },
  "median of whole numbers": {
    says: "must be the median of whole numbers, as many as",
    assumption: roundedToNearest,
    determines: true,
    check: (claim, [n]) => {
      if (n!.numbers[0]!.value === 0) return ofNone;
      const { holds, granularity } = medianOfWholeNumbers(
        claim.numbers[0]!.printed,
        n!.numbers[0]!.value,
      );
      return {
        holds,
        evidence: `${claim.printed} with n = ${
          n!.printed
        }: a multiple of ${granularity}`,
      };
    },
  },
  "median above": {
    says: "must lie on the side of the limit that the counts above it demand:",
    assumption: "",
    determines: false,
    check: (claim, [above, n, limit]) => {
      const [count, all, edge] = [above!, n!, limit!].map(({ numbers }) =>
        numbers[0]!.value
      );
      const value = claim.numbers[0]!.value;
      const most = 2 * count! > all!, few = 2 * count! < all!;
      return {
        holds: most ? value > edge! : !few || value <= edge!,
        evidence:
          `${count} of ${all} lie above ${edge}, median ${claim.printed}`,
      };
    },
  },
};
