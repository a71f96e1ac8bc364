import { fieldTypes } from "../model/data_package.ts";
import {
  descriptorProblem as problem,
  isRecord,
} from "../model/descriptor_problem.ts";
import type { Problem } from "../model/problem.ts";
import { constraintProblems } from "./constraint_problems.ts";
import { misspeltProblems, textProblems } from "./entry_problems.ts";
import { keyProblems } from "./key_problems.ts";

/** What to do about an entry that only guards a file. */
const sealHint = "delete this entry if the file need not be compared with it";

/** Finds what is wrong in the description of a table. */
export function* resourceProblems(
  json: unknown,
  place: string,
): Generator<Problem> {
  if (!isRecord(json)) {
    yield problem(typeof json, "an object", place);
    return;
  }
  for (const key of ["name", "path"]) {
    yield* textProblems(json[key], `${place}.${key}`);
  }
  if (typeof json.path === "string" && !/^(?!\.+$)[\w.-]+$/.test(json.path)) {
    const elsewhere = /^\.*$|[/\\:]/.test(json.path);
    yield problem(
      JSON.stringify(json.path),
      elsewhere
        ? "a file in the folder of datapackage.json"
        : "a name of letters from a to z, digits, points, hyphens and underscores",
      `${place}.path`,
      elsewhere ? undefined : "rename the file, here and in the folder",
    );
  }
  yield* sealProblems(json, place);
  const fields = isRecord(json.schema) ? json.schema.fields : undefined;
  if (!Array.isArray(fields) || fields.length === 0) {
    yield problem("no fields", "a list of fields", `${place}.schema.fields`);
    return;
  }
  yield* fieldProblems(fields, `${place}.schema.fields`);
  const schema = json.schema as Record<string, unknown>;
  yield* misspeltProblems(
    schema,
    ["primaryKey", "foreignKeys"],
    `${place}.schema`,
  );
  yield* keyProblems(schema, `${place}.schema`);
}

function* fieldProblems(
  fields: readonly unknown[],
  place: string,
): Generator<Problem> {
  const columns = new Set<string>();
  for (const [i, field] of fields.entries()) {
    const at = `${place}[${i}]`;
    if (!isRecord(field)) {
      yield problem(typeof field, "an object", at);
      continue;
    }
    const { name } = field;
    yield* textProblems(name, `${at}.name`);
    if (typeof name === "string" && columns.size === columns.add(name).size) {
      yield problem(`${name} again`, "each column once", `${at}.name`);
    }
    // In a row it would not be a column but what all objects inherit from.
    if (name === "__proto__") {
      yield problem("__proto__", "another name", `${at}.name`);
    }
    if (!(fieldTypes as readonly unknown[]).includes(field.type)) {
      yield problem(
        JSON.stringify(field.type) ?? "nothing",
        `one of ${fieldTypes.join(", ")}`,
        `${at}.type`,
      );
    }
    yield* misspeltProblems(field, ["constraints"], at);
    yield* constraintProblems(field, `${at}.constraints`);
  }
}

/** Finds a size and a checksum that no file could have. */
function* sealProblems(
  { bytes, hash }: Record<string, unknown>,
  place: string,
): Generator<Problem> {
  if (
    bytes !== undefined && !(Number.isSafeInteger(bytes) && Number(bytes) >= 0)
  ) {
    yield problem(
      JSON.stringify(bytes),
      "the size of the file in bytes, a whole number without quotes",
      `${place}.bytes`,
      sealHint,
    );
  }
  if (
    hash !== undefined &&
    !(typeof hash === "string" && /^sha256:[0-9a-f]{64}$/.test(hash))
  ) {
    yield problem(
      JSON.stringify(hash),
      'the checksum of the file, "sha256:" and 64 digits from 0 to 9 and a to f',
      `${place}.hash`,
      sealHint,
    );
  }
}
