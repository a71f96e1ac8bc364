import assert from "node:assert/strict";
import { join } from "node:path";
import { formatNotebook } from "./ipynb.ts";
import type { Output } from "./notebook.ts";
import { runNotebook } from "./run_notebook.ts";
import {
  displaying,
  isRunning,
  temporaryFolder,
  writeNotebook,
} from "./test_support.ts";

/** What a reader sees of outputs, in order. */
function shown(outputs: readonly Output[] = []): string[] {
  return outputs.flatMap((output) => {
    switch (output.output_type) {
      case "stream":
        return output.text.trimEnd().split("\n");
      case "error":
        return `${output.ename}: ${output.evalue}`;
      default:
        return String(output.data["text/plain"]);
    }
  });
}

Deno.test("runNotebook loses no output and keeps order, in 100 cells of 7", async () => {
  await using folder = await temporaryFolder();
  const places = Array.from({ length: 3 }, (_, j) => j);
  const path = await writeNotebook(
    folder.path,
    "many.ipynb",
    Array.from(
      { length: 100 },
      (_, i) =>
        places.map((j) =>
          `console.log("${i}.${j} stream");\n` +
          displaying("text/plain", `${i}.${j} display`)
        ).join("\n") + `\n${i};`,
    ),
  );
  const { cells } = await runNotebook(path);
  cells.forEach(({ outputs }, i) =>
    assert.deepEqual(shown(outputs), [
      ...places.flatMap((j) => [`${i}.${j} stream`, `${i}.${j} display`]),
      `${i}`,
    ])
  );
});

Deno.test("runNotebook runs in the notebook's folder and gives the same bytes again", async () => {
  await using folder = await temporaryFolder();
  await Deno.writeTextFile(
    join(folder.path, "lib.ts"),
    "export const where = import.meta.url;",
  );
  const path = await writeNotebook(folder.path, "a.ipynb", [
    { cell_type: "markdown", source: "# Title" },
    `import { where } from "./lib.ts";`,
    "",
    `console.log(where, Deno.cwd());`,
    `console.log("\\x1b[31mred\\x1b[0m"); "last";`,
    {
      source: `throw new RangeError("shown");`,
      metadata: { tags: ["raises-exception"], execution: { time: "now" } },
    },
  ]);
  const before = await Deno.readTextFile(path);
  const run = () => runNotebook(path, { root: folder.path });
  const notebook = await run();
  assert.deepEqual(notebook.cells.map(({ outputs }) => shown(outputs)), [
    [],
    [],
    [],
    ["lib.ts ."],
    ["red", `"last"`],
    ["RangeError: shown"],
  ]);
  assert.deepEqual(
    notebook.cells.map(({ execution_count }) => execution_count),
    [undefined, 1, null, 2, 3, 4],
  );
  assert.equal(await Deno.readTextFile(path), before);

  const text = formatNotebook(notebook);
  await Deno.writeTextFile(path, text);
  assert.equal(formatNotebook(await run()), text);
});

Deno.test("runNotebook does not depend on names that a cell shadows", async () => {
  await using folder = await temporaryFolder();
  const path = await writeNotebook(folder.path, "a.ipynb", [
    "const console = 1, setTimeout = 2, Promise = 3, Error = 4;",
    "console + setTimeout;",
  ]);
  const { cells } = await runNotebook(path, { timeLimit: 5000 });
  assert.deepEqual(cells.map(({ outputs }) => shown(outputs)), [[], ["3"]]);
});

Deno.test("runNotebook shows a display anew in its place", async () => {
  await using folder = await temporaryFolder();
  const showing = (type: string, text: string) =>
    `await Deno.jupyter.broadcast("${type}", {
      data: { "text/plain": "${text}" },
      metadata: {},
      transient: { display_id: "progress" },
    });`;
  const path = await writeNotebook(folder.path, "a.ipynb", [
    showing("display_data", "started"),
    showing("update_display_data", "done"),
  ]);
  const { cells } = await runNotebook(path);
  assert.deepEqual(cells.map(({ outputs }) => shown(outputs)), [["done"], []]);
});

// Each cell comes third in its notebook, after an empty one.
const failures: Record<
  string,
  { cell: string; message: RegExp; timeLimit?: number }
