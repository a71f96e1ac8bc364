import assert from "node:assert/strict";
import {
  convertUnit,
  ctcaeGrade,
  ctcaeTables,
  type Quantity,
  type Unit,
  unitFactors,
  unitOf,
} from "../mod.ts";

// Conversions as laboratories publish them, to the digits that they give.
const published: readonly [Quantity, number, Unit, Unit, number, number][] = [
  ["haemoglobin", 1, "g/dl", "g/l", 10, 0],
  ["haemoglobin", 1, "g/dl", "mmol/l", 0.6206, 5e-5],
  ["cells", 1500, "/mm3", "10^9/l", 1.5, 1e-12],
  ["enzyme", 1, "U/l", "µkat/l", 0.01667, 5e-6],
  ["bilirubin", 1, "mg/dl", "µmol/l", 17.104, 5e-4],
  ["creatinine", 1, "mg/dl", "µmol/l", 88.4, 5e-2],
  ["glucose", 1, "mg/dl", "mmol/l", 0.05551, 5e-6],
  ["triglycerides", 1, "mg/dl", "mmol/l", 0.01129, 5e-6],
  ["cholesterol", 1, "mg/dl", "mmol/l", 0.02586, 5e-6],
  ["albumin", 3.5, "g/dl", "g/l", 35, 0],
  ["sodium", 140, "mEq/l", "mmol/l", 140, 0],
  ["potassium", 4.2, "mEq/l", "mmol/l", 4.2, 0],
  ["calcium", 1, "mg/dl", "mmol/l", 0.2495, 5e-5],
  ["calcium", 5, "mEq/l", "mmol/l", 2.5, 0],
  ["magnesium", 1, "mg/dl", "mmol/l", 0.4114, 5e-5],
  ["magnesium", 1.6, "mEq/l", "mmol/l", 0.8, 0],
  ["phosphate", 1, "mg/dl", "mmol/l", 0.3229, 5e-5],
  ["urate", 1, "mg/dl", "µmol/l", 59.48, 5e-3],
  ["urate", 0.36, "mmol/l", "µmol/l", 360, 0],
  ["clotting time", 30, "s", "s", 30, 0],
  ["ratio", 2.5, "1", "1", 2.5, 0],
];

Deno.test("conversions agree with published factors, both ways", () => {
  for (const [quantity, value, from, to, expected, tolerance] of published) {
    const converted = convertUnit(value, quantity, from, to);
    assert.ok(
      Math.abs(converted - expected) <= tolerance,
      `${quantity} ${converted}`,
    );
    const back = convertUnit(converted, quantity, to, from);
    assert.ok(Math.abs(back - value) <= 1e-12 * value);
  }
  assert.deepEqual(
    [...new Set(published.map(([quantity]) => quantity))].sort(),
    Object.keys(unitFactors).sort(),
  );
});

Deno.test("bounds that a table prints in two units are the same to its rounding", () => {
  for (const { terms } of Object.values(ctcaeTables)) {
    for (const { term, laboratory, grades } of terms) {
      for (const { intervals: [interval] } of grades) {
        if (!laboratory || interval?.from.of !== "value") continue;
        const [[unit, value], ...others] = Object.entries(interval.from.in) as [
          [Unit, number],
          ...[Unit, number][],
        ];
        for (const [other, printed] of others) {
          const { quantity } = laboratory;
          const there = convertUnit(value, quantity, unit, other);
          const back = convertUnit(printed, quantity, other, unit);
          // Within 2.5 %, or the one is the other rounded to one decimal.
          assert.ok(
            Math.abs(there / printed - 1) < 0.025 ||
              Math.abs(back - value) <= 0.05,
            `${term}: ${value} ${unit} is ${there}, printed ${printed} ${other}`,
          );
        }
      }
    }
  }
});

Deno.test("spellings of a unit", () => {
  const spellings: readonly [Unit, readonly string[]][] = [
    ["10^9/l", [
      "10^9/l",
      "×10⁹/l",
      "x10^9/L",
      "10*9/L",
      "10e9 /L",
      "×109/l",
      "10^3/µL",
      "10³/mm³",
      "10^3/mm3",
      "K/uL",
      "x10E3/uL",
    ]],
    ["/mm3", [
      "/mm3",
      "/mm³",
      "/µl",
      "/uL",
      "cells/uL",
      "cells/mm³",
      "10^6/L",
      "×10⁶/l",
    ]],
    ["g/dl", ["g/dL", "gm/dL"]],
    ["g/l", ["g/l", "g/L", "G/L"]],
    ["µmol/l", ["µmol/l", "μmol/L", "umol/l"]],
    ["U/l", ["U/l", "IU/L"]],
    ["mg/dl", ["mg/dL"]],
    ["mEq/l", ["mEq/L", "meq/l"]],
    ["s", ["s", "sec"]],
  ];
  for (const [unit, texts] of spellings) {
    for (const text of texts) assert.equal(unitOf(text), unit, text);
  }
  for (const text of ["", "g", "toString", "l/g", "10^5/l", "K/l"]) {
    assert.equal(unitOf(text), null, text);
  }
});

Deno.test("giga per litre of cells, grams per litre of anything else", () => {
  for (const text of ["G/L", "G/l", "G / l"]) {
    assert.equal(unitOf(text, "cells"), "10^9/l", text);
    assert.equal(unitOf(text, "haemoglobin"), "g/l", text);
    assert.equal(unitOf(text), "g/l", text);
  }
  assert.equal(unitOf("g/l", "cells"), "g/l");
  const platelets = {
    term: "Platelet count decreased",
    value: 60,
    lower_limit: 150,
  };
  assert.equal(ctcaeGrade({ ...platelets, unit: "G/L" }).grade, 2);
  assert.throws(() => ctcaeGrade({ ...platelets, unit: "g/l" }), /unit must/);
});

Deno.test("a unit of another quantity is an error that names it", () => {
  assert.throws(() => convertUnit(1, "haemoglobin", "U/l", "g/l"), {
    name: "RangeError",
    message:
      'Cannot convert haemoglobin: from must be one of "g/l", "g/dl", "mmol/l", current value is "U/l"',
  });
});
