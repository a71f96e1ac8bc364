import type { DataPackage } from "../model/data_package.ts";
import {
  descriptorProblem as problem,
  isRecord,
} from "../model/descriptor_problem.ts";
import type { Problem } from "../model/problem.ts";
import { unknownNames } from "./unknown_names.ts";

const isTextList = (value: unknown) =>
  Array.isArray(value) && value.length > 0 &&
  value.every((text) => typeof text === "string");

/** Finds keys that are not in their form. */
export function* keyProblems(
  schema: Record<string, unknown>,
  place: string,
): Generator<Problem> {
  const { primaryKey, foreignKeys } = schema;
  if (primaryKey !== undefined && !isTextList(primaryKey)) {
    yield problem(
      JSON.stringify(primaryKey),
      "a list of columns",
      `${place}.primaryKey`,
    );
  }
  if (foreignKeys === undefined) return;
  const areKeys = Array.isArray(foreignKeys) &&
    foreignKeys.every((key) =>
      isRecord(key) && isTextList(key.fields) && isRecord(key.reference) &&
      typeof key.reference.resource === "string" &&
      isTextList(key.reference.fields)
    );
  if (!areKeys) {
    yield problem(
      JSON.stringify(foreignKeys),
      "a list of objects with fields, a list of columns, and reference, an object with resource, the name of a table, and fields, a list of its columns",
      `${place}.foreignKeys`,
    );
  }
}

/** Finds keys of tables or columns that are not described, and so hold nothing together. */
export function* keyNameProblems(
  { resources }: DataPackage,
): Generator<Problem> {
  const columnsOf = new Map(resources.map(({ name, schema }) => [
    name,
    schema.fields.map((field) => field.name),
  ]));
  for (const [i, { name, schema }] of resources.entries()) {
    const place = `resources[${i}].schema`;
    const { primaryKey = [], foreignKeys = [] } = schema;
    const own = columnsOf.get(name)!;
    yield* unknownNames(primaryKey, own, `${place}.primaryKey`);
    for (const [k, { fields, reference }] of foreignKeys.entries()) {
      const at = `${place}.foreignKeys[${k}]`;
      const { resource } = reference;
      yield* unknownNames(fields, own, `${at}.fields`);
      const others = columnsOf.get(resource);
      const tables = [...columnsOf.keys()];
      yield* others === undefined
        ? unknownNames([resource], tables, `${at}.reference.resource`)
        : unknownNames(reference.fields, others, `${at}.reference.fields`);
      if (fields.length !== reference.fields.length) {
        yield problem(
          reference.fields.join(", "),
          `as many columns as in fields: ${fields.join(", ")}`,
          `${at}.reference.fields`,
        );
      }
    }
  }
}
