import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "../notebook/test_support.ts";
import {
  loadStudy,
  survivalComparisons,
  survivalGroups,
} from "../study/mod.ts";
import { kaplanMeier, logRankTest, medianSurvival } from "../survival/mod.ts";

/** What R computes from a data set of its package survival. */
interface Expected {
  readonly n: number;
  readonly events: number;
  readonly median: number | null;
  /** Of the groups, in some order. */
  readonly medians: readonly (number | null)[];
  readonly statistic: number;
}

const folder = new URL("./testdata/r_survival/", import.meta.url);
const { source: _, ...expected } = JSON.parse(
  await Deno.readTextFile(new URL("../r_survival.json", folder)),
);

/** What the columns of each set do not tell. */
const flags: Readonly<Record<string, readonly string[]>> = {
  lung: ["--event", "status=2", "--unit", "day", "--group", "sex"],
  veteran: ["--unit", "day"],
  colon: ["--rows", "etype=2"],
  ovarian: [],
  pbc: ["--event", "status=2"],
  gbsg: [],
  mgus2: [
    ...["--time", "futime", "--event", "death", "--unit", "month"],
    ...["--group", "sex"],
  ],
  rotterdam: ["--time", "dtime", "--event", "death"],
};

async function run(command: string, ...args: string[]) {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", join(import.meta.dirname!, `${command}.ts`), ...args],
    env: { NO_COLOR: "1" },
    stdin: "null",
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, stdout: text(stdout), stderr: text(stderr) };
}

for (const [name, r] of Object.entries(expected as Record<string, Expected>)) {
  Deno.test(`R's ${name} enters with one command, and gives R's numbers`, async () => {
    await using temporary = await temporaryFolder();
    const out = join(temporary.path, name);
    const file = fileURLToPath(new URL(`${name}.csv`, folder));
    const made = await run("study", file, "--out", out, ...flags[name]!);
    assert.equal(made.code, 0, made.stderr);
    assert.match(made.stdout, /no problem found/);

    const study = await loadStudy(out);
    const [all] = survivalGroups(study, ["all"]);
    const estimate = kaplanMeier(all!.months, all!.event);
    const medianOf = (km: typeof estimate) =>
      medianSurvival(km, { interval: "brookmeyer-crowley" }).median;
    assert.deepEqual([estimate.n, all!.event.filter(Boolean).length], [
      r.n,
      r.events,
    ]);
    assert.equal(medianOf(estimate), r.median);
    const [comparison] = survivalComparisons(study);
    const medians = survivalGroups(study, comparison!.names)
      .map(({ months, event }) => medianOf(kaplanMeier(months, event)));
    const sorted = (values: readonly (number | null)[]) =>
      values.toSorted((a, b) => (a ?? Infinity) - (b ?? Infinity));
    assert.deepEqual(sorted(medians), sorted(r.medians));
    const { months, event, group } = comparison!;
    const { statistic } = logRankTest(months, event, group);
    assert.ok(Math.abs(statistic - r.statistic) < 1e-8 * r.statistic);

    if (name !== "lung") return;
    const results = join(temporary.path, "results");
    const { code, stderr } = await run(
      "reproduce",
      ...["--data", out, "--out", results, "--only", "3"],
    );
    assert.equal(code, 0, stderr);
    const svg = await Deno.readTextFile(
      join(results, "figures", "figure-2.svg"),
    );
    assert.match(svg, /Overall survival/);
    const again = await run("study", file, "--out", out);
    assert.equal(again.code, 0, again.stderr);
    assert.match(again.stdout, /in the place of lung\.csv/);
  });
}

Deno.test("what the columns do not tell is named with its option", async () => {
  await using temporary = await temporaryFolder();
  const out = join(temporary.path, "lung");
  const file = fileURLToPath(new URL("lung.csv", folder));
  const { code, stderr } = await run("study", file, "--out", out);
  assert.equal(code, 1);
  assert.match(stderr, /--event status=1 or status=2\n.*\n {2}--unit day or/);
});
