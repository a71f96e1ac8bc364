import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { checkCells } from "./check_cells.ts";
import { temporaryFolder, writeNotebook } from "./test_support.ts";

Deno.test("checkCells passes cells that use what earlier ones define", async () => {
  await using folder = await temporaryFolder();
  await Deno.writeTextFile(join(folder.path, "lib.ts"), "export const n = 1;");
  const path = await writeNotebook(folder.path, "good.ipynb", [
    `import { n } from "./lib.ts";`,
    { cell_type: "markdown", source: "const text = ;" },
    `const doubled = n * await Promise.resolve(2)`, // no semicolon
    `import { join } from "node:path";\n(join("a", "b") + doubled).trim() // x`,
  ]);
  assert.deepEqual(await checkCells([path], { lint: true }), {
    ok: true,
    report: "",
  });
  assert.deepEqual(await checkCells([]), { ok: true, report: "" });
});

Deno.test("checkCells places what is wrong in notebook, cell and line", async () => {
  await using folder = await temporaryFolder();
  const solutions = join(folder.path, "solutions");
  await Deno.mkdir(solutions);
  await Deno.writeTextFile(join(folder.path, "lib.ts"), "export const n = 1;");
  const first = await writeNotebook(folder.path, "a.ipynb", [
    `import { n } from "./lib.ts";\nn;`,
    "",
    `// the age\nconst age: string = n;\nage;`,
  ]);
  const second = await writeNotebook(solutions, "a.ipynb", [
    `import { absent } from "../lib.ts";\n\nabsent;`,
    `const unused = 1;`,
  ]);
  const { ok, report } = await checkCells([first, second], { lint: true });
  assert.equal(ok, false);
  for (
    const expected of [
      `TS2322 [ERROR]: Type 'number' is not assignable to type 'string'.`,
      `at ${first}, cell [2], line 2, column 7`,
      `has no exported member 'absent'`,
      `at ${second}, cell [1], line 1, column 10`,
      `${second}, cell [2], line 1, column 7 - \`unused\` is never used`,
    ]
  ) {
    assert(report.includes(expected), `${expected}\nis not in\n${report}`);
  }
});

Deno.test("checkCells places a syntax error", async () => {
  await using folder = await temporaryFolder();
  const path = await writeNotebook(folder.path, "a.ipynb", [
    "1;",
    "\nconst = 2;",
  ]);
  const { ok, report } = await checkCells([path]);
  assert.equal(ok, false);
  assert(report.includes(`at ${path}, cell [2], line 2, column 7`), report);
});

Deno.test("checkCells obeys the project's configuration", async () => {
  await using folder = await temporaryFolder();
  await Deno.mkdir(join(folder.path, "notebooks"));
  const module = join(folder.path, "m.ts");
  await Deno.writeTextFile(module, "export const n = 1;");
  await Deno.writeTextFile(
    join(folder.path, "deno.json"),
    JSON.stringify({
      imports: { m: pathToFileURL(module).href },
      compilerOptions: { noUncheckedIndexedAccess: true },
      lint: { rules: { include: ["no-console"] } },
    }),
  );
  const notebooks = join(folder.path, "notebooks");
  const path = await writeNotebook(notebooks, "a.ipynb", [
    `import { n } from "m";\nconst first: number = [n][0];`,
    `console.log(first)`,
  ]);
  const { report } = await checkCells([path], { lint: true });
  assert.match(report, /TS2322 .*'number \| undefined'/);
  assert.match(report, /cell \[2\], line 1, column 1 - `console` usage/);
});

Deno.test("checkCells writes nothing beside the notebooks", async () => {
  await using folder = await temporaryFolder();
  const path = await writeNotebook(folder.path, "a.ipynb", ["1;"]);
  const before = await Deno.stat(folder.path);
  await checkCells([path], { lint: true });
  assert.deepEqual((await Deno.stat(folder.path)).mtime, before.mtime);
  const reason = new Error("stopped");
  const stopped = AbortSignal.abort(reason);
  await assert.rejects(checkCells([path], { signal: stopped }), reason);
  assert.deepEqual((await Deno.stat(folder.path)).mtime, before.mtime);
});

Deno.test({
  name: "checkCells places what is wrong where a drive's letter is small",
  ignore: Deno.build.os !== "windows",
  async fn() {
    await using folder = await temporaryFolder();
    const path = await writeNotebook(folder.path, "a.ipynb", ["const = 2;"]);
    const { report } = await checkCells([
      path[0]!.toLowerCase() + path.slice(1),
    ]);
    assert.match(report, /a\.ipynb, cell \[1\], line 1/);
  },
});
