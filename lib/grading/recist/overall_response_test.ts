import assert from "node:assert/strict";
import {
  bestResponseRules,
  lesionRules,
  noBaselineRule,
  type NonTargetResponse,
  overallResponse,
  overallResponseRules,
  reappearanceRule,
  targetCriteria,
  type TargetResponse,
} from "../mod.ts";

// RECIST 1.1, Tables 1 and 2, as printed; "any", "non-PD or not all evaluated" and "yes or no" written out.
const anyTarget = ["CR", "PR", "SD", "PD", "NE"];
const anyNonTarget = ["CR", "non-CR/non-PD", "PD", "NE"];
const nonPdOrNotEvaluated = ["CR", "non-CR/non-PD", "NE"];
const nonPd = ["CR", "non-CR/non-PD"];
const table1: readonly [string[], string[], boolean[], string][] = [
  [["CR"], ["CR"], [false], "CR"],
  [["CR"], ["non-CR/non-PD"], [false], "PR"],
  [["CR"], ["NE"], [false], "PR"],
  [["PR"], nonPdOrNotEvaluated, [false], "PR"],
  [["SD"], nonPdOrNotEvaluated, [false], "SD"],
  [["NE"], nonPd, [false], "NE"],
  [["PD"], anyNonTarget, [true, false], "PD"],
  [anyTarget, ["PD"], [true, false], "PD"],
  [anyTarget, anyNonTarget, [true], "PD"],
];
const table2: readonly [string[], boolean[], string][] = [
  [["CR"], [false], "CR"],
  [["non-CR/non-PD"], [false], "non-CR/non-PD"],
  [["NE"], [false], "NE"],
  [["PD"], [true, false], "PD"],
  [anyNonTarget, [true], "PD"],
];

const respond = (target: string, nonTarget: string, newLesion: boolean) =>
  overallResponse(
    target as TargetResponse,
    nonTarget as NonTargetResponse,
    newLesion,
  );

Deno.test("Table 1 of RECIST 1.1: target disease", () => {
  let cells = 0;
  for (const [targets, nonTargets, news, expected] of table1) {
    for (const target of targets) {
      for (const nonTarget of nonTargets) {
        for (const newLesion of news) {
          const rule = respond(target, nonTarget, newLesion);
          assert.equal(
            rule.response,
            expected,
            `${target} ${nonTarget} ${newLesion}`,
          );
          assert.match(rule.id, /^RECIST-T1-/);
          cells += 1;
        }
      }
    }
  }
  assert.equal(cells, 3 + 3 + 3 + 2 + 8 + 10 + 20);
});

Deno.test("Table 2 of RECIST 1.1: non-target disease only", () => {
  for (const [nonTargets, news, expected] of table2) {
    for (const nonTarget of nonTargets) {
      for (const newLesion of news) {
        const rule = respond("none", nonTarget, newLesion);
        assert.equal(rule.response, expected, `${nonTarget} ${newLesion}`);
        assert.match(rule.id, /^RECIST-T2-/);
      }
    }
  }
});

Deno.test("without non-target lesions the target lesions decide", () => {
  for (const target of ["CR", "PR", "SD", "PD", "NE"]) {
    assert.equal(respond(target, "none", false).response, target);
    assert.equal(respond(target, "none", true).response, "PD");
  }
  // Not in the table: neither target nor non-target lesions evaluated.
  assert.equal(respond("NE", "NE", false).response, "NE");
  assert.equal(respond("none", "none", false).response, "NE");
  assert.equal(respond("none", "none", true).response, "PD");
});

Deno.test("every combination has a rule and every rule is reached", () => {
  const reached = new Set<string>();
  for (const target of [...anyTarget, "none"]) {
    for (const nonTarget of [...anyNonTarget, "none"]) {
      for (const newLesion of [true, false]) {
        reached.add(respond(target, nonTarget, newLesion).id);
      }
    }
  }
  assert.deepEqual(
    [...reached].sort(),
    overallResponseRules.map((rule) => rule.id).sort(),
  );
});

Deno.test("values outside the tables are errors", () => {
  assert.throws(() => respond("cr", "CR", false), /target must be one of/);
  assert.throws(() => respond("CR", "present", false), /nonTarget must be one/);
  assert.throws(
    () => overallResponse("CR", "CR", 0 as unknown as boolean),
    TypeError,
  );
});

Deno.test("every rule of the guideline names its page", () => {
  const tables = [
    overallResponseRules,
    Object.values(targetCriteria),
    Object.values(bestResponseRules),
    Object.values(lesionRules),
    [reappearanceRule, noBaselineRule],
  ];
  for (const { id, source } of tables.flat()) {
    const page = Number(/, p\. (\d{3})/.exec(source)?.[1]);
    assert.ok(page >= 228 && page <= 247, `${id}: ${source}`);
  }
});
