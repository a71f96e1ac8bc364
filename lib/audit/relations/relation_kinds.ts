import { invertMedianInterval } from "../../reconstruction/mod.ts";
import { grim } from "../checks/grim.ts";
import { medianOfWholeNumbers } from "../checks/median_of_whole_numbers.ts";
import { checkPercentage, wholeCounts } from "../checks/percentage.ts";
import { symmetricInterval } from "../checks/symmetric_interval.ts";
import {
  type Extent,
  extent,
  isExact,
  sumExtent,
  type Term,
  writeSum,
} from "./term.ts";
import { unionBounds } from "../checks/whole_and_parts.ts";

/** What became of a relation. */
export interface Outcome {
  /** Whether the printed numbers can meet it. */
  readonly holds: boolean;
  /** The numbers set against each other. */
  readonly evidence: string;
  /** Whether it could not have failed, so that it speaks for nothing. */
  readonly idle?: true;
}

/** What a kind of relation demands. */
export interface RelationKind {
  /** The demand in words, between the claim and its operands. */
  readonly says: string;
  /** What is assumed whenever it is used; empty when nothing is. */
  readonly assumption: string;
  /** Whether it pins a number down; one that only bounds it does not speak for it. */
  readonly determines: boolean;
  /** Whether it takes long, so that it is left out of searches. */
  readonly slow?: true;
  /** Decides it. */
  readonly check: (claim: Term, operands: readonly Term[]) => Outcome;
}

const dust = 1e-9;
/** Of no patients there is neither share nor average. */
const ofNone: Outcome = { holds: false, evidence: "of none" };
const nearest = "Numbers are rounded to the nearest";

