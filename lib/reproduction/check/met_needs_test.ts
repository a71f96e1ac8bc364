import assert from "node:assert/strict";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { codeCells, findCourse, parseNotebook } from "../../notebook/mod.ts";
import { loadStudy, studyColumns } from "../../study/mod.ts";
import { unmetNeeds, withMetNeeds } from "./met_needs.ts";

const folder = fileURLToPath(new URL("../../../notebooks", import.meta.url));
const course = await Promise.all(
  (await findCourse(folder)).map(async (path) => ({
    name: basename(path),
    notebook: parseNotebook(await Deno.readTextFile(path)),
  })),
);
const study = await loadStudy();

/** Names that a cell declares at its top level. */
function declared(source: string): readonly string[] {
  return [...source.matchAll(/^(?:const|let|function|type) ([^=;(]+)/gm)]
    .flatMap(([, names]) => names!.replaceAll(/\w+:/g, "").match(/\w+/g) ?? []);
}

Deno.test("what a cell needs, all cells need that use what it declares", () => {
  for (const { name, notebook } of course) {
    const needOf = new Map<string, string>();
    for (const { id, source, metadata } of codeCells(notebook)) {
      if (Array.isArray(metadata.tags) && metadata.tags.includes("paper")) {
        continue;
      }
      const { needs = "" } = metadata as { needs?: string };
      for (const [variable, need] of needOf) {
        const isUsed = new RegExp(`(?<![.\\w"])${variable}\\b(?!:)`)
          .test(source);
        if (!isUsed || declared(source).includes(variable)) continue;
        // The tables hold what the columns do.
        const met = new Set([...needs.matchAll(/\w+/g)].map(([word]) => word));
        const [table] = need.split(/[. ]/);
        assert.ok(met.has(table!), `${name}, ${id}: ${variable}, ${need}`);
      }
      if (needs === "" || metadata.exercise) continue;
      for (const variable of declared(source)) needOf.set(variable, needs);
    }
  }
});

/** What work with patients alone, or with whatever tables there are. */
const needNothing = new Set(["baselineRows", "reconstructionNote"]);

/** What a cell reads of the study and does not name among its needs. */
function unnamedNeeds(source: string, needs = ""): readonly string[] {
  const named = new Set([...needs.matchAll(/\w+(?:\.\w+)?/g)].flatMap(
    ([place]) => [place, place.split(".")[0]!],
  ));
  const tables = [...source.matchAll(/\bstudy\.(\w+)/g)]
    .map(([, name]) => name!)
    .filter((name) => name in studyColumns && name !== "patients");
  const columns = [
    ...source.matchAll(/\bcolumn\(\s*study\.(\w+),\s*"(\w+)"/g),
  ]
    // In every row of its table these have a value.
    .filter(([, , column]) => !["patient", "months", "event"].includes(column!))
    .map(([, table, column]) => `${table}.${column}`);
  const calls = [...source.matchAll(/\b(\w+)\(study\b[^.]/g)]
    .map(([, name]) => name!)
    .filter((name) => !needNothing.has(name) && needs === "");
  return [...tables, ...columns, ...calls].filter((name) => !named.has(name));
}

/** Read for one form of a figure only, which is refused without them. */
const ofOneForm: Readonly<Record<string, readonly string[]>> = {
  "figure-1": ["treatment"],
};

Deno.test("a cell names the tables and columns that it reads of the study", () => {
  assert.deepEqual(unnamedNeeds("study.survival.map(f)"), ["survival"]);
  assert.deepEqual(unnamedNeeds("study.survival", "survival.reason"), []);
  assert.deepEqual(unnamedNeeds("data.survivalGroups(study, names)"), [
    "survivalGroups",
  ]);
  const ages = 'data.column(study.patients, "age")';
  assert.deepEqual(unnamedNeeds(ages), ["patients.age"]);
  assert.deepEqual(unnamedNeeds(ages, "patients.age"), []);
  for (const { name, notebook } of course) {
    for (const { id, source, metadata } of codeCells(notebook)) {
      if (Array.isArray(metadata.tags) && metadata.tags.includes("paper")) {
        continue;
      }
      const { needs } = metadata as { needs?: string };
      const unnamed = unnamedNeeds(source, needs)
        .filter((place) => !ofOneForm[id]?.includes(place));
      assert.deepEqual(unnamed, [], `${name}, ${id}`);
    }
  }
});

Deno.test("needs are of tables and columns that a study can have", () => {
  for (const { name, notebook } of course) {
    for (const { id, metadata: { needs } } of codeCells(notebook)) {
      if (needs === undefined) continue;
      for (const place of String(needs).split(/ and | or /)) {
        const [table, column] = place.split(".");
        const columns = studyColumns[table as keyof typeof studyColumns];
        assert.ok(
          columns && (column === undefined || column === "response" ||
            column in columns),
          `${name}, ${id}: ${place}`,
        );
      }
    }
  }
});

Deno.test("a cell whose needs are not met becomes a sentence, once for each reason", () => {
  const { notebook } = course.find(({ name }) => name.startsWith("05-"))!;
  assert.deepEqual(unmetNeeds(notebook, study), { reasons: [], isAll: false });
  const without = { ...study, symptoms: [] };
  assert.deepEqual(unmetNeeds(notebook, without), {
    reasons: ["there are no rows of symptoms"],
    isAll: true,
  });
  const { cells } = withMetNeeds(notebook, without);
  const left = cells.filter(({ source }) => /^_Left out/.test(source));
  assert.deepEqual(left.map(({ source }) => source), [
    "_Left out with these data: there are no rows of symptoms._",
  ]);
  const { length } = notebook.cells;
  assert.ok(cells.length < length && cells.length > length / 2);
});
