import assert from "node:assert/strict";
import { smallRegistry } from "../registry/testdata/small_registry.ts";
import { percentagesOfCounts } from "./percentages_of_counts.ts";

Deno.test("percentages of one count are checked, those of a sum and other relations are not", () => {
  const registry = smallRegistry({
    share: "percent 71%",
    half: "percent 51.4%",
    part: "count 25",
    some: "count 18",
    whole: "count 35",
  }, [
    ["percent", "share", "part whole"],
    ["percent", "share", "part some whole"],
    ["at most", "part", "some whole"],
    ["percent", "half", "some whole"],
  ]);
  const found = percentagesOfCounts(registry);
  assert.deepEqual(
    found.map(({ count, total, printed }) => [count, total, printed]),
    [[25, 35, "71"], [18, 35, "51.4"]],
  );
});
