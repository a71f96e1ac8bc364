import assert from "node:assert/strict";
import { CONSTRAINTS } from "../../reconstruction/mod.ts";
import { loadStudy, type Study } from "../../study/mod.ts";
import {
  madeCohort,
  makeStudy,
  writeStudy,
} from "../../study/testdata/make_study.ts";
import { temporaryFolder } from "../../notebook/test_support.ts";
import { compareResults, studyResults } from "./compare_results.ts";

/** Four patients with times chosen by hand, in a study that is nobody's. */
async function fourPatients(): Promise<Study> {
  await using folder = await temporaryFolder();
  await writeStudy(folder.path, await makeStudy(madeCohort(4)));
  const study = await loadStudy(folder.path);
  const times = [[2, 1], [4, 0], [6, 1], [8, 1]] as const;
  const survival = study.survival.map((row, i) => {
    const [months, event] = times[i]!;
    return { ...row, months, event, subgroup: "concomitant SSA" };
  });
  const analysis = {
    ...study.analysis,
    survivalTimes: [0, 3, 6, 12],
    subgroups: [],
    survivalComparisons: [],
  };
  return { ...study, survival, analysis };
}

Deno.test("results of a study by hand", async () => {
  const {
    "All patients: lower limit": _,
    "All patients: upper limit": __,
    ...rest
  } = studyResults(await fourPatients());
  // 1 of 4 at 2 months; at 6, after one is censored, 1 of 2.
  assert.deepEqual(rest, {
    "All patients: patients": 4,
    "All patients: events": 3,
    "All patients: survival at 3": 0.75,
    "All patients: survival at 6": 0.375,
    "All patients: survival at 12": 0,
    "All patients: median": 6,
  });
});

Deno.test("results that appear, go, change, or differ by rounding alone", () => {
  const rows = compareResults(
    { gone: 1, same: 0.3, lost: 5, none: null },
    { same: 0.1 + 0.2, lost: null, none: null, fresh: 2 },
  );
  assert.deepEqual(
    rows.map(({ result, changed }) => [result, changed]),
    [["same", false], ["lost", true], ["none", false], ["fresh", true], [
      "gone",
      true,
    ]],
  );
  assert.deepEqual(rows.at(-1), {
    result: "gone",
    old: 1,
    new: null,
    changed: true,
  });
});

Deno.test("no two of the paper's results share a name", async () => {
  const study = await loadStudy(new URL("../../../data/", import.meta.url));
  const groups = 5 * (2 + study.analysis.survivalTimes.length - 1 + 3) + 2;
  const printed = Object.keys(studyResults(study)).length - groups;
  const others = CONSTRAINTS.filter(({ id }) => !id.startsWith("pfs."));
  assert.equal(printed, others.length);
});
