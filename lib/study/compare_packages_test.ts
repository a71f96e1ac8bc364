import assert from "node:assert/strict";
import { comparePackages } from "./compare_packages.ts";
import type { LoadedTables } from "./load_study.ts";
import type { Row } from "./model/table_reading.ts";

/** A package whose tables have the keys named. */
function version(
  keys: Readonly<Record<string, readonly string[]>>,
  tables: Readonly<Record<string, readonly Row[]>>,
): LoadedTables<string> {
  const resources = Object.entries(keys).map(([name, primaryKey]) => ({
    name,
    path: `${name}.csv`,
    title: name,
    description: name,
    schema: { fields: [], ...(primaryKey.length > 0 && { primaryKey }) },
  }));
  const about = { name: "made", title: "Made", description: "", version: "1" };
  return { package: { ...about, resources }, tables };
}

const keys = { patients: ["patient"], visits: ["patient", "month"] };
const patients = [
  { patient: "A", age: 60, note: null },
  { patient: "B", age: 0.3, note: "x" },
  { patient: "C", age: 70, note: null },
];
const visits = [{ patient: "A", month: 0 }, { patient: "A", month: 3 }];
const older = version(keys, { patients, visits });

Deno.test("a version does not differ from itself, whatever the order of rows and columns", () => {
  const turned = patients.toReversed().map(({ patient, age, note }) => {
    return { note, age, patient };
  });
  const newer = version(keys, {
    visits: visits.toReversed(),
    patients: turned,
  });
  assert.deepEqual(comparePackages(older, newer), []);
});

Deno.test("cells that changed, were emptied or were filled are told, and rows that came or went", () => {
  const newer = version(keys, {
    patients: [
      { patient: "D", age: 50, note: null },
      { patient: "A", age: 61, note: "y" },
      { patient: "B", age: 0.1 + 0.2, note: null },
    ],
    visits: [...visits, { patient: "A", month: 6 }],
  });
  const whole = { column: null, old: null, new: null };
  const cell = { table: "patients", change: "changed" };
  assert.deepEqual(comparePackages(older, newer), [
    { table: "patients", key: "D", change: "added", ...whole },
    { ...cell, key: "A", column: "age", old: 60, new: 61 },
    { ...cell, key: "A", column: "note", old: null, new: "y" },
    { ...cell, key: "B", column: "age", old: 0.3, new: 0.1 + 0.2 },
    { ...cell, key: "B", column: "note", old: "x", new: null },
    { table: "patients", key: "C", change: "removed", ...whole },
    { table: "visits", key: "A, 6", change: "added", ...whole },
  ]);
});

Deno.test("columns and tables that only one version has", () => {
  const newer = version({ patients: ["patient"], doses: ["patient"] }, {
    patients: patients.map(({ patient, age }) => ({ patient, age, sex: "f" })),
    doses: [{ patient: "A", dose: 3 }],
  });
  const told = comparePackages(older, newer)
    .map(({ table, key, column, change, old, new: after }) =>
      [table, key, column ?? change, old, after].join(" ")
    );
  assert.deepEqual(told, [
    "patients A sex  f",
    "patients B note x ",
    "patients B sex  f",
    "patients C sex  f",
    "visits A, 0 removed  ",
    "visits A, 3 removed  ",
    "doses A added  ",
  ]);
});

Deno.test("rows without a key are compared by their place", () => {
  const rows = [{ patient: "A", month: 1 }, { patient: "A", month: 1 }];
  const changed = [rows[0]!, { patient: "A", month: 2 }];
  assert.deepEqual(
    comparePackages(
      version({ visits: [] }, { visits: rows }),
      version({ visits: [] }, { visits: changed }),
    ),
    [{
      table: "visits",
      key: "row 2",
      column: "month",
      change: "changed",
      old: 1,
      new: 2,
    }],
  );
});
