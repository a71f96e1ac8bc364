import assert from "node:assert/strict";
import { grimmer } from "./grimmer.ts";

Deno.test("GRIMMER judges published examples as their authors do", () => {
  // "pigs5" and the vignette of L. D. Jung's R package scrutiny, and two tests of
  // L. Wallrich's rsprite2.
  const cases = [
    ["7.22", "5.30", 38, false],
    ["4.74", "6.55", 31, true],
    ["5.23", "2.55", 35, false],
    ["2.57", "2.57", 30, true],
    ["6.77", "2.18", 33, false],
    ["2.68", "2.59", 34, true],
    ["7.01", "6.68", 35, false],
    ["7.38", "3.65", 32, true],
    ["3.14", "5.32", 33, false],
    ["6.89", "4.18", 37, true],
    ["5.00", "2.18", 31, true],
    ["0.24", "6.43", 34, true],
    ["7.3", "2.51", 12, false],
    ["5.21", "1.6", 28, true],
    ["3.44", "2.47", 18, false],
  ] as const;
  for (const [mean, sd, n, holds] of cases) {
    assert.equal(grimmer(mean, sd, n).holds, holds, `${mean} (${sd}), ${n}`);
  }
  assert.match(grimmer("7.22", "5.30", 38).reason, /no mean of 38/);
  assert.match(grimmer("5.23", "2.55", 35).reason, /no sum of squares/);
});

Deno.test("GRIMMER admits what 7 answers from 1 to 5 give, and of all else little", () => {
  const admitted = new Set<string>();
  const visit = (from: number, left: number, sum: number, squares: number) => {
    if (left === 0) {
      const mean = sum / 7;
      const sd = Math.sqrt((squares - sum ** 2 / 7) / 6);
      admitted.add(`${mean.toFixed(2)} ${sd.toFixed(2)}`);
    } else {
      for (let x = from; x <= 5; x++) {
        visit(x, left - 1, sum + x, squares + x * x);
      }
    }
  };
  visit(1, 7, 0, 0);
  for (const pair of admitted) {
    const [mean, sd] = pair.split(" ");
    assert.ok(grimmer(mean!, sd!, 7).holds, pair);
  }
  // Two decimals of a standard deviation beside a mean of 3.00 = 21/7.
  const refused = Array.from({ length: 200 }, (_, i) => (i / 100).toFixed(2))
    .filter((sd) => !grimmer("3.00", sd, 7).holds);
  assert.ok(refused.length > 180, String(refused.length));
});

Deno.test("GRIMMER tells a population's standard deviation, and scales of several items", () => {
  // 1, 2, 3: standard deviation 1, of a population √(2/3) = 0.816.
  const population = grimmer("2.00", "0.82", 3);
  assert.equal(population.holds, false);
  assert.equal(population.holdsForPopulation, true);
  // 1.5, 2, 2.5, each the mean of two answers.
  assert.equal(grimmer("2.00", "0.50", 3).holds, false);
  assert.equal(grimmer("2.00", "0.50", 3, { items: 2 }).holds, true);
});

Deno.test("GRIMMER refuses what cannot be checked", () => {
  assert.throws(() => grimmer("2.0", "1.0", 1), RangeError);
  assert.throws(() => grimmer("two", "1.0", 3), RangeError);
});
