import type { DataPackage } from "../model/data_package.ts";
import { descriptorProblem, isRecord } from "../model/descriptor_problem.ts";
import { studyColumns } from "../model/study_columns.ts";
import type { Problem } from "../model/problem.ts";
import { optional, simple } from "./entry_checks.ts";
import { unknownNames } from "./name_problems.ts";

const isTextList = (value: unknown) =>
  Array.isArray(value) && value.length > 0 &&
  value.every((text) => typeof text === "string");

/** The form of a schema's keys. */
export const keyChecks = {
  primaryKey: optional(simple(isTextList, "a list of columns")),
  foreignKeys: optional(simple(
    (value) =>
      Array.isArray(value) &&
      value.every((key) =>
        isRecord(key) && isTextList(key.fields) && isRecord(key.reference) &&
        typeof key.reference.resource === "string" &&
        isTextList(key.reference.fields)
      ),
    "a list of objects with fields, a list of columns, and reference, an object with resource, the name of a table, and fields, a list of its columns",
  )),
};

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
      // A study need not have every table that the template's keys point to.
      if (others === undefined && Object.hasOwn(studyColumns, resource)) {
        continue;
      }
      const tables = [...columnsOf.keys()];
      yield* others === undefined
        ? unknownNames([resource], tables, `${at}.reference.resource`)
        : unknownNames(reference.fields, others, `${at}.reference.fields`);
      if (fields.length !== reference.fields.length) {
        yield descriptorProblem(
          reference.fields.join(", "),
          `as many columns as in fields: ${fields.join(", ")}`,
          `${at}.reference.fields`,
        );
      }
    }
  }
}
