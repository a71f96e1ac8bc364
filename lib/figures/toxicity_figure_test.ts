import assert from "node:assert/strict";
import { textsOf } from "./testdata/texts_of.ts";
import { type ToxicityCount, toxicityFigure } from "./toxicity_figure.ts";

const options = {
  id: "figure-3",
  title: "Toxicity",
  description: "Bars",
  treated: 40,
};
const counts: ToxicityCount[] = [
  { term: "Fatigue", grade: 1, patients: 4 },
  { term: "Anemia", grade: 3, patients: 5 },
  { term: "Anemia", grade: 1, patients: 13 },
  { term: "Rash", grade: 2, patients: 0 },
];

Deno.test("terms stand by frequency, grades from mild to severe", () => {
  const texts = textsOf(toxicityFigure(counts, options).svg);
  assert.deepEqual(
    texts.filter((text) => ["Anemia", "Fatigue", "Rash"].includes(text)),
    ["Anemia", "Fatigue"],
  );
  assert.deepEqual(
    texts.filter((text) => text.startsWith("Grade")),
    ["Grade 1", "Grade 3"],
  );
  assert.deepEqual(
    texts.filter((text) => ["4", "5", "13"].includes(text)),
    ["4", "13", "5"],
  );
});

Deno.test("a grade out of range or more patients than treated is an error", () => {
  const draw = (row: ToxicityCount) => () =>
    toxicityFigure([...counts, row], options);
  assert.throws(
    draw({ term: "Fatigue", grade: 6, patients: 1 }),
    /counts\[4\]\.grade must be 1 to 5, current value is 6/,
  );
  assert.throws(
    draw({ term: "Fatigue", grade: 0, patients: 1 }),
    /current value is 0/,
  );
  assert.throws(
    draw({ term: "Anemia", grade: 2, patients: 23 }),
    /Anemia has 41 patients, more than the 40 treated/,
  );
});
