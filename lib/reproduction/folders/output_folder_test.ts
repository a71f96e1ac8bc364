import assert from "node:assert/strict";
import { join } from "node:path";
import { temporaryFolder } from "../../notebook/test_support.ts";
import {
  createFolder,
  manifestFile,
  replaceFolder,
  workFolder,
} from "./output_folder.ts";

const writer = join(import.meta.dirname!, "testdata", "replace_for_ever.ts");

/** Ways to replace a folder; the first is not there on Windows. */
const ways = ["in one step", "renames"] as const;

function startWriter(
  folder: string,
  name: string,
  way: (typeof ways)[number] = "in one step",
): Deno.ChildProcess {
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-check", "-A", writer, folder, name, way],
    stdin: "null",
    stdout: "null",
    stderr: "inherit",
  }).spawn();
}

/** The round that wrote a folder; fails when its files are not all of one. */
async function wholeRound(folder: string): Promise<string> {
  const mark = await Deno.readTextFile(join(folder, manifestFile));
  for (let i = 0; i < 30; i++) {
    const text = await Deno.readTextFile(
      join(folder, "figures", `figure-${i}.txt`),
    );
    assert.equal(text, `${mark}\n`.repeat(500), `figure-${i}.txt`);
  }
  return mark;
}

/** All rounds by default take long: `KILLS=100 deno test …` */
const kills = Number(Deno.env.get("KILLS") ?? 12);

/** Waits until a writer has replaced the folder. */
async function firstRound(folder: string): Promise<void> {
  while (!await wholeRound(folder).catch(() => "")) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

for (const way of ways) {
  Deno.test({
    name: `a folder is whole after each of ${kills} kills (${way})`,
    ignore: way === "in one step" && Deno.build.os === "windows",
    async fn() {
      await using parent = await temporaryFolder();
      const folder = join(parent.path, "out");
      await replaceFolder(folder, new Map([["a", "b"], [manifestFile, ""]]));
      const first = startWriter(folder, "first", way);
      await firstRound(folder);
      first.kill("SIGKILL");
      await first.status;
      // What exchanges the folders may outlive the writer, and do so while they
      // are read; between the two renames the last good folder stands beside.
      const again = way === "in one step"
        ? folder
        : join(workFolder(folder), "previous");
      const rounds = new Set<string>();
      for (let i = 0; i < kills; i++) {
        const process = startWriter(folder, `run ${i}`, way);
        await new Promise((resolve) =>
          setTimeout(resolve, 80 + 240 * Math.random())
        );
        process.kill("SIGKILL");
        await process.status;
        rounds.add(await wholeRound(folder).catch(() => wholeRound(again)));
      }
      assert.ok(rounds.size > 1, "the runs replaced the folder");
    },
  });
}

Deno.test({
  name: "who looks at a folder while it is replaced finds it, old or new",
  ignore: Deno.build.os === "windows",
  async fn() {
    await using parent = await temporaryFolder();
    const folder = join(parent.path, "out");
    const process = startWriter(folder, "run");
    try {
      await firstRound(folder);
      const rounds = new Set<string>();
      const end = Date.now() + 20_000;
      while (rounds.size < 25 && Date.now() < end) {
        for (let i = 0; i < 2000; i++) Deno.lstatSync(folder);
        const before = await Deno.readTextFile(join(folder, manifestFile));
        const round = await wholeRound(folder).catch(async (error) => {
          // Replaced while it was read.
          const after = await Deno.readTextFile(join(folder, manifestFile));
          if (after === before) throw error;
          return after;
        });
        rounds.add(round);
      }
      assert.equal(rounds.size, 25);
    } finally {
      process.kill("SIGKILL");
      await process.status;
    }
  },
});

Deno.test("a run goes on from where one was killed between the renames", async () => {
  await using parent = await temporaryFolder();
  const folder = join(parent.path, "out");
  await replaceFolder(folder, new Map([[manifestFile, "1"]]));
  await Deno.rename(folder, join(workFolder(folder), "previous"));
  await replaceFolder(folder, new Map([[manifestFile, "2"]]));
  assert.equal(await Deno.readTextFile(join(folder, manifestFile)), "2");
});

Deno.test("two runs at once do not mix", async () => {
  await using parent = await temporaryFolder();
  const folder = join(parent.path, "out");
  const processes = ["a", "b"].map((name) => startWriter(folder, name));
  const writers = new Set<string>();
  const end = Date.now() + 20_000;
  while (writers.size < 2 && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 30));
    // A folder that is exchanged while it is read is read anew.
    const mark = await wholeRound(folder).catch((error) => {
      if (error instanceof assert.AssertionError) return "";
      if (error instanceof Deno.errors.NotFound) return "";
      throw error;
    });
    if (mark) writers.add(mark[0]!);
  }
  for (const process of processes) process.kill("SIGKILL");
  for (const process of processes) await process.status;
  assert.deepEqual([...writers].sort(), ["a", "b"]);
  const again = Deno.build.os === "windows"
    ? join(workFolder(folder), "previous")
    : folder;
  await wholeRound(folder).catch(() => wholeRound(again));
});

