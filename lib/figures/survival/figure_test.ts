import assert from "node:assert/strict";
import { kaplanMeier } from "../../survival/mod.ts";
import { survivalFigure } from "./figure.ts";
import { textBoxes } from "../testdata/text_boxes.ts";
import { textsOf } from "../testdata/texts_of.ts";

const options = {
  id: "figure-2",
  title: "Survival",
  description: "Curves",
  timeLabel: "Months",
  survivalLabel: "Survival",
  times: [0, 5, 10],
};
// At risk just before 0, 5 and 10 months: A 4, 3, 1; B 2, 1, 0.
const a = { label: "A", estimate: kaplanMeier([2, 5, 7, 10], [1, 0, 1, 1]) };
const b = { label: "B", estimate: kaplanMeier([4, 6], [1, 0]) };

Deno.test("the numbers at risk stand under the axis, a row a curve", () => {
  const texts = textsOf(survivalFigure([a, b], options).svg);
  const table = texts.slice(texts.indexOf("Number at risk"));
  assert.deepEqual(table, [
    "Number at risk",
    "A",
    "4",
    "3",
    "1",
    "B",
    "2",
    "1",
    "0",
  ]);
  assert.ok(texts.includes("A (N=4)") && texts.includes("B (N=2)"));
});

Deno.test("events so far stand beside the numbers at risk, survival in percent", () => {
  const texts = textsOf(
    survivalFigure([a], {
      ...options,
      cumulativeEvents: true,
      percentAxis: true,
    }).svg,
  );
  // Events at 2, 7 and 10.
  const table = texts.slice(
    texts.indexOf("Number at risk (cumulative events)") + 1,
  );
  assert.deepEqual(table, ["A", "4 (0)", "3 (1)", "1 (3)"]);
  assert.ok(texts.includes("100%") && texts.includes("20%"));
});

Deno.test("a group's name does not touch a large number at risk", async () => {
  const times = Array.from({ length: 2188 }, (_, i) => 1 + i % 9);
  const estimate = kaplanMeier(times, times.map(() => 1));
  const groups = [{ label: "grade 3", estimate }];
  const boxes = await textBoxes(survivalFigure(groups, options).svg);
  const name = boxes.find(({ text }) => text === "grade 3")!;
  const count = boxes.find(({ text }) => text === "2,188")!;
  assert.ok(count.left - name.right >= 2, `${name.right} ${count.left}`);
});

Deno.test("each censored time has a tick at the height of its curve", () => {
  const { svg } = survivalFigure([a, b], options);
  const ticks = [
    ...svg.matchAll(
      /<line [^>]*stroke-width="0\.88"|<g[^>]*stroke-width="0\.88"[^>]*>(<line[^>]*\/>)+/g,
    ),
  ];
  const lines = ticks.flatMap(([text]) => [...text.matchAll(/<line/g)]);
  assert.equal(lines.length, 2);
});

Deno.test("ticks of many censored times stand apart, and the last count is whole", async () => {
  const times = Array.from({ length: 2000 }, (_, i) => 1 + i / 200);
  const groups = [{
    label: "A",
    estimate: kaplanMeier(times, times.map(() => 0)),
  }];
  const figure = survivalFigure(groups, { ...options, cumulativeEvents: true });
  const [, width] = /width="([\d.]+)"/.exec(
    figure.svg.match(/viewBox="[^"]*"/)![0]
      .replace(/viewBox="0 0 ([\d.]+) .*/, 'width="$1"'),
  )!;
  const boxes = await textBoxes(figure.svg);
  assert.ok(boxes.every(({ right }) => right <= Number(width)));
  const ticks = figure.svg.match(/<line /g)!.length;
  assert.ok(ticks > 50 && ticks < 150, `${ticks}`);
});

Deno.test("curves keep apart without colour", () => {
  const { svg } = survivalFigure([a, b], options);
  const dashes = [...svg.matchAll(/<line [^>]*stroke-dasharray="([^"]*)"/g)]
    .map(([, dash]) => dash);
  assert.equal(new Set(dashes).size, 2);
});

Deno.test("a confidence band is drawn when asked for", () => {
  const areas = (confidenceBand: boolean) =>
    survivalFigure([a], { ...options, confidenceBand }).svg
      .includes('fill-opacity="0.12"');
  assert.deepEqual([areas(true), areas(false)], [true, false]);
});

Deno.test("no group, too many groups and a label twice are errors", () => {
  assert.throws(() => survivalFigure([], options), /current number is 0/);
  const many = Array.from({ length: 7 }, (_, i) => ({ ...a, label: `${i}` }));
  assert.throws(() => survivalFigure(many, options), /current number is 7/);
  assert.throws(() => survivalFigure([a, a], options), /"A" stands twice/);
});

Deno.test("a group without patients is named, and none at all is said", () => {
  const empty = { label: "Pancreas", estimate: undefined };
  const some = textsOf(survivalFigure([a, empty], options).svg);
  assert.ok(some.includes("Pancreas: no patients"));
  const none = survivalFigure([empty], options);
  assert.match(none.description, /no patient belongs to Pancreas/);
});
