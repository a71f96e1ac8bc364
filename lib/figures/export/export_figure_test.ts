import assert from "node:assert/strict";
import * as Plot from "@observablehq/plot";
import { drawFigure } from "../drawing/figure.ts";
import { exportFigure } from "./export_figure.ts";

const { svg } = drawFigure({
  marks: [Plot.line([[0, 1], [1, 0.5]])],
}, {
  id: "test",
  title: "A <title> & more",
  description: "It falls",
  note: "Note under the figure",
});

Deno.test("the exported files are the same bytes, and know their size", async () => {
  const [first, second] = [await exportFigure(svg), await exportFigure(svg)];
  assert.deepEqual(first, second);
  const png = new DataView(first.png!.buffer);
  assert.equal(png.getUint32(16), Math.round(85 / 25.4 * 300), "width");
  assert.equal(png.getUint32(37), 0x70485973, "pHYs follows the header");
  assert.equal(png.getUint32(41), 11811, "300 dpi in dots a metre");
  const pdf = new TextDecoder("latin1").decode(first.pdf!);
  assert.match(pdf, /\/MediaBox \[0 0 240\.9\d* [\d.]+\]/);
  assert.match(pdf, /\/FontFile2/);
  assert.match(pdf, /^\(A <title> & more\)$/m, "its title");
  assert.doesNotMatch(
    pdf,
    new RegExp(`CreationDate \\(D:${new Date().getFullYear()}`),
  );
});

Deno.test("an SVG without a printed size cannot be exported", async () => {
  await assert.rejects(
    exportFigure('<svg xmlns="http://www.w3.org/2000/svg" width="100"/>'),
    /must state a width in mm/,
  );
  await assert.rejects(
    exportFigure('<svg xmlns="http://www.w3.org/2000/svg" width="9mm"/>'),
    /must state a height in mm/,
  );
});
