import assert from "node:assert/strict";
import { swimmerFigure } from "./swimmer_figure.ts";
import { axis, drawn } from "../testdata/drawn.ts";
import { textsOf } from "../testdata/texts_of.ts";
import { palettes } from "../style/theme.ts";

Deno.test("non-target disease only has a symbol and a name beside those of stable disease", () => {
  const lanes = ["A", "B"].map((patient) => ({
    patient,
    duration: 6,
    last_follow_up: 9,
    death: null,
  }));
  const { svg } = swimmerFigure(lanes, [
    { patient: "A", month: 3, response: "SD" },
    { patient: "B", month: 3, response: "non-CR/non-PD" },
  ], {
    id: "figure-1",
    title: "Course",
    description: "Lanes",
    timeLabel: "Months",
  });
  const texts = textsOf(svg).join(" ");
  assert.match(texts, /Stable disease/);
  assert.match(texts, /Non-CR\/non-PD \(non-target disease only\)/);
  const shapeOf = (response: "SD" | "non-CR/non-PD") =>
    new RegExp(
      `<g fill="${palettes.colour.responses[response]}"[^>]*><(\\w+)`,
    ).exec(svg)?.[1];
  assert.equal(shapeOf("SD"), "circle");
  assert.equal(shapeOf("non-CR/non-PD"), "path", "a diamond");
});

Deno.test("an arrow after the lane says that treatment goes on, and the legend's lines are the lanes'", () => {
  const draw = (stop_reason: string) =>
    swimmerFigure(
      [
        {
          patient: "A",
          duration: 6,
          last_follow_up: 6,
          death: null,
          stop_reason,
        },
        { patient: "B", duration: 3, last_follow_up: 12, death: null },
      ],
      [],
      {
        id: "figure-1",
        title: "Course",
        description: "Lanes",
        timeLabel: "Months",
      },
    ).svg;
  const svg = draw("ongoing");
  const { at } = axis(svg, "x");
  const arrows = drawn(svg, "path").filter(({ inherited, node }) =>
    inherited("fill") === "#000000" && /^M-/.test(node.getAttribute("d")!) &&
    inherited("stroke-width") === "0.3"
  ).map(({ at }) => at(0, 0));
  assert.equal(arrows.length, 2, "one in the lane, one in the legend");
  assert.ok(arrows.some(([left]) => Math.abs(left - at(6) - 5) < 0.5));
  assert.ok(textsOf(svg).includes("Treatment ongoing"));
  assert.ok(!textsOf(draw("death")).includes("Treatment ongoing"));
  for (const [colour, width] of [["#d9d9d9", "5"], ["#7f7f7f", "0.8"]]) {
    const lines = drawn(svg, "line").filter(({ inherited }) =>
      inherited("stroke") === colour && inherited("stroke-width") === width
    );
    assert.equal(lines.length, 3, "two lanes and a sample");
  }
});
