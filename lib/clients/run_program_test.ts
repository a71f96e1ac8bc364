import assert from "node:assert/strict";
import { runProgram } from "./run_program.ts";

Deno.test("runProgram says what a program that fails says", async () => {
  const args = ["eval", `console.error("why"); Deno.exit(3);`];
  await assert.rejects(runProgram(Deno.execPath(), args), /failed:\nwhy$/);
});

Deno.test({
  name: "runProgram ends what a program started, too",
  ignore: Deno.build.os === "windows", // has no sh
  async fn() {
    const reason = new Error("stopped");
    const controller = new AbortController();
    // The second sleep holds the error stream open, as a kernel does.
    const run = runProgram("sh", ["-c", "sleep 60 & sleep 60"], controller);
    setTimeout(() => controller.abort(reason), 100);
    const start = performance.now();
    await assert.rejects(run, reason);
    assert(performance.now() - start < 10_000);
  },
});
