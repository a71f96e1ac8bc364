import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { ADMITTED } from "./admitted.ts";

const script = fileURLToPath(
  new URL("testdata/check_print.py", import.meta.url),
);
const data = fileURLToPath(new URL("../../data/", import.meta.url));
const python = await firstOf(["python3", "python"]);

async function firstOf(names: readonly string[]): Promise<string | undefined> {
  for (const name of names) {
    try {
      const { success } = await new Deno.Command(name, {
        args: ["-c", "import sys; sys.exit(sys.version_info < (3, 8))"],
        stderr: "null",
      }).output();
      if (success) return name;
    } catch {
      // not there
    }
  }
  return undefined;
}

async function check(folder: string) {
  const { success, stdout, stderr } = await new Deno.Command(python!, {
    args: [script, folder],
  }).output();
  const [out, log] = [stdout, stderr].map((bytes) =>
    new TextDecoder().decode(bytes)
  );
  assert.ok(success, log);
  const lines = out!.trimEnd().split(/\r?\n/).map((line) => line.split("\t"));
  return { lines, log: log! };
}

const leftOut = python === undefined ? " (left out: there is no Python 3)" : "";

Deno.test({
  name:
    `what the rows do not meet of the print, by a checker in Python, is what is admitted${leftOut}`,
  ignore: python === undefined,
  async fn() {
    const { lines, log } = await check(data);
    assert.deepEqual(
      lines,
      ADMITTED.map(({ statement, printed, found, population }) => [
        statement,
        printed,
        found,
        population,
      ]),
    );
    const [, met, all] = log.match(/^(\d+) of (\d+) printed numbers/)!;
    assert.equal(Number(all) - Number(met), ADMITTED.length);
    const page = await Deno.readTextFile(
      `${data}/../lib/book/pages/printed-numbers.md`,
    );
    assert.match(
      page,
      new RegExp(
        `Of ${all}, the rows do not meet ${ADMITTED.length}\\.`.replaceAll(
          " ",
          "\\s+",
        ),
      ),
    );
  },
});

Deno.test({
  name: `the checker in Python notices a row that is changed${leftOut}`,
  ignore: python === undefined,
  async fn() {
    const folder = await Deno.makeTempDir();
    try {
      for await (const { name } of Deno.readDir(data)) {
        if (!name.endsWith(".csv")) continue;
        const text = await Deno.readTextFile(`${data}/${name}`);
        const edited = name === "survival.csv"
          ? text.replace("\nP06,43,1,progression", "\nP06,20,1,progression")
          : name === "treatment.csv"
          ? text.replace(/(\nP06,.*,progression),43/, "$1,20")
          : text;
        await Deno.writeTextFile(`${folder}/${name}`, edited);
      }
      const { lines } = await check(folder);
      const known = new Set(ADMITTED.map(({ statement }) => statement));
      const found = lines.map(([statement]) => statement!)
        .filter((statement) => !known.has(statement));
      assert.ok(found.includes("pfs.combination.p"), found.join());
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
});
