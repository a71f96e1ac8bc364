import assert from "node:assert/strict";
import { join } from "node:path";
import { temporaryFolder } from "../notebook/test_support.ts";
import {
  madeCohort,
  type MadeRows,
  makeStudy,
  writeStudy,
} from "../study/testdata/make_study.ts";
import { sha256 } from "../study/mod.ts";
import { shellWord } from "./command_line/shell_word.ts";

interface Lung {
  readonly rows: {
    readonly time: number[];
    readonly status: number[];
    readonly age: number[];
    readonly sex: string[];
  };
  readonly times: number[];
  readonly atRisk: Record<"male" | "female", number[]>;
  readonly median: Record<"all" | "male" | "female", number>;
  readonly logRank: { readonly statistic: number; readonly pValue: number };
}

const lungFile = new URL("./testdata/lung.json", import.meta.url);

/** Runs a command of the project as `deno task` does. */
async function run(command: string, ...args: string[]) {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", join(import.meta.dirname!, `${command}.ts`), ...args],
    env: { NO_COLOR: "1" },
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, stdout: text(stdout), stderr: text(stderr) };
}

/** R's data set as a study of its own kind: other unit, other subgroups, one table. */
function lungStudy({ rows, times }: Lung) {
  const id = (i: number) => `L${i + 1}`;
  const died = (i: number) => rows.status[i] === 2;
  return makeStudy({
    patients: rows.time.map((_, i) => ({
      patient: id(i),
      sex: rows.sex[i],
      age: rows.age[i],
      primary_site: "bronchus",
    })),
    treatment: rows.time.map((time, i) => ({
      patient: id(i),
      duration: time,
      stop_reason: died(i) ? "death" : "ongoing",
      progression: null,
      death: died(i) ? time : null,
      last_follow_up: time,
    })),
    survival: rows.time.map((time, i) => ({
      patient: id(i),
      months: time,
      event: died(i) ? 1 : 0,
      reason: died(i) ? "death" : "on treatment, no progression",
      subgroup: null,
    })),
  }, (descriptor) => {
    descriptor.title = "Lung <cancer> & survival";
    descriptor.analysis = {
      treatment: "chemotherapy",
      timeUnit: "day",
      timeLabel: "Days from registration",
      survivalLabel: "Overall survival",
      survivalTimes: times,
      subgroups: ["male", "female"].map((sex) => ({
        name: sex,
        label: sex,
        where: { sex },
      })),
      survivalComparisons: [["male", "female"]],
      survivalCurves: ["male", "female"],
    };
  });
}

Deno.test("validate --against tells cells, rows and results that differ", async () => {
  await using folder = await temporaryFolder();
  const [older, newer] = ["older", "newer"].map((name) =>
    join(folder.path, name)
  );
  const rows = madeCohort(6);
  const corrected = rows.survival!.map((row, i) =>
    i === 1 ? { ...row, event: 0, reason: "on treatment, no progression" } : row
  );
  const treatment = rows.treatment!.map((row, i) =>
    i === 1 ? { ...row, stop_reason: "ongoing", progression: null } : row
  );
  const symptoms = rows.symptoms!.slice(0, -1);
  for (
    const [path, made] of [
      [older!, rows],
      [newer!, { ...rows, survival: corrected, treatment, symptoms }],
    ] as const
  ) {
    await Deno.mkdir(path);
    await writeStudy(path, await makeStudy(made));
  }
  const { code, stdout, stderr } = await run(
    "validate",
    newer!,
    "--against",
    older!,
  );
  assert.equal(code, 0, stderr);
  const lines = stdout.split("\n").map((line) => line.trim());
  assert.match(stdout, /version \S+ to \S+: 5 cells or rows differ, and/);
  for (
    const line of [
      "survival, N0002, event: 1 to 0",
      "treatment, N0002, progression: 10 to nothing",
      "symptoms, N0005, flushing, 3: row removed",
      "All patients: events: 4 to 3",
    ]
  ) assert.ok(lines.includes(line), stdout);
});

