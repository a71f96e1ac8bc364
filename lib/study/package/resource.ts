import { fieldTypes } from "../model/data_package.ts";
import { descriptorProblem } from "../model/descriptor_problem.ts";
import { constraintProblems } from "./constraint_problems.ts";
import {
  type Check,
  described,
  given,
  isText,
  listOf,
  oneOf,
  optional,
  shape,
  simple,
  text,
} from "./entry_checks.ts";
import { keyChecks } from "./key_problems.ts";
import {
  dialect,
  encoding,
  fieldsMatch,
  missingValues,
  rows,
  sourceChecks,
  wide,
} from "./source_checks.ts";
import { namedList } from "./name_problems.ts";

/** What to do about an entry that only guards a file. */
const sealHint = "delete this entry if the file need not be compared with it";

const fileName = given(isText, "text", function* (path, place) {
  if (/^(?!\.+$)[\w.-]+$/.test(path)) return;
  const elsewhere = /^\.*$|[/\\:]/.test(path);
  yield descriptorProblem(
    JSON.stringify(path),
    elsewhere
      ? "a file in the folder of datapackage.json"
      : "a name of letters from a to z, digits, dots, hyphens and underscores",
    place,
    elsewhere ? undefined : "rename the file, here and in the folder",
  );
});

const columnName = given(isText, "text", function* (name, place) {
  // In a row it would not be a column but what all objects inherit from.
  if (name === "__proto__") {
    yield descriptorProblem(name, "another name", place);
  }
});

const hasField = described(
  { name: columnName, type: oneOf(fieldTypes), ...sourceChecks },
  ["constraints", ...Object.keys(sourceChecks)],
);

const field: Check = function* (value, place) {
  yield* hasField(value, place);
  yield* constraintProblems(Object(value), `${place}.constraints`);
};

/** A sheet whose columns stand beside those of the file. */
const beside = shape({
  path: fileName,
  sheetName: optional(text),
  encoding: optional(encoding),
  by: listOf(
    text,
    "the columns that name the patient, in this file and in the other",
    {
      least: 2,
      most: 2,
    },
  ),
});

/** The description of a table. */
export const resource = described({
  name: text,
  path: fileName,
  bytes: optional(simple(
    (value) => Number.isSafeInteger(value) && Number(value) >= 0,
    "the size of the file in bytes, a whole number without quotes",
    sealHint,
  )),
  hash: optional(simple(
    (value) => typeof value === "string" && /^sha256:[0-9a-f]{64}$/.test(value),
    'the checksum of the file, "sha256:" and 64 digits from 0 to 9 and a to f',
    sealHint,
  )),
  encoding: optional(encoding),
  dialect: optional(dialect),
  rows: optional(rows),
  wide: optional(wide),
  beside: optional(beside),
  schema: described(
    {
      fields: namedList(field, "a list of fields", "each column once"),
      ...keyChecks,
      missingValues: optional(missingValues),
      fieldsMatch: optional(fieldsMatch),
    },
    ["primaryKey", "foreignKeys", "missingValues", "fieldsMatch"],
    "an object with a list of fields",
  ),
});
