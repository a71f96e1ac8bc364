import { above, atLeast } from "../../numeric/mod.ts";
import type {
  CtcaeBound,
  CtcaeCondition,
  CtcaeGrade,
  CtcaeInterval,
  CtcaeLaboratory,
  CtcaeTerm,
} from "./criteria.ts";
import { boundValue, type Measurement } from "./measurement.ts";
import {
  leastOf,
  type Supposed,
  suppositions,
  type SymptomState,
} from "./suppositions.ts";

/** A grade from a value, or why there is none. */
export interface ValueGrade {
  /** `null` when the value cannot be graded. */
  readonly grade: CtcaeGrade | null;
  /** Which bound was met, or what is missing. */
  readonly reason: string;
}

const missing = (what: string): ValueGrade => ({
  grade: null,
  reason: `${what} is missing`,
});

/** The worst grade whose nearer bound the value passes; none where something unknown would decide. */
export function gradeOfValue(
  term: CtcaeTerm,
  laboratory: CtcaeLaboratory,
  measured: Measurement,
): ValueGrade {
  const conditions = new Set(
    term.grades.flatMap(({ intervals }) => intervals.map(({ when }) => when)),
  );
  const { symptoms, baselines } = suppositions(measured, conditions);
  const grade = (symptoms: SymptomState) => {
    const [first, second] = baselines.map((baselineState) =>
      worstGrade(term, laboratory, { ...measured, symptoms, baselineState })
    );
    if (!second || first!.grade === second.grade) return first!;
    if (first!.grade === null) return first!;
    return missing(
      measured.baseline === null
        ? "the baseline, which decides between two sets of bounds,"
        : `the ${
          conditions.has("low baseline") ? "lower" : "upper"
        } limit of normal`,
    );
  };
  const grades = symptoms.map(grade);
  const other = grades.find((one) => one.grade !== grades[0]!.grade);
  if (!other) return grades[0]!;
  const what = measured.symptomatic
    ? "how severe the symptoms are"
    : "whether there are symptoms";
  return missing(
    `${what}, which decides between grade ${
      grades[0]!.grade
    } and grade ${other.grade},`,
  );
}

function worstGrade(
  { grades }: CtcaeTerm,
  laboratory: CtcaeLaboratory,
  supposed: Supposed,
): ValueGrade {
  const { value, unit, LLN, ULN } = supposed;
  const high = laboratory.direction === "high";
  const shown = unit === "1" ? String(value) : `${value} ${unit}`;
  let unknown: string | null = null;
  for (const { grade, intervals } of grades.toReversed()) {
    for (const interval of intervals) {
      if (!holds(interval.when, supposed)) continue;
      const reached = passes(interval);
      if (typeof reached === "string") unknown = reached;
      if (reached !== true) continue;
      if (unknown) return missing(unknown);
      if (interval.when === "fasting" && !supposed.fasting) {
        return missing(
          supposed.fasting === null
            ? "whether the sample was fasting"
            : "a fasting sample",
        );
      }
      const normal = high
        ? ULN !== null && atLeast(ULN, value)
        : LLN !== null && atLeast(value, LLN);
      return {
        grade,
        reason: `${shown} meets grade ${grade}${
          normal
            ? ", although it is within the laboratory's limits of normal"
            : ""
        }`,
      };
    }
  }
  return unknown
    ? missing(unknown)
    : { grade: 0, reason: `${shown} meets no grade` };

  /** Whether the value lies beyond the nearer bound and any other; what is missing where that is not known. */
  function passes({ from, fromIncluded, and }: CtcaeInterval) {
    // A baseline taken as normal lies within the limit, and so is passed with it.
    const second = and && !takenAsNormal(and) ? beyond(and, false) : true;
    const first = beyond(from, fromIncluded);
    if (first === false || second === false) return false;
    return first === true ? second : first;
  }

  function beyond(bound: CtcaeBound, included: boolean): boolean | string {
    const at = boundValue(bound, supposed, laboratory.quantity);
    if (at !== null) {
      const [further, nearer] = high ? [value, at] : [at, value];
      return included ? atLeast(further, nearer) : above(further, nearer);
    }
    if (takenAsNormal(bound)) return false;
    const least = leastOf(bound, supposed);
    if (least !== null && !above(value, least)) return false;
    return bound.of === "baseline"
      ? "the baseline"
      : `the ${high ? "upper" : "lower"} limit of normal`;
  }

  function takenAsNormal({ of }: CtcaeBound): boolean {
    return of === "baseline" && supposed.baseline === null &&
      supposed.baselineTakenAsNormal;
  }
}

function holds(
  when: CtcaeCondition | undefined,
  supposed: Supposed,
): boolean {
  const { baseline, baselineState, baselineTakenAsNormal, symptoms } = supposed;
  // The baseline sample itself is graded by the limits of normal.
  const anticoagulated = supposed.anticoagulated &&
    !(baseline === null && baselineTakenAsNormal);
  switch (when) {
    case "normal baseline":
      return baselineState === "normal";
    case "high baseline":
      return baselineState === "high";
    case "low baseline":
      return baselineState === "low";
    case "anticoagulated":
      return anticoagulated;
    case "not anticoagulated":
      return !anticoagulated;
    case "symptomatic":
      return symptoms !== "none";
    case "asymptomatic":
      return symptoms === "none";
    case "mild symptoms at most":
      return symptoms !== "worse";
    case "more than mild symptoms":
      return symptoms === "worse";
    default:
      return true;
  }
}
