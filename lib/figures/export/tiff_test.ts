import assert from "node:assert/strict";
import UTIF from "utif2";
import { encodeTiff } from "./tiff.ts";

const png = new Uint8Array();

Deno.test("a TIFF holds the same dots, its size and its resolution", () => {
  const pixels = Uint8Array.of(255, 0, 0, 255, 0, 0, 255, 255);
  const file = encodeTiff({ width: 2, height: 1, pixels, png }, 600);
  const [picture] = UTIF.decode(file.buffer as ArrayBuffer);
  UTIF.decodeImage(file.buffer as ArrayBuffer, picture!);
  assert.deepEqual([picture!.width, picture!.height], [2, 1]);
  assert.deepEqual([...UTIF.toRGBA8(picture!)], [...pixels]);
  const tags = picture as unknown as Record<string, unknown>;
  assert.deepEqual([tags.t282, tags.t283, tags.t296], [
    [[600, 1]],
    [[600, 1]],
    [2],
  ]);
  assert.deepEqual(tags.t277, [3], "no transparency");
});

Deno.test("without colour a TIFF has one shade a dot", () => {
  const pixels = Uint8Array.of(7, 7, 7, 255, 250, 250, 250, 255);
  const file = encodeTiff({ width: 2, height: 1, pixels, png }, 300);
  const [picture] = UTIF.decode(file.buffer as ArrayBuffer);
  UTIF.decodeImage(file.buffer as ArrayBuffer, picture!);
  const tags = picture as unknown as Record<string, unknown>;
  assert.deepEqual(tags.t277, [1], "one sample a dot");
  assert.deepEqual([...UTIF.toRGBA8(picture!)], [...pixels]);
});

Deno.test("a little colour keeps all colours", () => {
  for (
    const pixels of [Uint8Array.of(7, 8, 7, 255), Uint8Array.of(7, 7, 8, 255)]
  ) {
    const file = encodeTiff({ width: 1, height: 1, pixels, png }, 300);
    const [picture] = UTIF.decode(file.buffer as ArrayBuffer);
    UTIF.decodeImage(file.buffer as ArrayBuffer, picture!);
    assert.deepEqual([...UTIF.toRGBA8(picture!)], [...pixels]);
  }
});
