import { isRecord } from "../model/descriptor_problem.ts";

/** What is wrong with a value of a descriptor, and where it stands. */
export interface EntryFinding {
  /** Path of the value, such as ".subgroups[2].label". */
  readonly place: string;
  readonly found: unknown;
  readonly expected: string;
  /** The names that it may have, where they can be listed. */
  readonly allowed?: readonly string[];
}

/** Finds what is wrong with the value at a place. */
export type Check = (value: unknown, place: string) => readonly EntryFinding[];

/** Passes a value that the condition holds for on to the next check. */
const given = <Value>(
  holds: (value: unknown) => value is Value,
  expected: string,
  next: (value: Value, place: string) => readonly EntryFinding[],
): Check =>
(found, place) =>
  holds(found) ? next(found, place) : [{ place, found, expected }];

/** A value that the condition holds for. */
export const simple = (
  holds: (value: unknown) => boolean,
  expected: string,
): Check =>
  given((value): value is unknown => holds(value), expected, () => []);

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
    (items, place) => items.flatMap((item, i) => check(item, `${place}[${i}]`)),
  );

/** An object with any keys, each value as the check asks. */
export const recordOf = (check: Check, expected: string): Check =>
  given(
    isRecord,
    expected,
    (record, place) =>
      Object.entries(record)
        .flatMap(([key, value]) => check(value, `${place}.${key}`)),
  );

/** A value as the check asks, or none. */
export const optional = (check: Check): Check => (value, place) =>
  value === undefined ? [] : check(value, place);

/** One of these names. */
export const oneOf = (allowed: readonly string[]): Check => (found, place) =>
  allowed.some((name) => name === found)
    ? []
    : [{ place, found, expected: `one of ${allowed.join(", ")}`, allowed }];

/** An object with these entries and no others. */
export function shape(checks: Readonly<Record<string, Check>>): Check {
  const allowed = Object.keys(checks);
  const known = oneOf(allowed);
  return given(
    isRecord,
    `an object with ${allowed.join(", ")}`,
    (record, place) => [
      ...Object.entries(checks)
        .flatMap(([key, check]) => check(record[key], `${place}.${key}`)),
      ...Object.keys(record).flatMap((key) => known(key, place)),
    ],
  );
}
