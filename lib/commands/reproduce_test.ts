import assert from "node:assert/strict";
import { join } from "node:path";
import {
  isRunning,
  temporaryFolder,
  writeNotebook,
} from "../notebook/test_support.ts";

const root = join(import.meta.dirname!, "..", "..");

/** Starts `deno task reproduce` in a project with these cells in one notebook. */
async function reproduceProject(folder: string, cells: readonly string[]) {
  for (const name of ["data", "figures", "notebooks"]) {
    await Deno.mkdir(join(folder, name));
  }
  for await (const { name } of Deno.readDir(join(root, "data"))) {
    await Deno.copyFile(join(root, "data", name), join(folder, "data", name));
  }
  await writeNotebook(join(folder, "notebooks"), "01-a.ipynb", cells);
  return new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--allow-all",
      `--config=${join(root, "deno.json")}`,
      join(root, "lib", "commands", "reproduce.ts"),
      "--time-limit=30",
    ],
    cwd: folder,
    stdout: "piped",
    stderr: "piped",
  }).spawn();
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await Array.fromAsync(Deno.readDir(folder));
  return entries.map(({ name }) => name).sort();
}

Deno.test({
  name: "reproduce ends its kernels and cleans up on Ctrl-C",
  ignore: Deno.build.os === "windows", // has neither ps nor SIGINT for a child
  async fn() {
    await using folder = await temporaryFolder();
    const command = await reproduceProject(folder.path, [
      `await Deno.writeTextFile("pid", String(Deno.pid));`,
      "while (true);",
    ]);
    let ended = false;
    const output = command.output().finally(() => ended = true);
    const notebooks = join(folder.path, "notebooks");
    const pidFile = join(notebooks, "pid");
    const kernel = async () =>
      Number(await Deno.readTextFile(pidFile).catch(() => ""));
    while (!await kernel() && !ended) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    command.kill("SIGINT");
    const { code, stderr } = await output;
    assert.equal(new TextDecoder().decode(stderr), "interrupted\n");
    assert.equal(code, 130);
    assert.equal(await isRunning(await kernel()), false);
    assert.deepEqual(await namesIn(notebooks), ["01-a.ipynb", "pid"]);
    assert.deepEqual(await namesIn(folder.path), [
      "data",
      "figures",
      "notebooks",
    ]);
  },
});

Deno.test("reproduce exits with 1 and says notebook, cell, text and error", async () => {
  await using folder = await temporaryFolder();
  const command = await reproduceProject(folder.path, [
    "const age = 38;",
    `if (age > 0) {\n  throw new RangeError("too young");\n}`,
  ]);
  const { code, stderr } = await command.output();
  const [where, ...rest] = new TextDecoder().decode(stderr).split("\n");
  assert.equal(
    where,
    `${join("notebooks", "01-a.ipynb")}, cell [2]: RangeError: too young`,
  );
  assert(
    rest.join("\n").includes(
      `    | if (age > 0) {\n    |   throw new RangeError("too young");\n    | }\n`,
    ),
  );
  assert.equal(code, 1);
});

Deno.test("reproduce runs notebooks on another member of the ensemble, and leaves nothing else", async () => {
  await using folder = await temporaryFolder();
  const out = join(folder.path, "out");
  const command = (...args: string[]) =>
    new Deno.Command(Deno.execPath(), {
      args: [
        "run",
        "--allow-all",
        join(root, "lib", "commands", "reproduce.ts"),
        ...args,
      ],
      cwd: root,
      env: { TMPDIR: folder.path },
    }).output();
  const { code, stdout } = await command(
    "--member=17",
    `--out=${out}`,
    "--only=3",
  );
  assert.equal(code, 0);
  assert.match(new TextDecoder().decode(stdout), /\d fitted/);
  const svg = (path: string) =>
    Deno.readTextFile(join(path, "figures", "figure-2.svg"));
  assert.notEqual(await svg(out), await svg(root));
  const record = await Deno.readTextFile(join(out, "reproduction.json"));
  assert.deepEqual(JSON.parse(record).study.provenance, { member: 17 });
  // The folder of runs is that of every output folder.
  assert.deepEqual(await namesIn(folder.path), [".out-runs", "out"]);

  const refused = await command("--member=1001", `--out=${out}`);
  assert.equal(refused.code, 1);
  assert.match(
    new TextDecoder().decode(refused.stderr),
    /Cannot rebuild member 1001: expected a whole number from 1 to 1000/,
  );
});
