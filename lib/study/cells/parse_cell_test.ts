import assert from "node:assert/strict";
import type { Field } from "../model/data_package.ts";
import { parseCell } from "./parse_cell.ts";

const age: Field = {
  name: "age",
  type: "number",
  description: "Age",
  unit: "year",
  constraints: { required: true, minimum: 0, maximum: 120 },
};
const expected = {
  expected: "a number with a decimal point from 0 to 120 (year)",
};

Deno.test("a number is read only when it is one and within its bounds", () => {
  const answers: [string, unknown][] = [
    ["60", { value: 60 }],
    ["60.5", { value: 60.5 }],
    ["0", { value: 0 }],
    ["120", { value: 120 }],
    ["6e1", { value: 60 }],
    ["", expected],
    [" 60", expected],
    ["60,5", expected],
    ["120.1", expected],
    ["-1", expected],
    ["NaN", expected],
    ["Infinity", expected],
    ["0x10", expected],
    ["1e999", expected],
    ["sixty", expected],
  ];
  for (const [text, answer] of answers) {
    assert.deepEqual(parseCell(age, text), answer, JSON.stringify(text));
  }
});

Deno.test("an integer takes no fraction", () => {
  const field: Field = { name: "n", type: "integer", description: "" };
  assert.deepEqual(parseCell(field, "3"), { value: 3 });
  assert.deepEqual(parseCell(field, "3.5"), {
    expected: "a whole number, or nothing",
  });
  assert.ok("expected" in parseCell(field, "9007199254740993"));
});

Deno.test("a boolean is what spreadsheets and statistics programs write", () => {
  const field: Field = { name: "b", type: "boolean", description: "" };
  for (const text of ["true", "TRUE", "WAHR", "Vrai", "1"]) {
    assert.deepEqual(parseCell(field, text), { value: true }, text);
  }
  for (const text of ["false", "FALSE", "FALSCH", "0"]) {
    assert.deepEqual(parseCell(field, text), { value: false }, text);
  }
  assert.deepEqual(parseCell(field, ""), { value: null });
  for (const text of ["2", "yes", "t", "x", "-1"]) {
    assert.deepEqual(parseCell(field, text), {
      expected: "true or false, or nothing",
    });
  }
});

Deno.test("a decimal comma is read only where the file has it", () => {
  assert.deepEqual(parseCell(age, "60,5", true), { value: 60.5 });
  assert.ok("expected" in parseCell(age, "60,5,1", true));
  assert.deepEqual(parseCell(age, "\u22121.5"), expected, "below the minimum");
});

Deno.test("a date is a day of the calendar, year first", () => {
  const field: Field = { name: "d", type: "date", description: "" };
  assert.deepEqual(parseCell(field, "2012-02-29"), { value: "2012-02-29" });
  for (const text of ["2011-02-29", "29/02/2012", "2012-2-29", "20120229"]) {
    assert.ok("expected" in parseCell(field, text), text);
  }
});

Deno.test("a unit may be typed with either letter µ", () => {
  const field: Field = {
    name: "unit",
    type: "string",
    description: "",
    constraints: { enum: ["\u00b5mol/24 h"] },
  };
  assert.deepEqual(parseCell(field, "\u03bcmol/24 h"), {
    value: "\u00b5mol/24 h",
  });
});

Deno.test("an enumerated cell names what is allowed", () => {
  const field: Field = {
    name: "sex",
    type: "string",
    description: "",
    constraints: { required: true, enum: ["male", "female"] },
  };
  assert.deepEqual(parseCell(field, "male"), { value: "male" });
  assert.deepEqual(parseCell(field, "Male"), {
    expected: 'one of "male", "female"',
  });
});

Deno.test("a pattern must match the whole text", () => {
  const field: Field = {
    name: "patient",
    type: "string",
    description: "",
    constraints: { pattern: "P[0-9]{2}" },
  };
  assert.deepEqual(parseCell(field, "P01"), { value: "P01" });
  assert.ok("expected" in parseCell(field, "P012"));
});
