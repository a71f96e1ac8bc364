import assert from "node:assert/strict";
import type { TableResource, TableSchema } from "../model/data_package.ts";
import type { Row, TableReading } from "../model/table_reading.ts";
import { danglingProblems, duplicateProblems, nearestKey } from "./keys.ts";

const resource = (
  name: string,
  keys: Omit<TableSchema, "fields">,
  unique: readonly string[] = [],
): TableResource => ({
  name,
  path: `${name}.csv`,
  title: "",
  description: "",
  schema: {
    fields: unique.map((column) => ({
      name: column,
      type: "string",
      description: "",
      constraints: { unique: true },
    })),
    ...keys,
  },
});

const reading = (file: string, rows: readonly Row[]): TableReading => ({
  file,
  legible: true,
  rows,
  lines: rows.map((_, i) => 2 * i + 2),
  problems: [],
});

Deno.test("a key is the same only if all of its cells are, types included", () => {
  const scans = resource("scans", { primaryKey: ["patient", "month"] });
  const rows = [
    { patient: "N1", month: 3 },
    { patient: "N1", month: "3" },
    { patient: "N2", month: 3 },
    { month: 3 },
    { month: 3 },
    { patient: "N1", month: 3 },
    { patient: null, month: null },
    { patient: null, month: null },
  ];
  assert.deepEqual([...duplicateProblems(scans, reading("scans.csv", rows))], [{
    file: "scans.csv",
    row: 12,
    column: "patient, month",
    found: '"N1", 3, which row 2 has already',
    expected: "each only once",
  }, {
    file: "scans.csv",
    row: 16,
    column: "patient, month",
    found: "null, null, which row 14 has already",
    expected: "each only once",
  }]);
});

Deno.test("a column that is key and unique is told once, another one too", () => {
  const patients = resource("patients", { primaryKey: ["id"] }, ["id", "code"]);
  const rows = [{ id: "a", code: "x" }, { id: "a", code: "x" }];
  const problems = duplicateProblems(patients, reading("patients.csv", rows));
  assert.deepEqual([...problems.map(({ column }) => column)], ["id", "code"]);
});

Deno.test("a key that dangles is told once, with those like it counted", () => {
  const scans = resource("scans", {
    foreignKeys: [{
      fields: ["patient"],
      reference: { resource: "patients", fields: ["id"] },
    }],
  });
  const problems = (ids: readonly string[], patients: readonly string[]) => [
    ...danglingProblems(
      scans,
      new Map([
        ["patients", reading("patients.csv", ids.map((id) => ({ id })))],
        [
          "scans",
          reading("scans.csv", patients.map((patient) => ({ patient }))),
        ],
      ]),
    ).map(({ row, found, hint }) => [row, found, hint]),
  ];
  assert.deepEqual(problems(["N01"], ["N01", "n1", "x", "n1", "n1"]), [
    [4, '"n1", and in 2 more rows', 'did you mean "N01"?'],
    [6, '"x"', undefined],
  ]);
  assert.deepEqual(problems([], ["x"]), [], "no patient could be read");
});

Deno.test("a key is near if only case, marks or leading zeros differ", () => {
  const near = (key: string, ...known: string[]) =>
    nearestKey(key, new Set([undefined, ...known]));
  assert.equal(near("p-1", "Q1", "P001"), "P001");
  assert.equal(near("P 01", "p1"), "p1");
  assert.equal(near("A01B02", "a1b2"), "a1b2");
  assert.equal(near("P0", "P00"), "P00");
  assert.equal(near("P1", "P10"), undefined);
  assert.equal(near("P101", "P11"), undefined);
  assert.equal(near("P1", "P2"), undefined);
});
