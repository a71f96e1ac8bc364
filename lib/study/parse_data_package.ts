import { type DataPackage, fieldTypes } from "./data_package.ts";
import {
  descriptorFile,
  descriptorProblem as problem,
  isRecord,
} from "./descriptor_problem.ts";
import { nearestName } from "./nearest_name.ts";
import { parseJson } from "./parse_json.ts";
import type { Problem } from "./problem.ts";
import { constraintProblems, keyProblems } from "./schema_problems.ts";

/** What to do about an entry that only guards a file. */
const sealHint = "delete this entry if the file need not be compared with it";

/**
 * Parses and checks the text of a `datapackage.json`.
 * Returns the descriptor, or every problem that keeps it from being one.
 */
export function parseDataPackage(
  text: string,
): { descriptor: DataPackage } | { problems: Problem[] } {
  const json = parseJson(descriptorFile, text);
  if ("problem" in json) return { problems: [json.problem] };
  const problems = [...descriptorProblems(json.value)];
  return problems.length > 0
    ? { problems }
    : { descriptor: json.value as DataPackage };
}

function* descriptorProblems(json: unknown): Generator<Problem> {
  if (!isRecord(json)) {
    yield problem(typeof json, "a JSON object");
    return;
  }
  for (const key of ["name", "title", "description", "version"]) {
    yield* textProblems(json, key, key);
  }
  yield* misspeltProblems(json, ["analysis", "reconstructed"], "");
  const { reconstructed } = json;
  if (reconstructed !== undefined && typeof reconstructed !== "boolean") {
    yield problem(
      JSON.stringify(reconstructed),
      "true or false without quotes",
      "reconstructed",
    );
  }
  if (!Array.isArray(json.resources) || json.resources.length === 0) {
    yield problem("no tables", "a list of tables", "resources");
    return;
  }
  const names = new Set<unknown>();
  for (const [i, resource] of json.resources.entries()) {
    yield* resourceProblems(resource, `resources[${i}]`);
    if (!isRecord(resource)) continue;
    if (names.has(resource.name)) {
      yield problem(
        `${resource.name} again`,
        "one table of each name",
        `resources[${i}].name`,
      );
    }
    names.add(resource.name);
  }
}

function* resourceProblems(json: unknown, place: string): Generator<Problem> {
  if (!isRecord(json)) {
    yield problem(typeof json, "an object", place);
    return;
  }
  for (const key of ["name", "path"]) {
    yield* textProblems(json, key, `${place}.${key}`);
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
  const columns = new Set<string>();
  for (const [i, field] of fields.entries()) {
    const at = `${place}.schema.fields[${i}]`;
    if (!isRecord(field)) {
      yield problem(typeof field, "an object", at);
      continue;
    }
    yield* textProblems(field, "name", `${at}.name`);
    const { name } = field;
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
  const schema = json.schema as Record<string, unknown>;
  yield* misspeltProblems(
    schema,
    ["primaryKey", "foreignKeys"],
    `${place}.schema`,
  );
  yield* keyProblems(schema, `${place}.schema`);
}

/** Finds entries that were most likely meant to be optional ones, which nobody would miss. */
function* misspeltProblems(
  json: Record<string, unknown>,
  optional: readonly string[],
  place: string,
): Generator<Problem> {
  for (const key of Object.keys(json)) {
    const near = optional.includes(key)
      ? undefined
      : nearestName(key, optional);
    if (near === undefined) continue;
    yield problem(
      JSON.stringify(key),
      `the entry ${near}`,
      place || undefined,
      `did you mean ${near}?`,
    );
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

function* textProblems(
  json: Record<string, unknown>,
  key: string,
  place: string,
): Generator<Problem> {
  const value = json[key];
  if (typeof value !== "string" || value.trim() === "") {
    yield problem(JSON.stringify(value) ?? "nothing", "a text", place);
  }
}
