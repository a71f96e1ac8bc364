import type { Constraints, DataPackage, Field } from "./data_package.ts";
import {
  descriptorProblem as problem,
  isRecord,
} from "./descriptor_problem.ts";
import { didYouMean } from "./nearest_name.ts";
import type { Problem } from "./problem.ts";

const isText = (value: unknown) => typeof value === "string";
const isNumber = (value: unknown) => Number.isFinite(value);
const isBoolean = (value: unknown) => typeof value === "boolean";
const isTextList = (value: unknown) =>
  Array.isArray(value) && value.length > 0 &&
  value.every(isText);

/** What the allowed values of each type are. */
const optionChecks: Readonly<
  Record<
    Field["type"],
    readonly [check: (option: unknown) => boolean, expected: string]
  >
> = {
  string: [isText, "a list of texts in quotes"],
  date: [isText, "a list of dates in quotes"],
  number: [isNumber, "a list of numbers without quotes"],
  integer: [Number.isSafeInteger, "a list of whole numbers without quotes"],
  boolean: [() => false, "no such entry: there are only true and false"],
};

/** What each constraint but the allowed values must be. */
const constraintChecks: Readonly<
  Record<
    Exclude<keyof Constraints, "enum">,
    readonly [check: (value: unknown) => boolean, expected: string]
  >
> = {
  required: [isBoolean, "true or false"],
  unique: [isBoolean, "true or false"],
  minimum: [isNumber, "a number"],
  maximum: [isNumber, "a number"],
  pattern: [isPattern, "a regular expression"],
};

/** Finds what is wrong in the constraints of a field. */
export function* constraintProblems(
  { type, constraints }: Record<string, unknown>,
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
  // What is wrong with the type itself is said of the type.
  if (isFieldType(type)) yield* typeProblems(type, constraints, place);
}

function isFieldType(type: unknown): type is Field["type"] {
  return typeof type === "string" && Object.hasOwn(optionChecks, type);
}

/** Finds constraints that no cell of the type could meet, or that none is held against. */
function* typeProblems(
  type: Field["type"],
  constraints: Record<string, unknown>,
  place: string,
): Generator<Problem> {
  const { enum: options, minimum, maximum } = constraints;
  const [isOption, expected] = optionChecks[type];
  if (
    options !== undefined &&
    !(Array.isArray(options) && options.length > 0 && options.every(isOption))
  ) {
    yield problem(JSON.stringify(options), expected, `${place}.enum`);
  }
  if (
    isNumber(minimum) && isNumber(maximum) && Number(minimum) > Number(maximum)
  ) {
    yield problem(
      `${minimum}`,
      `no more than the maximum, ${maximum}`,
      `${place}.minimum`,
    );
  }
  const known = [...Object.keys(constraintChecks), "enum"].filter((name) =>
    type === "number" || type === "integer" ||
    name !== "minimum" && name !== "maximum"
  );
  yield* unknownNames(
    Object.keys(constraints),
    known,
    place,
    `for the type ${type} `,
  );
}

/** Finds names that are none of those known. */
export function* unknownNames(
  names: readonly string[],
  known: readonly string[],
  place: string,
  of = "",
): Generator<Problem> {
  for (const name of new Set(names)) {
    if (known.includes(name)) continue;
    yield problem(
      JSON.stringify(name),
      `${of}one of ${known.join(", ")}`,
      place,
      didYouMean(name, known),
    );
  }
}

function isPattern(value: unknown): boolean {
  try {
    return typeof value === "string" && Boolean(new RegExp(value, "u"));
  } catch {
    return false;
  }
}

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
