import assert from "node:assert/strict";
import { baselineTable } from "./baseline_table.ts";

const cellsOf = (rows: readonly object[], column: Record<string, string>) =>
  baselineTable(rows, {
    id: "table-1",
    title: "Patients",
    variables: [{ variable: "Elevated hormones", column }],
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
