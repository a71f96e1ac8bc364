import assert from "node:assert/strict";
import type { Notebook } from "../../notebook/mod.ts";
import { CLAIMS_MIME } from "./show_claims.ts";
import { shownClaims } from "./shown_claims.ts";
import { smallRegistry } from "../registry/testdata/small_registry.ts";

const registry = smallRegistry({
  "pfs.all.median": "median 25",
  "pfs.all.n": "count 35",
}, []);

function notebook(source: string, shown: readonly string[] = []): Notebook {
  const data = { [CLAIMS_MIME]: { claims: shown.map((id) => ({ id })) } };
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: [
      { cell_type: "markdown", id: "a", metadata: {}, source: "# Title" },
      {
        cell_type: "code",
        id: "b",
        metadata: {},
        source,
        outputs: [{ output_type: "display_data", data, metadata: {} }],
      },
    ],
  };
}

function shown(source: string, ids: readonly string[] = []) {
  return shownClaims(
    registry,
    new Map([["03-x.ipynb", notebook(source, ids)]]),
  );
}

Deno.test("a claim is linked to the first cell that shows it", () => {
  const { cells, problems } = shown("await show(1);", ["pfs.all.median"]);
  assert.deepEqual([...cells], [[
    "pfs.all.median",
    { notebook: "03-x.ipynb", cell: 1, id: "b" },
  ]]);
  assert.deepEqual(problems, []);
});

Deno.test("a claim that does not exist is named with notebook and cell", () => {
  const { problems } = shown('await claims({ "pfs.all.medain": 25 });');
  assert.deepEqual(problems, [
    '03-x.ipynb, cell [1]: Cannot find the claim: there is none named "pfs.all.medain"; the nearest are pfs.all.median, pfs.all.n',
  ]);
  assert.equal(shown("await claims(values);", ["pfs.none"]).problems.length, 1);
});

Deno.test("what stands beside the call, and beginnings of names, are no problem", () => {
  for (
    const source of [
      'const { "n.cr": cr } = t["n.sd"]; await claims(() => ({ "pfs.all.n": f(cr) })); const x = { "a.b": 1 };',
      'await claims({ ["pfs.all" + x]: 1 });',
      'const id = "no.such.claim";',
    ]
  ) {
    assert.deepEqual(shown(source).problems, [], source);
  }
});

Deno.test("a claim that two cells show is linked to the first", () => {
  const cells = ["01-a.ipynb", "02-b.ipynb"].map((name) =>
    [name, notebook("await show(1);", ["pfs.all.n"])] as const
  );
  const { notebook: linked } = shownClaims(registry, new Map(cells))
    .cells.get("pfs.all.n")!;
  assert.equal(linked, "01-a.ipynb");
});
