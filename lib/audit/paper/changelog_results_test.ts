import assert from "node:assert/strict";
import { loadStudy } from "../../study/mod.ts";
import { compareResults, studyResults } from "./compare_results.ts";

const root = new URL("../../../", import.meta.url);

/** The results of data 1.0.0, as `studyResults` gives them for that package. */
const older = JSON.parse(
  Deno.readTextFileSync(
    new URL("testdata/results_1.0.0.json", import.meta.url),
  ),
);

Deno.test("the changelog lists every result that data 2.0.0 changed, old and new", async () => {
  const study = await loadStudy(new URL("data/", root));
  const changelog = await Deno.readTextFile(new URL("CHANGELOG.md", root));
  const [, section] = changelog.split(/^## Data 2\.0\.0.*$/m);
  const listed = section!.split(/^## /m)[0]!.split("\n")
    .filter((line) => /^\| .* \|$/.test(line)).slice(2)
    .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
  const text = (value: number | null) =>
    value === null ? "–" : String(Number(value.toPrecision(4)));
  const changed = compareResults(older, studyResults(study))
    .map(({ result, ...row }) => [result, text(row.old), text(row.new)])
    .filter(([, old, now]) => old !== now);
  assert.deepEqual(listed, changed);
});
