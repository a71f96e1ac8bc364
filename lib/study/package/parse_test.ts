import assert from "node:assert/strict";
import type { DataPackage } from "../model/data_package.ts";
import { problemsAfter, testFound } from "../testdata/malformed.ts";
import { editPackage, rewrite } from "../testdata/spoil.ts";

testFound([
  {
    name: "a descriptor that is no JSON",
    spoil: rewrite("datapackage.json", () => '{"name": }'),
    file: "datapackage.json",
    message: /expected valid JSON/,
  },
  {
    name: "no table of a study",
    spoil: editPackage((json) => {
      const [table] = json.resources as { name: string }[];
      table!.name = "visits";
      json.resources = [table];
    }),
    file: "datapackage.json",
    column: "resources",
    message: /found visits, expected at least one of the tables patients, /,
  },
  {
    name: "a table whose name is misspelt",
    spoil: editPackage((json) => {
      (json.resources as { name: string }[]).at(-1)!.name = "toxicitys";
    }),
    file: "datapackage.json",
    column: "resources",
    message: /found toxicitys, expected .*did you mean toxicities\?/,
  },
  {
    name: "a column without which rows say nothing",
    spoil: editPackage((json) => {
      const { schema } = (json.resources as DataPackage["resources"])
        .find(({ name }) => name === "survival")!;
      (schema.fields as unknown[]).splice(1, 1);
    }),
    file: "datapackage.json",
    column: "resources.survival.schema.fields.months",
    message: /no such field, expected a field of type number/,
  },
  {
    name: "a path that is the folder itself",
    spoil: editPackage((json) => {
      (json.resources as { path: string }[])[0]!.path = "..";
    }),
    file: "datapackage.json",
    column: "resources[0].path",
    message: /found "\.\.", expected a file in the folder/,
  },
  ...["Survival of all.csv", "Überleben.csv"].map((path) => ({
    name: `a file by the name of ${path}`,
    spoil: editPackage((json) => {
      (json.resources as { path: string }[])[3]!.path = path;
    }),
    file: "datapackage.json",
    column: "resources[3].path",
    message:
      /found ".*", expected a name of letters from a to z, .*\(rename the file, here and in/,
  })),
  {
    name: "a misspelt key beside the analysis",
    spoil: editPackage((json) => json.analyses = json.analysis),
    file: "datapackage.json",
    message: /found "analyses", expected .* \(did you mean analysis\?\)/,
  },
  {
    name: "whether the data are reconstructed in words",
    spoil: editPackage((json) => json.reconstructed = "no"),
    file: "datapackage.json",
    column: "reconstructed",
    message: /found "no", expected true or false without quotes/,
  },
]);

/** Edits of the field age, the place of what is wrong, and the message. */
const fields: readonly (readonly [
  edit: Record<string, unknown>,
  place: string,
  message: RegExp,
])[] = [
  [
    { constraints: { max: 120 } },
    ".constraints",
    /found "max", expected for the type number one of required, .*, maximum, /,
  ],
  [
    { constraints: { minLength: 2 } },
    ".constraints",
    /found "minLength", expected for the type number one of/,
  ],
  [
    { constraints: { Required: true } },
    ".constraints",
    /did you mean required\?/,
  ],
  [
    { type: "string", constraints: { minimum: 0 } },
    ".constraints",
    /found "minimum", expected for the type string one of required, unique,/,
  ],
  [
    { type: "integer", constraints: { enum: ["0", "1"] } },
    ".constraints.enum",
    /found \["0","1"\], expected a list of whole numbers without quotes/,
  ],
  [
    { type: "string", constraints: { enum: [0, 1] } },
    ".constraints.enum",
    /expected a list of text values in quotes/,
  ],
  [
    { type: "boolean", constraints: { enum: ["yes", "no"] } },
    ".constraints.enum",
    /no such entry: there are only true and false/,
  ],
  [
    { constraints: { minimum: 120, maximum: 18 } },
    ".constraints.minimum",
    /found 120, expected no more than the maximum, 18/,
  ],
  [
    { constraint: { minimum: 18 } },
    "",
    /found "constraint", .* \(did you mean constraints\?\)/,
  ],
  [{ name: "sex" }, ".name", /found sex again, expected each column once/],
];

testFound(fields.map(([edit, place, message]) => ({
  name: `a field with ${JSON.stringify(edit)}`,
  spoil: editPackage((json) => {
    const [{ schema }] = json.resources as [DataPackage["resources"][0]];
    Object.assign(schema.fields[2]!, edit);
  }),
  file: "datapackage.json",
  column: `resources[0].schema.fields[2]${place}`,
  message,
})));

const key = (fields: unknown, resource: string, columns: string[]) => ({
  schema: {
    foreignKeys: [{ fields, reference: { resource, fields: columns } }],
  },
});

/** Edits of the table assessments and of its schema. */
const tables: readonly (readonly [
  edit: { schema?: object; bytes?: unknown; hash?: unknown },
  place: string,
  message: RegExp,
])[] = [
  [
    { schema: { primaryKey: ["patient", "moth"] } },
    ".schema.primaryKey",
    /found "moth", expected one of patient, .*\(did you mean month\?\)/,
  ],
  [
    { schema: { primarykey: ["patient"] } },
    ".schema",
    /found "primarykey", .*did you mean primaryKey\?/,
  ],
  [
    key(["patients"], "patients", ["patient"]),
    ".schema.foreignKeys[0].fields",
    /found "patients", .*did you mean patient\?/,
  ],
  [
    key(["patient"], "people", ["patient"]),
    ".schema.foreignKeys[0].reference.resource",
    /found "people", expected one of patients, treatment/,
  ],
  [
    key(["patient"], "patients", ["id"]),
    ".schema.foreignKeys[0].reference.fields",
    /found "id", expected one of patient, sex/,
  ],
  [
    key(["patient", "month"], "patients", ["patient"]),
    ".schema.foreignKeys[0].reference.fields",
    /found patient, expected as many columns as in fields: patient, month/,
  ],
  [
    key("patient", "patients", ["patient"]),
    ".schema.foreignKeys",
    /expected a list of objects with fields, a list of columns, and reference/,
  ],
  [
    { bytes: "1,2 kB" },
    ".bytes",
    /found "1,2 kB", expected the size .* whole number .*\(delete this entry/,
  ],
  [
    { hash: "d41d8cd98f00b204e9800998ecf8427e" },
    ".hash",
    /expected the checksum of the file, "sha256:" and 64 digits/,
  ],
];

testFound(tables.map(([{ schema, ...edit }, place, message]) => ({
  name: `a table with ${JSON.stringify({ schema, ...edit })}`,
  spoil: editPackage((json) => {
    const assessments = (json.resources as DataPackage["resources"])[2]!;
    Object.assign(assessments, edit);
    Object.assign(assessments.schema, schema);
  }),
  file: "datapackage.json",
  column: `resources[2]${place}`,
  message,
})));

Deno.test("a field may have one value alone, and a table no size", async () => {
  const edit = editPackage((json) => {
    const [table] = json.resources as [Record<string, unknown>];
    const { fields } = table.schema as { fields: Record<string, unknown>[] };
    fields[2]!.constraints = { minimum: 40, maximum: 40, enum: [40] };
    table.bytes = 0;
  });
  const problems = await problemsAfter(edit);
  assert.deepEqual(problems.filter(({ file }) => file !== "patients.csv"), []);
});
