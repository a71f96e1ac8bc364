import assert from "node:assert/strict";
import { join } from "node:path";
import { sha256 } from "../study/mod.ts";

const command = new URL("reconstruct.ts", import.meta.url);

async function run(
  ...args: string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", command.href, ...args],
    env: { NO_COLOR: "1" },
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, stdout: text(stdout), stderr: text(stderr) };
}

Deno.test("reconstruct refuses options that do not exist or are out of range", async () => {
  const cases: [string[], RegExp][] = [
    [
      ["--members", "0"],
      /--members must be a positive whole number, current value is 0/,
    ],
    [
      ["--member", "one", "--out", "nowhere"],
      /--member must be a positive whole number, current value is one/,
    ],
    [
      ["--interpretation", "elevated-cga=21"],
      /"21" must be one of table, text/,
    ],
    [["--member", "1"], /--member needs --out/],
    [["--sed", "1"], /--sed/],
    [["--fit", "1"], /Cannot place pfs\..*found none among 1; more are needed/],
  ];
  for (const [args, message] of cases) {
    const { code, stderr } = await run(...args);
    assert.equal(code, 1, args.join(" "));
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /\bat file:/);
  }
});

Deno.test("reconstruct writes the same member twice, with sizes and hashes that hold", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const packages = [];
    for (const name of ["first", "second"]) {
      const { code, stdout } = await run(
        "--member",
        "3",
        "--out",
        join(folder, name),
      );
      assert.equal(code, 0);
      assert.match(
        stdout,
        /member 3: \d+ constraints, \d+ met, 2 met as read, 4 set aside/,
      );
      packages.push(
        await Deno.readTextFile(join(folder, name, "datapackage.json")),
      );
    }
    assert.equal(packages[0], packages[1]);
    const { resources, provenance } = JSON.parse(packages[0]!);
    assert.equal(provenance.seed, "2014/3");
    assert.deepEqual(resources.map(({ name }: { name: string }) => name), [
      "patients",
      "treatment",
      "assessments",
      "survival",
      "laboratory",
      "symptoms",
      "toxicities",
    ]);
    for (const { path, bytes, hash } of resources) {
      const file = await Deno.readFile(join(folder, "second", path));
      assert.equal(file.length, bytes);
      assert.equal(await sha256(file), hash);
    }
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
