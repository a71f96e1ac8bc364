import assert from "node:assert/strict";
import { startKernel } from "./kernel.ts";
import { isRunning } from "./test_support.ts";

Deno.test("startKernel resolves imports from the folder it is given", async () => {
  await using kernel = await startKernel(import.meta.dirname!);
  const code = `import { codeCells } from "./mod.ts";\ncodeCells.name;`;
  const { messages, failure } = await kernel.execute(code);
  assert.equal(failure, undefined);
  const result = messages.find(({ type }) => type === "execute_result");
  assert.equal(result?.content.data["text/plain"], `"codeCells"`);
});

Deno.test({
  name: "a kernel ends when its runner is killed, whatever it is doing",
  ignore: Deno.build.os === "windows", // has no ps
  async fn() {
    const runner = new Deno.Command(Deno.execPath(), {
      args: ["run", "--allow-all", "--quiet", "-"],
      stdin: "piped",
      stdout: "piped",
    }).spawn();
    const code = `
      import { startKernel } from "${new URL("kernel.ts", import.meta.url)}";
      const kernel = await startKernel(".");
      const { messages } = await kernel.execute("Deno.pid;");
      const result = messages.find(({ type }) => type === "execute_result");
      kernel.execute("while (true);");
      console.log(result.content.data["text/plain"]);
    `;
    const writer = runner.stdin.getWriter();
    await writer.write(new TextEncoder().encode(code));
    await writer.close();
    const reader = runner.stdout.getReader();
    const pid = Number(new TextDecoder().decode((await reader.read()).value));
    await reader.cancel();
    runner.kill("SIGKILL");
    await runner.status;
    for (let tries = 0; await isRunning(pid); tries++) {
      assert(tries < 100, `kernel ${pid} still runs`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  },
});
