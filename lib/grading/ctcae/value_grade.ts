import { above, atLeast } from "../../numeric/mod.ts";
import type {
  CtcaeBound,
  CtcaeCriterion,
  CtcaeGrade,
  CtcaeInterval,
  CtcaeLaboratory,
  CtcaeTerm,
} from "./criteria.ts";
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
  /** Whether the sample was taken fasting; `null` when not known. */
  readonly fasting: boolean | null;
  /** Whether the finding has symptoms; `null` when not known. */
  readonly symptomatic: boolean | null;
  /** Whether the patient is on anticoagulation. */
  readonly anticoagulated: boolean;
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

/** The worst grade whose nearer bound the value passes; none where unknown symptoms would decide. */
export function gradeOfValue(
  term: CtcaeTerm,
  laboratory: CtcaeLaboratory,
  measured: Measurement,
): ValueGrade {
  const grade = (symptomatic: boolean) =>
    worstGrade(term, laboratory, { ...measured, symptomatic });
  if (measured.symptomatic) return grade(true);
  const without = grade(false);
  if (
    measured.symptomatic === false ||
    laboratory.symptomRule !== "must be known"
  ) return without;
  const withSymptoms = grade(true);
  return without.grade === withSymptoms.grade ? without : {
    grade: null,
    reason:
      `whether there are symptoms, which decides between grade ${without.grade} and grade ${withSymptoms.grade}, is missing`,
  };
}

function worstGrade(
  term: CtcaeTerm,
  laboratory: CtcaeLaboratory,
  measured: Measurement,
): ValueGrade {
  const { value, unit } = measured;
  const normal = laboratory.direction === "high"
    ? measured.ULN !== null && atLeast(measured.ULN, value)
    : measured.LLN !== null && atLeast(value, measured.LLN);
  const shown = unit === "1" ? String(value) : `${value} ${unit}`;
  const limit = laboratory.direction === "high" ? "upper" : "lower";
  let unknown: string | null = null;
  for (const criterion of [...term.grades].reverse()) {
    for (const interval of intervalsOf(criterion, laboratory, measured)) {
      const reached = passes(interval.from, interval.fromIncluded);
      if (reached === null) {
        unknown = interval.from.of === "baseline"
          ? "the baseline"
          : `the ${limit} limit of normal`;
      }
      if (!reached) continue;
      const missing = unknown ??
        (laboratory.baselineRule === "instead if abnormal" &&
            measured.baseline === null && !measured.baselineTakenAsNormal
          ? "the baseline, which decides between two sets of bounds,"
          : criterion.fasting && !measured.fasting
          ? measured.fasting === null
            ? "whether the sample was fasting"
            : "a fasting sample"
          : null);
      return missing ? { grade: null, reason: `${missing} is missing` } : {
        grade: criterion.grade,
        reason: `${shown} meets grade ${criterion.grade}${
          normal ? ", though within the laboratory's limits of normal" : ""
        }`,
      };
    }
  }
  return unknown
    ? { grade: null, reason: `${unknown} is missing` }
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

/** The intervals of a criterion that hold for this patient's baseline and symptoms. */
function intervalsOf(
  criterion: CtcaeCriterion,
  laboratory: CtcaeLaboratory,
  measured: Measurement,
): readonly CtcaeInterval[] {
  const { baselineRule, symptomRule } = laboratory;
  const { baselineInterval } = criterion;
  const interval = symptomRule && measured.symptomatic
    ? criterion.symptomaticInterval
    : criterion.interval;
  const instead = baselineRule === "instead if abnormal" &&
      baselineIsAbnormal(laboratory, measured) ||
    baselineRule === "instead if on anticoagulation" &&
      measured.anticoagulated &&
      (measured.baseline !== null || !measured.baselineTakenAsNormal);
  const besides = baselineRule === "besides" &&
    (measured.baseline !== null || !measured.baselineTakenAsNormal);
  return [
    instead ? baselineInterval : interval,
    besides ? baselineInterval : undefined,
  ].filter((one) => one !== undefined);
}

function baselineIsAbnormal(
  { direction }: CtcaeLaboratory,
  { baseline, LLN, ULN }: Measurement,
): boolean {
  if (baseline === null) return false;
  return direction === "high"
    ? ULN !== null && above(baseline, ULN)
    : LLN !== null && above(LLN, baseline);
}
