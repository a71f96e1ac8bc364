import type { PfsReason } from "../../grading/mod.ts";
import type { CellProblem } from "../model/problem.ts";
import type { StudyTables, Treatment } from "../model/study.ts";
import type { Row } from "../model/table_reading.ts";
import { otherCodesHint } from "../cells/hint.ts";
import { plausibilityProblems } from "./plausible_value.ts";

/**
 * Finds what a row says that its schema cannot know to be wrong, given its
 * patient's course of treatment.
 */
type RowRule = (
  row: Row,
  course: Partial<Treatment>,
) => Generator<CellProblem>;

/** Whether the library's words for what ended a time name an event, by its rule sets. */
const events: Readonly<Record<PfsReason, 0 | 1>> = {
  "progression": 1,
  "death": 1,
  "on treatment, no progression": 0,
  "treatment stopped without progression": 0,
  "new anticancer treatment": 0,
  "missed visits": 0,
  "no baseline assessment": 0,
};

/** The same for the words of a study, which may have others. */
export const eventOf: ReadonlyMap<unknown, 0 | 1> = new Map(
  Object.entries(events),
);

/** The rules of each table. */
export const rowRules: readonly (readonly [keyof StudyTables, RowRule])[] = [
  ["treatment", function* (row) {
    for (const time of ["progression", "death", "new_treatment", "duration"]) {
      yield* notAfterLastFollowUp(time, row[time], row.last_follow_up);
    }
    const { progression, death, last_follow_up } = row;
    if (isAfter(progression, death)) {
      yield {
        column: "progression",
        found: `${progression}`,
        expected: `no time after the death at ${death}`,
      };
    }
    if (isAfter(last_follow_up, death)) {
      yield {
        column: "last_follow_up",
        found: `${last_follow_up}`,
        expected: `the time of death, ${death}`,
      };
    }
    if (row.stop_reason === "death" && death === null) {
      yield {
        column: "death",
        found: "nothing",
        expected: "the time of death, since treatment stopped for it",
      };
    }
  }],
  ["survival", function* (row, { last_follow_up }) {
    if (typeof row.event === "number" && row.event !== 0 && row.event !== 1) {
      yield {
        column: "event",
        found: `${row.event}`,
        expected: "0 for a censored time or 1 for an event",
        hint: otherCodesHint,
      };
      return;
    }
    const event = eventOf.get(row.reason);
    if (event !== undefined && row.event !== undefined && event !== row.event) {
      yield {
        column: "event",
        found: `${row.event}, with the reason ${row.reason}`,
        expected: `${event}`,
        hint:
          "1 is an event and 0 a censored time; are they the other way round in the file?",
      };
    }
    yield* notAfterLastFollowUp("months", row.months, last_follow_up);
  }],
  ["assessments", function* (row, { last_follow_up }) {
    yield* notAfterLastFollowUp("month", row.month, last_follow_up);
  }],
  ["laboratory", function* ({ lower_limit, upper_limit }) {
    if (isAfter(lower_limit, upper_limit)) {
      yield {
        column: "lower_limit",
        found: `${lower_limit}`,
        expected: `no more than the upper limit, ${upper_limit}`,
      };
    }
  }],
  ["toxicities", function* (row) {
    const { grade = null, value = null, unit = null } = row;
    yield* plausibilityProblems(row);
    if (grade === null && value === null) {
      yield {
        column: "grade",
        found: "neither grade nor value",
        expected: "the clinician's grade or the laboratory's value",
      };
    }
    if (typeof value === "number" && unit === null) {
      yield {
        column: "unit",
        found: "nothing",
        expected: `the unit of the value ${value}`,
      };
    }
  }],
];

function* notAfterLastFollowUp(
  column: string,
  time: unknown,
  lastFollowUp: unknown,
): Generator<CellProblem> {
  if (!isAfter(time, lastFollowUp)) return;
  yield {
    column,
    found: `${time}`,
    expected: `no time after the last follow-up at ${lastFollowUp}`,
    hint: "an event after the last follow-up cannot have been seen",
  };
}

function isAfter(a: unknown, b: unknown): boolean {
  return typeof a === "number" && typeof b === "number" && a > b;
}
