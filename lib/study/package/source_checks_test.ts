import assert from "node:assert/strict";
import {
  goodPackage,
  problemsAfter,
  testFound,
} from "../testdata/malformed.ts";
import { all, editPackage, rewrite } from "../testdata/spoil.ts";

type Entries = Record<string, unknown>;

/** Adds entries to the first table, its schema or its first field. */
const add = (to: "table" | "schema" | "field", entries: Entries) =>
  editPackage((json) => {
    const [table] = json.resources as [
      Entries & { schema: Entries & { fields: Entries[] } },
    ];
    const { schema } = table;
    Object.assign({ table, schema, field: schema.fields[0]! }[to], entries);
  });

const refused = (
  name: string,
  to: Parameters<typeof add>[0],
  entries: Entries,
  column: string,
  message: RegExp,
) => ({
  name,
  spoil: add(to, entries),
  file: "datapackage.json",
  column: `resources[0].${column}`,
  message,
});

testFound([
  refused(
    "a property of a dialect that has no effect",
    "table",
    { dialect: { escapeChar: "\\" } },
    "dialect.escapeChar",
    /because it has no effect here/,
  ),
  refused(
    "a header that is none",
    "table",
    { dialect: { header: false } },
    "dialect.header",
    /found false, expected true, or no entry/,
  ),
  refused(
    "an unknown encoding",
    "table",
    { encoding: "ebcdic-9" },
    "encoding",
    /the name of an encoding, such as utf-8 or windows-1252/,
  ),
  refused(
    "columns that match in an unknown way",
    "schema",
    { fieldsMatch: "some" },
    "schema.fieldsMatch",
    /one of exact, equal, subset, superset, partial/,
  ),
  refused(
    "a missing value that is no text",
    "schema",
    { missingValues: [999] },
    "schema.missingValues[0]",
    /found 999, expected text/,
  ),
  refused(
    "a separator of thousands",
    "field",
    { groupChar: "," },
    "schema.fields[0].groupChar",
    /write numbers without a thousands separator/,
  ),
  refused(
    "a pattern of dates",
    "field",
    { format: "%d/%m/%Y" },
    "schema.fields[0].format",
    /"dateOrder": "day first" or "month first"/,
  ),
]);

Deno.test("a file is read in the encoding and with the signs that its table states", async () => {
  const { path } = goodPackage.resources[0]!;
  const problems = await problemsAfter(all(
    add("table", {
      encoding: "windows-1252",
      dialect: { delimiter: "|", commentChar: "%" },
    }),
    rewrite(path, (text) => {
      const latin = `% für uns\n${text.replaceAll(",", "|")}`;
      return Uint8Array.from(latin, (letter) => letter.charCodeAt(0));
    }),
  ));
  assert.deepEqual(problems, []);
});
