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

Deno.test("formatNotebook sorts keys at every depth, and keeps empty values", () => {
  const metadata = { b: [{ d: null, c: 1 }], a: null };
  const text = formatNotebook({
    nbformat_minor: 5,
    nbformat: 4,
    metadata,
    cells: [],
  });
  assert.equal(
    JSON.stringify(JSON.parse(text)),
    '{"cells":[],"metadata":{"a":null,"b":[{"c":1,"d":null}]},"nbformat":4,"nbformat_minor":5}',
  );
});

Deno.test("formatNotebook splits what is text into lines, and nothing else", () => {
  const data = {
    "text/html": "a\nb",
    "image/svg+xml": "a\nb",
    "application/javascript": "a\nb",
    "application/json": "a\nb",
    "image/png": "a\nb",
    "text/plain": 5,
    "text/csv": "",
  };
  const output = { output_type: "display_data", metadata: {}, data } as const;
  const parsed = parseNotebook(notebook([{
    cell_type: "code",
    metadata: {},
    source: "",
    outputs: [output],
  }]));
  const lines = ["a\n", "b"];
  const [{ outputs }] = JSON.parse(formatNotebook(parsed)).cells;
  assert.deepEqual(outputs[0].data, {
    "text/html": lines,
    "image/svg+xml": lines,
    "application/javascript": lines,
    "application/json": "a\nb",
    "image/png": "a\nb",
    "text/plain": 5,
    "text/csv": [],
  });
  assert.deepEqual(parseNotebook(formatNotebook(parsed)).cells, [{
    ...parsed.cells[0],
    outputs: [{ ...output, data: { ...data, "text/csv": "" } }],
  }]);
});

Deno.test("parseNotebook refuses cells in another format", () => {
  assert.throws(() => parseNotebook(`{"nbformat": 3, "cells": []}`), TypeError);
});
