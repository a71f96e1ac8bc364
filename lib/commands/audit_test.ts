import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "../notebook/test_support.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

async function audit(folder: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "-A",
      "--no-check",
      `${folder}/lib/commands/audit.ts`,
      ...args,
    ],
    cwd: folder,
  }).output();
  const text = new TextDecoder();
  return { code, stdout: text.decode(stdout), stderr: text.decode(stderr) };
}

Deno.test("the audit of the project succeeds, and its JSON is JSON", async () => {
  const { code, stdout, stderr } = await audit(root, "--json");
  assert.equal(code, 0, stderr);
  const { claims, problems } = JSON.parse(stdout);
  assert.ok(claims.length > 300);
  assert.deepEqual(problems, []);
});

Deno.test("a new registry can be audited, as text, JSON, CSV and page", async () => {
  await using folder = await temporaryFolder();
  const registry = `${folder.path}/registry`;
  assert.equal((await audit(root, "--new", registry)).code, 0);
  const page = `${folder.path}/audit.html`;
  const text = await audit(root, "--data", registry, "--html", page);
  assert.equal(text.code, 0, text.stderr);
  assert.match(text.stdout, /Not consistent: 0/);
  const html = await Deno.readTextFile(page);
  assert.match(html, /response\.<wbr>a\.<wbr>percent/);
  assert.doesNotMatch(html, /Mirvis|interferon|<h2>Figures/);
  const json = await audit(root, "--data", registry, "--json");
  assert.equal(JSON.parse(json.stdout).claims.length, 7);
  const csv = await audit(root, "--data", registry, "--csv");
  assert.equal(csv.stdout.trimEnd().split("\n").length, 8);
  const again = await audit(root, "--new", registry);
  assert.equal(again.code, 1);
  assert.match(again.stderr, /it is there already and not empty/);
});

Deno.test("an option that does not exist is refused", async () => {
  const { code, stderr } = await audit(root, "--xml");
  assert.equal(code, 1);
  assert.match(stderr, /Unknown option '--xml'/);
});

Deno.test({
  name: "a verdict that is not the stored one is told, with exit code 1",
  // Windows asks for a privilege before it makes symbolic links.
  ignore: Deno.build.os === "windows",
  fn: async () => {
    const folder = await Deno.makeTempDir();
    try {
      const shared = ["lib", "notebooks", "figures"];
      const configuration = ["deno.json", "deno.lock", "package.json"];
      for (const name of [...shared, ...configuration]) {
        await Deno.symlink(`${root}/${name}`, `${folder}/${name}`);
      }
      await Deno.mkdir(`${folder}/data`);
      for await (const { name } of Deno.readDir(`${root}/data`)) {
        await Deno.copyFile(`${root}/data/${name}`, `${folder}/data/${name}`);
      }
      await edit(
        `${folder}/data/verdicts.csv`,
        (text) =>
          text.replace("pfs.sites.p,repeated", "pfs.sites.p,reproduced"),
      );
      await edit(
        `${folder}/data/datapackage.json`,
        (text) => text.replaceAll(/"(?:bytes|hash)":/g, '"was": '),
      );
      const { code, stdout, stderr } = await audit(folder);
      assert.match(stdout, /relations checked/);
      assert.match(
        stderr,
        /The audit found 1 problem:\n {2}pfs\.sites\.p: the stored verdict is "reproduced", the computed one "repeated"\n/,
      );
      assert.equal(code, 1);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
});

async function edit(path: string, change: (text: string) => string) {
  await Deno.writeTextFile(path, change(await Deno.readTextFile(path)));
}
