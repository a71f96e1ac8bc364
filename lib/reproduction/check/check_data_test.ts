import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "../../notebook/test_support.ts";
import { describeProblem, StudyError } from "../../study/mod.ts";
import {
  madeCohort,
  makeStudy,
  writeStudy,
} from "../../study/testdata/make_study.ts";
import { checkData } from "./check_data.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

const files = await makeStudy(madeCohort(3));

async function problemsWith(
  figures: string,
  spoilt: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  await using folder = await temporaryFolder();
  await writeStudy(folder.path, files);
  await Deno.writeTextFile(join(folder.path, "figures.json"), figures);
  for (const [name, text] of Object.entries(spoilt)) {
    await Deno.writeTextFile(join(folder.path, name), text);
  }
  try {
    await checkData(folder.path, root);
    return [];
  } catch (error) {
    if (!(error instanceof StudyError)) throw error;
    return error.problems.map(describeProblem);
  }
}

Deno.test("a swimmer plot is refused where treatment has not what its lanes need", async () => {
  const form = '{"figures": {"figure-1": {"form": "swimmer"}}}';
  assert.deepEqual(await problemsWith(form), []);
  const [header] = files.get("treatment.csv")!.split("\n");
  const [only, ...more] = await problemsWith(form, {
    "treatment.csv": `${header}\n`,
  });
  assert.match(
    only!,
    /figures\.json, entry figures\.figure-1\.form: found "swimmer", expected "bars", because there are no rows of treatment/,
  );
  assert.deepEqual(more, []);
});

Deno.test("options of figures are checked with the tables, and all is told at once", async () => {
  assert.deepEqual(await problemsWith('{"figures": {"figure-2": {}}}'), []);
  const spoilt: [string, RegExp][] = [
    ['{"figures": {"figure-9": {}}}', /figures: found "figure-9", .*figure-2-/],
    ['{"preset": "lancet"}', /entry preset: found "lancet", .*nature/],
    ['{"prset": "plos"}', /figures\.json: found "prset", expected one of pres/],
    ['{"preset": ', /figures\.json: found .*, expected valid JSON/],
    ["[]", /figures\.json: found \[\], expected an object/],
  ];
  for (const [text, expected] of spoilt) {
    const problems = await problemsWith(text);
    assert.equal(problems.length, 1, problems.join("\n"));
    assert.match(problems[0]!, expected);
  }
  assert.deepEqual(await problemsWith('\ufeff{"preset": "plos"}'), []);
  const several = await problemsWith(
    '{"preset": "x", "width": 0, "figures": {"figure-9": {}}}',
  );
  assert.equal(several.length, 3, several.join("\n"));
  const both = await problemsWith(
    '{"preset": "lancet"}',
    { "survival.csv": files.get("survival.csv")!.replace(",1,", ",7,") },
  );
  assert.deepEqual(both.map((line) => line.split(/[,:]/)[0]), [
    "survival.csv",
    "figures.json",
  ]);
});

Deno.test("words that a figure cannot show are told before it is drawn", async () => {
  await using folder = await temporaryFolder();
  await writeStudy(folder.path, files);
  const toxicities = join(folder.path, "toxicities.csv");
  const table = await Deno.readTextFile(toxicities);
  const descriptor = join(folder.path, "datapackage.json");
  const study = JSON.parse(await Deno.readTextFile(descriptor));
  study.analysis.timeLabel = "月 from start";
  study.analysis.subgroups[0].label = "中";
  const resource = study.resources.find(({ name }: { name: string }) =>
    name === "toxicities"
  );
  delete resource.bytes;
  delete resource.hash;
  const term = resource.schema.fields.find(({ name }: { name: string }) =>
    name === "term"
  );
  delete term.constraints.enum;
  await Deno.writeTextFile(descriptor, JSON.stringify(study));
  const [header, row] = table.split("\n").map((line) => line.split(","));
  const cells = { patient: row![0], term: "疲劳", grade: 2 };
  const added = header!.map((name) => cells[name as keyof typeof cells] ?? "");
  await Deno.writeTextFile(toxicities, `${table}${added}\n`);
  await assert.rejects(checkData(folder.path, root), (error: unknown) => {
    assert(error instanceof StudyError);
    assert.deepEqual(error.problems.map(describeProblem), [
      'datapackage.json, entry analysis.timeLabel: found "月 from start", expected letters that the figures\' typeface DejaVu Sans has: not 月 (write it in other letters)',
      'datapackage.json, entry analysis.subgroups[0].label: found "中", expected letters that the figures\' typeface DejaVu Sans has: not 中 (write it in other letters)',
      'toxicities.csv, column term: found "疲劳", expected letters that the figures\' typeface DejaVu Sans has: not 疲 劳 (write it in other letters)',
    ]);
    return true;
  });
});

Deno.test({
  name: "a link that leads out of the study is refused before anything is read",
  ignore: Deno.build.os === "windows", // makes links for administrators alone
  async fn() {
    await using folder = await temporaryFolder();
    const secret = join(folder.path, "secret.csv");
    await Deno.writeTextFile(secret, "a name\n");
    const study = join(folder.path, "study");
    await Deno.mkdir(join(study, "more"), { recursive: true });
    await writeStudy(study, files);
    await Deno.symlink("survival.csv", join(study, "again.csv"));
    await Deno.symlink("nowhere", join(study, "dangling.csv"));
    await checkData(study, root);

    await Deno.remove(join(study, "survival.csv"));
    await Deno.symlink("../secret.csv", join(study, "survival.csv"));
    await Deno.symlink("../..", join(study, "more", "up"));
    await assert.rejects(checkData(study, root), (error: unknown) => {
      assert(error instanceof StudyError);
      assert.deepEqual(error.problems.map(describeProblem), [
        "again.csv: found a link that leads out of the study's folder, expected a file of the study (copy the file itself into the folder in place of the link)",
        "more/up: found a link that leads out of the study's folder, expected a file of the study (copy the file itself into the folder in place of the link)",
        "survival.csv: found a link that leads out of the study's folder, expected a file of the study (copy the file itself into the folder in place of the link)",
      ]);
      return true;
    });
  },
});
