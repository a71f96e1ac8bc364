import assert from "node:assert/strict";
import { kaplanMeier } from "../survival/mod.ts";
import { figureOptions, type FiguresFile } from "./options/figure_options.ts";
import { journalPresets } from "./style/journal_presets.ts";
import { spiderFigure } from "./response/spider_figure.ts";
import { waterfallFigure } from "./response/waterfall_figure.ts";
import { responseFigure } from "./response/figure.ts";
import { readFigure } from "./drawing/read_figure.ts";
import { survivalFigure } from "./survival/figure.ts";
import type { SurvivalPartName } from "./survival/parts/survival_parts.ts";
import { swimmerFigure } from "./response/swimmer_figure.ts";
import { statementFigure } from "./drawing/figure.ts";
import { textsOf } from "./testdata/texts_of.ts";
import { toxicityFigure } from "./toxicity_figure.ts";

const labels = (id: string) => ({ id, title: "Title", description: "What" });
const group = (label: string, time: number[], event: number[]) => ({
  label,
  estimate: kaplanMeier(time, event),
});
const groups = [
  group("A", [2, 5, 7, 10], [1, 0, 1, 1]),
  group("A much longer name of a group", [4, 6], [1, 0]),
];
const changes = [
  { patient: "P2", month: 3, change: 25, response: "PD" },
  { patient: "P1", month: 3, change: -40, response: "PR" },
];
const lanes = [
  { patient: "P1", duration: 6, last_follow_up: 9, death: 9 },
  { patient: "P2", duration: 3, last_follow_up: 20, death: null },
];

/** Every figure, drawn with the same options. */
function allFigures(file: FiguresFile) {
  const style = figureOptions(file);
  const options = (id: string) => ({
    ...labels(id),
    note: "A note",
    timeLabel: "Months",
    ...style.of(id),
  });
  const survival = {
    ...options("figure-2"),
    survivalLabel: "Survival",
    times: [0, 5, 10],
    comparisons: [{
      label: "A, B",
      pValue: 0.0004,
      hazardRatios: [{
        group: "A",
        reference: "B",
        method: "Cox regression",
        ratio: 1.5,
        lower: 0.5,
        upper: Infinity,
      }],
    }],
  };
  return [
    responseFigure(
      [{ timePoint: "3", response: "SD", patients: 24 }],
      options("figure-1"),
    ),
    survivalFigure(groups, survival),
    toxicityFigure(
      [{ term: "Anemia", grade: 3, patients: 5 }],
      { ...options("figure-3"), treated: 40 },
    ),
    swimmerFigure(lanes, changes, options("figure-4")),
    waterfallFigure(changes, options("figure-5")),
    spiderFigure(changes, options("figure-6")),
    statementFigure("Nothing to draw.", options("figure-7")),
  ];
}

/** Points in a unit of the drawing. */
function pointsOf(svg: string): number {
  const [, units] = /viewBox="0 0 (\d+)/.exec(svg)!;
  return readFigure(svg).width! / 25.4 * 72 / Number(units);
}

Deno.test("under every preset figures have the journal's width and no text under 6 pt", () => {
  for (const [name, preset] of Object.entries(journalPresets)) {
    for (const columns of ["one", "two"] as const) {
      const file = { preset: name as keyof typeof journalPresets, columns };
      for (const { id, svg } of allFigures(file)) {
        const width = preset.widths[columns].toFixed(2);
        assert.ok(svg.includes(` width="${width}mm"`), `${name} ${id}`);
        assert.ok(svg.includes(`font-family="${preset.font}, `));
        const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)]
          .map(([, size]) => Number(size) * pointsOf(svg));
        // The width in units is a whole number, so a unit is a little off.
        assert.ok(Math.min(...sizes) > 5.97, `${name} ${id}: ${sizes}`);
      }
    }
  }
});

