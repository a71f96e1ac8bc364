import assert from "node:assert/strict";
import { errorTrace } from "./error_trace.ts";
import { createSession, type Session } from "./session.ts";

const start = () => createSession((specifier) => import(specifier));

/** Runs cells one after another; the value of the last. */
async function last(cells: readonly string[], session: Session = start()) {
  let value: unknown;
  for (const cell of cells) value = await session.run(cell);
  return value;
}

// What cells mean is held against the kernel in lib/notebook/confined.

Deno.test("a cell that runs again starts anew", async () => {
  const session = start();
  const count = "let n = 0;\nn += 1;\nn";
  assert.equal(await last([count, count, "n = 5;", count], session), 1);
  assert.equal(await last(["const k = [];", "k.push(1)", "k.push(2)"]), 2);
});

Deno.test("a name that a cell does not reach keeps no old value", async () => {
  const session = start();
  await session.run("const p = 0.03;");
  await assert.rejects(session.run("throw new Error('before');\nconst p = 1;"));
  await assert.rejects(session.run("p"), {
    name: "ReferenceError",
    message: "Cannot access 'p' before initialization",
  });
  assert.equal(await last(["const p = 2;", "p"], session), 2);
});

Deno.test("an imported name is a constant of all cells", async () => {
  const session = start();
  await session.run(
    'import path, { basename as base, type ParsedPath } from "node:path";\nimport * as all from "node:path";',
  );
  assert.equal(await session.run('base("a/b") + all.basename("c")'), "bc");
  assert.equal(await session.run("path.sep === all.sep"), true);
  await assert.rejects(session.run("base = 1"), {
    name: "TypeError",
    message: "Assignment to constant variable.",
  });
  await assert.rejects(session.run('import { nothing } from "node:path";'), {
    name: "SyntaxError",
    message: "The module 'node:path' has no export named 'nothing'",
  });
});

Deno.test("import() asks the session, too", async () => {
  const asked: string[] = [];
  const session = createSession((specifier) => {
    asked.push(specifier);
    return Promise.resolve({ answer: 42 });
  });
  const cell = 'const { answer } = await import("./x.ts"); answer';
  assert.equal(await session.run(cell), 42);
  assert.deepEqual(asked, ["./x.ts"]);
});

Deno.test("what a cell cannot say is refused by name", async () => {
  const refused: Readonly<Record<string, string>> = {
    "export const x = 1;": "A cell cannot export, because nothing imports it",
    "using x = open();": 'A cell cannot declare with "using" outside a block',
    "1;\nconst = 2;": "Unexpected token (2:7)",
    "return 3;": "'return' outside of function (1:0)",
  };
  for (const [cell, message] of Object.entries(refused)) {
    await assert.rejects(start().run(cell), { name: "SyntaxError", message });
  }
});

Deno.test("statements that only a line's end closes stay apart", async () => {
  const cells: readonly (readonly [string, unknown])[] = [
    ["let a = 1\nlet b = a\n++b\nb", 2],
    ["const f = () => 3\nf()", 3],
    ["let c = 2\n;[c].length", 1],
    ["let d = 1\ndo d++\nwhile (d < 3)\nd", 3],
    ["if (true) var e = 4\nelse var e = 5\ne", 4],
    ["for (var g of [7]) ;\ng // the end", 7],
    ["`${1}`", "1"],
    ["({ h: 6 }).h", 6],
  ];
  for (const [cell, value] of cells) {
    assert.deepEqual(await start().run(cell), value, cell);
  }
});

Deno.test("a trace names the cell and its line, and nothing of the session", async () => {
  const cell =
    "const f = () => {\n  throw new RangeError('bad age');\n};\nf();";
  const error = await start().run(cell, "cell-3").catch((error) => error);
  assert.deepEqual(errorTrace(error, String), {
    ename: "RangeError",
    evalue: "bad age",
    traceback: [
      "RangeError: bad age",
      "    at f (cell-3, line 2)",
      "    at eval (cell-3, line 4)",
    ],
  });
  assert.deepEqual(errorTrace({ a: 1 }, JSON.stringify), {
    ename: "Error",
    evalue: '{"a":1}',
    traceback: ['Error: {"a":1}'],
  });
});

Deno.test("a trace of Firefox is read too", () => {
  const error = new ReferenceError("missing is not defined");
  error.stack = "f@cell-2:4:3\nanonymous/<@cell-2:6:1\n" +
    "onmessage@blob:null/758935fa-ed56-4818-9d66-83de02df25c7:1:157\n";
  assert.deepEqual(errorTrace(error, String).traceback, [
    "ReferenceError: missing is not defined",
    "    at f (cell-2, line 2)",
    "    at anonymous/< (cell-2, line 4)",
  ]);
});
