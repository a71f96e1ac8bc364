import assert from "node:assert/strict";
import { milliseconds, wholeNumber } from "./number_option.ts";

Deno.test("an option that counts is a whole number above 0, or is named with its value", () => {
  assert.equal(wholeNumber("--runs", "100"), 100);
  for (const text of ["0", "-1", "1.5", "", "five", "Infinity"]) {
    assert.throws(() => wholeNumber("--runs", text), {
      name: "RangeError",
      message:
        `--runs must be a positive whole number, current value is ${text}`,
    });
  }
});

Deno.test("seconds are a number above 0 that a timer can wait for", () => {
  assert.equal(milliseconds("--time-limit", "0.5"), 500);
  for (const text of ["0", "-1", "a minute", "", "Infinity", "2147484"]) {
    assert.throws(() => milliseconds("--time-limit", text), {
      name: "RangeError",
      message:
        `--time-limit must be a positive number of seconds, at most 24 days, current value is ${text}`,
    });
  }
});
