import assert from "node:assert/strict";
import { checkPrinted } from "./testdata/check_printed.ts";

/** Kind, p-value, statistic with degrees of freedom, whether they agree. */
type Case = readonly [
  kind: string,
  p: string,
  statistic: readonly string[],
  holds: boolean,
];

Deno.test("what statcheck's own tests call a wrong p-value fails", () => {
  // tests/testthat of M. B. Nuijten and S. Epskamp's R package statcheck.
  const cases: readonly Case[] = [
    ["p of t", "p = .06", ["2.20", "28"], false],
    ["p of t", "p = .03", ["1.20", "28"], false],
    ["p of t", "p < .05", ["1.02", "48"], false],
    ["p of t", "p = .02", ["5.20", "28"], false],
    ["p of t", "p = .005", ["1.20", "28"], false],
    ["p of F", "p = .06", ["22.20", "2", "28"], false],
    ["p of F", "p = .03", ["2.20", "2", "28"], false],
    ["p of r", "p = .03", [".22", "28"], false],
    ["p of r", "p = .06", [".52", "28"], false],
    ["p of chi-square", "p = .03", ["2.20", "28"], false],
    ["p of chi-square", "p = .06", ["52.20", "28"], false],
    ["p of z", "p = .03", ["1.20"], false],
    ["p of z", "p = .06", ["2.20"], false],
    // R: 2 * pt(-2.20, 28) is 0.0362.
    ["p of t", "p = .04", ["2.20", "28"], true],
    ["p of t", "p < .05", ["2.20", "28"], true],
    ["p of t", "p > .05", ["1.20", "28"], true],
    ["p of t", "ns", ["1.20", "28"], true],
    ["p of t", "not significant", ["2.20", "28"], false],
  ];
  for (const [kind, p, statistic, holds] of cases) {
    const check = checkPrinted(kind, ["p-value", p], ...statistic);
    assert.equal(check.holds, holds, `${kind} ${statistic} ${p}`);
  }
});

Deno.test("half of a two-sided p-value is one-sided, where a test has two sides", () => {
  // R: pt(-2.20, 28) is 0.0181, pf(2.20, 2, 28, lower = FALSE) is 0.130.
  const oneSided = "It would hold if the p-value were one-sided";
  const t = checkPrinted("p of t", ["p-value", ".018"], "2.20", "28");
  assert.deepEqual([t.holds, t.otherwise], [false, oneSided]);
  const f = checkPrinted("p of F", ["p-value", ".065"], "2.20", "2", "28");
  assert.deepEqual([f.holds, f.otherwise], [false, null]);
});

Deno.test("an interval that ends at 0 may have been cut off there", () => {
  const cut = checkPrinted("symmetric", "0-12.4", "5.1");
  assert.equal(cut.holds, false);
  assert.match(cut.otherwise!, /cut off at 0/);
});

Deno.test("means and deviations of whole numbers as relations", () => {
  const grimmer = checkPrinted("SD of whole numbers", "2.55", "5.23", "35");
  assert.equal(grimmer.holds, false);
  assert.match(grimmer.evidence, /no sum of squares of 35/);
  const population = checkPrinted("SD of whole numbers", "0.82", "2.00", "3");
  assert.match(population.otherwise!, /divided by n/);
  const scale = ["SD of whole numbers", "0.50", "2.00", "3"] as const;
  assert.equal(checkPrinted(...scale).holds, false);
  assert.equal(checkPrinted(...scale, "2").holds, true);
  const debit = checkPrinted("SD of zeros and ones", "0.35", "0.19", "1683");
  assert.equal(debit.holds, false);
  assert.equal(
    checkPrinted("SD of zeros and ones", "0.22", "0.05", "20").evidence,
    "1 of 20 have 0.2236; printed 0.22",
  );
});