/** Every kind of relation, by the name that `data/relations.csv` uses. */
export const relationKinds: Readonly<Record<string, RelationKind>> = {
  "equal": {
    says: "must equal",
    assumption: "",
    determines: true,
    check: (claim, [other]) => ({
      holds: claim.numbers.length === other!.numbers.length &&
        claim.numbers.every((_, i) => meet(claim, other!, i, i)),
      evidence: `${claim.printed} against ${other!.printed}`,
    }),
  },
  "ends at": {
    says: "must end at",
    assumption: "",
    determines: true,
    check: (claim, [limit]) => ({
      holds: meet(claim, limit!, claim.numbers.length - 1, 0),
      evidence: `${claim.printed} against ${limit!.printed}`,
    }),
  },
  "ends where the next begins": {
    says: "must end where the next grade begins:",
    assumption: "Neighbouring grades leave no gap",
    determines: true,
    check: (claim, [next]) => ({
      holds: meet(claim, next!, claim.numbers.length - 1, 0),
      evidence: `${claim.printed}, then ${next!.printed}`,
    }),
  },
  "sum": {
    says: "must be the sum of",
    assumption: "The parts do not overlap and leave nothing out",
    determines: true,
    check: (claim, parts) => {
      const [lower, upper] = sumExtent(parts);
      const [least, most] = extent(claim);
      return {
        holds: least <= upper + dust && most >= lower - dust,
        evidence: `${writeSum(parts)} = ${
          range([lower, upper])
        }, printed ${claim.printed}`,
      };
    },
  },
  "percent": {
    says: "must be the percentage of",
    assumption: nearest,
    determines: true,
    check: checkShare,
  },
  "whole count": {
    says: "must be the percentage of a whole number of",
    assumption: nearest,
    determines: true,
    check: (claim, [total]) => {
      const n = total!.numbers[0]!.value;
      if (n === 0) return ofNone;
      const text = String(claim.numbers[0]!.printed);
      const counts = wholeCounts(text, n);
      return {
        holds: counts.length > 0,
        evidence: counts.length > 0
          ? `${counts.join(" or ")} of ${n} prints as ${claim.printed}`
          : `no whole number of ${n} prints as ${claim.printed}: ${
            neighbours(Number(text), n)
          }`,
      };
    },
  },
  "part of": {
    says: "must be part of",
    assumption: "",
    determines: false,
    check: (claim, [whole]) => bound(claim, [whole!], "at most"),
  },
  "at most": {
    says: "must be at most",
    assumption: "",
    determines: false,
    check: (claim, others) => bound(claim, others, "at most"),
  },
  "at least": {
    says: "must be at least",
    assumption: "",
    determines: false,
    check: (claim, others) => bound(claim, others, "at least"),
  },
  "union": {
    says: "must be the size of the union of",
    assumption: "",
    determines: false,
    check: (claim, sets) => {
      const { lower, upper } = unionBounds(
        sets.map((set) => set.numbers[0]!.value),
      );
      const size = claim.numbers[0]!.value;
      return {
        holds: size >= lower && size <= upper,
        evidence: `from ${lower} to ${upper}, printed ${claim.printed}`,
      };
    },
  },
  "contains": {
    says: "must contain",
    assumption: "",
    determines: false,
    check: (claim, [inner]) => {
      const [least, most] = extent(inner!);
      const lower = extent(claim, 0)[0], upper = extent(claim, 1)[1];
      return {
        holds: lower <= upper && most >= lower - dust && least <= upper + dust,
        evidence: `${inner!.printed} in ${claim.printed}`,
      };
    },
  },
  "precision": {
    says: "must have as many decimals as",
    assumption: "Numbers of one sort are printed to the same decimals",
    determines: false,
    check: (claim, [other]) => ({
      holds: claim.numbers.every(({ decimals }) =>
        decimals === other!.numbers[0]!.decimals
      ),
      evidence: `${claim.printed} beside ${other!.printed}`,
    }),
  },
  "symmetric": {
    says: "must be symmetric about",
    assumption: nearest,
    determines: true,
    check: (claim, [estimate]) => {
      const [lower, upper] = claim.numbers;
      const { holds, middle } = symmetricInterval({
        estimate: estimate!.numbers[0]!.printed,
        lower: lower!.printed,
        upper: upper!.printed,
      }, { granularity: 1 });
      return {
        holds,
        evidence: `middle ${
          range(
            middle.map((end) => Number(end.toFixed(3))) as unknown as Extent,
          )
        }, printed ${estimate!.printed}`,
      };
    },
  },
  "median interval": {
    says: "must be possible with the median and number of patients in",
    assumption: nearest,
    determines: true,
    slow: true,
    check: (claim, [median, n]) => {
      const [lower, upper] = claim.numbers;
      const { solutions, ordersExamined } = invertMedianInterval({
        n: n!.numbers[0]!.value,
        median: median!.numbers[0]!.printed,
        lower: lower!.printed,
        upper: upper!.printed,
      });
      return {
        holds: solutions.length > 0,
        evidence:
          `${solutions.length} solutions in ${ordersExamined} orders of events`,
      };
    },
  },
  "mean of whole numbers": {
    says: "must be the mean of whole numbers, as many as",
    assumption: nearest,
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
    assumption: nearest,
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
  "nearest share": {
    says: "must be the simple share nearest to that of",
    assumption: "",
    determines: false,
    check: (claim, [count, total]) => {
      const [part, whole] = claim.numbers.map(({ value }) => value);
      const share = count!.numbers[0]!.value / total!.numbers[0]!.value;
      const distances = simpleShares.map((simple) => Math.abs(simple - share));
      const own = Math.abs(part! / whole! - share);
      return {
        holds: own <= Math.min(...distances) + dust,
        evidence: `${count!.printed} of ${total!.printed} is ${
          (100 * share).toFixed(1)
        }%, printed ${claim.printed}`,
      };
    },
  },
};

const simpleShares = [1 / 10, 1 / 5, 1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4];

/** Whether two numbers can be the same: exact ones are equal, rounded ones overlap. */
function meet(a: Term, b: Term, i: number, j: number): boolean {
  const [aLower, aUpper] = extent(a, i);
  const [bLower, bUpper] = extent(b, j);
  const shared = Math.min(aUpper, bUpper) - Math.max(aLower, bLower);
  // Two rounded numbers that only touch, 25.5 as 25 and as 26, are not the same.
  return isExact(a) || isExact(b) ? shared >= -dust : shared > dust;
}

function bound(
  claim: Term,
  others: readonly Term[],
  side: "at most" | "at least",
): Outcome {
  const [least, most] = extent(claim);
  const [lower, upper] = sumExtent(others);
  const holds = side === "at most"
    ? least <= upper + dust
    : most >= lower - dust;
  const sign = side === "at most" ? (holds ? "≤" : ">") : holds ? "≥" : "<";
  const sum = others.length > 1 ? `${writeSum(others)} = ` : "";
  return {
    holds,
    evidence: `${claim.printed} ${sign} ${sum}${range([lower, upper])}`,
  };
}

/** A percentage of the sum of its operands but the last, which is the total. */
function checkShare(claim: Term, operands: readonly Term[]): Outcome {
  const parts = operands.slice(0, -1);
  const total = operands.at(-1)!.numbers[0]!.value;
  if (total === 0) return ofNone;
  const printed = claim.numbers[0]!.printed;
  const sums = parts.reduce<readonly number[]>(
    (sums, part) =>
      countsOf(part, total).flatMap((count) => sums.map((sum) => sum + count)),
    [0],
  );
  const shares = sums.map((count) => checkPercentage(count, total, printed));
  return {
    holds: shares.some(({ holds }) => holds),
    evidence:
      shares.map(({ count, percentage }) =>
        `${count} of ${total} is ${percentage.toFixed(1)}%`
      ).join(", ") + `, printed ${claim.printed}`,
  };
}

/** The whole counts that a count or a percentage of the total stands for. */
function countsOf({ kind, numbers }: Term, total: number): readonly number[] {
  return kind === "percent"
    ? wholeCounts(numbers[0]!.printed, total)
    : [numbers[0]!.value];
}

function neighbours(percentage: number, total: number): string {
  const below = Math.floor(percentage * total / 100);
  return [below, below + 1].map((count) =>
    `${count} is ${(100 * count / total).toFixed(2)}%`
  ).join(", ");
}

function range([lower, upper]: Extent): string {
  return lower === upper ? String(lower) : `${lower} to ${upper}`;
}
