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

Deno.test("a percentage that another reading explains tells nothing of rounding", () => {
  const { claims, relations: [whole, measured] } = smallRegistry({
    share: "percent 63%",
    part: "count 22",
    all: "count 35",
    known: "count 30",
  }, [["percent", "share", "part all"], ["percent", "share", "part known"]]);
  const totals = (otherwise: string | null) =>
    percentagesOfCounts({
      claims,
      relations: [whole!, { ...measured!, otherwise, instead: "relation.0" }],
    }).map(({ total }) => total);
  assert.deepEqual(totals("It would hold if all are meant"), [35]);
  assert.deepEqual(totals(null), [35, 30]);
});