Deno.test({
  name: "a data set of R's becomes figures and tables with R's numbers",
  async fn() {
    const lung: Lung = JSON.parse(await Deno.readTextFile(lungFile));
    await using folder = await temporaryFolder();
    const data = join(folder.path, "lung in days");
    const out = join(folder.path, "results");
    await Deno.mkdir(data);
    await writeStudy(data, await lungStudy(lung));
    await Deno.writeTextFile(
      join(data, "figures.json"),
      JSON.stringify({
        preset: "plos",
        colours: "greyscale",
        formats: ["svg", "tiff"],
      }),
    );
    const validated = await run("validate", data);
    assert.equal(validated.code, 0, validated.stderr);

    const { code, stderr } = await run(
      "reproduce",
      "--data",
      data,
      "--out",
      out,
    );
    assert.equal(code, 0, stderr);

    const svg = await Deno.readTextFile(join(out, "figures", "figure-2.svg"));
    const texts = [...svg.matchAll(/<text[^>]*>([^<]+)<\/text>/g)]
      .map(([, text]) => text!);
    const table = texts.slice(texts.indexOf("Number at risk") + 1);
    assert.deepEqual(table, [
      "male",
      ...lung.atRisk.male.map(String),
      "female",
      ...lung.atRisk.female.map(String),
    ]);
    assert.ok(texts.includes("Days from registration"));
    assert.match(svg, /width="95\.00mm"/);
    assert.doesNotMatch(svg, /Reconstructed/, "these are patients");

    const notebook = await Deno.readTextFile(
      join(out, "notebooks", "03-progression-free-survival.ipynb"),
    );
    for (const median of Object.values(lung.median)) {
      assert.match(notebook, new RegExp(`\\b${median}\\b`));
    }
    assert.ok(
      notebook.includes(String(Number(lung.logRank.pValue.toPrecision(3)))),
    );
    const all = await Promise.all(
      (await Array.fromAsync(Deno.readDir(join(out, "notebooks"))))
        .map(({ name }) => Deno.readTextFile(join(out, "notebooks", name))),
    );
    assert.doesNotMatch(all.join(), /vnd.claims/, "no claims");
    assert.match(all.join(), /Lung &lt;cancer>/, "escaped in Markdown");

    const manifest = JSON.parse(
      await Deno.readTextFile(join(out, "reproduction.json")),
    );
    assert.equal(manifest.patients, 228);
    for (const [path, hash] of Object.entries(manifest.files)) {
      assert.equal(await sha256(await Deno.readFile(join(out, path))), hash);
    }
    assert.equal(await Deno.readTextFile(join(out, ".gitignore")), "*\n");

    const names = async () =>
      (await Array.fromAsync(Deno.readDir(out))).map(({ name }) => name).sort();
    const before = await names();
    await Deno.writeTextFile(join(data, "survival.csv"), "patient,months\n");
    const failed = await run("reproduce", "--data", data, "--out", out);
    assert.equal(failed.code, 1);
    assert.match(failed.stderr, /survival\.csv, row 1, column event/);
    assert.deepEqual(await names(), before, "a failed run changes nothing");
  },
});

/** Studies at the edge of what can be analysed. */
const cohorts: Record<string, () => MadeRows> = {
  "of one patient": () => madeCohort(1),
  "without pancreatic tumours or events": () => {
    const rows = madeCohort(20, (patient) => patient.primary_site = "midgut");
    return {
      ...rows,
      treatment: rows.treatment!.map((row) => ({
        ...row,
        stop_reason: "toxicity",
        progression: null,
      })),
      survival: rows.survival!.map((row) => ({
        ...row,
        event: 0,
        reason: "treatment stopped without progression",
      })),
    };
  },
  "with survival times alone": () => {
    const { patients, treatment, survival } = madeCohort(12);
    return { patients: patients!, treatment: treatment!, survival: survival! };
  },
  // A minute: with COHORT=5000 only.
  ...(Deno.env.get("COHORT") === "5000" &&
    { "of 5,000 patients": () => madeCohort(5000) }),
};

