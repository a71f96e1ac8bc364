import assert from "node:assert/strict";
import { smallRegistry } from "../registry/testdata/small_registry.ts";
import { powerOf } from "./power.ts";

/** Strings that could stand in a claim's place, and those that a relation admits. */
function admitted(
  claims: Readonly<Record<string, string>>,
  [kind, operands]: readonly [kind: string, operands: string],
  varied?: string,
) {
  const [first] = Object.keys(claims);
  const { claims: all, relations } = smallRegistry(claims, [
    [kind, first!, operands],
  ]);
  const power = powerOf(all, relations[0]!, varied);
  return power && [power.prints, power.admitted];
}

Deno.test("of a median of an odd number of whole numbers every whole one is possible", () => {
  const median = (printed: string, n: number) =>
    admitted(
      { median: `median ${printed}`, n: `count ${n}` },
      ["median of whole numbers", "n"],
    );
  assert.deepEqual(median("54", 13), [109, 109]);
  // 0.00, 0.50, …, 5.50.
  assert.deepEqual(median("2.75", 6), [551, 12]);
});

Deno.test("a mean of 28 whole numbers with two decimals has 28 values in each unit", () => {
  const mean = (printed: string) =>
    admitted(
      { mean: `mean ${printed}`, n: "count 28" },
      ["mean of whole numbers", "n"],
    );
  // From 0 to 4.00, both ends included.
  assert.deepEqual(mean("2.00"), [401, 4 * 28 + 1]);
  assert.deepEqual(mean("2.0"), [41, 41]);
});

Deno.test("inversions say how many half-widths and p-values some data give", () => {
  const interval = (ci: string, median: number, n: number) =>
    admitted({
      ci: `confidence interval ${ci}`,
      median: `median ${median}`,
      n: `count ${n}`,
    }, ["median interval", "median n"]);
  assert.deepEqual(interval("8.2-41.8", 25, 9), [240, 238]);
  assert.deepEqual(interval("7.4-24.6", 16, 5), [150, 104]);
  const test = {
    p: "p-value p=0.10",
    n: "count 2",
    down: "count 2",
    up: "count 0",
  };
  // Two pairs that went down have p = 0.16 if the changes are of one size, else 0.18.
  assert.deepEqual(admitted(test, ["signed rank", "n down up"]), [101, 2]);
  assert.equal(admitted(test, ["signed rank", "n down up"], "n"), undefined);
});

Deno.test("each number of a relation is varied by itself", () => {
  const sum = { total: "count 35", men: "count 25", women: "count 10" };
  assert.deepEqual(admitted(sum, ["sum", "men women"]), [71, 1]);
  assert.deepEqual(admitted(sum, ["sum", "men women"], "women"), [21, 1]);
  const share = { share: "percent 71%", part: "count 25", all: "count 35" };
  assert.deepEqual(admitted(share, ["percent", "part all"]), [101, 1]);
  const range = { range: "range 38-85", mean: "mean 60.1" };
  // The lower end from 0 to 76 of which 61 to 76 lie above the mean, the upper from 0 to 170.
  assert.deepEqual(
    admitted(range, ["contains", "mean"]),
    [77 + 171 - 1, 61 + 111 - 1],
  );
});

Deno.test("p-values end at 1, and a large number is moved by 100 units at most", () => {
  assert.deepEqual(
    admitted({ p: "p-value p=0.690", q: "p-value p=0.690" }, ["equal", "q"]),
    [1001, 1],
  );
  assert.deepEqual(
    admitted({ n: "count 5,000", m: "count 5,000" }, ["equal", "m"]),
    [201, 1],
  );
});
