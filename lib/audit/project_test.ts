import assert from "node:assert/strict";
import {
  auditCsv,
  auditJson,
  auditProject,
  auditReport,
  auditSummary,
  mutationText,
  storeVerdicts,
} from "./project.ts";
import { verdictMeaning, verdicts } from "./verdict.ts";

const root = new URL("../../", import.meta.url);
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

Deno.test("every claim is linked to a notebook cell", () => {
  assert.equal(project.cells.size, project.registry.claims.size);
  assert.match(project.cells.get("pfs.all.median")!.notebook, /^03-/);
  const repeated = project.cells.get("abstract.pfs.all.median");
  assert.deepEqual(repeated, project.cells.get("pfs.all.median"));
  assert.match(project.cells.get("methods.spss.version")!.notebook, /^08-/);
});

Deno.test("a changed number is a problem until the verdicts are stored anew", async () => {
  const folder = await copy();
  try {
    const claims = new URL("data/claims.csv", folder);
    const text = await Deno.readTextFile(claims);
    const row = "cga.elevated,results,b) Biochemical,22,";
    assert.ok(text.includes(row));
    await Deno.writeTextFile(
      claims,
      text.replace(row, row.replace("22", "23")),
    );
    const descriptor = new URL("data/datapackage.json", folder);
    const json = JSON.parse(await Deno.readTextFile(descriptor));
    const resource = json.resources.find(({ name }: { name: string }) =>
      name === "claims"
    );
    delete resource.bytes;
    delete resource.hash;
    await Deno.writeTextFile(descriptor, JSON.stringify(json));

    const { problems } = await auditProject(folder);
    assert.ok(
      problems.includes(
        'table1.cga.elevated: the stored verdict is "contradicted", the computed one "arithmetic holds"',
      ),
      problems.join("\n"),
    );
    await storeVerdicts(folder);
    const after = await auditProject(folder);
    assert.deepEqual(after.problems, []);
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
  const [places] = /(?<=^Not consistent: )\d+/m.exec(auditSummary(project))!;
  assert.equal(places, "7");
  assert.match(readme, /numbers stand\nin seven places/);
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
  assert.equal(json.counts.length, 6);
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
  assert.match(page, /Left out of the fit, it would lie at \d/);
  assert.match(page, /<\/a> 1\.0-60\.0 → 1\.0-51\.0\.<\/li>/);
});
