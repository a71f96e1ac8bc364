import assert from "node:assert/strict";
import competing from "../../survival/testdata/competing_risks.json" with {
  type: "json",
};
import { axis, corners, drawn } from "../testdata/drawn.ts";
import { textsOf } from "../testdata/texts_of.ts";
import { incidenceFigure } from "./incidence_figure.ts";

const options = {
  id: "figure-incidence",
  title: "Incidence",
  description: "Curves",
  timeLabel: "Days",
  survivalLabel: "Cumulative incidence",
  times: [0, 1500, 3000, 4500],
};

/** R's data set pbc: 1 is a transplantation, 2 a death. */
const { time: months, cause } = competing.data.pbc;
const names = [null, "transplantation", "death"];
const pbc = {
  label: "All patients",
  months,
  cause: cause.map((code) => names[code]!),
};
const expected = competing.cases.find(({ data }) => data === "pbc")!;

/** Heights of the two curves at times, read from the drawing. */
function incidences(svg: string, times: readonly number[]) {
  const [x, y] = [axis(svg, "x"), axis(svg, "y")];
  const curves = drawn(svg, "path").filter(({ inherited }) =>
    inherited("fill") === "none" && inherited("stroke-width") === "1.1"
  ).map(corners);
  const unit = y.at(1) - y.at(0);
  return curves.map((curve) =>
    times.map((time) => {
      const [, top] = curve.findLast(([left]) => left <= x.at(time) + 0.001)!;
      return (top - y.at(0)) / unit;
    })
  );
}

Deno.test("each cause is drawn at R's incidence, numbers at risk stand once", () => {
  const { svg } = incidenceFigure([pbc], options);
  const drawn = incidences(svg, expected.time);
  // Causes in alphabetical order: death first.
  for (const [curve, column] of [[drawn[0]!, 1], [drawn[1]!, 0]] as const) {
    for (const [i, height] of curve.entries()) {
      const exact = expected.incidence[i]![column]!;
      assert.ok(Math.abs(height - exact) < 1e-4, `${height} for ${exact}`);
    }
  }
  const texts = textsOf(svg);
  const table = texts.slice(texts.indexOf("Number at risk"));
  assert.deepEqual(table.slice(0, 3), [
    "Number at risk",
    "All patients",
    String(months.length),
  ]);
  assert.equal(table.filter((text) => text === "death").length, 0);
});

Deno.test("one cause is drawn in each group, flat where it never happened", () => {
  const groups = ["A", "B"].map((label, i) => ({
    label,
    months: [2, 4, 5],
    cause: i === 0 ? ["x", "y", null] : ["y", "y", null],
  }));
  const { svg } = incidenceFigure(groups, {
    ...options,
    times: [0, 3, 6],
    cause: "x",
    comparisons: [{ label: "A vs B", test: "Gray's test", pValue: 0.3 }],
  });
  const [a, b] = incidences(svg, [1, 3, 5]);
  for (const [i, exact] of [0, 1 / 3, 1 / 3].entries()) {
    assert.ok(Math.abs(a![i]! - exact) < 1e-4);
    assert.ok(Math.abs(b![i]!) < 1e-4);
  }
  assert.match(
    textsOf(svg).join("|"),
    /A vs B\|Gray(&#39;|')s test: p = 0.300/,
  );
});

Deno.test("without an event the figure says so", () => {
  const { description } = incidenceFigure(
    [{ label: "A", months: [1, 2], cause: [null, null] }],
    options,
  );
  assert.match(description, /there is no event/);
});
