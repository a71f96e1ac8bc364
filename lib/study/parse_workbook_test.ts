import assert from "node:assert/strict";
import { utils, write } from "@e965/xlsx";
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
