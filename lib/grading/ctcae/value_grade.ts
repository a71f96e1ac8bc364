import { above, atLeast } from "../../numeric/mod.ts";
import type {
  CtcaeBound,
  CtcaeCondition,
  CtcaeGrade,
  CtcaeLaboratory,
  CtcaeTerm,
} from "./criteria.ts";
import { boundValue, type Measurement } from "./measurement.ts";

/** A grade from a value, or why there is none. */
export interface ValueGrade {
  /** `null` when the value cannot be graded. */
  readonly grade: CtcaeGrade | null;
  /** Which bound was met, or what is missing. */
  readonly reason: string;
}

/** A patient as supposed where something that decides is not known. */
interface Supposed extends Measurement {
  /** Whether the baseline was above normal; `null` where the term does not ask. */
  readonly highBaseline: boolean | null;
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
  const asksFor = (condition: CtcaeCondition) =>
    term.grades.some(({ intervals }) =>
      intervals.some(({ when }) => when === condition)
    );
  const grade = (symptomatic: boolean) => {
    const [first, second] = baselinesOf(measured, asksFor("high baseline"))
      .map((highBaseline) =>
        worstGrade(term, laboratory, { ...measured, symptomatic, highBaseline })
      );
    if (!second || first!.grade === second.grade) return first!;
    if (first!.grade === null) return first!;
    return missing(
      measured.baseline === null
        ? "the baseline, which decides between two sets of bounds,"
        : "the upper limit of normal",
    );
  };
  // Where no cell says "asymptomatic", there are no symptoms unless they are said.
  if (measured.symptomatic !== null || !asksFor("asymptomatic")) {
    return grade(measured.symptomatic === true);
  }
  const [without, withSymptoms] = [grade(false), grade(true)];
  return without.grade === withSymptoms.grade ? without : missing(
    `whether there are symptoms, which decides between grade ${without.grade} and grade ${withSymptoms.grade},`,
  );
}

/** Whether the baseline was above normal: known, or both as the one and the other. */
function baselinesOf(
  { baseline, baselineTakenAsNormal, ULN }: Measurement,
  asked: boolean,
): readonly (boolean | null)[] {
  if (!asked) return [null];
  if (baseline === null && baselineTakenAsNormal) return [false];
  return baseline === null || ULN === null
    ? [false, true]
    : [above(baseline, ULN)];
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
    for (const { when, from, fromIncluded } of intervals) {
      if (!holds(when, supposed)) continue;
      const reached = passes(from, fromIncluded);
      if (reached === null) {
        unknown = from.of === "baseline"
          ? "the baseline"
          : `the ${high ? "upper" : "lower"} limit of normal`;
      }
      if (!reached) continue;
      if (unknown) return missing(unknown);
      if (when === "fasting" && !supposed.fasting) {
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
          normal ? ", though within the laboratory's limits of normal" : ""
        }`,
      };
    }
  }
  return unknown
    ? missing(unknown)
    : { grade: 0, reason: `${shown} meets no grade` };

  function passes(bound: CtcaeBound, included: boolean): boolean | null {
    const at = boundValue(bound, supposed, laboratory.quantity);
    if (at !== null) {
      const [further, nearer] = high ? [value, at] : [at, value];
      return included ? atLeast(further, nearer) : above(further, nearer);
    }
    if (bound.of === "baseline" && supposed.baselineTakenAsNormal) return false;
    const least = leastOf(bound, supposed);
    return least === null || above(value, least) ? null : false;
  }
}

/** What an unknown bound is at least: a normal baseline lies within the limit, a high one above it. */
function leastOf(
  bound: CtcaeBound,
  { baseline, ULN, highBaseline }: Supposed,
): number | null {
  if (bound.of === "ULN" && highBaseline === false && baseline !== null) {
    return bound.times * baseline;
  }
  return bound.of === "baseline" && highBaseline && ULN !== null
    ? bound.times * ULN
    : null;
}

function holds(
  when: CtcaeCondition | undefined,
  { baseline, baselineTakenAsNormal, highBaseline, ...supposed }: Supposed,
): boolean {
  // The baseline sample itself is graded by the limits of normal.
  const anticoagulated = supposed.anticoagulated &&
    !(baseline === null && baselineTakenAsNormal);
  switch (when) {
    case "normal baseline":
      return highBaseline === false;
    case "high baseline":
      return highBaseline === true;
    case "anticoagulated":
      return anticoagulated;
    case "not anticoagulated":
      return !anticoagulated;
    case "symptomatic":
      return supposed.symptomatic === true;
    case "asymptomatic":
      return !supposed.symptomatic;
    default:
      return true;
  }
}
