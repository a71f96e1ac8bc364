import assert from "node:assert/strict";
import { debit } from "./debit.ts";

Deno.test("DEBIT judges published examples as their authors do", () => {
  // "pigs3" of L. D. Jung's R package scrutiny, and its examples and tests.
  const cases = [
    ["0.53", "0.50", 1683, true],
    ["0.44", "0.50", 1683, true],
    ["0.77", "0.42", 1683, true],
    ["0.19", "0.35", 1683, false],
    ["0.34", "0.47", 1683, true],
    ["0.93", "0.25", 1683, true],
    ["0.12", "0.33", 1683, true],
    ["0.36", "0.11", 20, false],
    ["0.35", "0.18", 20, false],
    ["0.05", "0.21", 20, false],
    ["0.05", "0.22", 20, true],
    ["0.50", "0.503", 100, true],
    ["0.00", "0.00", 50, true],
    ["1.00", "0.50", 50, false],
  ] as const;
  for (const [mean, sd, n, holds] of cases) {
    assert.equal(debit(mean, sd, n).holds, holds, `${mean} (${sd}), ${n}`);
  }
  const { ones } = debit("0.53", "0.50", 1683);
  assert.deepEqual([ones[0], ones.at(-1)], [884, 900]);
});

Deno.test("a share that no number of ones gives has no standard deviation", () => {
  const { ones, holds } = debit("0.52", "0.50", 20);
  assert.deepEqual(ones, []);
  assert.equal(holds, false);
});
