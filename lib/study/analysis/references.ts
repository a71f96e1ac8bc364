import { didYouMean } from "../../arguments/mod.ts";
import { levelsCanChange } from "../cells/hint.ts";
import { derivedColumns } from "../columns/baseline_rows.ts";
import {
  type Analysis,
  type BaselineVariable,
  everybody,
  everybodyLabel,
  type Subgroup,
} from "../model/analysis.ts";
import type { DataPackage, Field } from "../model/data_package.ts";
import type { Problem } from "../model/problem.ts";
import { analysisProblem } from "./problem.ts";

/** Finds names in the `analysis` of a package that stand for nothing, or for two things. */
export function* referenceProblems(
  descriptor: DataPackage,
  analysis: Partial<Analysis>,
): Generator<Problem> {
  const { subgroups = [], baselineTables = [] } = analysis;
  const { survivalComparisons = [], survivalCurves = [] } = analysis;
  const names = [everybody, ...subgroups.map(({ name }) => name)];
  const labels = [everybodyLabel, ...subgroups.map(({ label }) => label)];
  yield* repetitions(names, ".subgroups", "each name once");
  yield* repetitions(labels, ".subgroups", "each label once");
  for (const [i, list] of survivalComparisons.entries()) {
    const place = `.survivalComparisons[${i}]`;
    yield* unknownNames(list, names, place);
    yield* repetitions(list, place, "each name once");
  }
  yield* unknownNames(survivalCurves, names, ".survivalCurves");
  yield* repetitions(survivalCurves, ".survivalCurves", "each name once");
  const patients = fieldsOf(descriptor, "patients");
  const survival = fieldsOf(descriptor, "survival");
  // Without these tables, which must be described, nothing in them is known.
  if (patients === undefined || survival === undefined) return;
  const ofGroups = new Map([...survival, ...patients]);
  for (const [i, { where }] of subgroups.entries()) {
    yield* whereProblems(ofGroups, where, `.subgroups[${i}].where`);
  }
  const ids = baselineTables.map(({ id }) => id);
  yield* repetitions(ids, ".baselineTables", "each id once");
  const derived = derivedColumns(descriptor);
  for (const [i, { variables }] of baselineTables.entries()) {
    for (const variable of variables) {
      const place = `.baselineTables[${i}], ${variable.variable}`;
      yield* variableProblems(patients, derived, variable, place);
    }
  }
}

function* repetitions(
  names: readonly string[],
  place: string,
  expected: string,
): Generator<Problem> {
  for (const [i, name] of names.entries()) {
    if (names.indexOf(name) < i) {
      yield analysisProblem(place, `${name} again`, expected);
    }
  }
}

function* unknownNames(
  names: Iterable<string>,
  known: readonly string[],
  place: string,
): Generator<Problem> {
  for (const name of new Set(names)) {
    if (known.includes(name)) continue;
    yield analysisProblem(
      place,
      name,
      `one of ${known.join(", ")}`,
      didYouMean(name, known),
    );
  }
}

function* whereProblems(
  fields: ReadonlyMap<string, Field>,
  where: Subgroup["where"],
  place: string,
): Generator<Problem> {
  for (const [column, value] of Object.entries(where)) {
    const field = fields.get(column);
    const allowed = field?.constraints?.enum;
    const found = JSON.stringify(value);
    const type: string = typeof value;
    if (field === undefined) {
      yield analysisProblem(place, column, "a column of patients or survival");
    } else if (allowed && !allowed.some((option) => option === value)) {
      yield analysisProblem(
        `${place}.${column}`,
        found,
        `one of ${allowed.join(", ")}`,
        levelsCanChange,
      );
    } else if (type !== valueTypes[field.type][0]) {
      const [, expected] = valueTypes[field.type];
      yield analysisProblem(`${place}.${column}`, found, expected);
    }
  }
}

/** What a cell of each type is in JSON, and in words. */
const valueTypes: Readonly<
  Record<Field["type"], readonly [type: string, words: string]>
> = {
  string: ["string", "a text in quotes"],
  date: ["string", "a text in quotes"],
  number: ["number", "a number without quotes"],
  integer: ["number", "a number without quotes"],
  boolean: ["boolean", "true or false without quotes"],
};

function* variableProblems(
  fields: ReadonlyMap<string, Field>,
  derived: readonly string[],
  { column, levels, statistics }: BaselineVariable,
  place: string,
): Generator<Problem> {
  const known = [...fields.keys(), ...derived];
  const columns = typeof column === "string" ? [column] : Object.keys(column);
  yield* unknownNames(columns, known, place);
  for (const name of columns) {
    const field = fields.get(name);
    if (field === undefined) continue;
    const isNumber = field.type === "number" || field.type === "integer";
    if (typeof column !== "string" && field.type !== "boolean") {
      yield analysisProblem(
        `${place}.column`,
        `${name}, a column of type ${field.type}`,
        "columns of true and false",
        "such a column is a variable of its own",
      );
    } else if (statistics !== undefined && !isNumber) {
      yield analysisProblem(
        `${place}.statistics`,
        `${name}, a column of type ${field.type}`,
        "a column of numbers",
        "for a column of answers leave statistics out; they are counted",
      );
    } else if (levels !== undefined && field.constraints?.enum) {
      const allowed = field.constraints.enum.map(String);
      yield* unknownNames(Object.keys(levels), allowed, `${place}.levels`);
    }
  }
}

function fieldsOf(
  { resources }: DataPackage,
  table: string,
): ReadonlyMap<string, Field> | undefined {
  const fields = resources.find(({ name }) => name === table)?.schema.fields;
  return fields && new Map(fields.map((field) => [field.name, field]));
}
