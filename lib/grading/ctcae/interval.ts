import type { CtcaeBound, CtcaeCriterion, CtcaeInterval } from "./criteria.ts";
import type { Unit } from "./units.ts";

/** The cell that many terms have in the column of grade 4. */
export const lifeThreatening =
  "Life-threatening consequences; urgent intervention indicated";

/** A bound at a multiple of a limit of normal or of the baseline. */
export function times(
  of: "LLN" | "ULN" | "baseline",
  factor: number,
): CtcaeBound {
  return { of, times: factor };
}

/** Bounds printed as values, one list a unit, nearest to normal first. */
export function values(
  printed: Readonly<Partial<Record<Unit, readonly number[]>>>,
): readonly CtcaeBound[] {
  const units = Object.entries(printed) as [Unit, readonly number[]][];
  return units[0]![1].map((_, i) => ({
    of: "value",
    in: Object.fromEntries(units.map(([unit, bounds]) => [unit, bounds[i]!])),
  }));
}

/** Intervals that touch: each ends where the next begins; the last is open. */
export function consecutive(
  bounds: readonly CtcaeBound[],
  firstIncluded = false,
): readonly CtcaeInterval[] {
  return bounds.map((from, i) => ({
    from,
    fromIncluded: firstIncluded && i === 0,
    to: bounds[i + 1] ?? null,
  }));
}

/** Intervals of a low value: from the lower limit of normal over the printed values. */
export function belowNormal(
  printed: Readonly<Partial<Record<Unit, readonly number[]>>>,
): readonly CtcaeInterval[] {
  return consecutive([times("LLN", 1), ...values(printed)]);
}

/** Intervals of a high value: from the upper limit of normal over the printed values. */
export function aboveNormalTo(
  printed: Readonly<Partial<Record<Unit, readonly number[]>>>,
): readonly CtcaeInterval[] {
  return consecutive([times("ULN", 1), ...values(printed)]);
}

/** Intervals of a high value: from the upper limit of normal over its multiples. */
export function aboveNormal(
  ...multiples: readonly number[]
): readonly CtcaeInterval[] {
  return consecutive([1, ...multiples].map((factor) => times("ULN", factor)));
}

/** Intervals over multiples of the baseline, for patients whose baseline was abnormal. */
export function aboveBaseline(
  first: { readonly factor: number; readonly included: boolean },
  ...multiples: readonly number[]
): readonly CtcaeInterval[] {
  return consecutive(
    [first.factor, ...multiples].map((factor) => times("baseline", factor)),
    first.included,
  );
}

/** A printed cell whose last part a clinician judges. */
export interface PrintedCell {
  /** The part with numbers; empty when there is none. */
  readonly criterion: string;
  /** The part that a clinician judges. */
  readonly clinical?: string;
  /** Whether the numbers are of a fasting sample. */
  readonly fasting?: true;
}

/** One interval a column of the table, grade 1 first; `undefined` where the cell has no values. */
export type IntervalsByGrade = readonly (CtcaeInterval | undefined)[];

/** Puts intervals into the columns of these grades. */
export function atGrades(
  grades: readonly number[],
  intervals: readonly CtcaeInterval[],
): IntervalsByGrade {
  return Array.from(
    { length: Math.max(...grades) },
    (_, i) => intervals[grades.indexOf(i + 1)],
  );
}

/** Puts printed cells and intervals together, grade 1 first; "-" is an empty cell. */
export function criteria(
  cells: readonly (string | PrintedCell)[],
  intervals: IntervalsByGrade = [],
  { baseline = [], symptomatic = [] }: {
    readonly baseline?: IntervalsByGrade;
    readonly symptomatic?: IntervalsByGrade;
  } = {},
): readonly CtcaeCriterion[] {
  return cells.flatMap((printed, i) => {
    if (printed === "-") return [];
    const interval = intervals[i];
    const baselineInterval = baseline[i];
    const symptomaticInterval = symptomatic[i];
    const cell: PrintedCell = typeof printed !== "string"
      ? printed
      : interval ?? symptomaticInterval
      ? { criterion: printed }
      : { criterion: "", clinical: printed };
    return [{
      grade: i + 1 as CtcaeCriterion["grade"],
      criterion: [cell.criterion, cell.clinical].filter(Boolean).join("; "),
      ...(cell.clinical ? { clinical: cell.clinical } : {}),
      ...(cell.fasting ? { fasting: cell.fasting } : {}),
      ...(interval ? { interval } : {}),
      ...(baselineInterval ? { baselineInterval } : {}),
      ...(symptomaticInterval ? { symptomaticInterval } : {}),
    }];
  });
}
