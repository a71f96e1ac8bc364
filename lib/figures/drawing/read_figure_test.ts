import assert from "node:assert/strict";
import { drawFigure } from "./figure.ts";
import { readFigure } from "./read_figure.ts";

Deno.test("a figure says what it was drawn with, whatever its letters", () => {
  const labels = {
    id: "figure-2",
    title: `G1 & G2 <"3"> it's`,
    description: `p < 0.001 & "n > 5" isn't &amp;`,
  };
  const { svg } = drawFigure({ height: 100 }, { ...labels, width: 70 });
  assert.deepEqual(readFigure(svg), {
    ...labels,
    width: 70,
    // 70 mm are 198 units at 72 to the inch.
    height: Number((100 / 198 * 70).toFixed(2)),
    font: "DejaVu Sans",
  });
});

Deno.test("only the root and what follows it are read", () => {
  const nothing = {
    id: undefined,
    title: undefined,
    description: undefined,
    width: undefined,
    height: undefined,
    font: undefined,
  };
  assert.deepEqual(readFigure("no figure"), nothing);
  assert.deepEqual(
    readFigure(
      '<svg width="100" height="0mm"><g id="a" font-family="Arimo"><title>A point</title></g></svg>',
    ),
    nothing,
  );
});
