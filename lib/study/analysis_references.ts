import { type Analysis, everybody, type Subgroup } from "./analysis.ts";
import { analysisProblem } from "./analysis_problem.ts";
import { derivedColumns } from "./baseline_rows.ts";
import type { DataPackage, Field } from "./data_package.ts";
import { levelsCanChange } from "./hint.ts";
import type { Problem } from "./problem.ts";

/** Finds names in the `analysis` of a package that stand for nothing. */
export function* referenceProblems(
  descriptor: DataPackage,
  analysis: Partial<Analysis>,
): Generator<Problem> {
  const names = [
    everybody,
    ...(analysis.subgroups ?? []).map(({ name }) => name),
  ];
  for (const [i, name] of names.entries()) {
    if (names.indexOf(name) < i) {
      yield analysisProblem(".subgroups", `${name} again`, "each name once");
    }
  }
  const named = {
    survivalComparisons: analysis.survivalComparisons?.flat() ?? [],
    survivalCurves: analysis.survivalCurves ?? [],
  };
  for (const [key, list] of Object.entries(named)) {
    for (const name of list) {
      if (!names.includes(name)) {
        yield analysisProblem(`.${key}`, name, `one of ${names.join(", ")}`);
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
          yield analysisProblem(
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
      yield analysisProblem(place, column, "a column of patients or survival");
    } else if (allowed && !allowed.some((option) => option === value)) {
      yield analysisProblem(
        `${place}.${column}`,
        JSON.stringify(value),
        `one of ${allowed.join(", ")}`,
        levelsCanChange,
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
