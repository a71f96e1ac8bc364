import {
  type Analysis,
  baselineStatistics,
  criteriaChoices,
  mostCurves,
} from "../model/analysis.ts";
import { descriptorProblem, isRecord } from "../model/descriptor_problem.ts";
import { daysOf } from "../model/time_unit.ts";
import {
  type Check,
  listOf,
  oneOf,
  optional,
  partial,
  recordOf,
  shape,
  simple,
  text,
} from "../package/entry_checks.ts";

const isTime = (value: unknown) => Number.isFinite(value) && Number(value) >= 0;
const isAscending = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every(isTime) &&
  value.every((time, i) => i === 0 || time > value[i - 1]);
const times = simple(isAscending, "a list of times, ascending");
const time = simple(isTime, "a time from 0 upward");

const column = simple(
  (value) => typeof value === "string" && value !== "",
  "the name of a column, or an object of columns and their names",
);
const columns = recordOf(text, "an object of columns and their names");

const variable = shape({
  variable: text,
  column: (value, place) => (isRecord(value) ? columns : column)(value, place),
  levels: optional(recordOf(text, "an object of values and their names")),
  statistics: optional(
    listOf(oneOf(baselineStatistics), "a list of statistics"),
  ),
});

const subgroup = shape({
  name: text,
  label: text,
  where: recordOf(
    simple(
      (value) => ["string", "number", "boolean"].includes(typeof value),
      "text, a number, true or false",
    ),
    "an object of columns and the values that they must have",
  ),
});

const tables = listOf(
  shape({
    id: simple(
      (id) => /^table-[a-z0-9-]+$/.test(String(id)),
      "table- and lower-case letters, digits or hyphens, such as table-1",
    ),
    title: text,
    variables: optional(listOf(variable, "a list of variables")),
    by: optional(shape({
      column: text,
      levels: optional(recordOf(text, "an object of values and their names")),
    })),
  }),
  "a list of objects with id (table-…), title, variables and by",
);

/** Finds what is wrong with each entry of `analysis` by itself. */
export const analysisEntries = partial(
  {
    endpoint: text,
    criteria: partial(
      Object.fromEntries(
        Object.entries(criteriaChoices).map(([name, choices]) => [
          name,
          oneOf(choices),
        ]),
      ),
    ),
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
    subgroups: listOf(subgroup, "a list of objects with name, label and where"),
    survivalComparisons: listOf(
      listOf(text, "a list of at least two subgroup names", { least: 2 }),
      "a list of lists of at least two subgroup names",
    ),
    survivalCurves: listOf(
      text,
      `a list of 1 to ${mostCurves} subgroup names`,
      { least: 1, most: mostCurves },
    ),
    incidenceCause: text,
    forest: shape({
      groups: listOf(text, "the names of two subgroups", { least: 2, most: 2 }),
      by: listOf(text, "a list of columns of patients", { least: 1 }),
    }),
    baselineTables: (value, place) =>
      Array.isArray(value) && value.length > 2
        ? [
          descriptorProblem(
            `${value.length} tables`,
            "at most two tables",
            place,
          ),
        ]
        : tables(value, place),
  } satisfies Record<keyof Analysis, Check>,
);
