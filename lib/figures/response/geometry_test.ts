import assert from "node:assert/strict";
import { palettes } from "../style/theme.ts";
import {
  axis,
  corners,
  drawn,
  numbers,
  textPlaces,
} from "../testdata/drawn.ts";
import { responseFigure } from "./figure.ts";
import { spiderFigure } from "./spider_figure.ts";
import { swimmerFigure } from "./swimmer_figure.ts";
import { waterfallFigure } from "./waterfall_figure.ts";

const labels = {
  id: "figure-1",
  title: "Response",
  description: "What",
  timeLabel: "Months",
};
const { SD, PD, PR } = palettes.colour.responses;

/** Shapes with a fill or stroke, but for those in the legend. */
function shapes(
  svg: string,
  name: string,
  paint: string,
  of: string,
) {
  return drawn(svg, name).filter((shape) =>
    shape.inherited(paint) === of && shape.node.getAttribute("height") !== "7"
  );
}

/** That each place is where it is expected, to a thousandth of a unit. */
function near(actual: readonly number[], expected: readonly number[]): void {
  const text = `${actual} in place of ${expected}`;
  assert.equal(actual.length, expected.length, text);
  actual.forEach((value, i) =>
    assert.ok(Math.abs(value - expected[i]!) < 0.002, text)
  );
}

Deno.test("a bar is as long as its patients, one part after the other", () => {
  const { svg } = responseFigure([
    { timePoint: "3", response: "PD", patients: 5 },
    { timePoint: "3", response: "SD", patients: 20 },
    { timePoint: "6", response: "SD", patients: 10 },
  ], labels);
  const x = axis(svg, "x");
  const ends = (fill: string) =>
    shapes(svg, "rect", "fill", fill)
      .map((bar) => corners(bar).map(([left]) => left));
  near(ends(SD).flat(), [0, 20, 0, 10].map(x.at));
  near(ends(PD).flat(), [20, 25].map(x.at));
});

Deno.test("a bar of the waterfall reaches from zero to its change", () => {
  const { svg } = waterfallFigure([
    { patient: "A", change: 35, response: "PD" },
    { patient: "B", change: 0, response: "SD" },
    { patient: "C", change: -50, response: "PR" },
  ], labels);
  const y = axis(svg, "y");
  const [[up], [none], [down]] = [PD, SD, PR].map((fill) =>
    shapes(svg, "rect", "fill", fill).map(corners)
  ) as [[number, number][][], [number, number][][], [number, number][][]];
  const heights = (bar: readonly [number, number][]) =>
    bar.map(([, top]) => top);
  near(heights(up!), [y.at(35), y.at(0)]);
  near(heights(none!), [y.at(0.5), y.at(-0.5)]);
  near(heights(down!), [y.at(0), y.at(-50)]);
  assert.ok(up![1]![0] < none![0]![0] && none![1]![0] < down![0]![0]);
});

Deno.test("a line of the spider leads from change to change, a dot at its end", () => {
  const { svg } = spiderFigure([
    { patient: "A", month: 0, change: 0 },
    { patient: "A", month: 3, change: -20 },
    { patient: "A", month: 9, change: 40 },
  ], labels);
  const [x, y] = [axis(svg, "x"), axis(svg, "y")];
  const [line] = drawn(svg, "path").filter(({ inherited }) =>
    inherited("stroke-width") === "0.66"
  );
  near(
    corners(line!).flat(),
    [[0, 0], [3, -20], [9, 40]].flatMap(([t, v]) => [x.at(t!), y.at(v!)]),
  );
  const [dot] = drawn(svg, "circle");
  near(numbers(dot!, "cx", "cy"), [x.at(9), y.at(40)]);
});

Deno.test("RECIST's bounds are dashed lines at -30 and 20 %", () => {
  const changes = [{ patient: "A", month: 0, change: 90, response: "PD" }];
  for (const draw of [spiderFigure, waterfallFigure]) {
    const { svg } = draw(changes, labels);
    const y = axis(svg, "y");
    const bounds = shapes(svg, "line", "stroke-dasharray", "2,2");
    near(
      bounds.flatMap((line) => corners(line).map(([, top]) => top)),
      [-30, -30, 20, 20].map(y.at),
    );
  }
});

Deno.test("a lane is thick while on treatment, thin until the last contact", () => {
  const { svg } = swimmerFigure(
    [
      { patient: "A", duration: 6, last_follow_up: 9, death: 9 },
      { patient: "B", duration: 3, last_follow_up: 20, death: null },
    ],
    [{ patient: "A", month: 4, response: "SD" }],
    labels,
  );
  const x = axis(svg, "x");
  const [thick, thin] = [
    shapes(svg, "line", "stroke", "#d9d9d9"),
    shapes(svg, "line", "stroke-width", "0.8"),
  ].map((lanes) => lanes.slice(0, 2).map(corners));
  const ends = (lane: readonly [number, number][]) =>
    lane.map(([left]) => left);
  near(thick!.flatMap(ends), [0, 3, 0, 6].map(x.at));
  near(thin!.flatMap(ends), [0, 20, 0, 9].map(x.at));
  for (const [i, [from, to]] of thick!.entries()) {
    near([(from![1] + to![1]) / 2], [thin![i]![0]![1]]);
  }
  const [[from, to]] = [thick![1]!];
  const [circle] = drawn(svg, "circle");
  const [cx, cy] = numbers(circle!, "cx", "cy");
  near(circle!.at(cx!, cy!), [x.at(4), (from![1] + to![1]) / 2]);
  const [[left, top]] = textPlaces(svg).get("†") as [[number, number]];
  near([left, top], [x.at(9) + 5, (from![1] + to![1]) / 2]);
});
