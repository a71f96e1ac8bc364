import { above, atLeast } from "./check.ts";
import type {
  CtcaeBound,
  CtcaeCriterion,
  CtcaeGrade,
  CtcaeInterval,
  CtcaeLaboratory,
  CtcaeTerm,
} from "./ctcae_criteria.ts";
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
  /** Whether a missing baseline may be read as normal. */
  readonly baselineTakenAsNormal: boolean;
  /** Whether the sample was taken fasting. */
  readonly fasting: boolean;
}

/** A grade from a value, or why there is none. */
export interface ValueGrade {
  /** `null` when the value cannot be graded. */
  readonly grade: CtcaeGrade | null;
  /** Which bound was met, or what is missing. */
  readonly reason: string;
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

/** The worst grade whose nearer bound the value passes. */
export function gradeOfValue(
  term: CtcaeTerm,
  laboratory: CtcaeLaboratory,
  measured: Measurement,
): ValueGrade {
  const { value, unit } = measured;
  const normal = laboratory.direction === "high"
    ? measured.ULN !== null && atLeast(measured.ULN, value)
    : measured.LLN !== null && atLeast(value, measured.LLN);
  const shown = `${value} ${unit}`;
  const limit = laboratory.direction === "high" ? "upper" : "lower";
  let unknown = false;
  for (const criterion of [...term.grades].reverse()) {
    for (const interval of intervalsOf(criterion, laboratory, measured)) {
      const reached = passes(interval.from, interval.fromIncluded);
      if (reached === null) unknown = true;
      if (!reached) continue;
      const missing = unknown
        ? `the ${limit} limit of normal`
        : laboratory.baselineRule === "instead if abnormal" &&
            measured.baseline === null && !measured.baselineTakenAsNormal
        ? "the baseline, which decides between two sets of bounds,"
        : criterion.fasting && !measured.fasting
        ? "whether the sample was fasting"
        : null;
      return missing ? { grade: null, reason: `${missing} is missing` } : {
        grade: criterion.grade,
        reason: `${shown} meets grade ${criterion.grade}${
          normal ? ", though within the laboratory's limits of normal" : ""
        }`,
      };
    }
  }
  return unknown
    ? { grade: null, reason: `the ${limit} limit of normal is missing` }
    : { grade: 0, reason: `${shown} meets no grade` };

  function passes(bound: CtcaeBound, included: boolean): boolean | null {
    const at = boundValue(bound, measured, laboratory.quantity);
    if (at === null) return null;
    const [further, nearer] = laboratory.direction === "high"
      ? [value, at]
      : [at, value];
    return included ? atLeast(further, nearer) : above(further, nearer);
  }
}

/** The intervals of a criterion that hold for this patient's baseline. */
function intervalsOf(
  criterion: CtcaeCriterion,
  { baselineRule, direction }: CtcaeLaboratory,
  { baseline, LLN, ULN }: Measurement,
): readonly CtcaeInterval[] {
  const { interval, baselineInterval } = criterion;
  const normal = direction === "high" ? ULN : LLN;
  const abnormal = baseline !== null && normal !== null &&
    (direction === "high" ? above(baseline, normal) : above(normal, baseline));
  const chosen = baselineRule === "instead if abnormal"
    ? [abnormal ? baselineInterval : interval]
    : [interval, baseline === null ? undefined : baselineInterval];
  return chosen.filter((one) => one !== undefined);
}
