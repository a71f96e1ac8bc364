import assert from "node:assert/strict";
import {
  auditCsv,
  auditJson,
  auditSummary,
  mutationText,
} from "../report/mod.ts";
import { auditProject, auditReport, sealProject } from "./mod.ts";
import { verdictMeaning, verdicts } from "../verdicts/verdict.ts";

const root = new URL("../../../", import.meta.url);
const project = await auditProject(root);

/** A copy of the folder's data, without its notebooks. */
async function copy(): Promise<URL> {
  const folder = new URL(`file://${await Deno.makeTempDir()}/`);
  for (const name of ["data/", "notebooks/"]) {
    await Deno.mkdir(new URL(name, folder));
  }
  for await (const { name } of Deno.readDir(new URL("data/", root))) {
    await Deno.copyFile(
      new URL(`data/${name}`, root),
      new URL(`data/${name}`, folder),
    );
  }
  return folder;
}

Deno.test("the project passes its own audit", () => {
  assert.deepEqual(project.problems, []);
});

Deno.test("a claim is linked to the cell that recomputes it or what it repeats, and to none otherwise", () => {
  const { cells } = project;
  assert.match(cells.get("pfs.all.median")!.notebook, /^03-/);
  assert.deepEqual(cells.get("abstract.pfs.all.median"), {
    ...cells.get("pfs.all.median"),
    repeats: "pfs.all.median",
  });
  assert.equal(cells.get("methods.spss.version"), undefined);
});

