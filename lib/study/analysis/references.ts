import { levelsCanChange } from "../cells/hint.ts";
import { derivedColumns } from "../columns/baseline_rows.ts";
import {
  type BaselineVariable,
  everybody,
  everybodyLabel,
  type StatedAnalysis,
  type Subgroup,
} from "../model/analysis.ts";
import type { DataPackage, Field } from "../model/data_package.ts";
import { descriptorProblem } from "../model/descriptor_problem.ts";
import { fieldsOf } from "../model/field_of.ts";
import type { Problem } from "../model/problem.ts";
import { repetitions, unknownNames } from "../package/name_problems.ts";

/** Finds names in the `analysis` of a package that stand for nothing, or for two things. */
export function* referenceProblems(
  descriptor: DataPackage,
  analysis: StatedAnalysis,
): Generator<Problem> {
  const { subgroups = [], baselineTables = [] } = analysis;
  const { survivalComparisons = [], survivalCurves = [] } = analysis;
  const names = [everybody, ...subgroups.map(({ name }) => name)];
  const labels = [everybodyLabel, ...subgroups.map(({ label }) => label)];
  yield* repetitions(names, () => "analysis.subgroups", "each name once");
  yield* repetitions(labels, () => "analysis.subgroups", "each label once");
  for (const [i, list] of survivalComparisons.entries()) {
    const place = `analysis.survivalComparisons[${i}]`;
    yield* unknownNames(list, names, place);
    yield* repetitions(list, () => place, "each name once");
  }
  yield* unknownNames(survivalCurves, names, "analysis.survivalCurves");
  yield* repetitions(
    survivalCurves,
    () => "analysis.survivalCurves",
    "each name once",
  );
  const patients = fieldsOf(descriptor, "patients") ?? [];
  const survival = fieldsOf(descriptor, "survival") ?? [];
  const ofGroups = byName([...survival, ...patients]);
  for (const [i, { where }] of subgroups.entries()) {
    yield* whereProblems(ofGroups, where, `analysis.subgroups[${i}].where`);
  }
  const { forest } = analysis;
  yield* unknownNames(forest?.groups ?? [], names, "analysis.forest.groups");
  yield* repetitions(
    forest?.groups ?? [],
    () => "analysis.forest.groups",
    "each name once",
  );
  const ids = baselineTables.map(({ id }) => id);
  yield* repetitions(ids, () => "analysis.baselineTables", "each id once");
  const derived = derivedColumns(descriptor);
  for (const column of forest?.by ?? []) {
    const place = "analysis.forest.by";
    yield* levelledProblems(byName(patients), derived, column, place);
  }
  for (const [i, { variables = [], by }] of baselineTables.entries()) {
    if (by !== undefined) {
      const place = `analysis.baselineTables[${i}].by`;
      yield* levelledProblems(byName(patients), derived, by.column, place);
      const levels = byName(patients).get(by.column)?.constraints?.enum;
      if (by.levels !== undefined && levels !== undefined) {
        yield* unknownNames(
          Object.keys(by.levels),
          levels.map(String),
          `${place}.levels`,
        );
      }
    }
    for (const variable of variables) {
      const place = `analysis.baselineTables[${i}], ${variable.variable}`;
      yield* variableProblems(byName(patients), derived, variable, place);
    }
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
      yield descriptorProblem(
        column,
        "a column of patients or survival",
        place,
      );
    } else if (allowed && !allowed.some((option) => option === value)) {
      yield descriptorProblem(
        found,
        `one of ${allowed.join(", ")}`,
        `${place}.${column}`,
        levelsCanChange,
      );
    } else if (type !== valueTypes[field.type][0]) {
      const [, expected] = valueTypes[field.type];
      yield descriptorProblem(found, expected, `${place}.${column}`);
    }
  }
}

/** What a cell of each type is in JSON, and in words. */
const valueTypes: Readonly<
  Record<Field["type"], readonly [type: string, words: string]>
> = {
  string: ["string", "text in quotes"],
  date: ["string", "text in quotes"],
  number: ["number", "a number without quotes"],
  integer: ["number", "a number without quotes"],
  boolean: ["boolean", "true or false without quotes"],
};

/** Finds a column that does not part patients into a few groups. */
function* levelledProblems(
  fields: ReadonlyMap<string, Field>,
  derived: readonly string[],
  column: string,
  place: string,
): Generator<Problem> {
  const known = [...fields.keys(), ...derived];
  yield* unknownNames([column], known, place);
  const field = fields.get(column);
  if (!field || field.type === "boolean" || field.constraints?.enum) return;
  yield descriptorProblem(
    `${column}, a column of type ${field.type} without levels`,
    "a column of true and false, or one whose levels are listed in constraints.enum",
    place,
    "in the file, make a column of groups, such as under 65 and 65 or older",
  );
}

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
      yield descriptorProblem(
        `${name}, a column of type ${field.type}`,
        "columns of true and false",
        `${place}.column`,
        "make such a column a variable of its own",
      );
    } else if (statistics !== undefined && !isNumber) {
      yield descriptorProblem(
        `${name}, a column of type ${field.type}`,
        "a column of numbers",
        `${place}.statistics`,
        "leave statistics out for a column of answers, which are counted",
      );
    } else if (levels !== undefined && field.constraints?.enum) {
      const allowed = field.constraints.enum.map(String);
      yield* unknownNames(Object.keys(levels), allowed, `${place}.levels`);
    }
  }
}

function byName(fields: readonly Field[]): ReadonlyMap<string, Field> {
  return new Map(fields.map((field) => [field.name, field]));
}
