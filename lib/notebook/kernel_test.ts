import assert from "node:assert/strict";
import { startKernel } from "./kernel.ts";
import { temporaryFolder } from "./test_support.ts";

Deno.test("startKernel resolves imports from the folder it is given", async () => {
  await using kernel = await startKernel(import.meta.dirname!);
  const code = `import { codeCells } from "./mod.ts";\ncodeCells.name;`;
  const { messages, failure } = await kernel.execute(code);
  assert.equal(failure, undefined);
  const result = messages.find(({ type }) => type === "execute_result");
  assert.equal(result?.content.data["text/plain"], `"codeCells"`);
});

/** What a runner does before it says so and is killed. */
const moments = {
  "starts a kernel": `
    import { spawnKernel } from "${new URL(
    "kernel_process.ts",
    import.meta.url,
  )}";
    await spawnKernel(".", {});`,
  "waits for a cell that loops": `
    import { startKernel } from "${new URL("kernel.ts", import.meta.url)}";
    const kernel = await startKernel(".");
    await kernel.execute("0;");
    kernel.execute("while (true);");`,
};

for (const [moment, code] of Object.entries(moments)) {
  Deno.test({
    name: `a kernel ends when its runner is killed as it ${moment}`,
    ignore: Deno.build.os === "windows", // has no ps
    async fn() {
      await using folder = await temporaryFolder();
      /** The kernels whose connection files lie in the folder. */
      const kernels = async () => {
        const args = ["-eo", "args="];
        const { stdout } = await new Deno.Command("ps", { args }).output();
        return new TextDecoder().decode(stdout).split("\n")
          .filter((line) => line.includes(`--conn ${folder.path}`));
      };
      const program = `${code}
        console.log("now");
        setInterval(() => {}, 1000);`;
      const runner = new Deno.Command(Deno.execPath(), {
        args: ["eval", "--quiet", program],
        env: { TMPDIR: folder.path },
        stdout: "piped",
      }).spawn();
      await runner.stdout[Symbol.asyncIterator]().next();
      assert.equal((await kernels()).length, 1);
      runner.kill("SIGKILL");
      await runner.status;
      for (let tries = 0; (await kernels()).length > 0; tries++) {
        assert(tries < 100, "the kernel still runs");
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  });
}
