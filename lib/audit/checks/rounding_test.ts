import assert from "node:assert/strict";
import { printsUnder, type RoundingRule } from "./rounding.ts";

// The means of `pigs1` with n = 40 under each rule, as the tests of R's scrutiny
// have them: "t" where some whole number of fortieths prints as the mean.
const means = "7.22 4.74 5.23 2.57 6.77 2.68 7.01 7.38 3.14 6.89 5.00 0.24"
  .split(" ");
const published: Readonly<Partial<Record<RoundingRule, string>>> = {
  "half up": "fftfftftfftf",
  "half down": "tffttffffftf",
};

Deno.test("fortieths print as published under each rounding rule", () => {
  for (const [rule, expected] of Object.entries(published)) {
    const found = means.map((printed) =>
      Array.from({ length: 401 }, (_, k) => k / 40)
          .some((mean) => printsUnder(mean, printed, rule as RoundingRule))
        ? "t"
        : "f"
    ).join("");
    assert.equal(found, expected, rule);
  }
});

Deno.test("a half goes where the rule says", () => {
  const cases: readonly (readonly [number, string, RoundingRule, boolean])[] = [
    [2.5, "3", "half up", true],
    [2.5, "2", "half up", false],
    [2.5, "2", "half to even", true],
    [3.5, "4", "half to even", true],
    [3.5, "3", "half to even", false],
    [2.5, "2", "half down", true],
    [0.125, "0.12", "half to even", true],
    [2, "2", "truncation", true],
    [3, "2", "truncation", false],
    [2, "2", "upward", true],
    [1.01, "2", "upward", true],
    [1, "2", "upward", false],
  ];
  for (const [value, printed, rule, expected] of cases) {
    assert.equal(
      printsUnder(value, printed, rule),
      expected,
      `${value} as ${printed}, ${rule}`,
    );
  }
});
