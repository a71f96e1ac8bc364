import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "../../notebook/test_support.ts";

const folder = fileURLToPath(new URL("../", import.meta.url));
const { tasks } = JSON.parse(
  await Deno.readTextFile(join(folder, "..", "..", "deno.json")),
) as { tasks: Record<string, { command: string }> };

/** The names of the files that are commands. */
async function commands(): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of Deno.readDir(folder)) {
    if (!name.endsWith(".ts") || name.endsWith("_test.ts")) continue;
    const text = await Deno.readTextFile(join(folder, name));
    if (text.includes("import.meta.main")) names.push(name);
  }
  return names.sort();
}

/** Runs a command in a folder that is also where it would keep anything. */
async function run(cwd: string, name: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "-A", join(folder, name), ...args],
    cwd,
    env: { NO_COLOR: "1", JUPYTER_DATA_DIR: cwd, TMPDIR: cwd },
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, stdout: text(stdout), stderr: text(stderr) };
}

Deno.test("every command helps when asked to, and does nothing else", async () => {
  await using empty = await temporaryFolder();
  const all = await commands();
  assert.ok(all.length >= 15, all.join());
  for (const name of all) {
    const task = Object.keys(tasks).find((task) =>
      tasks[task]!.command.startsWith("deno run ") &&
      tasks[task]!.command.endsWith(` lib/commands/${name}`)
    );
    const usage = task
      ? `Usage: deno task ${task}`
      : `Usage: deno run -A lib/commands/${name}`;
    const help = await run(empty.path, name, "--help");
    assert.equal(help.stderr, "", name);
    assert.equal(help.code, 0, name);
    assert.equal(help.stdout.slice(0, usage.length), usage);
  }
  assert.deepEqual(await Array.fromAsync(Deno.readDir(empty.path)), []);
});

Deno.test("a command says why it cannot work, in one line", async () => {
  await using elsewhere = await temporaryFolder();
  for (
    const name of ["book", "check_notebooks", "clients", "reproduce", "speed"]
  ) {
    const { code, stdout, stderr } = await run(elsewhere.path, `${name}.ts`);
    assert.equal(code, 1, name);
    assert.equal(stdout, "", name);
    assert.match(stderr, /^Cannot find notebooks in .*\n$/, name);
  }
  const { code, stderr } = await run(
    elsewhere.path,
    "install_kernel.ts",
    "--hlep",
  );
  assert.equal(code, 1);
  assert.match(stderr, /^Unknown option '--hlep'.*\n$/);
});
