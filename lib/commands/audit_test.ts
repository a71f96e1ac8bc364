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

/** Writes a new registry, with cells of its claims changed. */
async function newRegistry(path: string, changes: Record<string, string> = {}) {
  assert.equal((await audit(root, "--new", path)).code, 0);
  await edit(
    `${path}/claims.csv`,
    (text) =>
      Object.entries(changes).reduce((text, [from, to]) => {
        assert.ok(text.includes(from), from);
        return text.replace(from, to);
      }, text),
  );
}

Deno.test("a made-up trial without errors passes as text, JSON, CSV and page", async () => {
  await using folder = await temporaryFolder();
  const registry = `${folder.path}/registry`;
  await newRegistry(registry);
  const page = `${folder.path}/audit.html`;
  const text = await audit(root, "--data", registry, "--html", page);
  assert.equal(text.code, 0, text.stderr);
  assert.match(text.stdout, /^22 claims.*of which 0 could not fail\n/);
  assert.match(text.stdout, /Not consistent: 0/);
  const html = await Deno.readTextFile(page);
  assert.match(html, /response\.<wbr>a\.<wbr>percent/);
  assert.doesNotMatch(html, /Mirvis|interferon|<h2>Figures/);
  const json = await audit(root, "--data", registry, "--json");
  assert.equal(JSON.parse(json.stdout).claims.length, 22);
  const csv = await audit(root, "--data", registry, "--csv");
  assert.equal(csv.stdout.trimEnd().split("\n").length, 23);
  const again = await audit(root, "--new", registry);
  assert.equal(again.code, 1);
  assert.match(again.stderr, /it exists and is not empty/);
});

Deno.test("planted errors are found and corrected, with exit code 1", async () => {
  await using folder = await temporaryFolder();
  await newRegistry(folder.path + "/registry", {
    "Patients,118": "Patients,119",
    ",45%,": ",54%,",
    "p = 0.021": "p = 0.012",
    ",1.17-5.65,": ",1.71-5.65,",
    ",4.22,": ",4.24,",
    "p = .009": "p = .019",
    "0.49-0.95": "0.49-0.85",
    "p < 0.05": "not significant",
  });
  const { code, stdout, stderr } = await audit(
    root,
    "--data",
    folder.path + "/registry",
    "--json",
  );
  assert.equal(code, 1);
  assert.match(stderr, /all\.n \(119\) is not consistent/);
  const { findings, claims } = JSON.parse(stdout);
  const corrections = findings.flatMap((finding: {
    corrections: readonly { claim: string; from: string; to: string }[];
  }) =>
    finding.corrections.map(({ claim, from, to }) => `${claim} ${from} → ${to}`)
  );
  for (
    const correction of [
      "all.n 119 → 118",
      "response.a.percent 54% → 45%",
      "response.or.ci 1.71-5.65 → 1.17-5.65",
      "pain.a.mean 4.24 → 4.23",
      "pain.p p = .019 → p = .009",
      "survival.hr.ci 0.49-0.85 → 0.49-0.92",
    ]
  ) {
    assert.ok(corrections.includes(correction), correction);
  }
  const contradicted = claims
    .filter(({ verdict }: { verdict: string }) => verdict === "contradicted")
    .map(({ claim }: { claim: string }) => claim);
  assert.ok(contradicted.includes("response.p"));
  assert.ok(contradicted.includes("survival.p"));
  for (
    const sound of ["arm.b.n", "response.b", "response.b.percent", "pain.b.sd"]
  ) {
    assert.ok(!contradicted.includes(sound), sound);
  }
});

Deno.test("a draft from a text is not audited until its rows are confirmed", async () => {
  await using folder = await temporaryFolder();
  const draft = `${folder.path}/draft`;
  const text = `${folder.path}/paper.txt`;
  await Deno.writeTextFile(
    text,
    "We saw 40 patients, 22 men and 18 women; 10 patients (25%) fell ill.\n",
  );
  const written = await audit(root, "--text", text, "--out", draft);
  assert.equal(written.code, 0, written.stderr);
  assert.match(
    written.stdout,
    /^Drafted 5 numbers and 2 relations of paper\.txt/,
  );
  const before = await audit(root, "--data", draft);
  assert.equal(before.code, 1);
  assert.match(before.stdout, /^0 claims/);
  assert.match(
    before.stderr,
    /7 rows are not confirmed, so they were not audited/,
  );
  for (const name of ["claims", "relations"]) {
    await edit(
      `${draft}/${name}.csv`,
      (text) => text.replaceAll(/,false$/gm, ",true"),
    );
  }
  const after = await audit(root, "--data", draft, "--json");
  assert.equal(after.code, 0, after.stderr);
  assert.deepEqual(
    JSON.parse(after.stdout).claims
      .map((
        { printed, verdict }: Record<string, string>,
      ) => [printed, verdict]),
    [
      ["40", "determined"],
      ["22", "determined"],
      ["18", "determined"],
      ["10", "determined"],
      ["25%", "determined"],
    ],
  );
});

Deno.test("a registry that cannot be read is told by file, row and column", async () => {
  await using folder = await temporaryFolder();
  const registry = `${folder.path}/registry`;
  await newRegistry(registry, { "response.a,results": "response a,results" });
  const { code, stderr } = await audit(root, "--data", registry);
  assert.equal(code, 1);
  assert.match(
    stderr,
    /claims\.csv, row 5, column claim: found "response a", expected text matching/,
  );
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
