import assert from "node:assert/strict";
import { kaplanMeier } from "../../survival/mod.ts";
import { axis, corners, drawn } from "../testdata/drawn.ts";
import { survivalFigure, type SurvivalFigureOptions } from "./figure.ts";
import type { SurvivalPartName } from "./parts/survival_parts.ts";
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

Deno.test("events and censored so far have rows of their own under each curve's name", () => {
  const texts = textsOf(
    survivalFigure([a, b], {
      ...options,
      parts: ["risk table", "cumulative events", "cumulative censored"],
    }).svg,
  );
  // A: events at 2, 7 and 10, censored at 5; B: an event at 4, censored at 6.
  const table = texts.slice(texts.lastIndexOf("A"));
  assert.deepEqual(
    table.join(" "),
    [
      "A Number at risk 4 3 1 Events 0 1 3 Censored 0 1 1",
      "B Number at risk 2 1 0 Events 0 1 1 Censored 0 0 1",
    ].join(" "),
  );
});

Deno.test("the axis ends at the last time, or after the last number at risk", () => {
  const ticks = (more: Partial<SurvivalFigureOptions>) => {
    const { svg } = survivalFigure([a, b], { ...options, ...more });
    return { svg, ticks: axis(svg, "x").ticks.map(({ value }) => value) };
  };
  assert.deepEqual(ticks({}).ticks, [0, 5, 10]);
  const cut = ticks({ lastTime: 6.5 });
  assert.deepEqual(cut.ticks, [0, 5]);
  const ends = drawn(cut.svg, "path").map((path) =>
    Math.max(...corners(path).map(([left]) => left))
  );
  const { at } = axis(cut.svg, "x");
  assert.ok(ends.every((end) => end <= at(6.5) + 0.01), `${ends}`);
  assert.deepEqual(ticks({ lastTime: 4 }).ticks, [0, 4]);
  // Two and more are at risk up to 7 months in A, up to 4 in B.
  assert.deepEqual(ticks({ leastAtRisk: 2 }).ticks, [0, 5]);
  // Four are at risk up to 2 months in A, never in B; an axis keeps two ticks.
  assert.deepEqual(ticks({ leastAtRisk: 4 }).ticks, [0, 5]);
});

Deno.test("an unknown part is refused, with the nearest", () => {
  assert.throws(
    () =>
      survivalFigure([a], {
        ...options,
        parts: ["risk tables" as SurvivalPartName],
      }),
    /parts must be a list of risk table, .*current value is "risk tables" \(did you mean risk table\?\)/,
  );
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
  const figure = survivalFigure(groups, options);
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

Deno.test("no group, too many groups and a label twice are errors", () => {
  assert.throws(() => survivalFigure([], options), /current number is 0/);
  const many = Array.from({ length: 7 }, (_, i) => ({ ...a, label: `${i}` }));
  assert.throws(() => survivalFigure(many, options), /current number is 7/);
  assert.throws(() => survivalFigure([a, a], options), /"A" appears twice/);
});

Deno.test("a group without patients is named, and none at all is said", () => {
  const empty = { label: "Pancreas", estimate: undefined };
  const some = textsOf(survivalFigure([a, empty], options).svg);
  assert.ok(some.includes("Pancreas: no patients"));
  const none = survivalFigure([empty], options);
  assert.match(none.description, /no patient belongs to Pancreas/);
});
