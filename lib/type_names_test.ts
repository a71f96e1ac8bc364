import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";

const lib = fileURLToPath(new URL(".", import.meta.url));
const exported = /^export (?:abstract )?(?:interface|type|class) (\w+)/gm;

Deno.test("a type's name is exported by one file only", async () => {
  const files = new Map<string, string[]>();
  for (const entry of await Array.fromAsync(sources(lib))) {
    const text = await Deno.readTextFile(entry);
    for (const [, name] of text.matchAll(exported)) {
      files.set(name!, [...files.get(name!) ?? [], entry.slice(lib.length)]);
    }
  }
  assert.ok(files.size > 400);
  const doubled = [...files].filter(([, paths]) => paths.length > 1);
  assert.deepEqual(doubled, []);
});

async function* sources(folder: string): AsyncGenerator<string> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (isDirectory && name !== "testdata") yield* sources(`${folder}${name}/`);
    else if (name.endsWith(".ts")) yield folder + name;
  }
}
