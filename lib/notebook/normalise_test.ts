import assert from "node:assert/strict";
import { normaliseNotebook } from "./normalise.ts";
import type { Notebook, Output } from "./notebook.ts";

const root = Deno.build.os === "windows" ? "C:\\study\\net" : "/study/net";
const url = Deno.build.os === "windows"
  ? "file:///C:/study/net"
  : "file:///study/net";

const notebook = (outputs: Output[]): Notebook => ({
  cells: [
    { cell_type: "markdown", id: "m", metadata: {}, source: "text" },
    {
      cell_type: "code",
      id: "a",
      metadata: { tags: ["x"], execution: { "iopub.status.busy": "2026" } },
      source: "1",
      execution_count: 17,
      outputs,
    },
    { cell_type: "code", id: "b", metadata: {}, source: " " },
    { cell_type: "code", id: "c", metadata: {}, source: "2" },
  ],
  metadata: { language_info: { version: "6.0.3" }, title: "kept" },
  nbformat: 4,
  nbformat_minor: 4,
});
const display = (text: string, type = "text/plain"): Output => ({
  output_type: "display_data",
  data: { [type]: text },
  metadata: {},
});

Deno.test("normaliseNotebook counts as after restart and run all, without times", () => {
  const { cells, metadata, nbformat_minor } = normaliseNotebook(
    notebook([{
      output_type: "execute_result",
      data: {},
      metadata: {},
      execution_count: 17,
    }]),
    root,
  );
  assert.deepEqual(cells.map((c) => c.execution_count), [
    undefined,
    1,
    null,
    2,
  ]);
  assert.deepEqual(cells[1]?.metadata, { tags: ["x"] });
  assert.deepEqual(cells[1]?.outputs, [{
    output_type: "execute_result",
    data: {},
    metadata: {},
    execution_count: 1,
  }]);
  assert.deepEqual(cells[2]?.outputs, []);
  assert.equal(nbformat_minor, 5);
  assert.equal(metadata.title, "kept");
  assert.deepEqual(metadata.kernelspec, {
    display_name: "Deno",
    language: "typescript",
    name: "deno",
  });
  assert(!JSON.stringify(metadata).includes("6.0.3"));
});

const texts: [given: string, expected: string][] = [
  ["\x1b[31mred\x1b[39m", "red"],
  [`at f (${url}/lib/a.ts:1:2)`, "at f (lib/a.ts:1:2)"],
  [`in ${root}`, "in ."],
  [`in ${root}-old`, `in ${root}-old`],
  ["at file:///home/me/.cache/deno/npm/x/y.js:3:4", "at y.js:3:4"],
];

for (const [given, expected] of texts) {
  Deno.test(`normaliseNotebook turns ${JSON.stringify(given)} into ${expected}`, () => {
    const outputs: Output[] = [
      { output_type: "stream", name: "stdout", text: given },
      display(given),
      { output_type: "error", ename: "E", evalue: given, traceback: [given] },
      display(given, "application/json"),
    ];
    const once = normaliseNotebook(notebook(outputs), root);
    assert.deepEqual(once.cells[1]?.outputs, [
      { output_type: "stream", name: "stdout", text: expected },
      display(expected),
      {
        output_type: "error",
        ename: "E",
        evalue: expected,
        traceback: [expected],
      },
      display(given, "application/json"),
    ]);
    assert.deepEqual(normaliseNotebook(once, root), once);
  });
}