Deno.test("a height that is asked for is kept, or the figure says what it needs", () => {
  for (const { id, svg, description } of allFigures({ height: 150 })) {
    const { height } = readFigure(svg);
    // A unit of the drawing is a third of a millimetre.
    assert.ok(Math.abs(height! - 150) < 0.2, `${id}: ${height}`);
    assert.doesNotMatch(description, /needs a height/);
  }
  const low = allFigures({ height: 40 });
  const said = low.map(({ description }) =>
    /needs a height of at least (\d+) mm, but 40 mm was/.exec(description)?.[1]
  );
  const least = Number(said[1]);
  assert.ok(least > 40);
  const options = { height: least } as const;
  assert.doesNotMatch(allFigures(options)[1]!.description, /needs a height/);
});

Deno.test("notes are of 6 pt where the other text is of 6 pt too", () => {
  for (const { id, svg } of allFigures({ fontSize: 6 }).slice(0, -1)) {
    const [, size] = /font-size="([\d.]+)"[^>]*>A note</.exec(svg)!;
    assert.ok(Math.abs(Number(size) * pointsOf(svg) - 6) < 0.03, id);
  }
});

Deno.test("greyscale leaves no colour in any figure", () => {
  for (const { id, svg } of allFigures({ colours: "greyscale" })) {
    for (const [colour] of svg.matchAll(/#[0-9a-f]{6}/gi)) {
      const [red, green, blue] = colour.slice(1).match(/../g)!;
      assert.ok(red === green && green === blue, `${id}: ${colour}`);
    }
  }
});

Deno.test("the swimmer plot names each of its signs", () => {
  const swimmer = allFigures({})[3]!;
  const texts = textsOf(swimmer.svg);
  for (
    const name of ["Partial response", "Followed up", "On treatment", "Death"]
  ) {
    assert.ok(texts.includes(name), name);
  }
  assert.equal(texts.filter((text) => text === "†").length, 2);
});

Deno.test("each part of a survival figure adds what it is named for", () => {
  const draw = (...parts: SurvivalPartName[]) => allFigures({ parts })[1]!.svg;
  const texts = (...parts: SurvivalPartName[]) =>
    textsOf(draw(...parts)).join("|");
  const bare = texts();
  for (
    const [part, added] of [
      ["risk table", /Number at risk\|A/],
      ["cumulative events", /Events\|A/],
      ["cumulative censored", /Censored\|A/],
      ["percent axis", /100%/],
      ["p-value", /A, B\|log-rank test: p (&lt;|<) 0.001/],
      [
        "hazard ratios",
        /A, B\|HR vs B \(reference\), Cox regression:\|A: 1\.50 \(95% CI 0\.50–∞\)/,
      ],
      ["median follow-up", /median follow-up/],
    ] as const
  ) {
    assert.doesNotMatch(bare, added);
    assert.match(texts(part), added);
  }
  const marks = (svg: string, mark: string) => svg.split(mark).length - 1;
  for (
    const [part, mark] of [
      ["confidence bands", 'fill-opacity="0.12"'],
      ["median lines", 'stroke-dasharray="2,2"'],
      ["censor marks", 'stroke-width="0.88"'],
    ] as const
  ) {
    assert.equal(marks(draw(), mark), 0);
    assert.ok(marks(draw(part), mark) > 0, part);
  }
  assert.equal(
    draw("p-value", "risk table", "censor marks"),
    allFigures({})[1]!.svg,
    "in whatever order they are named",
  );
});

Deno.test("what cannot be drawn is said in words", () => {
  const options = { ...labels("figure-1"), timeLabel: "Months" };
  const many = Array.from({ length: 201 }, (_, i) => ({
    ...changes[0]!,
    patient: `P${i}`,
  }));
  const crowd = many.map(({ patient }) => ({ ...lanes[0]!, patient }));
  const statements: [{ description: string }, RegExp][] = [
    [responseFigure([], options), /No patient was assessed/],
    [waterfallFigure([], options), /no patient has their sum/],
    [spiderFigure([], options), /no patient has their sum/],
    [spiderFigure(many, options), /201 patients are too many/],
    [swimmerFigure(crowd, [], options), /the form "bars" shows them all/],
    [swimmerFigure([], [], options), /no patient to draw/],
    [
      toxicityFigure([], { ...options, treated: 7 }),
      /No toxicity was recorded in the 7 treated/,
    ],
  ];
  for (const [{ description }, statement] of statements) {
    assert.match(description, statement);
  }
});
