import assert from "node:assert/strict";
import type { Subgroup } from "../study/mod.ts";
import { chosenAnalysis } from "./chosen_analysis.ts";

const group = (column: string, level: string): Subgroup => ({
  name: `${column}=${level}`,
  label: level,
  where: { [column]: level },
});
const analysis = {
  subgroups: [
    group("arm", "New"),
    group("arm", "Old"),
    group("sex", "F"),
    group("sex", "M"),
  ],
};
const none = { labels: {}, words: {} };

Deno.test("groups are compared column by column, those of the first drawn", () => {
  const { survivalCurves, survivalComparisons } = chosenAnalysis(
    analysis,
    none,
  );
  assert.deepEqual(survivalCurves, ["arm=New", "arm=Old"]);
  assert.deepEqual(survivalComparisons, [
    ["arm=New", "arm=Old"],
    ["sex=F", "sex=M"],
  ]);
});

Deno.test("only groups that are drawn are compared", () => {
  const { survivalComparisons } = chosenAnalysis(analysis, {
    ...none,
    curves: ["all", "arm=New", "sex=F", "sex=M"],
  });
  assert.deepEqual(survivalComparisons, [["sex=F", "sex=M"]]);
});

Deno.test("levels of two columns are combined, each under its label", () => {
  const { subgroups, survivalComparisons } = chosenAnalysis(analysis, {
    labels: { "arm=New, sex=F": "Women on the new drug" },
    words: { treatment: "the drug" },
    combined: true,
  });
  assert.deepEqual(subgroups?.map(({ label }) => label), [
    "Women on the new drug",
    "New, M",
    "Old, F",
    "Old, M",
  ]);
  assert.deepEqual(subgroups?.[3]?.where, { arm: "Old", sex: "M" });
  assert.equal(survivalComparisons?.[0]?.length, 4);
});
