import { assertFound, testFound } from "../testdata/malformed.ts";
import { cell } from "../testdata/spoil.ts";

testFound([
  {
    name: "a duration as event",
    spoil: cell("survival.csv", "event", "25"),
    file: "survival.csv",
    row: 2,
    column: "event",
    message: /expected one of 0, 1/,
  },
  {
    name: "grade 6",
    spoil: cell("toxicities.csv", "grade", "6"),
    file: "toxicities.csv",
    row: 2,
    column: "grade",
    message: /CTCAE has grades 1 to 5/,
  },
  {
    name: "a unit that has to be converted",
    spoil: cell("toxicities.csv", "unit", "g/dl"),
    file: "toxicities.csv",
    row: 2,
    column: "unit",
    message: /\(another unit needs other values: .* × 10 = g\/l\), or add/,
  },
  {
    name: "a subgroup that the package does not name",
    spoil: cell("survival.csv", "subgroup", "IFN-Basis"),
    file: "survival.csv",
    row: 2,
    column: "subgroup",
    message:
      /\(The allowed values are listed in datapackage\.json, .*changed there\)/,
  },
]);

const hints: readonly (readonly [string, string, string, RegExp])[] = [
  ["toxicities.csv", "grade", "3a", /CTCAE has grades 1 to 5/],
  ["toxicities.csv", "grade", "2.5", /CTCAE has grades 1 to 5/],
  ["laboratory.csv", "value", "-5", /if this stands for a missing value/],
  ["laboratory.csv", "value", "1'200", /leave out the thousands separator/],
  ["laboratory.csv", "value", "１２", /another script/],
  ["laboratory.csv", "value", "\u200b12", /another script/],
  ["laboratory.csv", "value", "1e400", /larger than any number/],
  ["laboratory.csv", "value", "—", /leave the cell empty where nothing/],
  ["laboratory.csv", "value", "#WERT!", /a spreadsheet error/],
  ["treatment.csv", "progression", "#NV", /a spreadsheet error/],
  ["treatment.csv", "progression", "-9", /leave the cell empty where nothing/],
  ["assessments.csv", "time_point", "3.5", /^(?!.*a date)/],
];
for (const [file, column, text, message] of hints) {
  Deno.test(`explained: ${text} as ${column}`, () =>
    assertFound({
      name: text,
      spoil: cell(file, column, text),
      file,
      row: 2,
      column,
      message,
    }));
}