Deno.test("what killed runs left is removed", async () => {
  await using parent = await temporaryFolder();
  const folder = join(parent.path, "out");
  const work = workFolder(folder);
  for (const left of ["new-a", "old-b"]) {
    await Deno.mkdir(join(work, left, "out"), { recursive: true });
  }
  await replaceFolder(folder, new Map([[manifestFile, "1"]]));
  await replaceFolder(folder, new Map([[manifestFile, "2"]]));
  assert.equal(await Deno.readTextFile(join(folder, manifestFile)), "2");
  const beside = await Array.fromAsync(Deno.readDir(work));
  assert.deepEqual(
    beside.map(({ name }) => name).sort(),
    [".gitignore", "lock"],
  );
});

Deno.test("what no run has written is not replaced", async () => {
  await using parent = await temporaryFolder();
  await Deno.writeTextFile(join(parent.path, "thesis.doc"), "years of work");
  await assert.rejects(
    replaceFolder(parent.path, new Map([[manifestFile, ""]])),
    /holds files that were not written by a run/,
  );
  assert.deepEqual(
    (await Array.fromAsync(Deno.readDir(parent.path))).map(({ name }) => name),
    ["thesis.doc"],
  );
  await Deno.remove(workFolder(parent.path), { recursive: true });
});

Deno.test("a new folder is there whole, an old one is left alone", async () => {
  await using parent = await temporaryFolder();
  const folder = join(parent.path, "a", "b");
  await createFolder(folder, new Map([["c/d.txt", "e"]]));
  assert.equal(await Deno.readTextFile(join(folder, "c", "d.txt")), "e");
  await assert.rejects(createFolder(folder, new Map()), /not empty/);
  const beside = await Array.fromAsync(Deno.readDir(join(parent.path, "a")));
  assert.deepEqual(beside.map(({ name }) => name), ["b"]);
});

const notInOneStep = () => Promise.resolve(false);

/** Has renames to a path refused, as on Windows when a program has a file open. */
function refuseRenames(to: string, times: number) {
  const { rename } = Deno;
  Deno.rename = (from, target) => {
    if (target !== to || times-- <= 0) return rename(from, target);
    const error = new Deno.errors.PermissionDenied("Access is denied");
    return Promise.reject(Object.assign(error, { code: "EPERM" }));
  };
  return { [Symbol.dispose]: () => void (Deno.rename = rename) };
}

Deno.test("a folder that a program holds for a moment is replaced all the same", async () => {
  await using parent = await temporaryFolder();
  const folder = join(parent.path, "out");
  await replaceFolder(folder, new Map([[manifestFile, "1"]]));
  using _held = refuseRenames(folder, 3);
  await replaceFolder(folder, new Map([[manifestFile, "2"]]), notInOneStep);
  assert.equal(await Deno.readTextFile(join(folder, manifestFile)), "2");
});

Deno.test("a folder that cannot be replaced is as it was, and the error says why", async () => {
  await using parent = await temporaryFolder();
  const folder = join(parent.path, "out");
  await replaceFolder(folder, new Map([[manifestFile, "1"]]));
  using _held = refuseRenames(folder, 20);
  await assert.rejects(
    replaceFolder(folder, new Map([[manifestFile, "2"]]), notInOneStep),
    /Access is denied\nIf a program has one of its files open, close it/,
  );
  assert.equal(await Deno.readTextFile(join(folder, manifestFile)), "1");
});

Deno.test("a new folder may take the place of an empty one", async () => {
  await using parent = await temporaryFolder();
  const folder = join(parent.path, "empty");
  await Deno.mkdir(folder);
  await createFolder(folder, new Map([["a.txt", "b"]]));
  assert.equal(await Deno.readTextFile(join(folder, "a.txt")), "b");
});
