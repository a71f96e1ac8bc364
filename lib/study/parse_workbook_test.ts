import assert from "node:assert/strict";
import { utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { parseWorkbook } from "./parse_workbook.ts";

/** Reads a number that its workbook shows as a date. */
function readDate(value: number, date1904 = false) {
  const sheet = utils.aoa_to_sheet([["day"]]);
  sheet["A2"] = { t: "n", v: value, z: "yyyy-mm-dd" };
  sheet["!ref"] = "A1:A2";
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Sheet1");
  book.Workbook = { WBProps: { date1904 } };
  const bytes = write(book, { type: "array", bookType: "xlsx" });
  const reading = parseWorkbook("days.xlsx", new Uint8Array(bytes), "days");
  assert.ok("sheet" in reading);
  return reading.sheet.records;
}

Deno.test("a date is the same whichever year a workbook counts from", () => {
  assert.deepEqual(readDate(40911), [["2012-01-03"]]);
  assert.deepEqual(readDate(39449, true), [["2012-01-03"]]);
});

Deno.test("a number that is shown as a date, but that no calendar reaches, is read as it is", () => {
  assert.deepEqual(readDate(1e12), [["1000000000000"]]);
});

Deno.test("a damaged workbook is a problem of its file, not a crash", () => {
  const book = utils.book_new();
  const rows = [["patient", "months"], ["P1", 3.5], ["P2", "late"]];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "Sheet1");
  const whole = new Uint8Array(
    write(book, { type: "array", bookType: "xlsx" }),
  );
  fc.assert(fc.property(
    fc.dictionary(
      fc.integer({ min: 0, max: whole.length - 1 }).map(String),
      fc.integer({ min: 0, max: 255 }),
      { minKeys: 1, maxKeys: 6 },
    ),
    fc.integer({ min: 0, max: 2 * whole.length }),
    (changes, length) => {
      const damaged = Object.assign(whole.slice(), changes).slice(0, length);
      const reading = parseWorkbook("days.xlsx", damaged, "days");
      assert.ok("sheet" in reading || reading.problem.file === "days.xlsx");
    },
  ));
});

Deno.test("a sheet that is named and not there is a problem", () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["day"], [1]]), "Sheet1");
  const whole = new Uint8Array(
    write(book, { type: "array", bookType: "xlsx" }),
  );
  const text = Array.from(whole, (byte) => String.fromCharCode(byte)).join("");
  const damaged = text.replaceAll(
    "xl/worksheets/sheet1",
    "xl/worksheets/sheet9",
  );
  const bytes = Uint8Array.from(damaged, (letter) => letter.charCodeAt(0));
  assert.deepEqual(parseWorkbook("days.xlsx", bytes, "days"), {
    problem: {
      file: "days.xlsx",
      found: "the sheet Sheet1 without its content",
      expected: "an .xlsx workbook",
      hint: "the file is damaged; save it anew from the spreadsheet",
    },
  });
});
