import assert from "node:assert/strict";
import { contrast, inkOn } from "./contrast.ts";
import { lineDashes, palettes } from "./theme.ts";

Deno.test("fills and lines are told apart in black and white, in both schemes", () => {
  for (
    const [scheme, { grades, lines, responses }] of Object.entries(palettes)
  ) {
    const steps = (fills: readonly string[]) => {
      const shades = fills.map((fill) => contrast(fill, "#000000"))
        .sort((a, b) => a - b);
      return shades.slice(1).map((shade, i) => shade / shades[i]!);
    };
    assert.ok(Math.min(...steps(grades)) > 1.3, scheme);
    assert.ok(Math.min(...steps(Object.values(responses))) > 1.25, scheme);
    assert.equal(new Set(lines).size, lines.length);
    assert.ok(lines.length <= new Set(lineDashes).size);
  }
  for (const line of palettes.greyscale.lines) {
    assert.ok(contrast(line, "#ffffff") >= 3, `WCAG 2.2, 1.4.11: ${line}`);
  }
});

Deno.test("numbers can be read on every fill", () => {
  for (const { grades, responses } of Object.values(palettes)) {
    for (const fill of [...grades, ...Object.values(responses)]) {
      assert.ok(contrast(fill, inkOn(fill)) >= 4.5, `WCAG 2.2, 1.4.3: ${fill}`);
    }
  }
});
