import { type Analysis, baselineStatistics } from "./analysis.ts";
import { isRecord } from "./descriptor_problem.ts";

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string" && value !== "";
const isTime: Check = (value) => Number.isFinite(value) && Number(value) >= 0;
const listOf = (check: Check): Check => (value) =>
  Array.isArray(value) && value.every(check);
const ascending: Check = (value) =>
  listOf(isTime)(value) &&
  (value as number[]).every((time, i, all) => i === 0 || time > all[i - 1]!);
const recordOf = (check: Check): Check => (value) =>
  isRecord(value) && Object.values(value).every(check);
const shape = (checks: Readonly<Record<string, Check>>): Check => (value) =>
  isRecord(value) &&
  Object.entries(checks).every(([key, check]) => check(value[key]));
const either = (...checks: Check[]): Check => (value) =>
  checks.some((check) => check(value));

const isAbsent: Check = (value) => value === undefined;

const isVariable = shape({
  variable: isText,
  column: either(isText, recordOf(isText)),
  levels: either(isAbsent, recordOf(isText)),
  statistics: either(
    isAbsent,
    listOf((name) => (baselineStatistics as readonly unknown[]).includes(name)),
  ),
});

/** What each entry of `analysis` must be, and the words for it. */
export const analysisEntries: Readonly<
  Record<keyof Analysis, readonly [check: Check, expected: string]>
> = {
  treatment: [isText, "a text"],
  timeUnit: [isText, "a text, such as month"],
  timeLabel: [isText, "a text"],
  survivalLabel: [isText, "a text"],
  survivalTimes: [
    (value) => ascending(value) && (value as number[]).length > 1,
    "at least two times from 0 upward, ascending",
  ],
  responseTimePoints: [ascending, "a list of times, ascending"],
  stableDurations: [ascending, "a list of times, ascending"],
  pairedTimePoints: [
    shape({ laboratory: isTime, symptoms: isTime }),
    'an object with times for "laboratory" and "symptoms"',
  ],
  subgroups: [
    listOf(
      shape({
        name: isText,
        label: isText,
        where: recordOf((value) =>
          ["string", "number", "boolean"].includes(typeof value)
        ),
      }),
    ),
    "a list of objects with name, label and where",
  ],
  survivalComparisons: [
    listOf((names) => listOf(isText)(names) && (names as string[]).length > 1),
    "a list of lists of at least two subgroup names",
  ],
  survivalCurves: [listOf(isText), "a list of subgroup names"],
  baselineTables: [
    listOf(
      shape({
        id: (value) => /^table-[a-z0-9-]+$/.test(String(value)),
        title: isText,
        variables: listOf(isVariable),
      }),
    ),
    "a list of objects with id (table-…), title and variables",
  ],
};
