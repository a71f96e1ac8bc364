import assert from "node:assert/strict";
import { responseFigure, type ResponseSegment } from "./figure.ts";
import { textsOf } from "../testdata/texts_of.ts";

const options = {
  id: "figure-1",
  title: "Response",
  description: "Bars",
  timeLabel: "Months",
};
const counts: ResponseSegment[] = [
  { timePoint: "3", response: "SD", patients: 24 },
  { timePoint: "3", response: "CR", patients: 1 },
  { timePoint: "3", response: "left", patients: 9 },
  { timePoint: "6", response: "PD", patients: 34 },
];

Deno.test("every count stands in its bar, best response first", () => {
  const texts = textsOf(responseFigure(counts, options).svg);
  const inBars = texts.filter((text) => ["24", "1", "34"].includes(text));
  assert.deepEqual(inBars, ["1", "24", "34"]);
  for (
    const label of [
      "Complete response",
      "Stable disease",
      "No longer followed",
      "Months",
      "Patients",
    ]
  ) {
    assert.ok(texts.includes(label), label);
  }
  assert.ok(
    !texts.includes("Partial response"),
    "the legend names only what occurs",
  );
});

Deno.test("patients with non-target disease only have a part of their own", () => {
  const { svg } = responseFigure(
    [{ timePoint: "3", response: "non-CR/non-PD", patients: 7 }, ...counts],
    options,
  );
  const texts = textsOf(svg);
  assert.deepEqual(
    texts.filter((text) => ["7", "24", "34"].includes(text)),
    ["24", "7", "34"],
    "between stable and progressive disease",
  );
  assert.match(texts.join(" "), /Non-CR\/non-PD \(non-target disease only\)/);
});

Deno.test("a bar too thin for its number has none", () => {
  const thin = [...counts, { timePoint: "3", response: "PR", patients: 2 }, {
    timePoint: "6",
    response: "CR",
    patients: 965,
  }];
  assert.ok(!textsOf(responseFigure(thin, options).svg).includes("2"));
});

Deno.test("each number stands in the middle of its own part, whatever has none", () => {
  const { svg } = responseFigure([
    { timePoint: "3", response: "CR", patients: 1 },
    { timePoint: "3", response: "PR", patients: 1 },
    { timePoint: "3", response: "SD", patients: 57 },
    { timePoint: "3", response: "PD", patients: 41 },
  ], options);
  const middles = [
    ...svg.matchAll(/height="14" width="([\d.]+)" x="([\d.]+)"/g),
  ].map(([, width, x]) => Number(x) + Number(width) / 2);
  const numbers = [
    ...svg.matchAll(
      /<text [^>]*transform="translate\(([\d.]+),[^>]*>(57|41)</g,
    ),
  ].map(([, x]) => Number(x));
  assert.equal(numbers.length, 2);
  assert.equal(middles.length, 4);
  numbers.forEach((x, i) => assert.ok(Math.abs(x - middles[2 + i]!) < 0.6));
});

Deno.test("the axis counts whole patients", () => {
  const { svg } = responseFigure(
    [{ timePoint: "3", response: "SD", patients: 2 }],
    options,
  );
  const axis = textsOf(svg).filter((text) => /^[\d.]+$/.test(text));
  assert.deepEqual(axis.slice(0, 3), ["0", "1", "2"]);
});

Deno.test("an unknown response or a fraction of a patient is an error", () => {
  const draw = (row: ResponseSegment) => () =>
    responseFigure([...counts, row], options);
  assert.throws(
    draw({ timePoint: "6", response: "sd", patients: 1 }),
    /counts\[4\]\.response must be one of CR, PR, SD, non-CR\/non-PD, PD, NE, left, current value is "sd"/,
  );
  assert.throws(
    draw({ timePoint: "6", response: "SD", patients: 1.5 }),
    /counts\[4\]\.patients must be a whole number, current value is 1.5/,
  );
});
