import assert from "node:assert/strict";
import { formatNotebook, parseNotebook } from "./ipynb.ts";

const notebook = (cells: unknown[]) =>
  JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells });

// Written by nbformat 5.11.1: nbformat.writes(nbformat.reads(text, 4)).
const CANONICAL = await Deno.readTextFile(
  new URL("testdata/nbformat.ipynb.txt", import.meta.url),
);

Deno.test("formatNotebook writes what nbformat writes", () => {
  assert.equal(formatNotebook(parseNotebook(CANONICAL)), CANONICAL);
});

Deno.test("parseNotebook names cells by their position and keeps names apart", () => {
  const code = { cell_type: "code", metadata: {}, source: "1", outputs: [] };
  const { cells } = parseNotebook(
    notebook([code, { ...code, id: "a" }, { ...code, id: "a" }, code]),
  );
  assert.deepEqual(cells.map(({ id }) => id), [
    "cell-1",
    "a",
    "a-again",
    "cell-4",
  ]);
});

Deno.test("parseNotebook refuses what is no notebook of format 4", () => {
  assert.throws(() => parseNotebook("{"), SyntaxError);
  assert.throws(() => parseNotebook("null"), TypeError);
  assert.throws(() => parseNotebook(`{"nbformat": 4}`), TypeError);
  assert.throws(
    () => parseNotebook(`{"nbformat": 3, "worksheets": []}`),
    /nbformat must be 4 .* is 3/,
  );
});
