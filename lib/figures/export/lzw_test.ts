import assert from "node:assert/strict";
import fc from "fast-check";
import UTIF from "utif2";
import { encodeTiff } from "./tiff.ts";

/** What another program reads from a TIFF of one line of grey dots. */
function readBack(shades: Uint8Array): number[] {
  const pixels = new Uint8Array(4 * shades.length).fill(255);
  shades.forEach((shade, i) => pixels.fill(shade, 4 * i, 4 * i + 3));
  const file = encodeTiff({
    width: shades.length,
    height: 1,
    pixels,
    png: new Uint8Array(),
  }, 600);
  const [picture] = UTIF.decode(file.buffer as ArrayBuffer);
  UTIF.decodeImage(file.buffer as ArrayBuffer, picture!);
  return [...UTIF.toRGBA8(picture!)].filter((_, i) => i % 4 === 0);
}

Deno.test("compressed dots are read back, also after the table was full", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 2000 }),
      fc.integer({ min: 1, max: 12 }),
      (some, times) => {
        const shades = new Uint8Array(some.length * times);
        for (let i = 0; i < times; i++) shades.set(some, i * some.length);
        assert.deepEqual(readBack(shades), [...shades]);
      },
    ),
    { seed: 1, numRuns: 50 },
  );
});

Deno.test("every length about a change of the code's width is read back", () => {
  // No pair of neighbours comes twice in the first 256 · 255 dots.
  const shades = Uint8Array.from(
    { length: 4200 },
    (_, i) => (i * (1 + Math.floor(i / 256))) % 256,
  );
  for (const turn of [254, 766, 1790, 3838]) {
    for (let length = turn - 4; length < turn + 5; length++) {
      const part = shades.slice(0, length);
      assert.deepEqual(readBack(part), [...part], String(length));
    }
  }
});
