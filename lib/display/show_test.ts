import assert from "node:assert/strict";
import * as Plot from "@observablehq/plot";
import * as aq from "arquero";
import type { Study } from "../study/mod.ts";
import { page } from "./plot.ts";
import { mediaBundle } from "./show.ts";

function text(value: Parameters<typeof mediaBundle>[0]): unknown {
  return mediaBundle(value)["text/plain"];
}

const answer = "time  survival\n----  --------\n1     0.75\n3     0.3333";

Deno.test("rows, columns and arquero tables show the same table", () => {
  const columns = { time: [1, 3], survival: new Float64Array([0.75, 1 / 3]) };
  assert.equal(text(columns), answer);
  assert.equal(text(aq.table(columns)), answer);
  assert.equal(
    text([{ time: 1, survival: 0.75 }, { time: 3, survival: 1 / 3 }]),
    answer,
  );
});

// arquero 8.0.1 counts all five rows here, those that the filter took out too.
Deno.test("arquero counts the rows that it shows", () => {
  const value = [5, 1, 4, 2, 3];
  const kept = aq.table({ value }).filter((row) => row.value > 2).orderby(
    "value",
  );
  assert.deepEqual(kept.array("value"), [3, 4, 5]);
  assert.deepEqual(kept.count().objects(), [{ count: 3 }]);
  assert.deepEqual(kept.rollup({ n: aq.op.count() }).objects(), [{ n: 3 }]);
});

Deno.test("a danfojs frame shows its index only when it names the rows", () => {
  const frame = {
    columns: ["time", "survival"],
    values: [[1, 0.75], [3, 1 / 3]],
  };
  assert.equal(text({ ...frame, index: [0, 1] }), answer);
  assert.match(String(text({ ...frame, index: ["mean", "sd"] })), /^mean +1/m);
});

Deno.test("columns can be chosen, and a row can be without one", () => {
  const rows = [{ name: "A", n: 1 }, { name: "B", n: 2, p: 0.5 }];
  assert.equal(
    mediaBundle(rows, { columns: ["name", "p"] })["text/plain"],
    "name  p\n----  ---\nA\nB     0.5",
  );
});

Deno.test("a table from reconstructed data says so, one from a study's own does not", () => {
  const shown = (reconstructed: boolean) =>
    mediaBundle([{ pValue: 0.657 }], {
      study: {
        package: { title: "A", version: "1.0.0", reconstructed, resources: [] },
      } as unknown as Study,
    });
  const made = shown(true);
  assert.match(String(made["text/plain"]), /0\.657\n\n.*not patients.*fitted/);
  assert.match(
    String(made["text/html"]),
    /<tfoot><tr><td colspan="1"[^>]*>[^<]*fitted/,
  );
  assert.deepEqual(shown(false), mediaBundle([{ pValue: 0.657 }]));
});

Deno.test("text from the data cannot become HTML", () => {
  const bundle = mediaBundle([{ "<b>": '<img src=x onerror="alert(1)">' }], {
    caption: "<script>",
  });
  assert.equal(
    bundle["text/html"],
    '<table><caption>&lt;script&gt;</caption><thead><tr><th scope="col" style="text-align:left">&lt;b&gt;</th></tr></thead>' +
      '<tbody><tr><td style="text-align:left">&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</td></tr></tbody></table>',
  );
});

Deno.test("text from the data cannot become HTML through Markdown", () => {
  const bundle = mediaBundle(
    "**Title** <img src=x onerror=alert(1)>, p < 0.05",
  );
  assert.equal(
    bundle["text/markdown"],
    "**Title** &lt;img src=x onerror=alert(1)>, p < 0.05",
  );
});

Deno.test("numbers are shown to the digits asked for, and none vanish", () => {
  const shown = (value: unknown) =>
    String(text([{ value } as object])).split("\n").at(-1);
  assert.equal(shown(-0.000123456), "−0.0001235");
  assert.equal(shown(123456), "123456");
  assert.equal(shown(Infinity), "∞");
  assert.equal(shown(NaN), "not a number");
  assert.equal(shown(null), "");
  assert.equal(shown(false), "false");
});

Deno.test("a figure is shown as SVG with its description as text", () => {
  assert.deepEqual(mediaBundle({ svg: "<svg/>", description: "A curve" }), {
    "image/svg+xml": "<svg/>",
    "text/plain": "A curve",
  });
});

Deno.test("what Plot draws is shown as SVG with its description, the note under it", () => {
  const ariaDescription = "One dot for <all>";
  const marks = [Plot.dot([[1, 2]]), Plot.text([[1, 2]], { text: ["a < b"] })];
  const options = { document: page, width: 300, ariaDescription, marks };
  const plot = Plot.plot(options);
  const study = {
    package: { title: "A", version: "1", reconstructed: true, resources: [] },
  } as unknown as Study;
  const svg = String(mediaBundle(plot)["image/svg+xml"]);
  assert.equal(mediaBundle(plot)["text/plain"], ariaDescription);
  assert.match(
    svg,
    /^<svg xmlns="[^"]+" role="img" aria-label="One dot for &lt;all&gt;"/,
  );
  assert.match(svg, /<circle [^]*a &lt; b/);
  const third = Plot.dotX([1, 2 / 3, 0], { r: 1 / 3 });
  const thirds = mediaBundle(Plot.plot({ ...options, marks: [third] }));
  assert.match(String(thirds["image/svg+xml"]), / r="0\.333"/);
  assert.doesNotMatch(svg, /currentColor|<style|Reconstructed/);
  const noted = mediaBundle(Plot.plot(options), { study });
  const lines = [
    ...String(noted["image/svg+xml"]).matchAll(/#444444"[^>]*>([^<]+)/g),
  ];
  assert.match(
    lines.map(([, line]) => line).join(" "),
    /^Reconstr.* fitted\.$/,
  );
  assert.equal(lines.length, 2);
  const legend = Plot.plot({ ...options, title: "T" });
  const html = String(mediaBundle(legend, { study })["text/html"]);
  assert.match(html, /<h2>T<[^]*<svg[^]*not patients/);
  const color = { legend: true, domain: ["a"] } as const;
  const swatches = Plot.plot({ ...options, color });
  assert.equal(mediaBundle(swatches)["text/plain"], ariaDescription);
});

Deno.test("what is neither figure, table nor text is refused", () => {
  for (const value of [3, null, [1, 2], { a: 1 }, { a: [1], b: [1, 2] }]) {
    assert.throws(
      () => mediaBundle(value as unknown as string),
      TypeError,
      JSON.stringify(value),
    );
  }
});
