import type { Registry } from "./claim.ts";
import type { Comparison } from "./compare.ts";
import { claimOf } from "./registry.ts";

/** What a notebook says of a claim beside the value that it recomputed. */
export interface ClaimVerdict extends Comparison {
  /** Whether the data were made to meet the claim, so that agreement confirms nothing. */
  readonly fitted: boolean;
  /** The verdict in one word. */
  readonly verdict: "reproduced" | "fitted" | "external" | "differs";
  /** What stands behind the verdict, where the word does not say it. */
  readonly reason: string;
}

/** The verdict on a recomputed value. */
export function verdictOfComparison(
  registry: Registry,
  comparison: Comparison,
): ClaimVerdict {
  const { origin, kind } = claimOf(registry, comparison.id);
  const fitted = origin === "study" && kind !== "criterion" &&
    kind !== "version";
  if (!comparison.agrees) {
    return { ...comparison, fitted, verdict: "differs", reason: "" };
  }
  if (origin === "external") {
    return { ...comparison, fitted, verdict: "external", reason: "" };
  }
  return fitted
    ? {
      ...comparison,
      fitted,
      verdict: "fitted",
      reason: "the data were made to meet it",
    }
    : { ...comparison, fitted, verdict: "reproduced", reason: "" };
}
