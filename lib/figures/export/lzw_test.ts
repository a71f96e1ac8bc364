import assert from "node:assert/strict";
import fc from "fast-check";
import UTIF from "utif2";
import { compressLzw } from "./lzw.ts";
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

/** Bytes of which no two neighbours come twice, since their distance grows in each 256: each is a code. */
const bytes = new Uint8Array(4200);
for (let i = 1; i < bytes.length; i++) {
  bytes[i] = bytes[i - 1]! + 2 * Math.floor((i - 1) / 256) + 1;
}

Deno.test("compressed dots are read back", () => {
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
    { seed: 1, numRuns: 50, endOnFailure: true },
  );
});

/** Codes of LZW one after the other, the highest bit first, the last byte filled with 0. */
function packed(codes: readonly (readonly [code: number, bits: number])[]) {
  const bits = codes.map(([code, bits]) => code.toString(2).padStart(bits, "0"))
    .join("");
  return Uint8Array.from(
    bits.match(/.{1,8}/g)!,
    (byte) => parseInt(byte.padEnd(8, "0"), 2),
  );
}

Deno.test("what was in a full table is not in the next", () => {
  const twice = Uint8Array.of(...bytes, ...bytes);
  assert.deepEqual(readBack(twice), [...twice]);
});

Deno.test("the specification's example has its codes", () => {
  // TIFF 6.0, section 13: 256 begins the table, 257 ends the picture.
  const codes = [256, 7, 258, 8, 8, 258, 6, 6, 257];
  assert.deepEqual(
    compressLzw(Uint8Array.of(7, 7, 7, 8, 8, 7, 7, 6, 6)),
    packed(codes.map((code) => [code, 9])),
  );
  assert.deepEqual(
    compressLzw(new Uint8Array()),
    packed([[256, 9], [257, 9]]),
  );
});

Deno.test("codes grow by a bit where the table needs it, the last code too", () => {
  // After n codes the reader's table goes up to 256 + n; with 511 in it begin 10 bits.
  const bitsAfter = (n: number) =>
    Math.max(9, Math.floor(Math.log2(258 + n)) + 1);
  for (const turn of [1, 254, 766, 1790, 3835]) {
    for (let length = Math.max(0, turn - 4); length < turn + 5; length++) {
      const part = bytes.slice(0, length);
      // With 4093 in the table a byte more begins it anew.
      const full = 4094 - 258;
      const written = [...part, 257].flatMap((code, i) => {
        const anew = i >= full && length > full;
        const own = [code, bitsAfter(anew ? i - full : i)] as const;
        return anew && i === full ? [[256, 12] as const, own] : [own];
      });
      assert.deepEqual(
        compressLzw(part),
        packed([[256, 9], ...written]),
        String(length),
      );
    }
  }
});
