import assert from "node:assert/strict";
import * as Plot from "@observablehq/plot";
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
