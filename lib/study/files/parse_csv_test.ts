import assert from "node:assert/strict";
import type { Field } from "../model/data_package.ts";
import { describeProblem } from "../model/problem.ts";
import { problemsAfter, testFound } from "../testdata/malformed.ts";
import { editLines, rewrite } from "../testdata/spoil.ts";
import { parseCsv } from "./parse_csv.ts";

testFound([
  {
    name: "a thousand or a bit more than one",
    spoil: rewrite(
      "laboratory.csv",
      (text) =>
        text.replaceAll(",", ";")
          .replace(/^(N\w+;\w+;\d+;)\d+/m, (_, before) => `${before}1,234`),
    ),
    file: "laboratory.csv",
    row: 2,
    column: "value",
    message: /a thousands separator or a decimal comma\?/,
  },
]);

Deno.test("of decimal commas and points the rarer are placed", async () => {
  const problems = await problemsAfter(
    editLines("laboratory.csv", (lines) =>
      lines.forEach((line, i) => {
        lines[i] = line.replaceAll(",", ";")
          .replace(/^(\w+;\w+;\d+;\d+)/, i === 2 ? "$1.250" : "$1,5");
      })),
  );
  assert.deepEqual(problems.map(({ row, column }) => [row, column]), [
    [3, "value"],
  ]);
  assert.match(
    describeProblem(problems[0]!),
    /decimal comma .*one decimal sign/,
  );
});

const fields: readonly Field[] = (["patient", "value", "unit"] as const)
  .map((name) => ({
    name,
    type: name === "value" ? "number" : "string",
    description: "",
  }));

const header = ["patient", "value", "unit"];
const records = [["N1", "1.5", "mg, dry"], ["N2", "", ""], ["N3", "7", "g"]];
const plain = 'patient,value,unit\nN1,1.5,"mg, dry"\nN2,,\nN3,7,g\n';

/** The sheet of a text, which must be one. */
function sheetOf(text: string) {
  const reading = parseCsv("laboratory.csv", text, fields);
  assert.ok("sheet" in reading, JSON.stringify(reading));
  return reading.sheet;
}

/** Separates the columns of the plain text by another sign. */
const separatedBy = (sign: string) =>
  plain.replaceAll(/"[^"]*"|,/g, (part) => part === "," ? sign : part);

const readable: Record<string, string> = {
  "commas": plain,
  "no line end at the end": plain.trimEnd(),
  "semicolons": separatedBy(";"),
  "tabs": separatedBy("\t"),
  "Excel's line that names the delimiter": `sep=|\n${separatedBy("|")}`,
  "quotes around every cell": plain
    .replaceAll(/"[^"]*"|[^,\n]+/g, (cell) => `"${cell.replaceAll('"', "")}"`),
  "spaces around cells": separatedBy(";").replaceAll(/[^";\n]+/g, " $& "),
  "empty columns at the end": plain.replaceAll("\n", ",,\n"),
};
for (const [name, text] of Object.entries(readable)) {
  Deno.test(`read as spreadsheets write it: ${name}`, () => {
    const decimalComma = false;
    const [headerRow, rows] = [1, [2, 3, 4]];
    const sheet = { header, headerRow, records, rows, decimalComma };
    assert.deepEqual(sheetOf(text), sheet);
  });
}

Deno.test("empty lines and rows are left out and counted", () => {
  const { headerRow, rows, ...sheet } = sheetOf(
    `\n , ,\n${plain.replace("N2", ",,\n\nN2")}\n,,,,\n\n`,
  );
  assert.deepEqual([headerRow, rows], [3, [4, 7, 8]]);
  assert.deepEqual(sheet, { header, records, decimalComma: false });
});

Deno.test("cells beyond the header are kept, so that they are found", () => {
  const { records } = sheetOf("patient,value,unit,\nN1,2,g,,a note,\nN2,3\n");
  assert.deepEqual(records, [["N1", "2", "g", "", "a note"], ["N2", "3"]]);
});

Deno.test("a letter and its mark are one, as in the names of the package", () => {
  const { records } = sheetOf("patient,value,unit\nMu\u0308ller,1,g\n");
  assert.equal(records[0]![0], "M\u00fcller");
});

Deno.test("the delimiter is that which finds more columns, or the most frequent if none does", () => {
  assert.deepEqual(sheetOf("patient;value;a,unit\n").header, [
    "patient",
    "value",
    "a,unit",
  ]);
  assert.deepEqual(sheetOf("a;b\n").header, ["a", "b"]);
  const quoted = '"patient";"value";"a, unit"\n';
  assert.deepEqual(sheetOf(quoted).header, ["patient", "value", "a, unit"]);
});

Deno.test("a decimal comma is told by more commas than points in columns of numbers", () => {
  const cases: [values: readonly string[], comma: boolean][] = [
    [["1,5"], true],
    [["-1,5", "+2,25"], true],
    [["1,5", "2.5"], false],
    [["1,5", "2,5", "2.5"], true],
    [["7"], false],
    [["1,234"], false],
    [["1,234,567", "1,234"], false],
    [["1,234", "1,5"], true],
    [["1234,567"], true],
    [["1,5 mg"], false],
  ];
  for (const [values, comma] of cases) {
    const rows = values.map((value) => `N1;${value};1,5`);
    const text = ["patient;value;unit", ...rows].join("\n");
    assert.equal(sheetOf(text).decimalComma, comma, values.join(" "));
  }
  const spaced = "  \n patient ; value ; unit \n N1 ; 1,5 ; g \n";
  assert.equal(sheetOf(spaced).decimalComma, true);
  const quoted = 'patient,value,unit\nN1,"1,5",g\n';
  assert.equal(sheetOf(quoted).decimalComma, false, "the comma separates");
});

Deno.test("a misplaced quote is told with the row at which reading stops", () => {
  const cases: [line: string, found: RegExp][] = [
    ['"N1,2,g', /opened and not closed/],
    ['N1,2 "g",g', /within a cell/],
    ['N1,"2"g,g', /after the quote that ends a cell/],
  ];
  for (const [line, found] of cases) {
    const text = `patient,value,unit\nN0,1,g\n${line}\n`;
    const reading = parseCsv("laboratory.csv", text, fields);
    assert.ok("problem" in reading);
    assert.match(reading.problem.found, found);
    assert.equal(reading.problem.row, 3);
  }
});

Deno.test("rows are those of a spreadsheet, where a cell may have several lines", async () => {
  const problems = await problemsAfter(editLines("survival.csv", (lines) => {
    lines[1] = lines[1]!.replace(/,[^,]*$/, ',"concomitant\nSSA"');
    lines[2] = lines[2]!.replace(/^(\w+),\d+/, "$1,x");
  }));
  assert.deepEqual(problems.map(({ row, column }) => [row, column]), [
    [2, "subgroup"],
    [3, "months"],
  ]);
});

Deno.test("quotes change no row", () => {
  const bare = "patient;value;unit\n\nN1;1,5;\n;;\nN2;2,5;g;h";
  const quoted = bare.replaceAll(/[^;\n]+/g, '"$&"');
  assert.deepEqual(sheetOf(bare), sheetOf(quoted));
  assert.deepEqual(sheetOf(bare).rows, [3, 5]);
});
