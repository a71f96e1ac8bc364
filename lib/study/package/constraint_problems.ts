import type { Constraints, Field } from "../model/data_package.ts";
import { descriptorProblem, isRecord } from "../model/descriptor_problem.ts";
import type { Problem } from "../model/problem.ts";
import {
  type Check,
  described,
  oneOf,
  optional,
  simple,
} from "./entry_checks.ts";

const isNumber = (value: unknown) => Number.isFinite(value);

const flag = optional(
  simple((value) => typeof value === "boolean", "true or false"),
);
const bound = optional(simple(isNumber, "a number"));

/** Each constraint but the allowed values. */
const constraints: Readonly<Record<Exclude<keyof Constraints, "enum">, Check>> =
  {
    required: flag,
    unique: flag,
    minimum: bound,
    maximum: bound,
    pattern: optional(simple(isPattern, "a regular expression")),
  };

const options = (isOption: (value: unknown) => boolean, expected: string) =>
  optional(simple(
    (value) =>
      Array.isArray(value) && value.length > 0 && value.every(isOption),
    expected,
  ));
const isString = (value: unknown) => typeof value === "string";

/** The allowed values of each type. */
const optionsOf: Readonly<Record<Field["type"], Check>> = {
  string: options(isString, "a list of text values in quotes"),
  date: options(isString, "a list of dates in quotes"),
  number: options(isNumber, "a list of numbers without quotes"),
  integer: options(
    Number.isSafeInteger,
    "a list of whole numbers without quotes",
  ),
  boolean: options(
    () => false,
    "no such entry: there are only true and false",
  ),
};

/** Finds what is wrong in the constraints of a field. */
export function* constraintProblems(
  { type, constraints: stated }: Readonly<Record<string, unknown>>,
  place: string,
): Generator<Problem> {
  if (stated === undefined) return;
  yield* described(constraints)(stated, place);
  // What is wrong with the type itself is said of the type.
  if (isRecord(stated) && isFieldType(type)) {
    yield* typeProblems(type, stated, place);
  }
}

function isFieldType(type: unknown): type is Field["type"] {
  return typeof type === "string" && Object.hasOwn(optionsOf, type);
}

/** Finds constraints that no cell of the type could meet, or that none is held against. */
function* typeProblems(
  type: Field["type"],
  stated: Readonly<Record<string, unknown>>,
  place: string,
): Generator<Problem> {
  const { minimum, maximum } = stated;
  yield* optionsOf[type](stated.enum, `${place}.enum`);
  if (
    isNumber(minimum) && isNumber(maximum) && Number(minimum) > Number(maximum)
  ) {
    yield descriptorProblem(
      `${minimum}`,
      `no more than the maximum, ${maximum}`,
      `${place}.minimum`,
    );
  }
  const isOfNumbers = type === "number" || type === "integer";
  const known = [...Object.keys(constraints), "enum"]
    .filter((name) => isOfNumbers || name !== "minimum" && name !== "maximum");
  const isKnown = oneOf(known, `for the type ${type} `);
  for (const name of Object.keys(stated)) yield* isKnown(name, place);
}

function isPattern(value: unknown): boolean {
  try {
    return typeof value === "string" && Boolean(new RegExp(value, "u"));
  } catch {
    return false;
  }
}
