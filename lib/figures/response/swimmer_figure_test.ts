import assert from "node:assert/strict";
import { swimmerFigure } from "./swimmer_figure.ts";
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
