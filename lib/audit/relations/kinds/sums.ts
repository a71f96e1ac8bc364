import { above, atLeast } from "../../../numeric/mod.ts";
import { unionBounds } from "../../checks/union_bounds.ts";
import {
  extent,
  firstNumber,
  sumExtent,
  type Term,
  writeSum,
} from "../term.ts";
import {
  type Outcome,
  rangeText,
  type RelationKinds,
} from "./relation_kind.ts";

/** Numbers that are the sum of others, or bounded by it. */
export const sums: RelationKinds = {
  "sum": {
    says: "must be the sum of",
    operands: ["part…"],
    gives: "determined",
    assumption: "The parts do not overlap and leave nothing out",
    check: (claim, parts) => {
      const [lower, upper] = sumExtent(parts);
      const [least, most] = extent(claim);
      return {
        holds: atLeast(upper, least) && atLeast(most, lower),
        evidence: `${writeSum(parts)} = ${
          rangeText([lower, upper])
        }, printed ${claim.printed}`,
      };
    },
  },
  "part of": {
    says: "must be part of",
    operands: ["whole"],
    gives: "bounded",
    check: (claim, [whole]) => bound(claim, [whole!], "at most"),
  },
  "at most": {
    says: "must be at most",
    operands: ["part…"],
    gives: "bounded",
    check: (claim, others) => bound(claim, others, "at most"),
  },
  "at least": {
    says: "must be at least",
    operands: ["part…"],
    gives: "bounded",
    check: (claim, others) => bound(claim, others, "at least"),
  },
  "more than": {
    says: "must be more than",
    operands: ["part…"],
    gives: "bounded",
    check: (claim, others) => {
      const most = extent(claim)[1], least = sumExtent(others)[0];
      const holds = above(most, least);
      return {
        holds,
        evidence: `${claim.printed} ${holds ? ">" : "≤"} ${writeSum(others)}`,
      };
    },
  },
  "union": {
    says: "must be the size of the union of",
    operands: ["set…"],
    gives: "bounded",
    check: (claim, sets) => {
      const { lower, upper } = unionBounds(
        sets.map((set) => firstNumber(set).value),
      );
      const size = firstNumber(claim).value;
      return {
        holds: size >= lower && size <= upper,
        evidence: `from ${lower} to ${upper}, printed ${claim.printed}`,
      };
    },
  },
  "contains": {
    says: "must contain",
    operands: ["number"],
    gives: "bounded",
    check: (claim, [inner]) => {
      const [least, most] = extent(inner!);
      const lower = extent(claim, 0)[0], upper = extent(claim, 1)[1];
      return {
        holds: lower <= upper && atLeast(most, lower) && atLeast(upper, least),
        evidence: `${inner!.printed} in ${claim.printed}`,
      };
    },
  },
};

function bound(
  claim: Term,
  others: readonly Term[],
  side: "at most" | "at least",
): Outcome {
  const [least, most] = extent(claim);
  const [lower, upper] = sumExtent(others);
  const holds = side === "at most"
    ? atLeast(upper, least)
    : atLeast(most, lower);
  const sign = side === "at most" ? (holds ? "≤" : ">") : holds ? "≥" : "<";
  const sum = others.length > 1 ? `${writeSum(others)} = ` : "";
  return {
    holds,
    evidence: `${claim.printed} ${sign} ${sum}${rangeText([lower, upper])}`,
  };
}
