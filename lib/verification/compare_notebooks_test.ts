import assert from "node:assert/strict";
import type { Notebook, Output } from "../notebook/mod.ts";
import { compareNotebooks } from "./compare_notebooks.ts";

function notebook(...cells: (readonly Output[])[]): Notebook {
  return {
    cells: cells.map((outputs, i) => ({
      cell_type: "code",
      id: `c${i}`,
      metadata: {},
      source: "1;",
      outputs,
    })),
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  };
}

const display = (data: Record<string, unknown>): Output => ({
  output_type: "display_data",
  data,
  metadata: {},
});
const text = (plain: string) =>
  display({ "text/plain": plain, "text/html": `<b>${plain}</b>` });
const json = (value: unknown) => display({ "application/x+json": value });

const compare = (a: readonly Output[], b: readonly Output[]) =>
  compareNotebooks("n.ipynb", notebook([], a), notebook([], b));

Deno.test("compareNotebooks finds nothing between equal outputs", () => {
  const outputs = [text("26 (1.0–60.0)"), json({ median: 26, none: null })];
  assert.deepEqual(compare(outputs, structuredClone(outputs)), []);
});

Deno.test("compareNotebooks names cell, output, line and value of a printed text", () => {
  const found = compare([text("n 35\np 0.102")], [text("n 35\np 0.103")]);
  assert.deepEqual(found, [{
    place: "n.ipynb, cell [2], output 1, text/plain",
    what: 'line 2: committed "p 0.102", now "p 0.103"',
    kind: "result",
  }]);
});

Deno.test("compareNotebooks shows of texts a line more, and of long lines where they part", () => {
  const what = (a: string, b: string) => compare([text(a)], [text(b)])[0]!.what;
  assert.equal(
    what("n 35", "n 35\np 0.102"),
    'line 2: committed nothing, now "p 0.102"',
  );
  const same = "0123456789".repeat(10);
  assert.equal(
    what(`${same}a`, `${same}b`),
    `line 1: committed "…${same.slice(60)}a", now "…${same.slice(60)}b"`,
  );
});

Deno.test("compareNotebooks takes a number's last digit for drift, its fifth for a result", () => {
  const values = (upper: number) => [json({ pancreas: [{ upper }] })];
  const place = "n.ipynb, cell [2], output 1, application/x+json, " +
    ".pancreas[0].upper";
  assert.deepEqual(compare(values(60), values(60.00000000001)), [
    { place, what: "committed 60, now 60.00000000001", kind: "drift" },
  ]);
  assert.deepEqual(compare(values(60), values(60.001)), [
    { place, what: "committed 60, now 60.001", kind: "result" },
  ]);
});

Deno.test("compareNotebooks measures numbers by their size, and tells a list from an object", () => {
  const kinds = (a: unknown, b: unknown) =>
    compare([json(a)], [json(b)]).map(({ kind }) => kind);
  assert.deepEqual(kinds(1e6, 1e6 + 1e-4), ["drift"]);
  assert.deepEqual(kinds(1e-6, 2e-6), ["result"]);
  assert.deepEqual(kinds([1], { 0: 1 }), ["result"]);
});

Deno.test("compareNotebooks takes a billionth of a number for drift, and no more", () => {
  const kind = (a: number, b: number) => compare([json(a)], [json(b)])[0]!.kind;
  for (const a of [60, -60, 6e-12]) {
    assert.equal(kind(a, a * (1 + 0.9e-9)), "drift");
    assert.equal(kind(a, a * (1 - 0.9e-9)), "drift");
    assert.equal(kind(a, a * (1 + 1.1e-9)), "result");
    assert.equal(kind(a, a * (1 - 1.1e-9)), "result");
  }
});

Deno.test("compareNotebooks does not take strings that differ for numbers that agree", () => {
  const found = compare([json("0.10")], [json("0.100")]);
  assert.deepEqual(found.map(({ kind }) => kind), ["result"]);
});

Deno.test("compareNotebooks names the HTML of a table when only that differs", () => {
  const html = (tag: string) => [
    display({ "text/plain": "1", "text/html": `<${tag}>1</${tag}>` }),
  ];
  const places = compare(html("i"), html("b")).map(({ place }) => place);
  assert.deepEqual(places, ["n.ipynb, cell [2], output 1, text/html"]);
});

Deno.test("compareNotebooks finds outputs and cells that are gone or new", () => {
  assert.deepEqual(compare([text("a"), text("b")], [text("a")]), [{
    place: "n.ipynb, cell [2]",
    what: "committed 2 outputs, now 1",
    kind: "result",
  }]);
  const one = notebook([]), two = notebook([], []);
  assert.match(
    compareNotebooks("n.ipynb", two, one)[0]!.what,
    /committed, but is not there now/,
  );
  assert.match(
    compareNotebooks("n.ipynb", one, two)[0]!.what,
    /not committed/,
  );
});
