import assert from "node:assert/strict";
import { requiredText } from "./cells.ts";
import { checkList } from "./lists.ts";
import { checkRow, checkRows } from "./rows.ts";

Deno.test("a row that is not an object", () => {
  checkRow("do", "rows[0]", {});
  assert.throws(() => checkRow("do", "rows[0]", null), {
    name: "TypeError",
    message: "Cannot do: rows[0] must be an object, current value is null",
  });
  assert.throws(() => checkRow("do", "rows[0]", [1]), /an array of 1/);
});

Deno.test("a table and a list", () => {
  assert.deepEqual(checkRows("do", "rows", [{ a: 1 }]), [{ a: 1 }]);
  // deno-lint-ignore no-sparse-arrays
  assert.throws(() => checkRows("do", "rows", [{}, , {}]), /rows\[1\] must/);
  assert.throws(() => checkRows("do", "rows", null as never), {
    name: "TypeError",
    message: "Cannot do: rows must be an array, current value is null",
  });
  assert.deepEqual(checkList("do", "x", ["a"], requiredText), ["a"]);
  assert.throws(() => checkList("do", "x", ["a", " "], requiredText), {
    name: "RangeError",
    message: 'Cannot do: x[1] must be an identifier, current value is " "',
  });
});
