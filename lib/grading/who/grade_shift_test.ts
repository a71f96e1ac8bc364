import assert from "node:assert/strict";
import { whoGradeShift } from "../mod.ts";

Deno.test("a cohort's grades shift between editions where the tables differ", () => {
  const rows = [
    { patient: "A", ki67: 1 },
    { patient: "B", ki67: 2.5 },
    { patient: "C", ki67: 2.5, mitoses: 5 },
    { patient: "D", ki67: 40, differentiation: "well" as const },
    { patient: "E", ki67: 40, differentiation: "poor" as const },
    { patient: "F" },
  ];
  const shift = whoGradeShift(rows, { from: "2010", to: "2019" });
  assert.equal(shift.n, 6);
  assert.deepEqual(shift.changed.map(({ patient }) => patient), [
    "B",
    "D",
    "E",
  ]);
  assert.deepEqual(shift.table, [
    { from: "NET G1", to: "NET G1", n: 1 },
    { from: "Ki-67 between G1 and G2", to: "NET G1", n: 1 },
    { from: "NET G2", to: "NET G2", n: 1 },
    { from: "NEC G3", to: "NET G3", n: 1 },
    { from: "NEC G3", to: "NEC", n: 1 },
    { from: "no index", to: "no index", n: 1 },
  ]);
  assert.equal(
    whoGradeShift(rows, { from: "2019", to: "2022" }).changed.length,
    0,
  );
});
