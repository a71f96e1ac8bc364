import assert from "node:assert/strict";
import { describeProblem } from "../model/problem.ts";
import { problemsAfter, testFound } from "../testdata/malformed.ts";
import { editLines, rewrite } from "../testdata/spoil.ts";

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
  assert.match(describeProblem(problems[0]!), /decimal comma .*one sign/);
});

const readable: Record<string, (text: string) => string | Uint8Array> = {
  "a byte-order mark": (text) => `\ufeff${text}`,
  "CRLF": (text) => text.replaceAll("\n", "\r\n"),
  "old Macintosh line ends": (text) => text.replaceAll("\n", "\r"),
  "semicolons": (text) => text.replaceAll(",", ";"),
  "tabs": (text) => text.replaceAll(",", "\t"),
  "semicolons and decimal commas": (text) =>
    text.replaceAll(",", ";").replaceAll(/;(\d+)(?=;|\n)/g, ";$1,0"),
  "Excel's line that names the delimiter": (text) =>
    `sep=;\n${text.replaceAll(",", ";")}`,
  "quotes around every cell": (text) => text.replaceAll(/([^,\n]+)/g, '"$1"'),
  "spaces around cells": (text) => text.replaceAll(",", " , "),
  "empty lines and empty rows": (text) => `\n${text}\n,,,,\n\n`,
  "empty columns at the end": (text) => text.replaceAll("\n", ",,\n"),
  "UTF-16 with its mark": (text) =>
    new Uint8Array(
      Uint16Array.from(`\ufeff${text}`, (c) => c.charCodeAt(0)).buffer,
    ),
};
for (const [name, write] of Object.entries(readable)) {
  Deno.test(`read as spreadsheets write it: ${name}`, async () => {
    const written = rewrite("laboratory.csv", write);
    assert.deepEqual(await problemsAfter(written), []);
  });
}

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
