import { descriptorProblem, isRecord } from "../model/descriptor_problem.ts";
import { daysOf } from "../model/time_unit.ts";
import {
  type Check,
  given,
  isText,
  listOf,
  oneOf,
  optional,
  recordOf,
  shape,
  simple,
  text,
} from "./entry_checks.ts";

/** A property that would be read past, and what to do in its place. */
const notHonoured = (remedy: string): Check => (value, place) =>
  value === undefined ? [] : [
    descriptorProblem(
      JSON.stringify(value),
      "no such entry, because it has no effect here",
      place,
      remedy,
    ),
  ];

const letter = simple(
  (value) => typeof value === "string" && value.length === 1,
  "one character",
);
const onlyDefault = (value: unknown): Check =>
  simple((found) => found === value, `${JSON.stringify(value)}, or no entry`);

/** The properties of a Table Dialect: those in use, and those that would change nothing. */
const dialectChecks: Readonly<Record<string, Check>> = {
  $schema: text,
  csvddfVersion: () => [],
  title: text,
  delimiter: letter,
  quoteChar: letter,
  commentChar: letter,
  sheetName: text,
  header: onlyDefault(true),
  doubleQuote: onlyDefault(true),
  lineTerminator: () => [],
  skipInitialSpace: () => [],
  caseSensitiveHeader: onlyDefault(false),
};

/** The dialect of a resource; what it says beyond these is refused by its name. */
export const dialect: Check = (value, place) =>
  isRecord(value)
    ? Object.entries(value).flatMap(([key, entry]) => [
      ...(Object.hasOwn(dialectChecks, key)
        ? dialectChecks[key]!
        : notHonoured("save the file in the usual form and delete this entry"))(
          entry,
          `${place}.${key}`,
        ),
    ])
    : [descriptorProblem(JSON.stringify(value), "an object", place)];

/** The name of an encoding that can be decoded. */
export const encoding = simple(
  (value) => {
    try {
      return typeof value === "string" && Boolean(new TextDecoder(value));
    } catch {
      return false;
    }
  },
  "the name of an encoding, such as utf-8 or windows-1252",
);

const texts = listOf(
  simple((value) => typeof value === "string", "text"),
  "a list of text values",
);

/** The texts that stand for nothing. */
export const missingValues = listOf(
  simple(
    (value) =>
      typeof value === "string" ||
      isRecord(value) && typeof value.value === "string",
    "text, or an object with text as value",
  ),
  "a list of text values",
);

/** What the schema says of the columns of the file. */
export const fieldsMatch = oneOf([
  "exact",
  "equal",
  "subset",
  "superset",
  "partial",
]);

const code = simple(
  (value) =>
    value === null || ["string", "number", "boolean"].includes(typeof value),
  "text, a number, true, false or null",
);

/** Where a field comes from, and what its texts stand for. */
export const sourceChecks: Readonly<Record<string, Check>> = {
  from: optional((value, place) =>
    Array.isArray(value)
      ? listOf(text, "a list of columns", { least: 1 })(value, place)
      : given(isText, "the name of a column, or a list of names", () => [])(
        value,
        place,
      )
  ),
  values: optional(
    recordOf(code, "an object of text values and what they stand for"),
  ),
  since: optional(text),
  countedIn: optional(oneOf(Object.keys(daysOf))),
  dateOrder: optional(oneOf(["day first", "month first"])),
  missingValues: optional(missingValues),
  trueValues: optional(texts),
  falseValues: optional(texts),
  decimalChar: optional(onlyDefault(".")),
  bareNumber: optional(onlyDefault(true)),
  groupChar: notHonoured("write numbers without a thousands separator"),
  format: optional(
    simple(
      (value) => value === "default" || value === "any",
      '"default" or "any": dates are read in any usual form',
      'where day and month could be confused, write "dateOrder": "day first" or "month first"',
    ),
  ),
};

/** The rows of the file that belong to a table. */
export const rows = recordOf(
  simple(
    (value) => typeof value === "string" || Number.isFinite(value),
    "text or a number",
  ),
  "an object of columns and the text that they have in these rows",
);

/** Columns that become rows. */
export const wide = shape({
  column: text,
  from: recordOf(
    recordOf(code, "an object of columns of this table and their values"),
    "an object of columns of the file and what they stand for",
  ),
});
