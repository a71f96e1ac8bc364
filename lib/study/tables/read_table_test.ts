import assert from "node:assert/strict";
import { describeProblems } from "../model/problem.ts";
import { generatedCases } from "../testdata/generated_cases.ts";
import {
  assertFound,
  goodPackage,
  problemsAfter,
} from "../testdata/malformed.ts";
import { removeRows, rewrite, type Spoil } from "../testdata/spoil.ts";

Deno.test("the study that the cases spoil has no problem", async () => {
  assert.deepEqual(await problemsAfter(() => {}), []);
});

Deno.test("whatever a schema forbids is found, placed and explained", async () => {
  const cases = [...generatedCases(goodPackage)];
  assert.ok(cases.length >= 250, `only ${cases.length} cases`);
  for (const malformed of cases) await assertFound(malformed);
});

Deno.test("one mistake is one line", async () => {
  const told = async (spoil: Spoil) =>
    describeProblems(await problemsAfter(spoil)).split("\n");
  const replace = (file: string, from: string, to: string) =>
    rewrite(file, (text) => text.replaceAll(from, to));
  assert.match(
    (await told(replace("laboratory.csv", "pmol/l", "ng/ml"))).join("\n"),
    /^laboratory\.csv\n {2}rows 2-\d+, column unit: found "ng\/ml", [^\n]*$/,
  );
  const header = "patient,months,event,reason,subgroup";
  const single: [Spoil, RegExp][] = [
    [
      replace("survival.csv", header, `Survival of our patients\n${header}`),
      /row 1: found "Survival of our patients", expected the columns patient/,
    ],
    [
      replace("survival.csv", ",", "|"),
      /row 1: found "patient\|months.*, expected the columns patient, months/,
    ],
    [
      replace("survival.csv", header, `,${header}`),
      /row 1, column A: found no name/,
    ],
    [
      rewrite("survival.csv", (text) => `${text}*a note\n`),
      /row 6: found 1 cell, .*any note below the table/,
    ],
  ];
  for (const [spoil, message] of single) {
    const [file, line, ...more] = await told(spoil);
    assert.equal(file, "survival.csv");
    assert.match(line!, message);
    assert.deepEqual(more, [], message.source);
  }
  for (const table of ["patients.csv", "survival.csv"]) {
    assert.deepEqual(await told(removeRows(table)), [""], table);
  }
});
