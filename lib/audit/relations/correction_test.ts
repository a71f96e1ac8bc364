import assert from "node:assert/strict";
import { smallRegistry } from "../registry/testdata/small_registry.ts";
import { corrections } from "./correction.ts";

function found(registry: ReturnType<typeof smallRegistry>) {
  return corrections(registry, registry.relations[0]!).map(
    ({ claim, from, to, breaks }) => [claim, from, to, breaks.length],
  );
}

Deno.test("the pancreatic interval is corrected by 60.0 → 51.0 and by nothing else", () => {
  const registry = smallRegistry(
    { ci: "confidence interval 1.0-60.0", median: "median 26" },
    [["symmetric about a whole number", "ci", "median"]],
  );
  assert.deepEqual(found(registry), [["ci", "1.0-60.0", "1.0-51.0", 0]]);
});

Deno.test("the change that breaks fewer relations comes first", () => {
  const registry = smallRegistry({
    text: "count 22",
    table: "count 23",
    share: "percent 66%",
    all: "count 35",
  }, [
    ["equal", "text", "table"],
    ["percent", "share", "table all"],
  ]);
  assert.deepEqual(found(registry), [
    ["text", "22", "23", 0],
    ["table", "23", "22", 1],
  ]);
});

Deno.test("a relation that no single number corrections has no corrections", () => {
  const registry = smallRegistry(
    { p: "p-value p=0.0574", other: "p-value p=0.690" },
    [["precision", "p", "other"]],
  );
  assert.deepEqual(found(registry), []);
});

Deno.test("of changes that break as much the smaller comes first", () => {
  const registry = smallRegistry(
    { share: "percent 70.0%", count: "count 25", all: "count 35" },
    [["percent", "share", "count all"]],
  );
  // 25 of 35 is 71.4 %: the count would have to be no whole number.
  assert.deepEqual(found(registry), [["share", "70.0%", "71.4%", 0]]);
  const sum = smallRegistry(
    { total: "mean 9.0", early: "count 5", late: "count 3" },
    [["sum", "total", "early late"]],
  );
  assert.deepEqual(found(sum), [
    ["early", "5", "6", 0],
    ["late", "3", "4", 0],
    ["total", "9.0", "8.0", 0],
  ]);
});

Deno.test("a number is moved by at most 200 units of its last digit, up and down", () => {
  const changes = (a: string, b: string) =>
    found(smallRegistry({ a, b }, [["equal", "a", "b"]]));
  assert.deepEqual(changes("count 100", "count 300"), [
    ["a", "100", "300", 0],
    ["b", "300", "100", 0],
  ]);
  assert.deepEqual(changes("count 100", "count 301"), []);
});
