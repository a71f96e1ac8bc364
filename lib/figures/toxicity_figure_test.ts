import assert from "node:assert/strict";
import { palettes } from "./style/theme.ts";
import { axis, corners, drawn } from "./testdata/drawn.ts";
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

Deno.test("a bar is as long as its share of those treated, one grade after the other", () => {
  const { svg } = toxicityFigure(counts, options);
  const x = axis(svg, "x");
  const [mild, , severe] = palettes.colour.grades;
  const bars = (fill: string) =>
    drawn(svg, "rect").filter((bar) =>
      bar.inherited("fill") === fill && bar.node.getAttribute("height") !== "7"
    ).map(corners).sort(([a], [b]) => a![1] - b![1])
      .map((bar) => bar.map(([left]) => left.toFixed(3)));
  const at = (...patients: number[]) =>
    patients.map((count) => x.at(count / 40 * 100).toFixed(3));
  assert.deepEqual(bars(mild), [at(0, 13), at(0, 4)]);
  assert.deepEqual(bars(severe), [at(13, 18)]);
});
