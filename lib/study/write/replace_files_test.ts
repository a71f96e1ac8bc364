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

/** Starts a run that stops after its first rename. */
async function startStuckRun(folder: string) {
  const module = new URL("replace_files.ts", import.meta.url).href;
  const run = new Deno.Command(Deno.execPath(), {
    args: [
      "eval",
      `import { replaceFiles } from ${JSON.stringify(module)};
      const rename = Deno.rename;
      Deno.rename = async (from, to) => {
        await rename(from, to);
        console.log("renamed");
        await new Promise(() => setInterval(() => {}, 1000));
      };
      await replaceFiles(
        ${JSON.stringify(folder)},
        new Map([["a", new Uint8Array([49])], ["b", new Uint8Array([49])]]),
      );`,
    ],
    stdout: "piped",
  }).spawn();
  const output = run.stdout.getReader();
  assert.match(
    new TextDecoder().decode((await output.read()).value),
    /renamed/,
  );
  await output.cancel();
  return run;
}

Deno.test("replaceFiles removes what a killed run left, and leaves a running one alone", async () => {
  const folder = await Deno.makeTempDir();
  await using run = await startStuckRun(folder);
  const left = Object.keys(await tree(folder));
  assert.equal(left.length, 3, "one file renamed, one staged, one locked");
  await replaceFiles(folder, new Map([["c", bytes("2")]]));
  assert.deepEqual(
    Object.keys(await tree(folder)).sort(),
    [...left, "c"].sort(),
  );

  run.kill("SIGKILL");
  await run.status;
  await replaceFiles(folder, new Map([["c", bytes("3")]]));
  assert.deepEqual(await tree(folder), { a: "1", c: "3" });
  await Deno.remove(folder, { recursive: true });
});

Deno.test("replaceFiles can be called many times at once", async () => {
  const folder = await Deno.makeTempDir();
  const names = Array.from({ length: 50 }, (_, i) => `${i}`);
  await Promise.all(
    names.map((name) => replaceFiles(folder, new Map([[name, bytes(name)]]))),
  );
  assert.deepEqual(
    await tree(folder),
    Object.fromEntries(names.map((name) => [name, name])),
  );
  await Deno.remove(folder, { recursive: true });
});
