import fc from "fast-check";
import assert from "node:assert/strict";
import { describeProblems } from "./model/problem.ts";
import { madeCohort, makeStudy } from "./testdata/make_study.ts";
import { problemsOf } from "./testdata/problems_of.ts";

const good = await makeStudy(madeCohort(3));
const tables = [...good.keys()].filter((name) => name.endsWith(".csv"));

/** Texts made of what CSV, numbers, dates and spreadsheets are made of. */
const fragments = fc.constantFrom(
  ..."0123456789,;\t\n\r\"'.-=+%µμ \u2212\ufeff\0é😀<>&".split(""),
  "\r\n",
  '""',
  "N0001",
  "N0002",
  "patient",
  "months",
  "TRUE",
  "sep=;",
  "#REF!",
  "1e309",
  "NaN",
  "__proto__",
  "constructor",
);
const csvText = fc.array(fragments, { maxLength: 60 })
  .map((parts) => parts.join(""));

/** A valid or not valid study; never another error, never a rejection unexplained. */
async function loads(name: string, content: string | Uint8Array) {
  const problems = await problemsOf(new Map([...good, [name, content]]));
  for (const { file, found, expected } of problems) {
    assert.ok(file !== "" && found !== "" && expected !== "");
  }
  assert.doesNotThrow(() => describeProblems(problems));
}

Deno.test("any text in place of a table is read or refused with reasons", () =>
  fc.assert(
    fc.asyncProperty(fc.constantFrom(...tables), csvText, loads),
    { numRuns: 300 },
  ));

Deno.test("any text within a table is read or refused with reasons", () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...tables),
      csvText,
      fc.nat(),
      (name, insertion, position) => {
        const text = good.get(name)!;
        const at = position % (text.length + 1);
        return loads(name, text.slice(0, at) + insertion + text.slice(at));
      },
    ),
    { numRuns: 300 },
  ));

Deno.test("any bytes are read or refused with reasons", () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...tables, "datapackage.json"),
      fc.uint8Array({ maxLength: 200 }),
      loads,
    ),
    { numRuns: 200 },
  ));

Deno.test("any JSON in place of the analysis is read or refused with reasons", () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(
        "subgroups",
        "survivalTimes",
        "survivalCurves",
        "survivalComparisons",
        "baselineTables",
        "pairedTimePoints",
        "timeUnit",
        "x",
        "toString",
        "__proto__",
      ),
      fc.jsonValue({ maxDepth: 4 }),
      (key, value) => {
        const json = JSON.parse(good.get("datapackage.json")!);
        json.analysis = { [key]: value };
        return loads("datapackage.json", JSON.stringify(json));
      },
    ),
    { numRuns: 200 },
  ));

Deno.test("any JSON in place of the descriptor is read or refused with reasons", () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(
        "name",
        "title",
        "version",
        "resources",
        "analysis",
        "reconstructed",
      ),
      fc.jsonValue({ maxDepth: 4 }),
      (key, value) => {
        const json = JSON.parse(good.get("datapackage.json")!);
        json[key] = value;
        return loads("datapackage.json", JSON.stringify(json));
      },
    ),
    { numRuns: 200 },
  ));

Deno.test("any JSON in place of constraints and keys is read or refused with reasons", () =>
  fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.nat(),
      fc.constantFrom(
        "required",
        "unique",
        "minimum",
        "maximum",
        "pattern",
        "enum",
      ),
      fc.constantFrom("primaryKey", "foreignKeys", "x"),
      fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom("[", "(", "a+")),
      (table, column, constraint, key, value) => {
        const json = JSON.parse(good.get("datapackage.json")!);
        const { schema } = json.resources[table % json.resources.length];
        const field = schema.fields[column % schema.fields.length];
        field.constraints = { [constraint]: value };
        if (key !== "x") schema[key] = value;
        return loads("datapackage.json", JSON.stringify(json));
      },
    ),
    { numRuns: 200 },
  ));

Deno.test("any JSON in place of a field is read or refused with reasons", () =>
  fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.nat(),
      fc.constantFrom("name", "type", "constraints", "unit", "description"),
      fc.jsonValue({ maxDepth: 3 }),
      (table, column, key, value) => {
        const json = JSON.parse(good.get("datapackage.json")!);
        const { fields } = json.resources[table % json.resources.length].schema;
        fields[column % fields.length][key] = value;
        return loads("datapackage.json", JSON.stringify(json));
      },
    ),
    { numRuns: 200 },
  ));