for (const [name, rows] of Object.entries(cohorts)) {
  Deno.test({
    name: `a cohort ${name} gives every figure, or the reason why not`,
    async fn() {
      await using folder = await temporaryFolder();
      const data = join(folder.path, "study");
      const out = join(folder.path, "results");
      await Deno.mkdir(data);
      // The paper's numbers ask for what this cohort has not.
      const claims = name === "with survival times alone" ? ["--claims"] : [];
      const study = await makeStudy(rows(), (descriptor) => {
        const { baselineTables: _, ...analysis } = descriptor.analysis!;
        if (claims.length > 0) descriptor.analysis = analysis;
      });
      await writeStudy(data, study);
      await Deno.writeTextFile(
        join(data, "figures.json"),
        JSON.stringify({
          formats: ["svg"],
          figures: {
            "figure-1": { form: "swimmer" },
            "figure-2": {
              parts: ["risk table", "hazard ratios", "median lines"],
            },
          },
        }),
      );
      const args = ["--data", data, "--out", out, ...claims];
      const { code, stderr } = await run("reproduce", ...args);
      assert.equal(code, 0, stderr);
      const notebooks = await Array.fromAsync(
        Deno.readDir(join(out, "notebooks")),
      );
      const aboutPaper = notebooks.some(({ name }) => name.startsWith("08-"));
      assert.equal(aboutPaper, args.includes("--claims"));
      const figures = name === "with survival times alone"
        ? ["2"]
        : ["1", "2", "3", "waterfall", "spider"];
      const drawn = await Array.fromAsync(Deno.readDir(join(out, "figures")));
      assert.equal(
        drawn.some(({ name }) => name === "figure-3.svg"),
        figures.includes("3"),
      );
      for (const figure of figures) {
        const file = join(out, "figures", `figure-${figure}.svg`);
        assert.match(await Deno.readTextFile(file), /<text[^>]*>[^<]{2,}</);
      }
    },
  });
}

Deno.test("patient, time and event give Figure 2, and the rest says what it lacks", async () => {
  await using folder = await temporaryFolder();
  const data = join(folder.path, "study");
  const out = join(folder.path, "results");
  await Deno.mkdir(data);
  const fields = [["patient", "string"], ["months", "number"], [
    "event",
    "integer",
  ]].map(([name, type]) => ({ name, type, description: "" }));
  await writeStudy(
    data,
    new Map([
      ["survival.csv", "patient,months,event\nA,3,1\nB,5,0\nC,6,1\n"],
      [
        "datapackage.json",
        JSON.stringify({
          name: "three",
          title: "Three patients",
          description: "Times alone",
          version: "1",
          resources: [{
            name: "survival",
            path: "survival.csv",
            schema: { fields },
          }],
        }),
      ],
    ]),
  );
  const validated = await run("validate", data);
  assert.equal(validated.code, 0, validated.stderr);
  assert.match(
    validated.stdout,
    /Left out, .*\n(.*\n)* {2}04-\S+: there are no rows of laboratory\n/,
  );
  const { code, stdout, stderr } = await run(
    "reproduce",
    ...["--data", data, "--out", out, "--only", "3"],
  );
  assert.equal(code, 0, stderr);
  assert.match(stdout, /survival has no column reason/);
  const names = async (folder: string) =>
    (await Array.fromAsync(Deno.readDir(join(out, folder))))
      .map(({ name }) => name);
  assert.deepEqual(await names("notebooks"), [
    "03-progression-free-survival.ipynb",
  ]);
  assert.ok((await names("figures")).includes("figure-2.svg"));
  const unknown = await run(
    "reproduce",
    ...["--data", data, "--out", out, "--only", "12"],
  );
  assert.match(
    unknown.stderr,
    /Cannot run notebook 12: the notebooks are 1, 2, 3/,
  );
});

