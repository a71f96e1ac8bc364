import assert from "node:assert/strict";
import { optionalNumber, requiredNumber } from "./check.ts";

Deno.test("empty cells are null, anything but a number in range is an error", () => {
  assert.equal(optionalNumber("do", "x", undefined), null);
  assert.equal(optionalNumber("do", "x", null), null);
  assert.equal(optionalNumber("do", "x", 0), 0);
  for (const value of [NaN, Infinity, -1, "3", true]) {
    assert.throws(() => optionalNumber("do", "x", value), {
      name: "RangeError",
      message: /Cannot do: x must be a finite number of at least 0 or empty/,
    });
  }
  assert.throws(() => optionalNumber("do", "x", 101, 0, 100), /from 0 to 100/);
  assert.throws(() => requiredNumber("do", "x", null), /x must be a finite/);
});
