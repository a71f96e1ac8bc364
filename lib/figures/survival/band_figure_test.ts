import assert from "node:assert/strict";
import { kaplanMeier } from "../../survival/mod.ts";
import { survivalBandFigure } from "./band_figure.ts";
import { axis, corners, drawn } from "../testdata/drawn.ts";
import { textsOf } from "../testdata/texts_of.ts";

const options = {
  id: "figure-2-band",
  title: "Survival",
  description: "Bands",
  timeLabel: "Months",
  survivalLabel: "Survival",
  times: [0, 5, 10],
  outerLabel: "possible",
  innerLabel: "sample",
  curveLabel: "one",
  note: "Not patients.",
};
const band = [
  { time: 0, lowest: 1, highest: 1, lower: 1, upper: 1 },
  { time: 5, lowest: 0.2, highest: 0.8, lower: 0.4, upper: 0.6 },
  { time: 10, lowest: 0, highest: 0.8, lower: 0, upper: 0.4 },
];
const panel = (label: string) => ({
  label,
  estimate: kaplanMeier([5, 10], [1, 0]),
  band,
});

/** The y coordinates between which each filled path lies at its last time. */
function areas(svg: string): [number, number][] {
  const paths = [...svg.matchAll(/ d="(M[^"]*Z)"/g)].map(([, d]) => d!);
  return paths.map((d) => {
    const points = [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)]
      .map(([, x, y]) => [Number(x), Number(y)] as const);
    const last = Math.max(...points.map(([x]) => x));
    const ends = points.filter(([x]) => x === last).map(([, y]) => y);
    return [Math.max(...ends), Math.min(...ends)];
  });
}

Deno.test("both bands are drawn at their heights, steps held until the next time", () => {
  const [[low, high], [innerLow, innerHigh]] = areas(
    survivalBandFigure([panel("A")], options).svg,
  ) as [[number, number], [number, number]];
  // At the last time the outer band is 0.8 high, after a step from 0.2–0.8, the inner one 0.6.
  const unit = (low - high) / 0.8;
  assert.equal(innerLow, low);
  assert.ok(Math.abs((innerLow - innerHigh) / unit - 0.6) < 0.01);
});

Deno.test("the curve steps over the bands, on an axis from 0 to 1", () => {
  const { svg } = survivalBandFigure([panel("A")], {
    ...options,
    lineWidth: 2,
  });
  const [x, y] = [axis(svg, "x"), axis(svg, "y")];
  assert.deepEqual(y.ticks.map(({ value }) => value), [
    0,
    0.2,
    0.4,
    0.6,
    0.8,
    1,
  ]);
  const [curve] = drawn(svg, "path").filter(({ inherited }) =>
    inherited("stroke-width") === "2"
  ).map((line) => corners(line).map((point) => point.map(Math.round)));
  assert.deepEqual(
    curve!.filter((point, i) => String(point) !== String(curve![i - 1])),
    [[0, 1], [5, 1], [5, 0.5], [10, 0.5]]
      .map(([time, survival]) =>
        [x.at(time!), y.at(survival!)].map(Math.round)
      ),
  );
});

Deno.test("each panel is named with its number of patients, each colour in the legend", () => {
  const { svg } = survivalBandFigure([panel("A"), panel("B")], options);
  const texts = textsOf(svg);
  for (const text of ["A (N=2)", "B (N=2)", "possible", "sample", "one"]) {
    assert.equal(texts.filter((each) => each === text).length, 1, text);
  }
  assert.ok(texts.includes("Not patients."));
  assert.equal(areas(svg).length, 4);
});

Deno.test("no panel and a label twice are errors", () => {
  assert.throws(() => survivalBandFigure([], options), /current number is 0/);
  assert.throws(
    () => survivalBandFigure([panel("A"), panel("A")], options),
    /"A" appears twice/,
  );
});