Deno.test("sealing an edited registry makes checksums, verdicts and README agree", async () => {
  const folder = await copy();
  const file = (name: string) => new URL(name, folder);
  try {
    const guide = "lib/book/pages/printed-numbers.md";
    await Deno.mkdir(file("lib/book/pages/"), { recursive: true });
    for (const name of ["README.md", guide]) {
      await Deno.copyFile(new URL(name, root), file(name));
    }
    await sealProject(folder);
    for (const name of ["README.md", guide, "data/datapackage.json"]) {
      const kept = await Deno.readTextFile(file(name));
      assert.equal(kept, await Deno.readTextFile(new URL(name, root)));
    }

    const text = await Deno.readTextFile(file("data/claims.csv"));
    const row = "cga.elevated,results,b) Biochemical,22,";
    assert.ok(text.includes(row));
    const edited = text.replace(row, row.replace("22", "23"));
    await Deno.writeTextFile(file("data/claims.csv"), edited);
    await assert.rejects(auditProject(folder), /claims\.csv/);
    await sealProject(folder);
    const { problems, audit } = await auditProject(folder);
    assert.deepEqual(problems, []);
    const { contradicted } = Object.groupBy(audit.claims, (c) => c.verdict);
    assert.match(
      await Deno.readTextFile(file("README.md")),
      new RegExp(`^\\| contradicted +\\| ${contradicted!.length} `, "m"),
    );
    // With 23 in both places more changes of the text's number are noticed.
    const scores = /^\| without both +\| (\d+) of 714 +\|$/m;
    const [was, is] = await Promise.all(
      [root, folder].map(async (one) =>
        scores.exec(await Deno.readTextFile(new URL(guide, one)))?.[1]
      ),
    );
    assert.ok(
      was !== undefined && is !== undefined && was !== is,
      `${was}, ${is}`,
    );

    const broken = edited.replace(row.replace("22", "23"), "?,nowhere,x,1,");
    await Deno.writeTextFile(file("data/claims.csv"), broken);
    const before = await Deno.readTextFile(file("data/datapackage.json"));
    await assert.rejects(sealProject(folder));
    const after = await Deno.readTextFile(file("data/datapackage.json"));
    assert.equal(after, before);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("a verdict that is not the stored one is a problem", async () => {
  const folder = await copy();
  try {
    const verdicts = new URL("data/verdicts.csv", folder);
    const text = await Deno.readTextFile(verdicts);
    const other = text.replace(
      "\ncga.elevated,contradicted",
      "\ncga.elevated,determined",
    );
    assert.notEqual(other, text);
    await Deno.writeTextFile(verdicts, other);
    const descriptor = new URL("data/datapackage.json", folder);
    const json = JSON.parse(await Deno.readTextFile(descriptor));
    for (const resource of json.resources) {
      delete resource.bytes;
      delete resource.hash;
    }
    await Deno.writeTextFile(descriptor, JSON.stringify(json));
    const { problems } = await auditProject(folder);
    assert.deepEqual(problems, [
      'cga.elevated: the stored verdict is "determined", the computed one "contradicted"',
    ]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("the README tells the verdicts as they are", async () => {
  const readme = await Deno.readTextFile(new URL("README.md", root));
  const told = [...readme.matchAll(/^\| ([a-z ]+?) +\| (\d+) +\| (.+?) +\|$/gm)]
    .map(([, verdict, count, meaning]) => [verdict, Number(count), meaning]);
  const { claims } = project.audit;
  assert.deepEqual(
    told,
    verdicts.map((verdict) => [
      verdict,
      claims.filter((claim) => claim.verdict === verdict).length,
      verdictMeaning[verdict],
    ]),
  );
  const reproduced = claims.filter(({ verdict }) => verdict === "reproduced");
  assert.ok(reproduced.every(({ claim }) => claim.startsWith("table3.")));
});

Deno.test("the summary counts every claim once", () => {
  const summary = auditSummary(project);
  const counts = [...summary.matchAll(/^ +(\d+) {2}/gm)].map(([, count]) =>
    Number(count)
  );
  assert.equal(
    counts.reduce((sum, count) => sum + count, 0),
    project.audit.claims.length,
  );
  assert.match(
    summary,
    /smallest change: pfs\.pancreas\.ci 1\.0-60\.0 → 1\.0-51\.0/,
  );
});

Deno.test("JSON and CSV hold every claim", () => {
  const json = JSON.parse(JSON.stringify(auditJson(project)));
  assert.equal(json.claims.length, project.audit.claims.length);
  assert.equal(json.counts.length, verdicts.length);
  assert.equal(json.mutations.length, 4);
  for (const { relation, power } of json.relations) {
    assert.ok(power >= 0 && power <= 1, relation);
  }
  const lines = auditCsv(project).trimEnd().split("\n");
  assert.equal(lines.length, project.audit.claims.length + 1);
  assert.match(lines[0]!, /^claim,section,place,printed,/);
  const early = lines.find((line) => line.startsWith("cga.elevated,"))!;
  assert.ok(
    early.includes("cga.elevated 22 → 23; table1.cga.elevated 23 → 22"),
    early,
  );
});

Deno.test("the mutations are counted and the silent ones listed with the reason", () => {
  const text = mutationText(project);
  assert.match(text, /no other statement bears on it: \d+/);
  assert.match(text, /methods\.spss\.version 21 → 22, 20/);
});

Deno.test("the page needs no network and holds every claim and figure", async () => {
  const page = await auditReport(root, project);
  assert.doesNotMatch(page, /(?:src|href)="(?!#|data:)/);
  assert.doesNotMatch(page, /@import|url\(/);
  const rows = page.match(/<tr data-section=/g) ?? [];
  assert.equal(rows.length, project.audit.claims.length);
  assert.equal(
    page.match(/<img alt="[^"]{20,}" src="data:image\/svg\+xml/g)?.length,
    3,
  );
  assert.match(page, /&lt;LLN-100/);
  assert.match(
    page,
    /In data that were not fitted to it, the value lies at \d/,
  );
  assert.match(page, /<\/a> 1\.0-60\.0 → 1\.0-51\.0\.<\/li>/);
});

Deno.test("the page lists every check with its power, and the four scores", async () => {
  const page = await auditReport(root, project);
  for (
    const by of [
      "everything",
      "without the data",
      "without equalities",
      "without both",
    ]
  ) {
    assert.ok(page.includes(`<th scope="row">${by}</th>`), by);
  }
  assert.match(
    page,
    /<td>median interval<\/td>.*?<td>0\.8%<\/td><td>2 of 240<\/td>/,
  );
  assert.match(page, /<td>none: it cannot fail<\/td><td>0 of \d+<\/td>/);
  assert.doesNotMatch(page, /Computed in/);
  assert.match(
    page,
    /Recomputed in 03-\S+, cell \[\d+\], as <a href="#pfs\.all\.median">/,
  );
  assert.match(page, />methods\.<wbr>spss\.<wbr>version<.*Not recomputed\./);
});
