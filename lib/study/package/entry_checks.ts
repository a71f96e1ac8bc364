import { didYouMean, nearestName } from "../../arguments/mod.ts";
import { descriptorProblem, isRecord } from "../model/descriptor_problem.ts";
import type { Problem } from "../model/problem.ts";

/** Finds what is wrong with the value of the descriptor that stands at a place. */
export type Check = (value: unknown, place: string) => Iterable<Problem>;

/** Passes a value that the condition holds for on to the next check. */
export const given = <Value>(
  holds: (value: unknown) => value is Value,
  expected: string,
  next: (value: Value, place: string) => Iterable<Problem>,
  hint?: string,
): Check =>
(value, place) =>
  holds(value)
    ? next(value, place)
    : [descriptorProblem(inJson(value), expected, place, hint)];

/** A value that the condition holds for. */
export const simple = (
  holds: (value: unknown) => boolean,
  expected: string,
  hint?: string,
): Check =>
  given((value): value is unknown => holds(value), expected, () => [], hint);

/** Whether a value is a text in which something stands. */
export const isText = (value: unknown): value is string =>
  typeof value === "string" && value.trim() !== "";

/** A text in which something stands. */
export const text = simple(isText, "text");

/** A list of so many items, each as the check asks. */
export const listOf = (
  check: Check,
  expected: string,
  { least = 0, most = Infinity }: { least?: number; most?: number } = {},
): Check =>
  given(
    (value): value is readonly unknown[] =>
      Array.isArray(value) && value.length >= least && value.length <= most,
    expected,
    (items, place) =>
      items.flatMap((item, i) => [...check(item, `${place}[${i}]`)]),
  );

/** An object with any keys, each value as the check asks. */
export const recordOf = (check: Check, expected: string): Check =>
  given(
    isRecord,
    expected,
    (record, place) =>
      Object.entries(record)
        .flatMap(([key, value]) => [...check(value, `${place}.${key}`)]),
  );

/** A value as the check asks, or none. */
export const optional = (check: Check): Check => (value, place) =>
  value === undefined ? [] : check(value, place);

/**
 * One of these names.
 *
 * @param of What the names are known for, as in "for the type date ".
 */
export const oneOf =
  (allowed: readonly string[], of = ""): Check => (value, place) =>
    allowed.some((name) => name === value) ? [] : [
      descriptorProblem(
        inJson(value),
        `${of}one of ${allowed.join(", ")}`,
        place,
        didYouMean(value, allowed),
      ),
    ];

/** An object with these entries and no others. */
export function shape(checks: Readonly<Record<string, Check>>): Check {
  const known = oneOf(Object.keys(checks));
  return given(
    isRecord,
    `an object with ${Object.keys(checks).join(", ")}`,
    (record, place) => [
      ...entryProblems(record, checks, place),
      ...Object.keys(record).flatMap((key) => [...known(key, place)]),
    ],
  );
}

/** An object with some of these entries and no others. */
export const partial = (checks: Readonly<Record<string, Check>>): Check =>
  shape(Object.fromEntries(
    Object.entries(checks).map(([key, check]) => [key, optional(check)]),
  ));

/**
 * An object with these entries among others. An optional entry that is misspelt
 * would not be missed, so a key much like one of those is refused.
 */
export const described = (
  checks: Readonly<Record<string, Check>>,
  optionalKeys: readonly string[] = [],
  expected = "an object",
): Check =>
  given(isRecord, expected, (record, place) => [
    ...entryProblems(record, checks, place),
    ...Object.keys(record).flatMap((key) => {
      const near = key in checks || optionalKeys.includes(key)
        ? undefined
        : nearestName(key, optionalKeys);
      return near === undefined ? [] : [
        descriptorProblem(
          inJson(key),
          `the entry ${near}`,
          place,
          `did you mean ${near}?`,
        ),
      ];
    }),
  ]);

function entryProblems(
  record: Readonly<Record<string, unknown>>,
  checks: Readonly<Record<string, Check>>,
  place: string,
): readonly Problem[] {
  return Object.entries(checks).flatMap(([key, check]) => [
    ...check(record[key], place === "" ? key : `${place}.${key}`),
  ]);
}

function inJson(value: unknown): string {
  return JSON.stringify(value) ?? "nothing";
}
