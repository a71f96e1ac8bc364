import assert from "node:assert/strict";
import { asWorkbook } from "../testdata/as_workbook.ts";
import { generatedCases } from "../testdata/generated_cases.ts";
import {
  goodPackage,
  problemsAfter,
  testFound,
} from "../testdata/malformed.ts";
import { all, cell, type Spoil } from "../testdata/spoil.ts";

testFound([
  {
    name: "a table as CSV and as workbook",
    spoil: (files) => {
      const csv = files.get("symptoms.csv")!;
      asWorkbook("symptoms.csv")(files);
      files.set("symptoms.csv", csv);
    },
    file: "symptoms.csv",
    message: /symptoms\.xlsx beside it, expected only one of the two/,
  },
  {
    name: "no descriptor",
    spoil: (files) => files.delete("datapackage.json"),
    file: "datapackage.json",
    message: /no such file.*deno task study FILE/,
  },
  ...["survival.csv.txt", "survival.xlsm", "survival.numbers"].map((name) => ({
    name: `${name} in place of survival.csv`,
    spoil: ((files) => {
      files.set(name, files.get("survival.csv")!);
      files.delete("survival.csv");
    }) satisfies Spoil,
    file: "survival.csv",
    message: new RegExp(`no such file, but ${RegExp.escape(name)}, expected`),
  })),
]);

Deno.test("all problems of a folder come at once, file by file", async () => {
  const names = ["an unknown patient", "a cell too many"]
    .map((name) => `symptoms.csv: ${name}`);
  const symptoms = generatedCases(goodPackage)
    .filter(({ name }) => names.includes(name)).map(({ spoil }) => spoil);
  const problems = await problemsAfter(all(
    ...symptoms,
    cell("survival.csv", "event", "25"),
    cell("toxicities.csv", "grade", "6"),
  ));
  const located = problems.map(({ file, row }) => `${file}:${row}`);
  for (
    const place of ["symptoms.csv:2", "survival.csv:2", "toxicities.csv:2"]
  ) {
    assert.ok(located.includes(place), located.join(", "));
  }
});
