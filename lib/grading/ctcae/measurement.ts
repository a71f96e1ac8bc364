import type { CtcaeBound, CtcaeLaboratory } from "./criteria.ts";
import { convertUnit, type Unit } from "./units.ts";

/** A laboratory value with what its grade depends on, all in `unit`. */
export interface Measurement {
  /** The laboratory value. */
  readonly value: number;
  /** Unit of everything here. */
  readonly unit: Unit;
  /** Lower limit of normal. */
  readonly LLN: number | null;
  /** Upper limit of normal. */
  readonly ULN: number | null;
  /** Value before treatment; `null` when not known or when this is that sample. */
  readonly baseline: number | null;
  /** The limits of the laboratory that measured the baseline. */
  readonly baselineLLN: number | null;
  /** The same, upper limit. */
  readonly baselineULN: number | null;
  /** Whether a missing baseline may be read as normal. */
  readonly baselineTakenAsNormal: boolean;
  /** Whether the sample was taken fasting; `null` when not known. */
  readonly fasting: boolean | null;
  /** Whether the finding has symptoms; `null` when not known. */
  readonly symptomatic: boolean | null;
  /** Whether these symptoms are mild; `null` when not known. */
  readonly mildSymptoms: boolean | null;
  /** Whether the patient is on anticoagulation. */
  readonly anticoagulated: boolean;
}

/** A bound in a unit: as printed where the table prints that unit, else converted. */
export function boundValue(
  bound: CtcaeBound,
  limits: Pick<Measurement, "LLN" | "ULN" | "baseline" | "unit">,
  quantity: CtcaeLaboratory["quantity"],
): number | null {
  if (bound.of !== "value") {
    const limit = limits[bound.of];
    return limit === null ? null : limit * bound.times;
  }
  const printed = bound.in[limits.unit];
  if (printed !== undefined) return printed;
  const [unit, amount] = Object.entries(bound.in)[0] as [Unit, number];
  return convertUnit(amount, quantity, unit, limits.unit);
}
