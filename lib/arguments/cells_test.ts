import assert from "node:assert/strict";
import {
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

Deno.test("a text is required", () => {
  assert.equal(requiredText("do", "x", "a"), "a");
  assert.throws(() => requiredText("do", "x", " ", "a name"), RangeError);
  assert.throws(() => requiredText("do", "x", 1, "a name"), TypeError);
});
