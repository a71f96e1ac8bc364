import { HORIZON } from "./search/month_counts.ts";
import type { Readings } from "./readings.ts";

/** Why interferon was stopped, as in the column `stop_reason` of the treatment table. */
export type StopReason =
  | "ongoing"
  | "death"
  | "progression"
  | "toxicity"
  | "anaemia"
  | "patient wish"
  | "sustained complete response";

/** A way through treatment, of which the paper says how many patients took it. */
export interface Course {
  /** Name of the course. */
  readonly name: string;
  /** Why treatment was stopped. */
  readonly stopReason: StopReason;
  /** How many patients took it. */
  readonly patients: number;
  /** Progression-free months that are possible, both ends included. */
  readonly months: readonly [number, number];
  /** Months within that range that are not. */
  readonly without?: readonly [number, number];
  /** Whether the time ends with an event; "either" when the patient was followed after stopping. */
  readonly event: 0 | 1 | "either";
  /** Months on treatment; "months" when treatment and progression-free time end together. */
  readonly duration: "months" | readonly [number, number];
}

/** Shortest treatment: 19 days in months of 365.25 / 12 days, to two decimals. */
export const SHORTEST_DURATION = 0.62;

/** Longest treatment, in months. */
const LONGEST_DURATION = 64;

/**
 * The courses of treatment: reasons for stopping with their times and numbers, and those still treated.
 *
 * Assumed beyond what is printed: whoever stopped for progression or death had the event at that time;
 * the two stops for toxicity of which no month is given came at 10 to 24 months; and no scan fell at 7
 * or 8 months, so that progression after 6 months was told at 9 or later.
 */
export function createCourses(readings: Readings): readonly Course[] {
  const nine = readings["stopped-for-toxicity"] === "nine";
  const firstScan = readings["stable-disease"] === "with-partial" ? 1 : 0;
  const followed = readings["not-progressed"] === "only-seven" ? 1 : "either";
  const early = [SHORTEST_DURATION, 2] as const;
  const courses: Course[] = [
    course("early death", "death", 1, [1, 2], 1, "months"),
    course("early progression", "progression", 1, [1, 2], 1, "months"),
    course("early anaemia", "anaemia", 1, [1, HORIZON], followed, early),
    course("early toxicity", "toxicity", 5, [1, HORIZON], followed, early),
    course("death", "death", 3, [3, LONGEST_DURATION], 1, "months"),
    course(
      "progression at the first scan",
      "progression",
      firstScan,
      [3, 3],
      1,
      "months",
    ),
    {
      ...course(
        "progression",
        "progression",
        10 - firstScan,
        [4, LONGEST_DURATION],
        1,
        "months",
      ),
      without: [6, 8],
    },
    course("toxicity at 5 months", "toxicity", 1, [5, HORIZON], followed, [
      5,
      5,
    ]),
    course("toxicity at 6 months", "toxicity", 1, [6, HORIZON], followed, [
      6,
      6,
    ]),
    course("toxicity at 9 months", "toxicity", 1, [9, HORIZON], followed, [
      9,
      9,
    ]),
    course(
      "later toxicity",
      "toxicity",
      nine ? 1 : 2,
      [10, HORIZON],
      followed,
      [10, 24],
    ),
    course("patient wish", "patient wish", 1, [29, HORIZON], followed, [
      29,
      29,
    ]),
    course(
      "complete response",
      "sustained complete response",
      1,
      [63, HORIZON],
      followed === 1 ? 1 : 0,
      [63, 63],
    ),
    course(
      "another wish",
      "patient wish",
      nine ? 1 : 0,
      [10, HORIZON],
      followed,
      [10, 24],
    ),
    course(
      "ongoing",
      "ongoing",
      7,
      [3, LONGEST_DURATION],
      0,
      "months",
    ),
  ];
  return courses.filter(({ patients }) => patients > 0);
}

function course(
  name: string,
  stopReason: StopReason,
  patients: number,
  months: readonly [number, number],
  event: 0 | 1 | "either",
  duration: Course["duration"],
): Course {
  return { name, stopReason, patients, months, event, duration };
}

/** Whether a progression-free time can belong to a course. */
export function allows(
  { months, without, event }: Course,
  month: number,
  status: number,
): boolean {
  return month >= months[0] && month <= months[1] &&
    (event === "either" || event === status) &&
    !(without && month >= without[0] && month <= without[1]);
}
