import assert from "node:assert/strict";
import { join } from "node:path";
import { replaceFiles } from "./replace_files.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** All files under a folder, with their text. */
async function tree(
  folder: string,
  prefix = "",
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = join(folder, name);
    if (isDirectory) {
      Object.assign(found, await tree(path, `${prefix}${name}/`));
    } else found[prefix + name] = await Deno.readTextFile(path);
  }
  return found;
}

Deno.test("replaceFiles makes, replaces and removes, and leaves nothing else", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.mkdir(join(folder, "figures"));
  await Deno.writeTextFile(join(folder, "figures", "old.svg"), "old");
  await Deno.writeTextFile(join(folder, "figures", "kept.svg"), "kept");
  await replaceFiles(
    folder,
    new Map([
      [join("figures", "kept.svg"), bytes("new")],
      [join("notebooks", "a.ipynb"), bytes("{}")],
    ]),
    [join("figures", "old.svg")],
  );
  assert.deepEqual(await tree(folder), {
    "figures/kept.svg": "new",
    "notebooks/a.ipynb": "{}",
  });
  await Deno.remove(folder, { recursive: true });
});

Deno.test("replaceFiles does not touch a file that stays the same", async () => {
  const folder = await Deno.makeTempDir();
  const path = join(folder, "a");
  await Deno.writeTextFile(path, "same");
  await Deno.utime(path, 1000, 1000);
  await replaceFiles(folder, new Map([["a", bytes("same")]]));
  assert.equal((await Deno.stat(path)).mtime?.getTime(), 1_000_000);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("replaceFiles leaves all files as they were if one cannot be written", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.writeTextFile(join(folder, "a"), "old");
  await assert.rejects(
    replaceFiles(
      folder,
      // A file stands where the folder of the second would be.
      new Map([["b", bytes("new")], [join("a", "c"), bytes("new")]]),
    ),
  );
  assert.deepEqual(await tree(folder), { a: "old" });
  await Deno.remove(folder, { recursive: true });
});
