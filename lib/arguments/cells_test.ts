import assert from "node:assert/strict";
import {
  checkList,
  checkRow,
  checkRows,
  optionalFlag,
  optionalNumber,
  requiredNumber,
  requiredText,
} from "./cells.ts";

Deno.test("an empty cell is null, or an error where a number is required", () => {
  assert.equal(optionalNumber("do", "x", undefined), null);
  assert.equal(optionalNumber("do", "x", null), null);
  assert.equal(optionalNumber("do", "x", 0), 0);
  assert.equal(requiredNumber("do", "x", 2), 2);
  assert.equal(optionalFlag("do", "x", null), null);
  assert.equal(optionalFlag("do", "x", false), false);
  assert.throws(() => requiredNumber("do", "x", null), {
    name: "TypeError",
    message:
      "Cannot do: x must be a finite number of at least 0, current value is null",
  });
});

Deno.test("a cell with a number out of range, or something else", () => {
  for (const value of [NaN, Infinity, -1]) {
    assert.throws(() => optionalNumber("do", "x", value), {
      name: "RangeError",
      message: /Cannot do: x must be a finite number of at least 0 or empty/,
    });
  }
  assert.throws(() => optionalNumber("do", "x", 101, 0, 100), /from 0 to 100/);
  for (const value of ["3", true, [3]]) {
    assert.throws(() => optionalNumber("do", "x", value), TypeError);
  }
  assert.throws(() => optionalFlag("do", "x", "yes"), TypeError);
});

Deno.test("a row that is not an object", () => {
  checkRow("do", "rows[0]", {});
  assert.throws(() => checkRow("do", "rows[0]", null), {
    name: "TypeError",
    message: "Cannot do: rows[0] must be an object, current value is null",
  });
  assert.throws(() => checkRow("do", "rows[0]", [1]), /an array of 1/);
});

Deno.test("a list, a table and a text", () => {
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
  assert.throws(() => requiredText("do", "x", 1, "a name"), TypeError);
});
