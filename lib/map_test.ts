import assert from "node:assert/strict";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const lib = fileURLToPath(new URL(".", import.meta.url));
const contributing = await Deno.readTextFile(
  new URL("../.github/CONTRIBUTING.md", import.meta.url),
);

/** The map's rows from top to bottom, each with its folders. */
const floors = contributing.split("\n")
  .filter((line) => line.startsWith("| `lib/"))
  .map((line) =>
    [...line.split("|")[1]!.matchAll(/`lib\/([a-z]+)`/g)].map(([, name]) =>
      name!
    )
  );
const floorOf = new Map(
  floors.flatMap((names, floor) => names.map((name) => [name, floor] as const)),
);

/** A source file within `lib` and one that it imports, both by their path. */
interface Import {
  readonly from: string;
  readonly to: string;
}

/** All imports between source files, tests and what serves them left out. */
async function readImports(): Promise<readonly Import[]> {
  const imports: Import[] = [];
  for await (const path of sources(lib)) {
    const text = (await Deno.readTextFile(path)).replaceAll(comment, "");
    for (const [, specifier] of text.matchAll(importOf)) {
      const to = join(dirname(path), specifier!);
      if (!to.endsWith(".ts")) continue;
      imports.push({ from: inLib(path), to: inLib(to) });
    }
  }
  return imports;
}

/** Examples in comments import as their reader would. */
const comment = /\/\*[^]*?\*\//g;
const importOf = /\b(?:from|import)\s*\(?\s*"(\.[^"]+)"/g;

async function* sources(folder: string): AsyncGenerator<string> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = join(folder, name);
    if (isDirectory && name !== "testdata") yield* sources(path);
    else if (/(?<!_test|_bench|test_support)\.ts$/.test(name)) yield path;
  }
}

function inLib(path: string): string {
  return relative(lib, path).replaceAll(sep, "/");
}

const moduleOf = (path: string) => path.split("/")[0]!;
const imports = await readImports();
const between = imports.filter(({ from, to }) =>
  moduleOf(from) !== moduleOf(to)
);

/** A circle that starts and ends at one of the nodes, if there is one. */
function circle(arrows: readonly Import[]): readonly string[] | undefined {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of arrows) {
    if (from !== to) next.set(from, (next.get(from) ?? new Set()).add(to));
  }
  const done = new Set<string>();
  const visit = (
    node: string,
    path: readonly string[],
  ): typeof path | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const one of next.get(node) ?? []) {
      const found = visit(one, [...path, node]);
      if (found) return found;
    }
    done.add(node);
    return undefined;
  };
  for (const node of next.keys()) {
    const found = visit(node, []);
    if (found) return found;
  }
  return undefined;
}

Deno.test("the map names every folder of lib", async () => {
  const folders: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(lib)) {
    if (isDirectory) folders.push(name);
  }
  assert.deepEqual([...floorOf.keys()].sort(), folders.sort());
});

Deno.test("imports run down the map", () => {
  assert.ok(between.length > 200);
  const upwards = between.filter(({ from, to }) =>
    floorOf.get(moduleOf(from))! > floorOf.get(moduleOf(to))!
  );
  assert.deepEqual(upwards, []);
  const modules = between.map(({ from, to }) => ({
    from: moduleOf(from),
    to: moduleOf(to),
  }));
  assert.equal(circle(modules), undefined);
});

Deno.test("imports between modules pass through a mod.ts", () => {
  const around = between.filter(({ to }) => !to.endsWith("/mod.ts"));
  assert.deepEqual(around, []);
});

Deno.test("no file imports itself by way of others", () => {
  assert.equal(circle(imports), undefined);
});

Deno.test("rooms side by side import each other in one direction", () => {
  for (const name of floorOf.keys()) {
    const rooms = imports.flatMap(({ from, to }) => {
      const [a, b] = [from, to].map((path) => path.split("/"));
      const within = a!.length > 2 && b!.length > 2 &&
        a![0] === name && b![0] === name;
      return within ? [{ from: a![1]!, to: b![1]! }] : [];
    });
    assert.equal(circle(rooms), undefined, `a circle in lib/${name}`);
  }
});

Deno.test("the search for circles finds one", () => {
  const arrows = [["a", "b"], ["b", "c"], ["c", "b"]]
    .map(([from, to]) => ({ from: from!, to: to! }));
  assert.deepEqual(circle(arrows), ["b", "c", "b"]);
  assert.equal(circle(arrows.slice(0, 2)), undefined);
});
