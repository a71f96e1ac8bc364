import type { Interpretations } from "./interpretations.ts";

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
  /** Months on treatment within that range that are not possible. */
  readonly notAfter?: readonly number[];
}

/** Shortest treatment: 19 days in months of 365.25 / 12 days, to two decimals. */
export const SHORTEST_DURATION = 0.62;

/** Longest treatment, in months. */
const LONGEST_DURATION = 64;

/** Months of stops for toxicity of which the text names one each. */
const DATED_TOXICITY = [5, 6, 9];

/** The last month of any progression-free time; see the assumption. */
export function lastMonth(interpretations: Interpretations): number {
  return Number(interpretations["last-month"]);
}

/**
 * The courses of treatment: reasons for stopping with their times and numbers, and those still treated.
 */
export function createCourses(
  interpretations: Interpretations,
): readonly Course[] {
  const nine = interpretations["stopped-for-toxicity"] === "nine";
  const firstScan = interpretations["stable-disease"] === "with-partial"
    ? 1
    : 0;
  const undated = interpretations["undated-toxicity"] === "any"
    ? [3, LONGEST_DURATION] as const
    : [10, 24] as const;
  const hormonal = interpretations["event-at-stop"] === "either";
  const treatedInResponse =
    interpretations["sustained-response"] === "unplanned-scan"
      ? LONGEST_DURATION
      : 63;
  const onlySeven = interpretations["not-progressed"] === "only-seven";

  /** Treatment and progression-free time end together. */
  const together = (
    name: string,
    stopReason: StopReason,
    patients: number,
    months: Course["months"],
    event: 0 | 1,
  ): Course => ({
    name,
    stopReason,
    patients,
    months,
    event,
    duration: "months",
  });

  /** Patients are followed after the months on treatment, from the earliest of them on. */
  const followed = (
    name: string,
    stopReason: StopReason,
    patients: number,
    duration: readonly [number, number],
  ): Course => ({
    name,
    stopReason,
    patients,
    months: [Math.ceil(duration[0]), lastMonth(interpretations)],
    event: onlySeven ? 1 : "either",
    duration,
  });

  const early = [SHORTEST_DURATION, 2] as const;
  const late = [4, LONGEST_DURATION] as const;
  const courses: Course[] = [
    together("early death", "death", 1, [1, 2], 1),
    hormonal
      ? followed("early progression", "progression", 1, early)
      : together("early progression", "progression", 1, [1, 2], 1),
    followed("early anaemia", "anaemia", 1, early),
    followed("early toxicity", "toxicity", 5, early),
    together("death", "death", 3, [3, LONGEST_DURATION], 1),
    together(
      "progression at the first scan",
      "progression",
      firstScan,
      [3, 3],
      1,
    ),
    hormonal ? followed("progression", "progression", 10 - firstScan, late) : {
      ...together("progression", "progression", 10 - firstScan, late, 1),
      without: interpretations["progression-after-six"] === "between"
        ? [6, 6]
        : [6, 8],
    },
    ...DATED_TOXICITY.map((month) =>
      followed(`toxicity at ${month} months`, "toxicity", 1, [month, month])
    ),
    {
      ...followed("later toxicity", "toxicity", nine ? 1 : 2, undated),
      notAfter: DATED_TOXICITY,
    },
    followed("patient wish", "patient wish", 1, [29, 29]),
    {
      ...followed(
        "complete response",
        "sustained complete response",
        1,
        [treatedInResponse, treatedInResponse],
      ),
      event: onlySeven
        ? 1
        : interpretations["complete-response"] === "either"
        ? "either"
        : 0,
    },
    followed("another wish", "patient wish", nine ? 1 : 0, [10, 24]),
    together("ongoing", "ongoing", 7, [3, LONGEST_DURATION], 0),
  ];
  return courses.filter(({ patients }) => patients > 0);
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
