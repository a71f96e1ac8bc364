import { type Analysis, baselineStatistics, mostCurves } from "./analysis.ts";
import { isRecord } from "./descriptor_problem.ts";
import { daysOf } from "./time_unit.ts";

/** What is wrong with a value, and where in the entry it stands. */
export interface EntryFinding {
  /** Path from the entry on, such as "[2].label"; empty for the entry itself. */
  readonly place: string;
  readonly found: unknown;
  readonly expected: string;
  /** The names that it may have, where they can be listed. */
  readonly allowed?: readonly string[];
}

type Check = (value: unknown, place?: string) => readonly EntryFinding[];

const simple =
  (holds: (value: unknown) => boolean, expected: string): Check =>
  (found, place = "") => holds(found) ? [] : [{ place, found, expected }];
const listOf = (check: Check, expected: string): Check => (found, place = "") =>
  Array.isArray(found)
    ? found.flatMap((each, i) => check(each, `${place}[${i}]`))
    : [{ place, found, expected }];
const recordOf =
  (check: Check, expected: string): Check => (found, place = "") =>
    isRecord(found)
      ? Object.entries(found)
        .flatMap(([key, each]) => check(each, `${place}.${key}`))
      : [{ place, found, expected }];
const optional = (check: Check): Check => (value, place) =>
  value === undefined ? [] : check(value, place);
const oneOf = (allowed: readonly string[]): Check => (found, place = "") =>
  allowed.some((name) => name === found)
    ? []
    : [{ place, found, expected: `one of ${allowed.join(", ")}`, allowed }];
/** An object with these entries and no others. */
function shape(checks: Readonly<Record<string, Check>>): Check {
  const allowed = Object.keys(checks);
  return (found, place = "") =>
    isRecord(found)
      ? [
        ...Object.entries(checks)
          .flatMap(([key, check]) => check(found[key], `${place}.${key}`)),
        ...Object.keys(found).flatMap((key) => oneOf(allowed)(key, place)),
      ]
      : [{ place, found, expected: `an object with ${allowed.join(", ")}` }];
}

const text = simple(
  (value) => typeof value === "string" && value.trim() !== "",
  "a text",
);
const isTime = (value: unknown) => Number.isFinite(value) && Number(value) >= 0;
const isAscending = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every(isTime) &&
  value.every((time, i) => i === 0 || time > value[i - 1]);
const times = simple(isAscending, "a list of times, ascending");
const time = simple(isTime, "a time from 0 upward");
const names = listOf(text, "a list of subgroup names");

const variable = shape({
  variable: text,
  column: (value, place) =>
    isRecord(value) ? recordOf(text, "")(value, place) : simple(
      (name) => typeof name === "string" && name !== "",
      "the name of a column, or an object of columns and their names",
    )(value, place),
  levels: optional(recordOf(text, "an object of values and their names")),
  statistics: optional(
    listOf(oneOf(baselineStatistics), "a list of statistics"),
  ),
});

/** Finds what is wrong with each entry of `analysis` by itself. */
export const analysisEntries: Readonly<Record<keyof Analysis, Check>> = {
  treatment: text,
  timeUnit: oneOf(Object.keys(daysOf)),
  timeLabel: text,
  survivalLabel: text,
  survivalTimes: simple(
    (value) => isAscending(value) && value.length > 1,
    "at least two times from 0 upward, ascending",
  ),
  responseTimePoints: times,
  stableDurations: times,
  pairedTimePoints: shape({ laboratory: time, symptoms: time }),
  subgroups: listOf(
    shape({
      name: text,
      label: text,
      where: recordOf(
        simple(
          (value) => ["string", "number", "boolean"].includes(typeof value),
          "a text, a number, true or false",
        ),
        "an object of columns and the values that they must have",
      ),
    }),
    "a list of objects with name, label and where",
  ),
  survivalComparisons: listOf(
    (value, place) =>
      Array.isArray(value) && value.length > 1
        ? names(value, place)
        : simple(() => false, "a list of at least two subgroup names")(
          value,
          place,
        ),
    "a list of lists of at least two subgroup names",
  ),
  survivalCurves: (value, place) =>
    Array.isArray(value) && value.length > 0 && value.length <= mostCurves
      ? names(value, place)
      : simple(() => false, `a list of 1 to ${mostCurves} subgroup names`)(
        value,
        place,
      ),
  baselineTables: (value, place) =>
    Array.isArray(value) && value.length > 2
      ? simple(() => false, "at most two tables")(
        `${value.length} tables`,
        place,
      )
      : listOf(
        shape({
          id: simple(
            (id) => /^table-[a-z0-9-]+$/.test(String(id)),
            "table- and lower-case letters, digits or hyphens, such as table-1",
          ),
          title: text,
          variables: listOf(variable, "a list of variables"),
        }),
        "a list of objects with id (table-…), title and variables",
      )(value, place),
};
