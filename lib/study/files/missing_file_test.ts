import assert from "node:assert/strict";
import { missingFile } from "./missing_file.ts";

Deno.test("a file that is nearly named as its table is named", () => {
  const near: [string, string][] = [
    ["Survival.csv", "name it survival.csv"],
    ["survival.CSV", "name it survival.csv"],
    ["survival .csv", "name it survival.csv"],
    ["survival.csv.csv", "name it survival.csv"],
    ["survival.csv.txt", "name it survival.csv"],
    ["SURVIVAL.XLSX", "name it survival.xlsx"],
    ["survival.csv.xlsx", "name it survival.xlsx"],
    ["survival.xlsm", "save the workbook as .xlsx"],
    ["survival.numbers", "in Numbers: File, Export To, CSV"],
    ["survival.txt", "save the table as .csv"],
  ];
  for (const [name, hint] of near) {
    const problem = missingFile("survival.csv", ["patients.csv", name]);
    assert.equal(problem.found, `no such file, but ${name}`);
    assert.equal(problem.hint, hint, name);
  }
});

Deno.test("a CSV file in place of the workbook that the package states is named", () => {
  assert.equal(
    missingFile("survival.xlsx", ["survival.csv"]).hint,
    "write survival.csv as the path of the table in datapackage.json",
  );
});

Deno.test("of several files the one is named that can be read", () => {
  const names = [
    "survival.dta",
    "survival.pdf",
    "survival.txt",
    "Survival.csv",
  ];
  assert.match(missingFile("survival.csv", names).found, /but Survival\.csv$/);
  assert.equal(
    missingFile("survival.csv", ["survival.pdf", "survivals.csv"]).found,
    "no such file",
  );
});

Deno.test("a file that has the table's name and more is named", () => {
  for (const name of ["survival_final.csv", "Survival (2).csv"]) {
    const problem = missingFile("survival.csv", ["patients.csv", name]);
    assert.equal(
      problem.hint,
      `if ${name} is the table, name it survival.csv`,
    );
  }
});
