import { type Course, createCourses, lastMonth } from "../courses.ts";
import { expected, printed } from "../constraints.ts";
import { chiSquareRange } from "../chi_square_range.ts";
import { byGroup, type GroupName } from "../observe.ts";
import type { Interpretations } from "../interpretations.ts";
import { type SymptomTargets, symptomTargets } from "../symptom_targets.ts";
import { standardErrorRange } from "../standard_error_range.ts";

/** What the search has to meet for one group. */
export interface GroupTarget {
  readonly n: number;
  /** Last month that a time can have. */
  readonly lastMonth: number;
  readonly median: number;
  readonly limits: {
    readonly median: string;
    readonly lower: string;
    readonly upper: string;
  } | null;
  /** Standard errors that print as given; null when the interval is not asked for. */
  readonly standardError: readonly [number, number] | null;
  /** Shortest and longest time, where the printed interval is read so. */
  readonly range: readonly [number, number] | null;
}

/** What the search has to meet. Chi-square ranges are null when the test is not asked for. */
export interface CohortTargets {
  readonly groups: Readonly<Record<GroupName, GroupTarget>>;
  readonly combination: readonly [number, number] | null;
  readonly site: readonly [number, number] | null;
  readonly courses: readonly Course[];
  readonly medianDuration: number;
  readonly longestDuration: number;
  /** Patients who died, and others who progressed, within 12 months. */
  readonly deathsFirstYear: number;
  readonly progressionsFirstYear: number;
  /** Patients treated for at least 3 but less than 6 months. */
  readonly belowSixMonths: number;
  /** Whom the printed symptoms bind. */
  readonly symptoms: SymptomTargets;
}

/** A statement about survival that can be left out of the fit: a group's interval or a log-rank p. */
export type Omission =
  | `pfs.${GroupName}.interval`
  | "pfs.combination.p"
  | "pfs.site.p";

/** All that can be left out, in the order of the paper. */
export const OMISSIONS: readonly Omission[] = [
  "pfs.all.interval",
  "pfs.sixteen.interval",
  "pfs.concomitant.interval",
  "pfs.combination.p",
  "pfs.midgut.interval",
  "pfs.pancreas.interval",
  "pfs.site.p",
];

/** The printed statements about time, under the interpretations taken, with some left out if wanted. */
export function cohortTargets(
  interpretations: Interpretations,
  omitted: readonly Omission[] = [],
): CohortTargets {
  const courses = createCourses(interpretations);
  const count = (id: string) => Number(printed(id));
  const test = (id: "pfs.combination.p" | "pfs.site.p") =>
    omitted.includes(id) ? null : chiSquareRange(printed(id));
  const group = (name: GroupName): GroupTarget => {
    const base = {
      n: count(`pfs.${name}.n`),
      lastMonth: lastMonth(interpretations),
      median: count(`pfs.${name}.median`),
    };
    if (omitted.includes(`pfs.${name}.interval`)) {
      return { ...base, limits: null, standardError: null, range: null };
    }
    const lower = expected(`pfs.${name}.lower`, interpretations);
    const upper = expected(`pfs.${name}.upper`, interpretations);
    if (
      name === "pancreas" && interpretations["pancreas-interval"] === "range"
    ) {
      return {
        ...base,
        limits: null,
        standardError: null,
        range: [Number(lower), Number(upper)],
      };
    }
    return {
      ...base,
      limits: { median: printed(`pfs.${name}.median`), lower, upper },
      standardError: standardErrorRange(base.median, { lower, upper }),
      range: null,
    };
  };
  const responses = count("response.complete") + count("response.partial");
  const withCaption = interpretations["stable-disease"] === "with-partial";
  return {
    groups: byGroup(group),
    combination: test("pfs.combination.p"),
    site: test("pfs.site.p"),
    courses,
    medianDuration: count("duration.median"),
    longestDuration: count("duration.maximum"),
    deathsFirstYear: count("first-year.deaths"),
    progressionsFirstYear:
      interpretations["first-year-progression"] === "discussion"
        ? Math.round(count("first-year.discussion") * count("cohort.n") / 100)
        : count("first-year.progressions"),
    // Of those treated for 3 months, all but these had 6 months of stable disease or a response; read
    // with the caption, the partial response is one of the 20.
    belowSixMonths: count("cohort.n") - count("stop.early") - responses -
      count("response.stable6") + (withCaption ? 1 : 0),
    symptoms: symptomTargets(interpretations),
  };
}
