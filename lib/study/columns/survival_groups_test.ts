import assert from "node:assert/strict";
import { loadStudy, survivalGroups, survivalPairs } from "../mod.ts";

Deno.test("survivalPairs() holds every two of three groups, and nobody else", async () => {
  const study = await loadStudy(new URL("../../../data/", import.meta.url));
  const { analysis } = study;
  const survivalComparisons = [["concomitant", "midgut", "pancreas"]];
  const pairs = survivalPairs({
    ...study,
    analysis: { ...analysis, survivalComparisons },
  });
  assert.deepEqual(pairs.map(({ names }) => names), [
    ["concomitant", "midgut"],
    ["concomitant", "pancreas"],
    ["midgut", "pancreas"],
  ]);
  for (const { names, labels, months, event, group } of pairs) {
    const groups = survivalGroups(study, names);
    assert.deepEqual(labels, groups.map(({ label }) => label));
    assert.deepEqual(months, groups.flatMap(({ months }) => months));
    assert.deepEqual(event, groups.flatMap(({ event }) => event));
    assert.deepEqual([...new Set(group)], labels);
    assert.equal(group.length, months.length);
  }
});
