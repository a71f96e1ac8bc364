import type { Constraints, Field } from "../model/data_package.ts";
import {
  descriptorProblem as problem,
  isRecord,
} from "../model/descriptor_problem.ts";
import type { Problem } from "../model/problem.ts";
import { unknownNames } from "./unknown_names.ts";

const isText = (value: unknown) => typeof value === "string";
const isNumber = (value: unknown) => Number.isFinite(value);
const isBoolean = (value: unknown) => typeof value === "boolean";

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

function isPattern(value: unknown): boolean {
  try {
    return typeof value === "string" && Boolean(new RegExp(value, "u"));
  } catch {
    return false;
  }
}
