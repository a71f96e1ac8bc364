import assert from "node:assert/strict";
import * as Plot from "@observablehq/plot";
import { exportFigure } from "./export_figure.ts";
import { drawFigure, type FigureLabels } from "./figure.ts";

const labels: FigureLabels = {
  id: "test",
  title: "A <title> & more",
  description: 'It says "so"',
  note: "Note under the figure",
};
const clipped = () =>
  drawFigure({
    clip: true,
    marks: [Plot.line([[0, 1], [1, 0.5]], { stroke: "currentColor" })],
  }, labels);

Deno.test("a figure drawn twice is the same text", () => {
  assert.equal(clipped().svg, clipped().svg);
});

Deno.test("nothing in a figure depends on the page around it", () => {
  const { svg } = clipped();
  assert.match(svg, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" id="test"/);
  assert.doesNotMatch(
    svg,
    /currentColor|system-ui|var\(|plot-clip|<style|class=/,
  );
});

Deno.test("one column is 85 mm wide, and one unit is one point", () => {
  const { svg } = clipped();
  assert.match(svg, /viewBox="0 0 241 \d+" width="85\.00mm"/);
  assert.match(svg, /font-size="7"/);
});

Deno.test("title, description and note are there, and escaped", () => {
  const { svg } = clipped();
  assert.match(
    svg,
    /<title id="test-title">A &lt;title&gt; &amp; more<\/title>/,
  );
  assert.match(
    svg,
    /<desc id="test-description">It says &quot;so&quot;<\/desc>/,
  );
  assert.match(svg, /aria-labelledby="test-title test-description"/);
  assert.match(svg, />Note under the figure<\/text>/);
});

Deno.test("attributes stand in one order, whatever the DOM library does", () => {
  for (
    const [, attributes] of clipped().svg.matchAll(
      /<(?:g|path)((?: [\w-]+="[^"]*")+)/g,
    )
  ) {
    const names = [...attributes!.matchAll(/ ([\w-]+)=/g)].map(([, name]) =>
      name
    );
    assert.deepEqual(names, names.toSorted());
  }
});

Deno.test("what cannot be a figure file is refused", () => {
  for (const id of ["", "Figure 1", "../x", "1"]) {
    assert.throws(() => drawFigure({}, { ...labels, id }), /its id must be/);
  }
  assert.throws(
    () => drawFigure({ caption: "outside" }, labels),
    /give HTML, not SVG/,
  );
});

Deno.test("the exported files are the same bytes, and know their size", async () => {
  const { svg } = clipped();
  const [first, second] = [await exportFigure(svg), await exportFigure(svg)];
  assert.deepEqual(first, second);
  const png = new DataView(first.png!.buffer);
  assert.equal(png.getUint32(16), Math.round(85 / 25.4 * 300), "width");
  assert.equal(png.getUint32(37), 0x70485973, "pHYs follows the header");
  assert.equal(png.getUint32(41), 11811, "300 dpi in dots a metre");
  const pdf = new TextDecoder("latin1").decode(first.pdf!);
  assert.match(pdf, /\/MediaBox \[0 0 240\.9\d* [\d.]+\]/);
  assert.match(pdf, /\/FontFile2/);
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

Deno.test("a letter that the typeface has not is an error, with what to do", () => {
  const draw = (note: string, font: "Arimo" | "DejaVu Sans") =>
    drawFigure({ marks: [] }, { ...labels, note, font });
  assert.throws(
    () => draw("肿瘤", "DejaVu Sans"),
    /figure test: the typeface DejaVu Sans has no 肿 瘤; write it in other/,
  );
  assert.throws(
    () => draw("∯ at the end", "Arimo"),
    /Arimo has no ∯; the typeface DejaVu Sans has them: "font": "DejaVu Sans"/,
  );
  assert.ok(draw("∯", "DejaVu Sans"));
});