> = {
  "throws an Error": {
    cell: `const f = () => {\n  throw new RangeError("bad age");\n};\nf();`,
    message: /RangeError: bad age\n +at f /,
  },
  "throws what is no Error": {
    cell: `throw "no age";`,
    message: /: no age\n/,
  },
  "has a syntax error": {
    cell: `const = 2;`,
    message: /SyntaxError: cannot parse the cell\n/,
  },
  "imports what is not there": {
    cell: `import { x } from "./absent.ts";`,
    message: /Module not found.*absent\.ts/,
  },
  "rejects without a handler": {
    cell: `Promise.reject(new TypeError("forgotten"));\n1;`,
    message: /TypeError: forgotten\n/,
  },
  "throws in a timer": {
    cell: `setTimeout(() => {\n  throw new Error("tick");\n}, 0);\n1;`,
    message: /Error: tick\n/,
  },
  "breaks the kernel": {
    cell:
      `Object.assign(globalThis, {\n  [Symbol.for("notebook-fence")]: 1,\n});`,
    message: /the kernel does not work/,
  },
  "exits": {
    cell: `Deno.exit(3);`,
    message: /the kernel ended \(exit code 3\)/,
  },
  "is killed": {
    cell: `Deno.kill(Deno.pid, "SIGKILL");`,
    message: /the kernel ended \(SIGKILL\)/,
  },
  "loops for ever": {
    cell: `while (true);`,
    message: /not finished within 1\.5 s/,
    timeLimit: 1500,
  },
  "waits for ever": {
    cell: `await new Promise(() => {});`,
    message: /not finished within 1\.5 s/,
    timeLimit: 1500,
  },
  "leaves a timer that loops": {
    cell: `setTimeout(() => {\n  while (true);\n}, 0);\n1;`,
    message: /not finished within 1\.5 s/,
    timeLimit: 1500,
  },
  "prints without end": {
    cell: `const line = "x".repeat(100_000);\nwhile (true) console.log(line);`,
    message: /more than 3000000 bytes of output/,
  },
  "takes memory without end": {
    cell:
      `const kept = [];\nwhile (true) kept.push(new Uint8Array(5e7).fill(1));`,
    message: /the kernel ended \(SIGKILL\): it took too much memory/,
  },
  "fills the heap without end": {
    cell: `const kept = [];\nwhile (true) kept.push({ kept: [kept.length] });`,
    message: /the kernel ended \(SIGKILL\): it took too much memory/,
  },
};

const limits = { outputLimit: 3_000_000, memoryLimit: 400_000_000 };

for (const [what, { cell, message, ...time }] of Object.entries(failures)) {
  Deno.test({
    name: `runNotebook places a cell that ${what} and leaves no process`,
    ignore: Deno.build.os === "windows", // has no ps
    async fn() {
      await using folder = await temporaryFolder();
      const path = await writeNotebook(folder.path, "bad.ipynb", [
        `const child = new Deno.Command("sleep", { args: ["60"] }).spawn();
        Deno.writeTextFileSync("pids", Deno.pid + " " + child.pid);`,
        "",
        cell,
        `Deno.writeTextFileSync("after", "");`,
      ]);
      await assert.rejects(
        runNotebook(path, { ...limits, ...time }),
        (error: unknown) => {
          assert(error instanceof Error);
          assert.match(error.message, message);
          assert(error.message.startsWith(`${path}, cell [2]: `));
          assert(error.message.endsWith(cell.replaceAll(/^/gm, "    | ")));
          return true;
        },
      );
      const pids = await Deno.readTextFile(join(folder.path, "pids"));
      for (const pid of pids.split(" ").map(Number)) {
        assert.equal(await isRunning(pid), false, `process ${pid}`);
      }
      await assert.rejects(Deno.stat(join(folder.path, "after")));
    },
  });
}

Deno.test("runNotebook stops when its signal says so", async () => {
  await using folder = await temporaryFolder();
  const path = await writeNotebook(folder.path, "a.ipynb", ["while (true);"]);
  const controller = new AbortController();
  const reason = new Error("stopped");
  await assert.rejects(
    runNotebook(path, {
      signal: controller.signal,
      onCell: () => setTimeout(() => controller.abort(reason), 50),
    }),
    reason,
  );
  await assert.rejects(
    runNotebook(path, { signal: controller.signal }),
    reason,
  );
});
