import assert from "node:assert/strict";
import { axis, drawn } from "../testdata/drawn.ts";
import { textBoxes } from "../testdata/text_boxes.ts";
import { textsOf } from "../testdata/texts_of.ts";
import { forestFigure } from "./figure.ts";
import { subgroupRatios } from "./subgroup_ratios.ts";
import expected from "./testdata/subgroups.json" with { type: "json" };

/** R's data set veteran, the new treatment to the standard one. */
const event = expected.event.map((one): 0 | 1 => one === 1 ? 1 : 0);
const blocks = subgroupRatios({
  labels: ["test", "standard"],
  months: expected.time,
  event,
  group: expected.treatment,
}, [
  { label: "Cell type", level: expected.celltype },
  { label: "Survived", level: expected.time.map((t) => t > 500 ? "y" : "n") },
]);
const options = {
  id: "figure-forest",
  title: "Subgroups",
  description: "Ratios",
  groups: ["test", "standard"],
} as const;

Deno.test("ratios, counts and the interaction are R's", () => {
  const [all, types, survived] = blocks;
  const rows = [...all!.rows, ...types!.rows];
  for (const [i, r] of [expected.all, ...expected.rows].entries()) {
    const { label, counts, hazardRatio } = rows[i]!;
    assert.equal(label, r.label);
    assert.deepEqual(
      counts.map(({ events, n }) => [events, n]),
      [r.first, r.second],
    );
    assert.ok("ratio" in hazardRatio);
    for (const name of ["ratio", "lower", "upper"] as const) {
      assert.ok(Math.abs(hazardRatio[name] / r[name] - 1) < 1e-6, label);
    }
  }
  assert.ok(Math.abs(types!.interaction! - expected.interaction) < 1e-6);
  const late = survived!.rows[1]!.hazardRatio;
  assert.ok("problem" in late);
  assert.equal(survived!.interaction, undefined);
});

Deno.test("each interval lies between R's limits on the axis", () => {
  const { svg } = forestFigure(blocks, options);
  const x = axis(svg, "x", Math.log);
  const intervals = drawn(svg, "line").filter(({ node, inherited }) =>
    inherited("stroke-width") === "0.88" &&
    node.getAttribute("y1") === node.getAttribute("y2")
  ).map(({ at, node }) =>
    ["x1", "x2"].map((end) => at(Number(node.getAttribute(end)), 0)[0])
  );
  const shown = [expected.all, ...expected.rows];
  assert.equal(intervals.length, shown.length + 1); // and the early ones
  for (const [i, { lower, upper }] of shown.entries()) {
    for (const [j, limit] of [lower, upper].entries()) {
      assert.ok(Math.abs(intervals[i]![j]! - x.at(limit)) < 0.01);
    }
  }
});

Deno.test("a guide stands at 1 in every row that has an interval", () => {
  const { svg } = forestFigure(blocks, options);
  const { at } = axis(svg, "x", Math.log);
  const guides = drawn(svg, "line").filter(({ inherited }) =>
    inherited("stroke-dasharray") === "2,2"
  ).map(({ node, at }) => at(Number(node.getAttribute("x1")), 0)[0]);
  assert.equal(guides.length, 9 - 1); // nine lines, one without an interval
  assert.ok(guides.every((left) => Math.abs(left - at(1)) < 0.01));
});

Deno.test("a ratio that cannot be estimated has its reason in its place", () => {
  const texts = textsOf(forestFigure(blocks, options).svg);
  assert.ok(texts.includes("not estimable: the events separate the groups"));
  assert.ok(texts.includes("interaction: p = 0.042"));
  assert.ok(texts.includes("17/18") && texts.includes("28/30"));
});

Deno.test("a narrow figure leaves out the counts, and no text is cut", async () => {
  for (const style of [{}, { columns: "one" }, { width: 120 }] as const) {
    const { svg } = forestFigure(blocks, { ...options, ...style });
    const [, width] = /viewBox="0 0 (\d+)/.exec(svg)!;
    for (const { left, right, text } of await textBoxes(svg)) {
      assert.ok(left >= 0 && right <= Number(width), text);
    }
  }
  const narrow = forestFigure(blocks, { ...options, columns: "one" });
  assert.ok(!textsOf(narrow.svg).includes("17/18"));
  const tiny = forestFigure(blocks, { ...options, width: 50 });
  assert.match(tiny.description, /leave no room/);
});
