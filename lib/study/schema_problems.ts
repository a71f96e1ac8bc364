import type { Constraints } from "./data_package.ts";
import {
  descriptorProblem as problem,
  isRecord,
} from "./descriptor_problem.ts";
import type { Problem } from "./problem.ts";

const isNumber = (value: unknown) => Number.isFinite(value);
const isBoolean = (value: unknown) => typeof value === "boolean";
const isTextList = (value: unknown) =>
  Array.isArray(value) && value.length > 0 &&
  value.every((text) => typeof text === "string");

/** What each constraint must be. */
const constraintChecks: Readonly<
  Record<
    keyof Constraints,
    readonly [check: (value: unknown) => boolean, expected: string]
  >
> = {
  required: [isBoolean, "true or false"],
  unique: [isBoolean, "true or false"],
  minimum: [isNumber, "a number"],
  maximum: [isNumber, "a number"],
  pattern: [isPattern, "a regular expression"],
  enum: [
    (value) =>
      Array.isArray(value) && value.length > 0 &&
      value.every((option) => typeof option === "string" || isNumber(option)),
    "a list of texts or numbers",
  ],
};

/** Finds what is wrong in the constraints of a field. */
export function* constraintProblems(
  constraints: unknown,
  place: string,
): Generator<Problem> {
  if (constraints === undefined) return;
  if (!isRecord(constraints)) {
    yield problem(JSON.stringify(constraints), "an object", place);
    return;
  }
  for (const [name, [check, expected]] of Object.entries(constraintChecks)) {
    const value = constraints[name];
    if (value !== undefined && !check(value)) {
      yield problem(JSON.stringify(value), expected, `${place}.${name}`);
    }
  }
}

function isPattern(value: unknown): boolean {
  try {
    return typeof value === "string" && Boolean(new RegExp(value, "u"));
  } catch {
    return false;
  }
}

/** Finds what is wrong in the keys of a table. */
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
      "a list of objects with fields and reference",
      `${place}.foreignKeys`,
    );
  }
}
