import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { formatCsv, loadTables } from "../study/mod.ts";
import { ADMITTED } from "./admitted.ts";
import { CONSTRAINTS } from "./constraints.ts";
import { monthlyCurves } from "./ensemble/curves.ts";
import { type ExtremeRow, extremeStates } from "./ensemble/extreme_rows.ts";
import { defaultInterpretations } from "./interpretations.ts";
import { completeCohort, createReconstruction } from "./reconstruct.ts";
import { cohortTargets } from "./search/targets.ts";
import { liftAssumptions } from "./switch_interpretations.ts";

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

async function check(folder: string, ...options: readonly string[]) {
  const { success, stdout, stderr } = await new Deno.Command(python!, {
    args: [script, folder, ...options],
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
  name:
    `a number is recomputed in the population in which the checker in Python has it${leftOut}`,
  ignore: python === undefined,
  async fn() {
    const { lines } = await check(data, "--all");
    const byPython = new Map(
      lines.map(([id, printed, , population]) => [id, [printed, population]]),
    );
    const shared = CONSTRAINTS.filter(({ id }) => byPython.has(id));
    assert.ok(shared.length > 130, `${shared.length}`);
    for (const { id, printed, population } of shared) {
      assert.deepEqual([printed, population], byPython.get(id), id);
    }
  },
});

Deno.test({
  name:
    `other data sets, and those at the ends of the band, fail to meet the same statements alone${leftOut}`,
  ignore: python === undefined,
  async fn() {
    const { package: { resources }, tables: { extremes } } = await loadTables(
      data,
      ["extremes"],
    );
    const columns = new Map(
      resources.map(({ name, schema }) =>
        [name, schema.fields.map((field) => field.name)] as const
      ),
    );
    const members = [1, 17, 1000].map((member) =>
      createReconstruction()(`2014/${member}`)
    );
    const ends = endsOfBand(extremes as unknown as readonly ExtremeRow[]);
    for (const { seed, data: tables } of [...members, ...ends]) {
      const folder = await Deno.makeTempDir();
      try {
        for (const [name, rows] of Object.entries(tables)) {
          const header = columns.get(name)!;
          const cells = rows.map((row: object) =>
            header.map((column) => row[column as keyof typeof row])
          );
          await Deno.writeTextFile(
            `${folder}/${name}.csv`,
            formatCsv([header, ...cells]),
          );
        }
        const { lines } = await check(folder);
        assert.deepEqual(
          lines.map(([statement]) => statement),
          ADMITTED.map(({ statement }) => statement),
          seed,
        );
      } finally {
        await Deno.remove(folder, { recursive: true });
      }
    }
  },
});

/** Full data sets with the lowest and highest survival of all patients found at some months. */
function endsOfBand(rows: readonly ExtremeRow[]) {
  const interpretations = liftAssumptions(defaultInterpretations());
  const targets = cohortTargets(interpretations);
  const states = extremeStates(rows, targets);
  const curves = rows.map((row) => monthlyCurves(row).all);
  const ends = [6, 12, 24, 36, 48].flatMap((month) => {
    const order = [...curves.keys()]
      .sort((a, b) => curves[a]![month]! - curves[b]![month]!);
    return [order[0]!, order.at(-1)!];
  });
  return [...new Set(ends)].map((i) =>
    completeCohort(
      `extreme ${rows[i]!.extreme}`,
      states[i]!,
      targets,
      interpretations,
    )
  );
}

Deno.test({
  name: `the checker in Python notices a row that is changed${leftOut}`,
  ignore: python === undefined,
  async fn() {
    const folder = await Deno.makeTempDir();
    const [, patient, months] = (await Deno.readTextFile(
      `${data}/survival.csv`,
    )).match(/^(P\d+),([3-9]\d),1,\w+,concomitant SSA$/m)!;
    try {
      for await (const { name } of Deno.readDir(data)) {
        if (!name.endsWith(".csv")) continue;
        const text = await Deno.readTextFile(`${data}/${name}`);
        const edited = name === "survival.csv" || name === "treatment.csv"
          ? text.replace(
            new RegExp(`^${patient},.*$`, "m"),
            (row) => row.replaceAll(`,${months}`, ",20"),
          )
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
