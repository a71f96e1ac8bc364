import assert from "node:assert/strict";
import type { Message } from "./kernel/messages.ts";
import { gatherOutputs } from "./outputs.ts";

const message = (type: string, content: unknown): Message => ({
  type,
  content,
  parentId: undefined,
});
const stream = (text: string, name = "stdout") =>
  message("stream", { name, text });
const display = (type: string, text: string, display_id?: string) =>
  message(type, {
    data: { "text/plain": text },
    metadata: {},
    transient: { display_id },
  });
const shown = (text: string) => ({
  output_type: "display_data",
  data: { "text/plain": text },
  metadata: {},
});

Deno.test("gatherOutputs joins pieces of one stream until another output", () => {
  assert.deepEqual(
    gatherOutputs([
      message("status", { execution_state: "busy" }),
      stream("a\n"),
      stream("b\n"),
      stream("warned\n", "stderr"),
      display("display_data", "x"),
      stream("c\n", "stderr"),
    ], new Map()),
    [
      { output_type: "stream", name: "stdout", text: "a\nb\n" },
      { output_type: "stream", name: "stderr", text: "warned\n" },
      shown("x"),
      { output_type: "stream", name: "stderr", text: "c\n" },
    ],
  );
});

Deno.test("gatherOutputs updates a display of an earlier cell in its place", () => {
  const displays = new Map();
  const first = gatherOutputs([display("display_data", "0 %", "p")], displays);
  const second = gatherOutputs([
    display("update_display_data", "100 %", "p"),
    display("update_display_data", "of nothing", "q"),
  ], displays);
  assert.deepEqual(first, [shown("100 %")]);
  assert.deepEqual(second, []);
});

Deno.test("gatherOutputs forgets what was cleared", () => {
  const outputs = gatherOutputs(
    [stream("old"), message("clear_output", { wait: false }), stream("new")],
    new Map(),
  );
  assert.deepEqual(outputs, [
    { output_type: "stream", name: "stdout", text: "new" },
  ]);
});

Deno.test("gatherOutputs joins a piece to the output before it only", () => {
  const texts = gatherOutputs(
    [stream("a"), stream("b", "stderr"), stream("c")],
    new Map(),
  ).map((output) => output.output_type === "stream" && output.text);
  assert.deepEqual(texts, ["a", "b", "c"]);
});

Deno.test("gatherOutputs keeps results and errors", () => {
  const types = gatherOutputs([
    display("execute_result", "1"),
    message("error", { ename: "Error", evalue: "x", traceback: [] }),
  ], new Map()).map(({ output_type }) => output_type);
  assert.deepEqual(types, ["execute_result", "error"]);
});
