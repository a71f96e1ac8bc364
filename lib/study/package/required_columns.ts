import type { DataPackage, Field } from "../model/data_package.ts";
import { descriptorProblem } from "../model/descriptor_problem.ts";
import type { Problem } from "../model/problem.ts";
import type { StudyTables } from "../model/study.ts";

/**
 * The columns that the notebooks read, and their types. A package may have
 * others, which its baseline tables can name; of these none may be missing.
 */
export const requiredColumns: Readonly<
  Record<keyof StudyTables, Readonly<Record<string, Field["type"]>>>
> = {
  patients: {
    patient: "string",
    sex: "string",
    age: "number",
    primary_site: "string",
    mitoses: "number",
    ki67: "number",
    flushing: "boolean",
    diarrhoea: "boolean",
    indication: "string",
  },
  treatment: {
    patient: "string",
    duration: "number",
    stop_reason: "string",
    progression: "number",
    death: "number",
    last_follow_up: "number",
  },
  assessments: {
    patient: "string",
    time_point: "integer",
    month: "number",
    target_sum: "number",
    non_target: "string",
    new_lesion: "boolean",
  },
  survival: {
    patient: "string",
    months: "number",
    event: "integer",
    reason: "string",
    subgroup: "string",
  },
  laboratory: {
    patient: "string",
    analyte: "string",
    month: "number",
    value: "number",
    unit: "string",
    lower_limit: "number",
    upper_limit: "number",
  },
  symptoms: {
    patient: "string",
    symptom: "string",
    month: "number",
    episodes: "number",
    change: "string",
  },
  toxicities: {
    patient: "string",
    term: "string",
    grade: "integer",
    value: "number",
    unit: "string",
    lower_limit: "number",
  },
};

/** Finds the tables and columns that a study's package must describe and does not. */
export function* missingColumns(
  { resources }: DataPackage,
): Generator<Problem> {
  for (const [name, columns] of Object.entries(requiredColumns)) {
    const resource = resources.find((each) => each.name === name);
    if (resource === undefined) {
      yield missingTable(name, Object.keys(requiredColumns));
      continue;
    }
    for (const [column, type] of Object.entries(columns)) {
      const field = resource.schema.fields.find((each) => each.name === column);
      // Whole numbers do wherever numbers do.
      if (
        field?.type === type || field?.type === "integer" && type === "number"
      ) continue;
      yield descriptorProblem(
        field === undefined ? "no such field" : `type ${field.type}`,
        `a field of type ${type}`,
        `resources.${name}.schema.fields.${column}`,
      );
    }
  }
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
