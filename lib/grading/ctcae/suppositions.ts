import { above } from "../../numeric/mod.ts";
import type { CtcaeBound, CtcaeCondition } from "./criteria.ts";
import type { Measurement } from "./measurement.ts";

/** How bad the symptoms of a finding are. */
export type SymptomState = "none" | "mild" | "worse";

/** A patient as supposed where something that decides is not known. */
export interface Supposed extends Measurement {
  /** Where the baseline lay; `null` where the term does not ask. */
  readonly baselineState: "normal" | "high" | "not low" | "low" | null;
  /** How bad the symptoms are. */
  readonly symptoms: SymptomState;
}

/** All that may be true of a patient, of what the cells of a term ask for. */
export function suppositions(
  measured: Measurement,
  conditions: ReadonlySet<CtcaeCondition | undefined>,
): {
  readonly symptoms: readonly SymptomState[];
  readonly baselines: readonly Supposed["baselineState"][];
} {
  return {
    symptoms: symptomsOf(measured, conditions),
    baselines: baselinesOf(measured, conditions),
  };
}

function symptomsOf(
  { symptomatic, mildSymptoms }: Measurement,
  conditions: ReadonlySet<CtcaeCondition | undefined>,
): readonly SymptomState[] {
  const severity: readonly SymptomState[] = mildSymptoms !== null
    ? [mildSymptoms ? "mild" : "worse"]
    : conditions.has("more than mild symptoms")
    ? ["mild", "worse"]
    : ["worse"];
  if (symptomatic) return severity;
  // Where no cell says "asymptomatic", there are no symptoms unless they are said.
  return symptomatic === null && conditions.has("asymptomatic")
    ? ["none", ...severity]
    : ["none"];
}

function baselinesOf(
  measured: Measurement,
  conditions: ReadonlySet<CtcaeCondition | undefined>,
): readonly Supposed["baselineState"][] {
  const { baseline, baselineTakenAsNormal } = measured;
  const asksHigh = conditions.has("high baseline");
  if (!asksHigh && !conditions.has("low baseline")) return [null];
  const states = asksHigh
    ? ["normal", "high"] as const
    : ["not low", "low"] as const;
  if (baseline === null && baselineTakenAsNormal) return [states[0]];
  const limit = asksHigh
    ? measured.baselineULN ?? measured.ULN
    : measured.baselineLLN ?? measured.LLN;
  if (baseline === null || limit === null) return states;
  const abnormal = asksHigh ? above(baseline, limit) : above(limit, baseline);
  return [states[abnormal ? 1 : 0]];
}

/** What an unknown bound is at least: a normal baseline lies within the limit, a high one above it. */
export function leastOf(
  bound: CtcaeBound,
  { baseline, baselineState, baselineULN, ULN }: Supposed,
): number | null {
  if (bound.of === "value") return null;
  const least = bound.of === "ULN" && baselineState === "normal" &&
      baselineULN === null
    ? baseline
    : bound.of === "baseline" && baselineState === "high"
    ? baselineULN ?? ULN
    : null;
  return least === null ? null : bound.times * least;
}
