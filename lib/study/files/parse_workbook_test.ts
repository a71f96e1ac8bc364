import { utils, write } from "@e965/xlsx";
import fc from "fast-check";
import assert from "node:assert/strict";
import { asWorkbook } from "../testdata/as_workbook.ts";
import {
  goodPackage,
  problemsAfter,
  testFound,
} from "../testdata/malformed.ts";
import { all } from "../testdata/spoil.ts";
import { parseWorkbook } from "./parse_workbook.ts";

/** Reads a number that its workbook shows in a format, by default as a date. */
function readDate(value: number, date1904 = false, format = "yyyy-mm-dd") {
  const sheet = utils.aoa_to_sheet([["day"]]);
  sheet["A2"] = { t: "n", v: value, z: format };
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

Deno.test("a format is one of dates by its signs alone, not by a letter in a word", () => {
  const read = (format: string) => readDate(40911, false, format)[0]![0];
  for (const format of ["dd.mm.yyyy", "d/m/yy;@", "[$-407]mmm yy", "m/d"]) {
    assert.equal(read(format), "2012-01-03", format);
  }
  for (const format of ["Standard", "Estándar", '0.0 "day"', "h:mm", "mm:ss"]) {
    assert.equal(read(format), "40911", format);
  }
});

Deno.test("a workbook with a password and an old Excel file are named, with the remedy", () => {
  const container = (name: string) =>
    Uint8Array.of(
      ...[0xd0, 0xcf, 0x11, 0xe0],
      ...new Uint8Array(Uint16Array.from(name, (c) => c.charCodeAt(0)).buffer),
    );
  const problem = (stream: string) => {
    const reading = parseWorkbook("t.xlsx", container(stream), "t");
    assert.ok("problem" in reading);
    return `${reading.problem.found}: ${reading.problem.hint}`;
  };
  assert.match(problem("EncryptedPackage"), /by a password: .*delete the pass/);
  assert.match(problem("Workbook"), /old Excel file .*save it as Excel Workb/);
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
      hint: "the file is damaged; save it again from the spreadsheet",
    },
  });
});

testFound([
  {
    name: "a formula in a workbook",
    spoil: asWorkbook("survival.csv", (cells) => {
      cells[1]![1] = { t: "n", v: 3, f: "B3/2" };
    }),
    file: "survival.xlsx",
    row: 2,
    column: "months",
    message: /found "=B3\/2".*a formula; save its value/,
  },
  {
    name: "a number that a spreadsheet turned into a date",
    spoil: asWorkbook("survival.csv", (cells) => {
      cells[1]![1] = { t: "n", v: 41000, z: "dd.mm.yyyy" };
    }),
    file: "survival.xlsx",
    row: 2,
    column: "months",
    message: /found "2012-04-01".*a date; give the time/,
  },
  {
    name: "a percentage in a workbook",
    spoil: asWorkbook("patients.csv", (cells) => {
      const column = cells[0]!.findIndex(({ v }) => v === "ki67");
      cells[1]![column] = { t: "n", v: 0.07, z: "0%" };
    }),
    file: "patients.xlsx",
    row: 2,
    column: "ki67",
    message: /found "7%", .*unit is part of the column/,
  },
  {
    name: "a formula in a workbook that no program has computed",
    spoil: asWorkbook(
      "treatment.csv",
      (cells) => cells[1]![8] = { t: "z", f: "1+1" },
    ),
    file: "treatment.xlsx",
    row: 2,
    column: "progression",
    message: /found "=1\+1"/,
  },
  {
    name: "merged cells in a workbook",
    spoil: asWorkbook("survival.csv", undefined, (_, sheet) => {
      sheet["!merges"] = [utils.decode_range("E2:E3")];
    }),
    file: "survival.xlsx",
    row: 2,
    message: /found the merged cells E2:E3, .*split it/,
  },
  {
    name: "two sheets",
    spoil: asWorkbook("survival.csv", undefined, (book) => {
      utils.book_append_sheet(book, utils.aoa_to_sheet([["x"]]), "Notes");
    }),
    file: "survival.xlsx",
    message: /found the sheets Sheet1, Notes, expected .* named survival/,
  },
  {
    name: "a file that is not a workbook",
    spoil: (files) => {
      files.delete("survival.csv");
      files.set("survival.xlsx", "patient,months");
    },
    file: "survival.xlsx",
    message: /a file that is not a workbook/,
  },
  {
    name: "a broken workbook",
    spoil: (files) => {
      asWorkbook("survival.csv")(files);
      const bytes = files.get("survival.xlsx") as Uint8Array;
      files.set("survival.xlsx", bytes.slice(0, 200));
    },
    file: "survival.xlsx",
    message: /expected an \.xlsx workbook/,
  },
]);

Deno.test("a table can come as a workbook, and reads the same", async () => {
  const workbooks = goodPackage.resources.map(({ path }) => asWorkbook(path));
  assert.deepEqual(await problemsAfter(all(...workbooks)), []);
});

Deno.test("a workbook is read with two more sheets, empty", async () => {
  const spoil = asWorkbook("survival.csv", undefined, (book) => {
    utils.book_append_sheet(book, utils.aoa_to_sheet([]), "Sheet2");
    utils.book_append_sheet(book, utils.aoa_to_sheet([[" "]]), "Sheet3");
  });
  assert.deepEqual(await problemsAfter(spoil), []);
});
