import assert from "node:assert/strict";
import { chiSquareUpperTail } from "./chi_square.ts";
import fixture from "./testdata/distributions.json" with { type: "json" };

Deno.test("chiSquareUpperTail agrees with R's pchisq to the smallest tails", () => {
  for (const { statistic, df, tail } of fixture.chiSquare) {
    const actual = chiSquareUpperTail(statistic, df);
    const error = Math.abs(actual / tail - 1); // tails go down to 1e-262
    assert.ok(error < 1e-11, `${statistic}, ${df}: ${actual}, R has ${tail}`);
  }
});

Deno.test("chiSquareUpperTail: with 0 degrees of freedom the variable is 0", () => {
  assert.equal(chiSquareUpperTail(0, 0), 1);
  assert.equal(chiSquareUpperTail(1, 0), 0);
});
