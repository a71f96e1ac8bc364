import assert from "node:assert/strict";
import { decode, encode } from "fast-png";
import { compareFigure } from "./compare_figure.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const svg = (label: string, x: number | string, extra = "") =>
  bytes(
    `<svg viewBox="0 0 90 60"><text x="${x}" y="4">${label}</text>${extra}</svg>`,
  );
const compareSvg = (a: Uint8Array, b: Uint8Array) =>
  compareFigure("f.svg", a, b).map(({ what, kind }) => [what, kind]);

Deno.test("compareFigure names the text that changed in an SVG", () => {
  assert.deepEqual(compareSvg(svg("n = 9", 5), svg("n = 8", 5)), [
    ['text: committed "n = 9", now "n = 8"', "result"],
  ]);
});

Deno.test("compareFigure names a text more in an SVG", () => {
  const more = svg("n = 9", 5, `<text x="9" y="9">p</text>`);
  assert.deepEqual(compareSvg(svg("n = 9", 5), more), [
    ['text: committed nothing, now "p"', "result"],
  ]);
});

Deno.test("compareFigure measures how far shapes moved in an SVG", () => {
  assert.deepEqual(compareSvg(svg("9", 5), svg("9", "5.0000000001")), [
    ["same texts and elements, coordinates up to 1e-10 apart", "drift"],
  ]);
  assert.deepEqual(compareSvg(svg("9", 5), svg("9", "5.25")), [
    ["same texts and elements, coordinates up to 0.25 apart", "result"],
  ]);
});

Deno.test("compareFigure takes a millionth of a pixel for drift, and no more", () => {
  const kind = (x: string) => compareSvg(svg("9", 5), svg("9", x))[0]![1];
  assert.equal(kind("5.0000009"), "drift");
  assert.equal(kind("4.9999991"), "drift");
  assert.equal(kind("5.0000011"), "result");
  assert.equal(kind("4.9999989"), "result");
});

Deno.test("compareFigure finds an element more in an SVG", () => {
  const [[what, kind] = []] = compareSvg(svg("9", 5), svg("9", 5, "<path/>"));
  assert.match(what!, /^elements: line 3: .*now "<path\/>"$/);
  assert.equal(kind, "result");
});

/** A grey picture with one pixel of another shade at (2, 1). */
function png(shade: number, width = 4): Uint8Array {
  const data = new Uint8Array(width * 3 * 4).fill(128);
  data.fill(255); // opaque, white
  data.set([shade, shade, shade], (1 * width + 2) * 4);
  return encode({ width, height: 3, data, channels: 4, depth: 8 });
}

Deno.test("compareFigure counts pixels of a PNG and shows where they are", () => {
  const [found, ...others] = compareFigure("f.png", png(255), png(0));
  assert.deepEqual(others, []);
  assert.equal(found!.what, "1 pixels differ, 1 of them visibly");
  assert.equal(found!.kind, "result");
  const { data, width } = decode(found!.picture!);
  const red = Array.from(
    { length: data.length / 4 },
    (_, i) => data[4 * i] !== data[4 * i + 1],
  );
  assert.deepEqual(
    red.flatMap((is, i) => is ? [[i % width, Math.floor(i / width)]] : []),
    [[2, 1]],
  );
});

Deno.test("compareFigure sees what differs in a PNG without transparency", () => {
  const rgb = (shade: number) =>
    encode({
      width: 2,
      height: 1,
      data: new Uint8Array([255, 255, 255, shade, shade, shade]),
      channels: 3,
      depth: 8,
    });
  const [found] = compareFigure("f.png", rgb(255), rgb(0));
  assert.equal(found!.what, "1 pixels differ, 1 of them visibly");
});

Deno.test("compareFigure takes a shade nobody sees for drift", () => {
  const [found] = compareFigure("f.png", png(255), png(254));
  assert.equal(found!.what, "1 pixels differ, 0 of them visibly");
  assert.equal(found!.kind, "drift");
});

Deno.test("compareFigure sees a shade from a tenth of the largest colour distance", () => {
  // pixelmatch: 0.5053 d² for greys d apart, seen above 35215 · 0.1²: d > 26.4.
  const kind = (shade: number) =>
    compareFigure("f.png", png(255), png(shade))[0]!.kind;
  assert.equal(kind(255 - 26), "drift");
  assert.equal(kind(255 - 27), "result");
});

Deno.test("compareFigure has no picture of the same pixels in other bytes", () => {
  const stored = encode(decode(png(0)), { zlib: { level: 0 } });
  const [found] = compareFigure("f.png", png(0), stored);
  assert.equal(found!.what, "the same pixels in other bytes");
  assert.deepEqual([found!.kind, found!.picture], ["drift", undefined]);
});

Deno.test("compareFigure tells pictures of different sizes", () => {
  const [found] = compareFigure("f.png", png(255), png(255, 5));
  assert.equal(found!.what, "size: committed 4×3 pixels, now 5×3");
  assert.equal(found!.kind, "result");
});

Deno.test("compareFigure compares other files by their bytes", () => {
  assert.deepEqual(compareFigure("f.pdf", bytes("a"), bytes("a")), []);
  const [found] = compareFigure("f.pdf", bytes("a"), bytes("bc"));
  assert.equal(found!.what, "bytes differ (1 committed, 2 now)");
});

Deno.test("compareFigure sees a line that was drawn a fraction of a pixel off", () => {
  // Black, the edge's grey, white: pixelmatch alone would take it for smoothing.
  const edge = (grey: number) => {
    const row = [0, 0, grey, 255, 255].flatMap((v) => [v, v, v, 255]);
    const data = new Uint8Array(Array(5).fill(row).flat());
    return encode({ width: 5, height: 5, data, channels: 4, depth: 8 });
  };
  const [found] = compareFigure("f.png", edge(100), edge(150));
  assert.equal(found!.what, "5 pixels differ, 5 of them visibly");
});

Deno.test("compareFigure refuses pictures of other depth or number of channels", () => {
  const grey = encode({
    width: 1,
    height: 1,
    data: new Uint8Array(1),
    channels: 1,
    depth: 8,
  });
  const deep = encode({
    width: 1,
    height: 1,
    data: new Uint16Array(4),
    channels: 4,
    depth: 16,
  });
  assert.throws(() => compareFigure("f.png", png(0), grey), {
    name: "TypeError",
    message: /current picture has 8 bits and 1 channels/,
  });
  assert.throws(() => compareFigure("f.png", deep, png(0)), {
    name: "TypeError",
    message: /current picture has 16 bits and 4 channels/,
  });
});
