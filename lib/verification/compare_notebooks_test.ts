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

Deno.test("compareNotebooks names the one cell of several that is gone", () => {
  const places = (a: Notebook, b: Notebook) =>
    compareNotebooks("n.ipynb", a, b).map(({ place }) => place);
  const two = notebook([], []), three = notebook([], [], []);
  assert.deepEqual(places(three, two), ["n.ipynb, cell [3]"]);
  assert.deepEqual(places(two, three), ["n.ipynb, cell [3]"]);
});

Deno.test("compareNotebooks tells outputs of one kind from those of another", () => {
  const stream: Output = { output_type: "stream", name: "stdout", text: "1" };
  const kinds = (a: Output, b: Output) =>
    new Set(compare([a], [b]).map(({ kind }) => kind));
  const result = { ...text("1"), output_type: "execute_result" } as Output;
  assert.deepEqual(kinds(text("1"), stream), new Set(["result"]));
  assert.deepEqual(kinds(stream, text("1")), new Set(["result"]));
  assert.deepEqual(kinds(text("1"), result), new Set(["result"]));
});

Deno.test("compareNotebooks tells text from a number, and nothing from an object", () => {
  const found = (a: unknown, b: unknown) =>
    compare([json(a)], [json(b)]).map(({ what, kind }) => [what, kind]);
  assert.deepEqual(found("1", 1), [['committed "1", now 1', "result"]]);
  assert.deepEqual(found({ a: 1 }, { a: null }), [
    ["committed 1, now null", "result"],
  ]);
  assert.deepEqual(found({ a: { b: 1 } }, { a: null }), [
    ['committed {"b":1}, now null', "result"],
  ]);
  assert.deepEqual(found({ a: null }, { a: { b: 1 } }), [
    ['committed null, now {"b":1}', "result"],
  ]);
});

Deno.test("compareNotebooks compares a picture by its texts and coordinates", () => {
  const picture = (x: string) =>
    display({ "image/svg+xml": `<svg><text x="${x}">9</text></svg>` });
  const [found] = compare([picture("5")], [picture("5.0000000001")]);
  assert.equal(found!.kind, "drift");
});

Deno.test("compareNotebooks sets a PNG beside an SVG aside", () => {
  const drawn = { "image/svg+xml": "<svg/>" };
  const both = display({ ...drawn, "image/png": "a" });
  assert.deepEqual(compare([both], [display(drawn)]), []);
  const [a, b] = ["a", "b"].map((png) => display({ "image/png": png }));
  assert.equal(compare([a!], [b!]).length, 1);
});

Deno.test("compareNotebooks quotes long lines and values in part only", () => {
  const what = (a: string, b: string) => compare([text(a)], [text(b)])[0]!.what;
  const same = "x".repeat(79);
  assert.equal(
    what(`${same}a`, `${same}b`),
    `line 1: committed "${same}a", now "${same}b"`,
  );
  assert.equal(
    what(`${same}xa`, `${same}xb`),
    `line 1: committed "…${same.slice(39)}a", now "…${same.slice(39)}b"`,
  );
  // With its quotation marks a text of 118 characters is 120 long.
  const value = (length: number) =>
    compare([json(["y".repeat(length)])], [json([0])])[0]!.what;
  assert.equal(value(118), `committed "${"y".repeat(118)}", now 0`);
  assert.equal(value(119), `committed "${"y".repeat(116)}…, now 0`);
});
