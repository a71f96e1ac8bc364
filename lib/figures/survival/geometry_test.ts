import assert from "node:assert/strict";
import { kaplanMeier } from "../../survival/mod.ts";
import {
  axis,
  corners,
  type Drawn,
  drawn,
  textPlaces,
} from "../testdata/drawn.ts";
import { survivalFigure, type SurvivalFigureOptions } from "./figure.ts";

// At risk just before 0, 5 and 10 months: A 4, 3, 1; B 12, 1, 0.
const a = { label: "A", estimate: kaplanMeier([2, 5, 7, 10], [1, 0, 1, 1]) };
const b = {
  label: "B",
  estimate: kaplanMeier(
    [3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 6],
    [0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0],
  ),
};
/** Survival of both from each time on, worked by hand. */
const steps = {
  A: [[0, 1], [2, 3 / 4], [7, 3 / 8], [10, 0]],
  B: [[0, 1], [3, 7 / 12], [4, 7 / 72], [6, 7 / 72]],
} as const;
const [black, blue] = ["#000000", "#0072B2"];

const labels = {
  id: "figure-2",
  title: "Survival",
  description: "Curves",
  timeLabel: "Months",
  survivalLabel: "Survival",
};

function draw(options: Partial<SurvivalFigureOptions> = {}) {
  const { svg } = survivalFigure([a, b], {
    ...labels,
    times: [0, 5, 10],
    lineWidth: 1.5,
    ...options,
  });
  const [x, y] = [axis(svg, "x"), axis(svg, "y")];
  const look = (name: string, stroke: string, width: number) =>
    drawn(svg, name).filter(({ inherited }) =>
      inherited("stroke") === stroke &&
      Number(inherited("stroke-width")) === width
    );
  return { svg, x, y, look };
}

function near(
  actual: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
): void {
  assert.equal(actual.length, expected.length);
  for (const [i, point] of actual.entries()) {
    for (const [j, value] of point.entries()) {
      // Plot writes the corners of paths to a thousandth.
      assert.ok(
        Math.abs(value - expected[i]![j]!) < 0.002,
        `${actual.join("; ")} in place of ${expected.join("; ")}`,
      );
    }
  }
}

Deno.test("ticks stand outside the frame, 3 units long, at their values", () => {
  const { x, y } = draw();
  assert.deepEqual(x.ticks.map(({ value }) => value), [0, 5, 10]);
  assert.deepEqual(y.ticks.map(({ value }) => value), [
    0,
    0.2,
    0.4,
    0.6,
    0.8,
    1,
  ]);
  const [left, foot] = [x.at(0), y.at(0)];
  near(
    x.ticks.flatMap(({ from, to }) => [from, to]),
    [0, 5, 10].flatMap((time) => [[x.at(time), foot], [x.at(time), foot + 3]]),
  );
  near(
    y.ticks.flatMap(({ from, to }) => [from, to]),
    y.ticks.flatMap(({ value }) => [
      [left, y.at(value)],
      [left - 3, y.at(value)],
    ]),
  );
});

Deno.test("each curve is a line of its own that steps down at its events", () => {
  const { x, y, look } = draw();
  for (
    const [stroke, dash, rows] of [
      [black, "none", steps.A],
      [blue, "5,2", steps.B],
    ] as const
  ) {
    const [curve, ...others] = look("path", stroke!, 1.5);
    assert.deepEqual(others, []);
    assert.equal(curve!.inherited("stroke-dasharray") ?? "none", dash);
    assert.equal(curve!.inherited("fill"), "none");
    const distinct = corners(curve!).filter(([left, top], i, all) =>
      i === 0 || left !== all[i - 1]![0] || top !== all[i - 1]![1]
    );
    // Across to each time, then down to the survival from it on.
    const expected = rows.flatMap(([time, survival], i) => {
      const before = i === 0 ? [] : [[x.at(time), y.at(rows[i - 1]![1])]];
      const level = i > 0 && rows[i - 1]![1] === survival;
      return [...before, ...(level ? [] : [[x.at(time), y.at(survival)]])];
    });
    near(distinct.filter((_, i) => !isBetween(distinct, i)), expected);
  }
});

/** Whether a point lies on the way of a curve across, not at a corner of it. */
function isBetween(points: readonly [number, number][], i: number): boolean {
  const [before, after] = [points[i - 1], points[i + 1]];
  return before !== undefined && after !== undefined &&
    before[1] === points[i]![1] && after[1] === points[i]![1];
}

