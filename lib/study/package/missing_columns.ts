import { nearestName } from "../../arguments/mod.ts";
import type { DataPackage, Field } from "../model/data_package.ts";
import { descriptorProblem } from "../model/descriptor_problem.ts";
import { fieldsOf } from "../model/field_of.ts";
import type { Problem } from "../model/problem.ts";
import { furtherColumns } from "../model/further_columns.ts";
import {
  cellType,
  type ColumnType,
  keyColumns,
  studyColumns,
} from "../model/study_columns.ts";

/**
 * Finds the columns that the tables of a study's package must describe and do
 * not, and those of another type. Which tables there are is for the study to say.
 */
export function* missingColumns(
  descriptor: DataPackage,
): Generator<Problem> {
  const names = Object.keys(studyColumns) as (keyof typeof studyColumns)[];
  if (names.every((name) => fieldsOf(descriptor, name) === undefined)) {
    yield descriptorProblem(
      descriptor.resources.map(({ name }) => name).join(", "),
      `at least one of the tables ${names.join(", ")}`,
      "resources",
    );
  }
  for (const { name } of descriptor.resources) {
    const near = nearestName(name, names);
    if (
      near === undefined || near === name ||
      fieldsOf(descriptor, near) !== undefined
    ) continue;
    yield descriptorProblem(
      name,
      "a table that notebooks read, or another name",
      "resources",
      `did you mean ${near}?`,
    );
  }
  for (const name of names) {
    const fields = fieldsOf(descriptor, name);
    if (fields === undefined) continue;
    const columns: Readonly<Record<string, ColumnType>> = studyColumns[name];
    for (const [column, cells] of Object.entries(columns)) {
      const type = cellType(cells);
      const field = fields.find((each) => each.name === column);
      if (field === undefined && !keyColumns[name].includes(column)) continue;
      // Whole numbers do wherever numbers do.
      if (
        field?.type === type || field?.type === "integer" && type === "number"
      ) {
        if (column === "event") yield* eventProblems(field);
        continue;
      }
      yield descriptorProblem(
        field === undefined ? "no such field" : `type ${field.type}`,
        `a field of type ${type}`,
        `resources.${name}.schema.fields.${column}`,
      );
    }
    yield* furtherProblems(name, fields);
  }
}

/** Finds columns that grading reads where a study has them, of another type. */
function* furtherProblems(
  table: keyof typeof studyColumns,
  fields: readonly Field[],
): Generator<Problem> {
  for (const { name, type } of fields) {
    const column = furtherColumns[table]?.[name];
    if (column === undefined) continue;
    const expected = cellType(column.type);
    if (type === expected || type === "integer" && expected === "number") {
      continue;
    }
    yield descriptorProblem(
      `type ${type}`,
      `a field of type ${expected}`,
      `resources.${table}.schema.fields.${name}`,
    );
  }
}

/** Finds codes of events that the statistics do not know. */
function* eventProblems({ constraints }: Field): Generator<Problem> {
  const codes = constraints?.enum ?? [];
  if (codes.every((code) => code === 0 || code === 1)) return;
  yield descriptorProblem(
    codes.join(", "),
    "0 for a censored time and 1 for an event",
    "resources.survival.schema.fields.event.constraints.enum",
    'say what the codes of the file stand for, such as "values": {"1": 0, "2": 1} at this field',
  );
}

/** That a package does not describe a table among those it must. */
export function missingTable(
  name: string,
  expected: readonly string[],
): Problem {
  return descriptorProblem(
    `no table ${name}`,
    `the tables ${expected.join(", ")}`,
    "resources",
  );
}
