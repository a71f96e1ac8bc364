import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { startKernel } from "./kernel.ts";
import { temporaryFolder } from "../test_support.ts";

Deno.test("startKernel resolves imports from the folder it is given", async () => {
  await using kernel = await startKernel(import.meta.dirname!);
  const code = `import { codeCells } from "../mod.ts";\ncodeCells.name;`;
  const { messages, failure } = await kernel.execute(code);
  assert.equal(failure, undefined);
  const result = messages.find(({ type }) => type === "execute_result");
  assert.equal(result?.content.data["text/plain"], `"codeCells"`);
});

const url = (name: string) => new URL(name, import.meta.url);

/** What a runner does, saying when. */
const starting = `
  import { spawnKernel } from "${url("process.ts")}";
  console.log("now");
  await spawnKernel(".");`;
const confining = `
  import { spawnConfined } from "${url("../confined/process.ts")}";
  console.log("now");
  await spawnConfined(".", ["."], {});`;
const looping = `
  import { startKernel } from "${url("kernel.ts")}";
  const kernel = await startKernel(".");
  await kernel.execute("0;");
  kernel.execute("while (true);");
  console.log("now");`;

/** When it is killed: milliseconds after it has said so. */
const moments = [
  ...[0, 10, 20, 40, 80, 160].map((delay) => [starting, delay] as const),
  ...[20, 80].map((delay) => [confining, delay] as const),
  [looping, 50] as const,
];

for (const [code, delay] of moments) {
  const moment = code === looping
    ? "runs a cell"
    : code === confining
    ? "confines cells"
    : "starts a kernel";
  Deno.test({
    name:
      `nothing is left of a runner killed as it ${moment}, ${delay} ms later`,
    ignore: Deno.build.os === "windows", // has no ps
    async fn() {
      await using folder = await temporaryFolder();
      const runner = new Deno.Command(Deno.execPath(), {
        args: ["eval", "--quiet", `${code}\nsetInterval(() => {}, 1000);`],
        env: { TMPDIR: folder.path },
        stdout: "piped",
      }).spawn();
      await runner.stdout[Symbol.asyncIterator]().next();
      await sleep(delay);
      runner.kill("SIGSTOP"); // that it starts nothing meanwhile
      const keepers = (await processes())
        .filter(({ parent }) => parent === runner.pid);
      runner.kill("SIGKILL");
      await runner.status;
      const isLeft = async () => {
        const running = await processes();
        return keepers.some(({ pid }) => running.some((p) => p.pid === pid)) ||
          running.some(({ args }) => args.includes(`--conn ${folder.path}`)) ||
          (await Array.fromAsync(Deno.readDir(folder.path))).length > 0;
      };
      for (let tries = 0; await isLeft(); tries++) {
        assert(tries < 100, "something is left");
        await sleep(50);
      }
    },
  });
}

/** The processes of this machine, but for those that only wait to be buried. */
async function processes() {
  const args = ["-eo", "stat=,pid=,ppid=,args="];
  const { stdout } = await new Deno.Command("ps", { args }).output();
  return new TextDecoder().decode(stdout).split("\n")
    .filter((line) => !line.startsWith("Z"))
    .map((line) => {
      const [, pid, parent, ...args] = line.split(/ +/);
      return { pid: Number(pid), parent: Number(parent), args: args.join(" ") };
    });
}