Deno.test("a tick across the curve marks each censored time, within the frame", () => {
  const { x, y, look } = draw();
  const ticks = (stroke: string) =>
    look("line", stroke, 1.2).map(corners) as [number, number][][];
  const all = [
    ...ticks(black!).map((tick) => [5, 3 / 4, tick] as const),
    ...ticks(blue!).map((tick, i) =>
      [[3, 6][i]!, [7 / 12, 7 / 72][i]!, tick] as const
    ),
  ];
  assert.equal(all.length, 3);
  for (const [time, survival, [from, to]] of all) {
    near([[from![0], to![0]]], [[x.at(time), x.at(time)]]);
    near([[(from![1] + to![1]) / 2]], [[y.at(survival)]]);
    const length = Math.abs(from![1] - to![1]);
    assert.ok(length > 4 && length < 5, `seen beside a line of 1.5: ${length}`);
  }
  // One censored before 99 of 100 die: a hundredth lives on.
  const time = [1, ...Array(99).fill(2), 3];
  const estimate = kaplanMeier(time, time.map((t) => t === 2 ? 1 : 0));
  const { svg } = survivalFigure([{ label: "A", estimate }], {
    ...labels,
    times: [0, 1],
  });
  const [high, low] = drawn(svg, "line")
    .filter(({ inherited }) => inherited("stroke-width") === "0.88")
    .map((tick) => corners(tick).map(([, top]) => top));
  assert.equal(Math.min(...high!), axis(svg, "y").at(1));
  assert.equal(Math.max(...low!), axis(svg, "y").at(0));
});

Deno.test("the frame ends with the ticks, or a little after the longest curve", () => {
  for (const [times, end] of [[[0, 20], 20], [[0, 5], 10.2]] as const) {
    const { svg, x, y } = draw({ times });
    const foot = drawn(svg, "line").map(corners)
      .filter((line) => line.every(([, top]) => top === y.at(0)));
    near(foot[0]!, [[x.at(0), y.at(0)], [x.at(end), y.at(0)]]);
  }
});

Deno.test("numbers at risk stand under their ticks, in the row of their name", () => {
  const { svg, x } = draw();
  const texts = drawn(svg, "text").map((text) => {
    const [left, top] = text.at(0, 0);
    return {
      text: text.node.textContent,
      left,
      top,
      anchor: text.inherited("text-anchor"),
      weight: text.inherited("font-weight"),
    };
  });
  const heading = texts.findIndex(({ text }) => text === "Number at risk");
  const { weight, ...place } = texts[heading]!;
  assert.equal(weight, "bold");
  const rows = [["A", "4", "3", "1"], ["B", "12", "1", "0"]];
  const [first, second] = [heading + 1, heading + 5].map((i) =>
    texts.slice(i, i + 4)
  ) as [typeof texts, typeof texts];
  for (const [i, row] of [first, second].entries()) {
    assert.deepEqual(row.map(({ text }) => text), rows[i]);
    assert.equal(new Set(row.map(({ top }) => top)).size, 1);
    const [name, ...counts] = row;
    assert.deepEqual([name!.anchor, name!.left], ["start", place.left]);
    near(counts.map(({ left }) => [left]), [[x.at(0)], [x.at(5)], [x.at(10)]]);
    assert.ok(counts.every(({ anchor }) => anchor === "middle"));
  }
  const [months] = textPlaces(svg).get("Months")!;
  const tops = [months![1], place.top, first[0]!.top, second[0]!.top];
  for (const [i, top] of tops.slice(1).entries()) {
    assert.ok(top - tops[i]! >= 9, `a line below the last: ${tops}`);
  }
});

Deno.test("the band lies between the limits of the interval", () => {
  const { svg, x, y } = draw({ parts: ["confidence bands"] });
  const [band] = drawn(svg, "path").filter(({ inherited }) =>
    inherited("fill-opacity") === "0.12"
  ).map(corners);
  const { time, lower, upper } = a.estimate.curve;
  for (const [i, t] of time.slice(0, 3).entries()) {
    const tops = band!.filter(([left]) => Math.abs(left - x.at(t)) < 0.001)
      .map(([, top]) => top);
    for (const limit of [lower[i]!, upper[i]!]) {
      assert.ok(tops.some((top) => Math.abs(top - y.at(limit)) < 0.002));
    }
  }
});

Deno.test("lines lead from one half to the medians and down to the axis", () => {
  const { svg, x, y } = draw({ parts: ["median lines"] });
  const [across, ...down] = drawn(svg, "line").filter((line: Drawn) =>
    line.inherited("stroke-dasharray") === "2,2"
  ).map(corners);
  near(across!, [[x.at(0), y.at(0.5)], [x.at(7), y.at(0.5)]]);
  near(
    down.flat(),
    [7, 4].flatMap((time) => [[x.at(time), y.at(0)], [x.at(time), y.at(0.5)]]),
  );
});

Deno.test("the legend shows the line of each curve, and its name after it", () => {
  const { svg, look } = draw();
  const names = textPlaces(svg);
  for (
    const [stroke, dash, name] of [
      [black, "none", "A (N=4)"],
      [blue, "5,2", "B (N=12)"],
    ]
  ) {
    const [sample] = look("line", stroke!, 1.5);
    assert.equal(sample!.inherited("stroke-dasharray"), dash);
    const [[left, top], [right]] = corners(sample!) as [
      [number, number],
      [number, number],
    ];
    assert.equal(right - left, 18);
    assert.deepEqual(names.get(name!), [[right + 4, top]]);
  }
});
