import { HORIZON } from "./month_counts.ts";

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
  readonly name: string;
  readonly stopReason: StopReason;
  readonly patients: number;
  /** Progression-free months that are possible, both ends included. */
  readonly months: readonly [number, number];
  /** Months within that range at which no scan tells progression. */
  readonly without?: readonly [number, number];
  /** Whether the time ends with an event; "either" when the patient was followed after stopping. */
  readonly event: 0 | 1 | "either";
  /** Months on treatment: "months" when treatment and progression-free time end together. */
  readonly duration: "months" | readonly [number, number];
}

/** Shortest treatment: 19 days in months of 365.25 / 12 days, to two decimals. */
export const SHORTEST_DURATION = 0.62;

/**
 * The reasons for stopping and their times ("Results", and "Toxicity" for the months 5, 6 and 9).
 *
 * The paper counts nine stopped for toxicity in one place and ten, or eleven with the anaemia, in
 * another; the list of reasons is followed, since only it adds up to 28.
 */
export const COURSES: readonly Course[] = [
  course("early death", "death", 1, [1, 2], 1, "months"),
  course("early progression", "progression", 1, [1, 2], 1, "months"),
  course("early anaemia", "anaemia", 1, [1, HORIZON], "either", [
    SHORTEST_DURATION,
    2.5,
  ]),
  course("early toxicity", "toxicity", 5, [1, HORIZON], "either", [
    SHORTEST_DURATION,
    2.5,
  ]),
  course("death", "death", 3, [3, 64], 1, "months"),
  {
    ...course("progression", "progression", 10, [4, 64], 1, "months"),
    without: [6, 8],
  },
  course("toxicity at 5 months", "toxicity", 1, [5, HORIZON], "either", [5, 5]),
  course("toxicity at 6 months", "toxicity", 1, [6, HORIZON], "either", [6, 6]),
  course("toxicity at 9 months", "toxicity", 1, [9, HORIZON], "either", [9, 9]),
  course("later toxicity", "toxicity", 2, [3, HORIZON], "either", [3, 24]),
  course("patient wish", "patient wish", 1, [29, HORIZON], "either", [29, 29]),
  course(
    "complete response",
    "sustained complete response",
    1,
    [63, HORIZON],
    0,
    [63, 63],
  ),
  course("ongoing", "ongoing", 7, [3, 64], 0, "months"),
];

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
