import assert from "node:assert/strict";
import type { Cell, Notebook } from "../notebook/mod.ts";
import { PUBLISHED_TABLE_MIME } from "../tables/mod.ts";
import { collectShown } from "./collect.ts";

/** A notebook of which each cell displays one bundle. */
function notebook(...bundles: Record<string, unknown>[]): Notebook {
  const cells = bundles.map((data, i): Cell => ({
    cell_type: "code",
    id: `c${i}`,
    metadata: {},
    source: "show();",
    outputs: [{ output_type: "display_data", data, metadata: {} }],
  }));
  return { cells, metadata: {}, nbformat: 4, nbformat_minor: 5 };
}
const svg = (attributes: string) => ({
  "image/svg+xml":
    `<?xml version="1.0"?><svg ${attributes}><g id="figure-inner"/></svg>`,
});
const claim = (id: string) => ({
  id,
  printed: "0.039",
  recomputed: "0.0391",
  fitted: false,
  verdict: "reproduced",
});
const mime = "application/vnd.claims+json";

Deno.test("collectShown finds figures by the id of the root, in order", () => {
  const second = svg(`width="1" id="figure-2"`);
  const { figures } = collectShown(
    new Map([
      [
        "b.ipynb",
        notebook(second, svg(`width="1"`), svg(`data-id="figure-9"`)),
      ],
      ["a.ipynb", notebook({ "text/plain": "1" }, svg(`id="figure-1b"`))],
    ]),
  );
  assert.deepEqual(figures, [
    {
      id: "figure-2",
      svg: second["image/svg+xml"],
      place: "b.ipynb, cell [1]",
    },
    {
      id: "figure-1b",
      svg: svg(`id="figure-1b"`)["image/svg+xml"],
      place: "a.ipynb, cell [2]",
    },
  ]);
});

Deno.test("collectShown gathers claims, one or a list in an output", () => {
  const { claims } = collectShown(
    new Map([[
      "a.ipynb",
      notebook(
        { [mime]: claim("age.mean") },
        { [mime]: { claims: [claim("pfs.median"), claim("pfs.p")] } },
      ),
    ]]),
  );
  assert.deepEqual(
    claims,
    ["age.mean", "pfs.median", "pfs.p"].map(claim),
  );
});

Deno.test("collectShown names both places of what is shown twice", () => {
  const shown = notebook(svg(`id="figure-1"`), { [mime]: claim("age") });
  assert.throws(
    () => collectShown(new Map([["a.ipynb", shown], ["b.ipynb", shown]])),
    (error: Error) => {
      assert.deepEqual(error.message.split("\n"), [
        "b.ipynb, cell [1]: figure-1 was already shown in a.ipynb, cell [1]",
        "b.ipynb, cell [2]: claim age was already shown in a.ipynb, cell [2]",
      ]);
      return true;
    },
  );
});

Deno.test("collectShown gathers tables, each but once", () => {
  const rows = [{ heading: false, cells: ["G1", "18"] }];
  const table = { id: "table-1", title: "Grade", columns: ["", "n"], rows };
  const shown = notebook({ [PUBLISHED_TABLE_MIME]: table });
  const { tables } = collectShown(new Map([["a.ipynb", shown]]));
  assert.deepEqual(tables, [table]);
  assert.throws(
    () => collectShown(new Map([["a.ipynb", shown], ["b.ipynb", shown]])),
    /^Error: b\.ipynb, cell \[1\]: table-1 was already shown in a\.ipynb/,
  );
});

Deno.test("collectShown places a claim that is not complete", () => {
  const { printed: _, ...incomplete } = claim("age");
  assert.throws(
    () =>
      collectShown(new Map([["a.ipynb", notebook({ [mime]: incomplete })]])),
    /^Error: a\.ipynb, cell \[1\]: not a judged claim: .*"age"/,
  );
});
