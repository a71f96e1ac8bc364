import assert from "node:assert/strict";
import { baselineTable } from "./baseline_table.ts";

const cellsOf = (rows: readonly object[], column: Record<string, string>) =>
  baselineTable(rows, {
    id: "table-1",
    title: "Patients",
    variables: [{ variable: "Elevated hormones", column }],
  }).rows.map(({ cells }) => cells);

const statisticsOf = (rows: readonly object[]) =>
  baselineTable(rows, {
    id: "table-1",
    title: "Patients",
    variables: [{
      variable: "Dose",
      column: "dose",
      statistics: ["median", "quartiles", "missing"],
    }],
  }).rows.map(({ cells }) => cells);

Deno.test("patients who were not measured stand under those who are elevated", () => {
  const rows = [
    { cga: true, hiaa: true },
    { cga: true, hiaa: false },
    { cga: false, hiaa: null },
    { cga: false, hiaa: undefined },
  ];
  assert.deepEqual(cellsOf(rows, { cga: "CgA", hiaa: "5HIAA" }), [
    ["Elevated hormones", "", ""],
    ["CgA", "2", "50"],
    ["5HIAA", "1", "25"],
    ["5HIAA: missing", "2", "50"],
  ]);
});

Deno.test("a column empty throughout has no count, which says enough", () => {
  assert.deepEqual(cellsOf([{ mibg: null }], { mibg: "131I-mIBG" }), [
    ["Elevated hormones", "", ""],
    ["131I-mIBG", "", ""],
  ]);
});

Deno.test("numbers are printed without the rounding errors of binary fractions", () => {
  const cells = statisticsOf([{ dose: 0.1 }, { dose: 0.2 }, { dose: null }]);
  assert.deepEqual(cells, [
    ["Dose", "", ""],
    ["Median", "0.15", ""],
    ["Quartiles", "0.125-0.175", ""],
    ["Unknown", "1", ""],
  ]);
});

Deno.test("a column of numbers that is not there or holds text is an error that names it", () => {
  assert.throws(() => statisticsOf([{ age: 60 }]), {
    name: "RangeError",
    message: 'Cannot describe Dose: no row has a column "dose"',
  });
  assert.throws(() => statisticsOf([]), RangeError);
  assert.throws(
    () => statisticsOf([{ dose: 1 }, { dose: "2" }]),
    /dose\[1\] must be a finite number or empty, current value is "2"/,
  );
});

Deno.test("each arm has a column, and what an arm lacks is counted 0 times", () => {
  const rows = [
    { arm: "b", site: "gut", age: 50 },
    { arm: "b", site: "lung", age: 60 },
    { arm: "a", site: "gut", age: 70 },
    { arm: null, site: "gut", age: null },
  ];
  const table = baselineTable(rows, {
    id: "table-1",
    title: "Patients",
    variables: [
      { variable: "Site", column: "site" },
      { variable: "Age", column: "age", statistics: ["median", "missing"] },
    ],
    by: { column: "arm", levels: { b: "Drug", a: "Placebo", c: "Neither" } },
  });
  assert.deepEqual(table.columns, [
    "Variable",
    "Drug (N=2)",
    "Placebo (N=1)",
    "Neither (N=0)",
    "All (N=4)",
  ]);
  assert.deepEqual(table.rows.map(({ cells }) => cells), [
    ["Site", "", "", "", ""],
    ["gut", "1 (50%)", "1 (100%)", "0", "3 (75%)"],
    ["lung", "1 (50%)", "0", "0", "1 (25%)"],
    ["Age", "", "", "", ""],
    ["Median", "55", "70", "", "60"],
    ["Unknown", "0", "0", "", "1"],
  ]);
});
