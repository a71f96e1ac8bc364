import assert from "node:assert/strict";
import {
  type Check,
  described,
  listOf,
  optional,
  partial,
  recordOf,
  shape,
  simple,
  text,
} from "./entry_checks.ts";
import { namedList, repetitions } from "./name_problems.ts";

const found = (check: Check, value: unknown) =>
  [...check(value, "at")].map(({ column, found }) => `${column}: ${found}`);

Deno.test("a list has as many items as its bounds allow, each as it must be", () => {
  const list = listOf(text, "two or three texts", { least: 2, most: 3 });
  assert.deepEqual(found(list, ["a", "b"]), []);
  assert.deepEqual(found(list, ["a", "b", "c"]), []);
  assert.deepEqual(found(list, ["a"]), ['at: ["a"]']);
  assert.deepEqual(found(list, ["a", "b", "c", "d"]), [
    'at: ["a","b","c","d"]',
  ]);
  assert.deepEqual(found(list, [" ", "b", 3]), ['at[0]: " "', "at[2]: 3"]);
  assert.deepEqual(found(listOf(text, "texts"), []), []);
  assert.deepEqual(found(listOf(text, "texts"), {}), ["at: {}"]);
});

Deno.test("an object has all entries of its shape, or some, and no others", () => {
  const checks = { name: text, label: text };
  assert.deepEqual(found(shape(checks), { name: "a" }), ["at.label: nothing"]);
  assert.deepEqual(found(partial(checks), { name: "a" }), []);
  for (const check of [shape(checks), partial(checks)]) {
    assert.deepEqual(found(check, { name: "a", label: 1, x: 2 }), [
      "at.label: 1",
      'at: "x"',
    ]);
    assert.deepEqual(found(check, []), ["at: []"]);
    assert.deepEqual(found(check, null), ["at: null"]);
  }
});

Deno.test("another entry is let be unless it looks like an optional one", () => {
  const check = described({ name: text, unit: optional(text) }, ["unit"]);
  assert.deepEqual(found(check, { name: "a", note: 1 }), []);
  assert.deepEqual(found(check, { name: "a", Unit: "g" }), ['at: "Unit"']);
  assert.deepEqual(found(check, { name: "a", unit: 1 }), ["at.unit: 1"]);
  assert.deepEqual([...check("a", "")], [{
    file: "datapackage.json",
    found: '"a"',
    expected: "an object",
  }]);
});

Deno.test("every value of a record is checked under its key", () => {
  const check = recordOf(
    simple(Number.isInteger, "a whole number"),
    "a record",
  );
  assert.deepEqual(found(check, { a: 1, b: 1.5, c: "x" }), [
    "at.b: 1.5",
    'at.c: "x"',
  ]);
});

Deno.test("what is repeated is told each time but the first", () => {
  const again = repetitions(["a", "b", "a", "a"], (i) => `at ${i}`, "once");
  assert.deepEqual(again.map(({ column, found }) => [column, found]), [
    ["at 2", "a again"],
    ["at 3", "a again"],
  ]);
  const named = namedList(described({ name: text }), "a list", "once");
  assert.deepEqual(found(named, [{ name: "a" }, { name: "a" }, {}, {}]), [
    "at[2].name: nothing",
    "at[3].name: nothing",
    "at[1].name: a again",
  ]);
  assert.deepEqual(found(named, []), ["at: []"]);
});
