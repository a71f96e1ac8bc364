import assert from "node:assert/strict";
import { studyColumns } from "../model/study_columns.ts";
import { problemsAfter, testFound } from "../testdata/malformed.ts";
import { all, cell, editLines, removeRows } from "../testdata/spoil.ts";

/** Terms, a count per µl, and below what a count in 10^9/l must be. */
const countsPerMicrolitre = [
  ["Platelet count decreased", "85000", 3000],
  ["White blood cell decreased", "2500", 500],
  ["Neutrophil count decreased", "1500", 500],
  ["Lymphocyte count decreased", "800", 500],
] as const;

testFound([
  {
    name: "a death that is no event, without scans",
    spoil: all(
      removeRows("assessments.csv"),
      cell("survival.csv", "event", "0", 3),
      cell("survival.csv", "reason", "death", 3),
    ),
    file: "survival.csv",
    row: 3,
    column: "event",
    message: /found 0, with the reason death, expected 1 .*other way round/,
  },
  {
    name: "progression after the last follow-up",
    spoil: cell("treatment.csv", "progression", "99", 3),
    file: "treatment.csv",
    row: 3,
    column: "progression",
    message: /no time after the last follow-up at 10 \(an event after/,
  },
  {
    name: "death after the last follow-up",
    spoil: cell("treatment.csv", "death", "99", 3),
    file: "treatment.csv",
    row: 3,
    column: "death",
    message: /no time after the last follow-up at 10/,
  },
  {
    name: "progression after death",
    spoil: all(
      cell("treatment.csv", "progression", "9", 3),
      cell("treatment.csv", "death", "8", 3),
    ),
    file: "treatment.csv",
    row: 3,
    column: "progression",
    message: /no time after the death at 8/,
  },
  {
    name: "a new treatment after the last contact",
    spoil: cell("treatment.csv", "new_treatment", "77"),
    file: "treatment.csv",
    row: 2,
    column: "new_treatment",
    message: /found 77, expected/,
  },
  {
    name: "contact after death",
    spoil: cell("treatment.csv", "death", "8", 3),
    file: "treatment.csv",
    row: 3,
    column: "last_follow_up",
    message: /found 10, expected the time of death, 8/,
  },
  {
    name: "stopped for death without a death",
    spoil: cell("treatment.csv", "stop_reason", "death"),
    file: "treatment.csv",
    row: 2,
    column: "death",
    message: /expected the time of death/,
  },
  {
    name: "survival longer than the follow-up",
    spoil: cell("survival.csv", "months", "77"),
    file: "survival.csv",
    row: 2,
    column: "months",
    message: /no time after the last follow-up at 3/,
  },
  {
    name: "an event at another time than its scans and course say",
    spoil: cell("survival.csv", "months", "9", 3),
    file: "survival.csv",
    row: 3,
    column: "months",
    message:
      /found 9, expected 10, which follows from treatment\.csv and assessments\.csv \(progression recorded in the course; correct/,
  },
  {
    name: "a censored time that ends before the last follow-up",
    spoil: cell("survival.csv", "months", "2"),
    file: "survival.csv",
    row: 2,
    column: "months",
    message: /found 2, expected 3, .*\(no event: censored at month 3; correct/,
  },
  {
    name: "a death that the course does not know",
    spoil: cell("survival.csv", "reason", "death", 3),
    file: "survival.csv",
    row: 3,
    column: "reason",
    message: /found death, expected progression, which follows/,
  },
  {
    name: "an event that nothing shows",
    spoil: cell("survival.csv", "event", "1"),
    file: "survival.csv",
    row: 2,
    column: "event",
    message: /found 1, expected 0, which follows/,
  },
  {
    name: "a scan after the last follow-up",
    spoil: cell("assessments.csv", "month", "50", 3),
    file: "assessments.csv",
    row: 3,
    column: "month",
    message: /no time after the last follow-up/,
  },
  {
    name: "a new lesion at baseline",
    spoil: cell("assessments.csv", "new_lesion", "true"),
    file: "assessments.csv",
    row: 2,
    column: "new_lesion",
    message: /new_lesion: found true, expected/,
  },
  {
    name: "non-target lesions that come from nowhere",
    spoil: cell("assessments.csv", "non_target", "PD", 3),
    file: "assessments.csv",
    row: 3,
    column: "non_target",
    message: /non_target: found .*PD/,
  },
  {
    name: "neither grade nor value",
    spoil: cell("toxicities.csv", "value", ""),
    file: "toxicities.csv",
    row: 2,
    column: "grade",
    message: /neither grade nor value/,
  },
  {
    name: "a value without a unit",
    spoil: cell("toxicities.csv", "unit", ""),
    file: "toxicities.csv",
    row: 2,
    column: "unit",
    message: /the unit of the value 80/,
  },
  {
    name: "a unit that does not fit the term",
    spoil: cell("toxicities.csv", "unit", "10^9/l"),
    file: "toxicities.csv",
    row: 2,
    column: "unit",
    message: /found .*10\^9\/l/,
  },
  {
    name: "haemoglobin in g/dl under the name of g/l",
    spoil: all(
      cell("toxicities.csv", "value", "12.5"),
      cell("toxicities.csv", "lower_limit", ""),
    ),
    file: "toxicities.csv",
    row: 2,
    column: "value",
    message:
      /found 12\.5 g\/l, expected a haemoglobin .* between 20 and 360 g\/l \(is the value in another unit/,
  },
  {
    name: "a grade that the value excludes whatever the limit of normal",
    spoil: all(
      cell("toxicities.csv", "grade", "2"),
      cell("toxicities.csv", "value", "105"),
      cell("toxicities.csv", "lower_limit", ""),
    ),
    file: "toxicities.csv",
    row: 2,
    column: "grade",
    message: /found 2, expected empty or at most 1, as 105 g\/l meets grade 1/,
  },
  {
    name: "a limit of haemoglobin in g/dl under the name of g/l",
    spoil: cell("toxicities.csv", "lower_limit", "13"),
    file: "toxicities.csv",
    row: 2,
    column: "lower_limit",
    message: /found 13 g\/l, expected a haemoglobin .* between 20 and 360 g\/l/,
  },
  {
    name: "two units of one analyte",
    spoil: cell("laboratory.csv", "unit", "µmol/24 h", 3),
    file: "laboratory.csv",
    row: 3,
    column: "unit",
    message: /expected pmol\/l, as for CgA in row 2 \(convert/,
  },
  {
    name: "Ki-67 in fractions",
    spoil: all(
      ...["", "0.02", "0.15", "0.3"].map((text, i) =>
        cell("patients.csv", "ki67", text, i + 2)
      ),
    ),
    file: "patients.csv",
    row: 3,
    column: "ki67",
    message:
      /found 0\.02, and 1 or more in no row, expected percent \(a fraction is multiplied/,
  },
  {
    name: "limits the wrong way round",
    spoil: cell("laboratory.csv", "lower_limit", "70"),
    file: "laboratory.csv",
    row: 2,
    column: "lower_limit",
    message: /no more than the upper limit, 60/,
  },
  {
    name: "a patient without a course",
    spoil: editLines("treatment.csv", (lines) => lines.splice(2, 1)),
    file: "patients.csv",
    row: 3,
    column: "patient",
    message: /N0002, who has no row in treatment\.csv/,
  },
  {
    name: "no patients",
    spoil: all(
      ...Object.keys(studyColumns).map((name) => removeRows(`${name}.csv`)),
    ),
    file: "patients.csv",
    message: /no rows in any table, expected at least one patient/,
  },
  ...countsPerMicrolitre.map(([term, value, bound]) => ({
    name: `${term} per µl under the name of 10^9/l`,
    spoil: all(
      cell("toxicities.csv", "term", term),
      cell("toxicities.csv", "value", value),
      cell("toxicities.csv", "unit", "10^9/l"),
      cell("toxicities.csv", "lower_limit", ""),
    ),
    file: "toxicities.csv",
    row: 2,
    column: "value",
    message: new RegExp(
      `found ${value} .* below ${bound} .*divide a count per µl by 1000`,
    ),
  })),
]);

Deno.test("survival times from elsewhere stand where there are no scans", async () => {
  const elsewhere = all(
    removeRows("assessments.csv"),
    cell("survival.csv", "months", "9", 3),
  );
  assert.deepEqual(await problemsAfter(elsewhere), []);
});

Deno.test("a few patients may all have a Ki-67 below 1 %", async () => {
  const low = ["0.5", "0.5", "", "0.8"].map((text, i) =>
    cell("patients.csv", "ki67", text, i + 2)
  );
  assert.deepEqual(await problemsAfter(all(...low)), []);
});

Deno.test("times that fall together are possible, and so are limits", async () => {
  const together = all(
    cell("treatment.csv", "death", "10", 3),
    cell("laboratory.csv", "lower_limit", "60"),
  );
  assert.deepEqual(await problemsAfter(together), []);
});

Deno.test("Ki-67 of 1 % is no fraction, and below that three values are", async () => {
  const problems = (...texts: readonly string[]) =>
    problemsAfter(
      all(...texts.map((text, i) => cell("patients.csv", "ki67", text, i + 2))),
    );
  assert.deepEqual(await problems("0.02", "0.15", "0.3", "1"), []);
  const [problem] = await problems("0", "0.02", "0.15", "0.99");
  assert.deepEqual([problem?.row, problem?.column], [3, "ki67"]);
});