Deno.test("a folder with dates and toxicities becomes a study with its own endpoint", async () => {
  await using folder = await temporaryFolder();
  const [raw, data, out] = ["raw", "study", "results"]
    .map((name) => join(folder.path, name)) as [string, string, string];
  await Deno.mkdir(raw);
  await writeStudy(
    raw,
    new Map([
      [
        "patients and follow-up.csv",
        "ID;Age;Start date;Death date;Last contact;Arm\n1;50;1.2.2012;1.4.2012;1.4.2012;A\n2;61;5.2.2012;;9.9.2013;B\n3;70;7.3.2012;;13.12.2012;A\n",
      ],
      ["events.csv", "ID,AE,Grade\n1,Fatigue,2\n3,Fatigue,1\n"],
    ]),
  );
  const made = await run("study", raw, "--out", data);
  assert.equal(made.code, 0, made.stderr);
  assert.match(made.stdout, /table toxicities: events\.csv/);
  assert.match(made.stdout, /Toxicities: 2 rows/);
  const args = ["--data", data, "--out", out, "--only", "3,6"];
  const { code, stderr } = await run("reproduce", ...args);
  assert.equal(code, 0, stderr);
  const read = (path: string) => Deno.readTextFile(join(out, path));
  assert.match(await read("figures/figure-3.svg"), /Fatigue/);
  const notebook = await read("notebooks/03-progression-free-survival.ipynb");
  assert.match(notebook, /endpoint of these data is overall survival/);
  // 60 days from 1 February to 1 April 2012, in months of 30.4375 days.
  assert.match(notebook, /1\.971/);
});

Deno.test("a command for one folder says how it is called with none or two", async () => {
  for (const folders of [[], ["a", "b"]]) {
    const { code, stderr } = await run("validate", ...folders);
    assert.equal(code, 1);
    assert.match(stderr, /^Usage: deno task validate DIR/);
  }
});

Deno.test("validate says everything at once, exits with 1, and writes nothing", async () => {
  await using folder = await temporaryFolder();
  const files = await makeStudy(madeCohort(3));
  files.set("survival.csv", files.get("survival.csv")!.replace(",1,", ",7,"));
  files.set("symptoms.csv", files.get("symptoms.csv")!.replace("3,", '"3,5",'));
  await writeStudy(folder.path, files);
  const { code, stderr } = await run("validate", folder.path);
  assert.equal(code, 1);
  assert.match(stderr, /^survival\.csv\n {2}row 3, column event: found "7"/m);
  assert.match(
    stderr,
    /^symptoms\.csv\n {2}row \d, column \w+: .*decimal comma/m,
  );
  assert.match(stderr, /\n2 problems in /);
  const left = await Array.fromAsync(Deno.readDir(folder.path));
  assert.equal(left.length, files.size);
});

Deno.test("a template validates but for its example rows, and is not overwritten", async () => {
  await using folder = await temporaryFolder();
  const study = join(folder.path, "my study");
  const made = await run("study", "--empty", study);
  assert.equal(made.code, 0);
  assert.ok(made.stdout.includes(`deno task validate ${shellWord(study)}\n`));
  const { code, stderr } = await run("validate", study);
  assert.equal(code, 1);
  const problems = stderr.split("\n").filter((line) => line.startsWith("  "));
  const rows = problems.filter((line) => /template's example row/.test(line));
  const words = problems.filter((line) => /template's text/.test(line));
  assert.deepEqual([rows.length, words.length], [7, 4]);
  assert.equal(problems.length, 11);
  const file = await run("validate", join(study, "patients.csv"));
  assert.equal(file.code, 1);
  assert.match(
    file.stderr,
    /patients\.csv\n {2}found a file, expected a study's folder, .*datapackage/,
  );
  const again = await run("study", "--empty", study);
  assert.equal(again.code, 1);
  assert.match(again.stderr, /not empty; name a new folder/);
});
