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
  for (
    const text of ["true", "TRUE", "WAHR", "Vrai", "VERDADERO", "VERO", "1"]
  ) {
    assert.deepEqual(parseCell(field, text), { value: true }, text);
  }
  for (const text of ["false", "FALSE", "FALSCH", "FAUX", "FALSO", "0"]) {
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
  for (const text of ["60,5,1", "60.5", "1.060,5"]) {
    assert.deepEqual(parseCell(age, text, true), {
      expected: "a number with a decimal comma from 0 to 120 (year)",
    });
  }
});

Deno.test("a number is written as programs and typesetters do", () => {
  const field: Field = { name: "x", type: "number", description: "" };
  const numbers: Record<string, number> = {
    "\u22121.5": -1.5,
    "-1.5": -1.5,
    "+3": 3,
    ".5": 0.5,
    "5.": 5,
    "1E-3": 0.001,
    "1e+3": 1000,
  };
  for (const [text, value] of Object.entries(numbers)) {
    assert.deepEqual(parseCell(field, text), { value }, text);
  }
  for (const text of [".", "1e", "--1", "1\u22121", "1 000", "1_000"]) {
    assert.ok("expected" in parseCell(field, text), text);
  }
});

Deno.test("what is expected is told with bounds, unit and whether a cell may be empty", () => {
  const expectations: [Field["constraints"], string][] = [
    [{}, "a number with a decimal point (mm), or nothing"],
    [
      { minimum: 1 },
      "a number with a decimal point of at least 1 (mm), or nothing",
    ],
    [
      { maximum: 9, required: true },
      "a number with a decimal point of at most 9 (mm)",
    ],
    [{ enum: [1, 2], minimum: 1 }, "one of 1, 2 (mm), or nothing"],
    [
      { pattern: "[0-9]" },
      "a number with a decimal point matching [0-9] (mm), or nothing",
    ],
  ];
  for (const [constraints, expected] of expectations) {
    const field: Field = {
      name: "x",
      type: "number",
      description: "",
      unit: "mm",
      constraints: constraints!,
    };
    assert.deepEqual(parseCell(field, "x"), { expected });
  }
});

Deno.test("a text that a spreadsheet computes, or could not compute, is none", () => {
  const field: Field = { name: "note", type: "string", description: "" };
  const errors = "=A1 #REF! #DIV/0! #N/A #NV #WERT! #NAME? #### #¡REF!";
  for (const text of errors.split(" ")) {
    assert.deepEqual(parseCell(field, text), {
      expected: "text, or nothing",
    });
  }
  for (const text of ["#3", "#", "a=b", "#Ref", "-"]) {
    assert.deepEqual(parseCell(field, text), { value: text });
  }
});

Deno.test("a date is a day of the calendar, year first", () => {
  const field: Field = { name: "d", type: "date", description: "" };
  assert.deepEqual(parseCell(field, "2012-02-29"), { value: "2012-02-29" });
  for (
    const text of [
      "2011-02-29",
      "2012-13-01",
      "2012-00-10",
      "29/02/2012",
      "2012-2-29",
      "20120229",
    ]
  ) {
    assert.ok("expected" in parseCell(field, text), text);
  }
});

Deno.test("a unit may be typed with either letter µ", () => {
  for (const [allowed, typed] of ["\u00b5\u03bc", "\u03bc\u00b5"]) {
    const field: Field = {
      name: "unit",
      type: "string",
      description: "",
      constraints: { enum: [`${allowed}mol/24 h`] },
    };
    assert.deepEqual(parseCell(field, `${typed}mol/24 h`), {
      value: `${allowed}mol/24 h`,
    });
  }
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
  assert.ok("expected" in parseCell(field, "XP01"));
  const either = { ...field, constraints: { pattern: "P1|P2" } };
  assert.deepEqual(parseCell(either, "P2"), { value: "P2" });
  assert.ok("expected" in parseCell(either, "P12"));
  assert.ok("expected" in parseCell(either, "1P2"));
});
