import assert from "node:assert/strict";
import { decode } from "fast-png";
import { unzlibSync } from "fflate";
import { exportFigure } from "./export_figure.ts";

/** An inch wide and half as high, with text in both weights of its typeface. */
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 36" ' +
  'width="25.4mm" height="12.7mm" font-family="Arimo, Arial" font-size="10">' +
  '<title id="t">A &lt;title&gt; &amp; more</title>' +
  '<text x="2" y="20" font-weight="bold">llll</text>' +
  '<text x="40" y="20">llll</text></svg>';

Deno.test("the exported files are the same bytes each time", async () => {
  const formats = ["svg", "png", "pdf", "tiff"] as const;
  assert.deepEqual(
    await exportFigure(svg, { formats }),
    await exportFigure(svg, { formats }),
  );
});

Deno.test("a PNG is whole, knows its resolution, and is drawn on white", async () => {
  const { png } = await exportFigure(svg, { pngResolution: 144 });
  const { width, height, data, channels, resolution } = decode(png!, {
    checkCrc: true,
  });
  assert.deepEqual([width, height], [144, 72]);
  // 144 dots an inch are 5669 a metre, which is unit 1.
  assert.deepEqual(resolution, { x: 5669, y: 5669, unit: 1 });
  assert.deepEqual([...data.slice(0, 3)], [255, 255, 255]);
  /** Darkness of the dots from one column to another. */
  const ink = (from: number, to: number) => {
    let sum = 0;
    for (let y = 0; y < height; y++) {
      for (let x = from; x < to; x++) {
        sum += 255 - data[channels * (y * width + x)]!;
      }
    }
    return sum;
  };
  assert.ok(ink(0, 72) > 1.2 * ink(72, 144), "bold text is darker");
});

Deno.test("a PDF has the figure's size, title and typefaces, and no date of today", async () => {
  const { pdf } = await exportFigure(svg);
  const text = new TextDecoder("latin1").decode(pdf!);
  assert.match(text, /\/MediaBox \[0 0 72 36\]/);
  assert.match(text, /^\(A <title> & more\)$/m);
  assert.match(text, /^\(D:19700101000000Z\)$/m);
  assert.match(text, /BaseFont \/\w+\+Arimo-Bold/);
  assert.match(text, /BaseFont \/\w+\+Arimo-Regular/);
  assert.match(text, /\/FontFile2/);
  const [start, end] = ["stream\n", "\nendstream"].map((mark) =>
    text.indexOf(mark)
  );
  const page = new TextDecoder().decode(
    unzlibSync(pdf!.slice(start! + "stream\n".length, end)),
  );
  // The drawing fills the page: 96 by 48 pixels, each of 0.75 points.
  assert.match(page, /^0\.75 0 0 0\.75 0 0 cm$/m);
  assert.match(page, /^96 48 l$/m);
  assert.match(page, /^1\.333333 0 0 1\.333333 0 0 cm$/m);
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
