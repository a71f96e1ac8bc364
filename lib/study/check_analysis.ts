import {
  type Analysis,
  baselineStatistics,
  everybody,
  type Subgroup,
} from "./analysis.ts";
import { derivedColumns } from "./baseline_rows.ts";
import type { DataPackage, Field } from "./data_package.ts";
import { descriptorProblem, isRecord } from "./descriptor_problem.ts";
import type { Problem } from "./problem.ts";

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
const entries: Readonly<
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

/** Finds what is wrong in the `analysis` of a package whose columns are known. */
export function* analysisProblems(descriptor: DataPackage): Generator<Problem> {
  const analysis: unknown = descriptor.analysis;
  if (analysis === undefined) return;
  if (!isRecord(analysis)) {
    yield problem("", JSON.stringify(analysis), "an object");
    return;
  }
  let sound = true;
  for (const [key, value] of Object.entries(analysis)) {
    const [check, expected] = Object.hasOwn(entries, key)
      ? entries[key as keyof Analysis]
      : [() => false, `one of ${Object.keys(entries).join(", ")}`];
    if (check(value)) continue;
    sound = false;
    yield problem(`.${key}`, JSON.stringify(value) ?? "nothing", expected);
  }
  if (sound) yield* references(descriptor, analysis as Partial<Analysis>);
}

function* references(
  descriptor: DataPackage,
  analysis: Partial<Analysis>,
): Generator<Problem> {
  const names = [
    everybody,
    ...(analysis.subgroups ?? []).map(({ name }) => name),
  ];
  for (const [i, name] of names.entries()) {
    if (names.indexOf(name) < i) {
      yield problem(".subgroups", `${name} again`, "each name once");
    }
  }
  const named = {
    survivalComparisons: analysis.survivalComparisons?.flat() ?? [],
    survivalCurves: analysis.survivalCurves ?? [],
  };
  for (const [key, list] of Object.entries(named)) {
    for (const name of list) {
      if (!names.includes(name)) {
        yield problem(`.${key}`, name, `one of ${names.join(", ")}`);
      }
    }
  }
  for (const [i, { where }] of (analysis.subgroups ?? []).entries()) {
    yield* whereProblems(descriptor, where, `.subgroups[${i}].where`);
  }
  for (const [i, { variables }] of (analysis.baselineTables ?? []).entries()) {
    const fields = fieldsOf(descriptor, "patients");
    const known = [...fields.keys(), ...derivedColumns(descriptor)];
    for (const { variable, column } of variables) {
      const columns = typeof column === "string"
        ? [column]
        : Object.keys(column);
      for (const each of columns) {
        if (!known.includes(each)) {
          yield problem(
            `.baselineTables[${i}], ${variable}`,
            each,
            `one of ${known.join(", ")}`,
          );
        }
      }
    }
  }
}

function* whereProblems(
  descriptor: DataPackage,
  where: Subgroup["where"],
  place: string,
): Generator<Problem> {
  for (const [column, value] of Object.entries(where)) {
    const field = fieldsOf(descriptor, "patients").get(column) ??
      fieldsOf(descriptor, "survival").get(column);
    const allowed = field?.constraints?.enum;
    if (field === undefined) {
      yield problem(place, column, "a column of patients or survival");
    } else if (allowed && !allowed.some((option) => option === value)) {
      yield problem(
        `${place}.${column}`,
        JSON.stringify(value),
        `one of ${allowed.join(", ")}`,
      );
    }
  }
}

function fieldsOf(
  { resources }: DataPackage,
  table: string,
): ReadonlyMap<string, Field> {
  const fields = resources.find(({ name }) => name === table)?.schema.fields;
  return new Map(fields?.map((field) => [field.name, field]));
}

function problem(place: string, found: string, expected: string): Problem {
  return descriptorProblem(found, expected, `analysis${place}`);
}
