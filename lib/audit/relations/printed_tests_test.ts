import assert from "node:assert/strict";
import { checkPrinted } from "./testdata/check_printed.ts";
import fixture from "./testdata/printed_tests.json" with { type: "json" };

/** The same digits, a few units away. */
function moved(printed: string, units: number): string {
  const decimals = printed.split(".")[1]!.length;
  return (Number(printed) + units * 10 ** -decimals).toFixed(decimals);
}

Deno.test("p-values of t, F, chi-square, z and r hold as R gives them, and no others", () => {
  for (const { kind, statistic, p, ...df } of fixture.statistics) {
    const freedoms = Object.values(df).filter((text) => text !== null);
    const check = (printed: string) =>
      checkPrinted(kind, ["p-value", printed], statistic, ...freedoms).holds;
    assert.equal(check(p), true, `${kind} ${statistic} ${p}`);
    assert.equal(check(moved(p, 30)), false, `${kind} ${statistic} ${p}`);
    assert.equal(check(`p > ${moved(p, 30)}`), false);
    assert.equal(check(`p < ${moved(p, 30)}`), true);
  }
});

Deno.test("tables of two groups give the p-values of R's tests, and which test gave one is said", () => {
  for (const { a, n1, c, n2, ...r } of fixture.groups) {
    const groups = [a, n1, c, n2].map((n) => ["count", String(n)] as const);
    const check = (kind: string, p: string) =>
      checkPrinted(kind, ["p-value", p], ...groups);
    const tests = [
      ["p of Fisher's test", r.fisher, "Fisher's exact test"],
      [
        "p of uncorrected chi-square test",
        r.uncorrected,
        "χ² without correction",
      ],
      [
        "p of corrected chi-square test",
        r.corrected,
        "χ² with continuity correction",
      ],
    ] as const;
    for (const [kind, p, name] of tests) {
      assert.equal(check(kind, p).holds, true, `${kind} ${p}`);
      assert.match(
        check("p of two groups", p).evidence,
        new RegExp(`as ${name}`),
      );
      for (const [other, , otherName] of tests) {
        if (other === kind) continue;
        const { holds, otherwise } = check(
          kind,
          tests.find(([each]) => each === other)![1],
        );
        assert.equal(holds, false);
        assert.equal(
          otherwise,
          `It would hold if the p-value were that of ${otherName}`,
        );
      }
    }
    assert.equal(check("p of two groups", "0.9").holds, false);
  }
});

Deno.test("odds and risk ratios and their intervals hold as R gives them", () => {
  for (const { a, n1, c, n2, ...r } of fixture.groups) {
    const groups = [a, n1, c, n2].map((n) => ["count", String(n)] as const);
    const check = (kind: string, printed: string) =>
      checkPrinted(kind, printed, ...groups);
    for (
      const [kind, ratio, interval] of [
        ["odds ratio", r.oddsRatio, r.oddsInterval],
        ["risk ratio", r.riskRatio, r.riskInterval],
      ] as const
    ) {
      assert.equal(check(kind, ratio).holds, true);
      assert.equal(check(kind, interval).holds, true);
      assert.equal(check(kind, `${ratio} (${interval})`).holds, true);
      assert.equal(check(kind, moved(ratio, 3)).holds, false);
      assert.equal(check(kind, `${ratio} (0.10-9.99)`).holds, false);
    }
    const exact = check("odds ratio", r.conditionalInterval);
    assert.match(exact.evidence, /as Fisher's exact test$/);
    const other = check("risk ratio", (c / n2 / (a / n1)).toFixed(2));
    assert.equal(other.holds, false);
    assert.match(other.otherwise!, /groups were exchanged/);
  }
});

Deno.test("a wider interval needs its level", () => {
  const groups = ["12", "50", "5", "48"].map((n) => ["count", n] as const);
  // Woolf's interval with R's qnorm(0.995).
  const interval = "0.61-12.00";
  assert.equal(checkPrinted("odds ratio", interval, ...groups).holds, false);
  assert.equal(
    checkPrinted("odds ratio", interval, ...groups, ["level", "99%"]).holds,
    true,
  );
});

Deno.test("intervals lead to the p-values of R", () => {
  for (const { estimate, interval, p } of fixture.differences) {
    const check = (printed: string) =>
      checkPrinted("p of interval", ["p-value", printed], interval, estimate);
    assert.equal(check(p).holds, true, interval);
    assert.equal(check(moved(p, 20)).holds, false, interval);
    assert.equal(
      checkPrinted("symmetric", interval, estimate).holds,
      true,
    );
  }
  for (const { ratio, interval, p } of fixture.ratios) {
    const check = (printed: string) =>
      checkPrinted(
        "p of ratio's interval",
        ["p-value", printed],
        interval,
        ratio,
      );
    assert.equal(check(p).holds, true, interval);
    assert.equal(check(moved(p, 20)).holds, false, interval);
    assert.equal(
      checkPrinted("symmetric in logarithms", interval, ratio).holds,
      true,
    );
    assert.equal(
      checkPrinted("symmetric in logarithms", interval, moved(ratio, 5)).holds,
      false,
    );
  }
});
