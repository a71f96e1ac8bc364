import assert from "node:assert/strict";
import type { Claim } from "../registry/claim.ts";
import { relationKinds } from "./relation_kinds.ts";
import { termOf } from "./term.ts";

/** A term from "count 22": its kind and its printed string; "-" before it subtracts. */
function term(text: string) {
  const [, sign, kind, printed] = /^(-?)(.*) (\S+)$/.exec(text)!;
  const claim: Claim = {
    claim: text,
    section: "results",
    place: "Toxicity",
    printed: printed!,
    statistic: "a statistic",
    kind: kind!,
    n: null,
    total: null,
    unit: null,
    in_words: false,
    origin: "study",
  };
  return termOf(claim, sign === "-" ? -1 : 1);
}

/** Kind, claim, operands, whether it holds. */
const cases:
  readonly (readonly [string, string, readonly string[], boolean])[] = [
    ["equal", "count 22", ["count 22"], true],
    ["equal", "count 22", ["count 23"], false],
    ["equal", "median 25", ["median 26"], false],
    ["equal", "percent 66%", ["percent 65.7"], true],
    ["equal", "percent 66%", ["percent 65.4"], false],
    ["equal", "range 38-85", ["range 38-85"], true],
    ["equal", "range 38-85", ["range 38-86"], false],
    ["equal", "range 38-85", ["count 38"], false],
    ["equal", "count 25", ["median 25"], true],
    ["ends at", "limit 0-60", ["limit >60"], true],
    ["ends at", "limit 0-60", ["limit >42"], false],
    [
      "ends where the next begins",
      "criterion <LLN-100",
      ["criterion <100-80"],
      true,
    ],
    [
      "ends where the next begins",
      "criterion <LLN-100",
      ["criterion <90-80"],
      false,
    ],
    ["sum", "count 35", ["count 25", "count 10"], true],
    ["sum", "count 35", ["count 25", "count 11"], false],
    ["sum", "count 15", ["count 13", "count 11", "-count 9"], true],
    ["sum", "mean 0.2", ["mean 3", "-mean 2"], true],
    ["sum", "mean 2.2", ["mean 3", "-mean 2"], false],
    ["percent", "percent 71%", ["count 25", "count 35"], true],
    ["percent", "percent 74%", ["count 25", "count 1", "count 35"], true],
    ["percent", "percent 71%", ["count 25", "count 1", "count 35"], false],
    ["percent", "percent 23%", ["percent 20%", "count 1", "count 35"], true],
    ["percent", "percent 20%", ["percent 20%", "count 1", "count 35"], false],
    ["percent", "percent 20%", ["count 0", "count 0"], false],
    ["whole count", "percent 86%", ["count 35"], true],
    ["whole count", "percent 69.4%", ["count 274"], false],
    ["whole count", "percent 69.3%", ["count 274"], true],
    ["part of", "count 9", ["count 13"], true],
    ["part of", "count 14", ["count 13"], false],
    ["at most", "count 20", ["count 35", "-count 5"], true],
    ["at most", "count 31", ["count 35", "-count 5"], false],
    ["at least", "count 16", ["count 9", "count 5"], true],
    ["at least", "count 7", ["count 7", "count 1"], false],
    ["more than", "count 5", ["count 3", "count 1"], true],
    ["more than", "count 5", ["count 3", "count 2"], false],
    ["more than", "mean 5.0", ["count 5"], true],
    [
      "percent of at most",
      "percent 37%",
      ["count 11", "count 35", "-count 5"],
      true,
    ],
    [
      "percent of at most",
      "percent 36%",
      ["count 11", "count 35", "-count 5"],
      false,
    ],
    ["percent of at most", "percent 40%", ["count 11", "count 0"], false],
    ["union", "count 35", ["count 32", "count 8"], true],
    ["union", "count 32", ["count 32", "count 8"], true],
    ["union", "count 40", ["count 32", "count 8"], true],
    ["union", "count 31", ["count 32", "count 8"], false],
    ["union", "count 41", ["count 32", "count 8"], false],
    ["contains", "range 38-85", ["mean 60.1"], true],
    ["contains", "range 38-85", ["mean 37.6"], true],
    ["contains", "range 38-85", ["mean 37.4"], false],
    ["contains", "range 38-85", ["mean 85.4"], true],
    ["contains", "range 38-85", ["mean 85.6"], false],
    ["contains", "range 85-38", ["mean 60.1"], false],
    ["contains", "range 39-37", ["mean 38"], false],
    ["precision", "p-value p=0.508", ["p-value p=0.690"], true],
    ["precision", "p-value p=0.0574", ["p-value p=0.690"], false],
    ["precision", "range 1.0-2.0", ["mean 3.5"], true],
    ["precision", "range 1.0-2", ["mean 3.5"], false],
    ["symmetric", "confidence interval 13.4-36.6", ["median 25"], true],
    ["symmetric", "confidence interval 1.0-60.0", ["median 26"], false],
    ["median interval", "confidence interval 7.4-24.6", [
      "median 16",
      "count 5",
    ], true],
    ["median interval", "confidence interval 1.0-60.0", [
      "median 26",
      "count 5",
    ], false],
    ["mean of whole numbers", "mean 5.18", ["count 28"], true],
    ["mean of whole numbers", "mean 5.19", ["count 28"], false],
    ["mean of whole numbers", "mean 5.19", ["count 0"], false],
    ["median of whole numbers", "median 2", ["count 7"], true],
    ["median of whole numbers", "median 2.75", ["count 6"], false],
    ["median of whole numbers", "median 2", ["count 1"], true],
    ["median of whole numbers", "median 2", ["count 0"], false],
    [
      "median above",
      "median 99.4",
      ["count 22", "count 30", "limit >60"],
      true,
    ],
    [
      "median above",
      "median 59.4",
      ["count 22", "count 30", "limit >60"],
      false,
    ],
    ["median above", "median 59.4", ["count 8", "count 30", "limit >60"], true],
    [
      "median above",
      "median 99.4",
      ["count 15", "count 30", "limit >60"],
      true,
    ],
    // Exactly half above the limit leaves the median on either side of it.
    ["median above", "median 59", ["count 15", "count 30", "limit >60"], true],
    ["median above", "median 59", ["count 16", "count 30", "limit >60"], false],
    ["median above", "median 60", ["count 16", "count 30", "limit >60"], false],
    ["median above", "median 60", ["count 14", "count 30", "limit >60"], true],
    ["median above", "median 61", ["count 14", "count 30", "limit >60"], false],
    ["signed rank", "p-value p=0.102", ["count 6", "count 5", "count 2"], true],
    [
      "signed rank",
      "p-value p=0.103",
      ["count 6", "count 5", "count 2"],
      false,
    ],
    [
      "signed rank",
      "p-value p=0.102",
      ["count 6", "count 6", "count 0"],
      false,
    ],
    [
      "signed rank",
      "p-value p=0.072",
      ["count 7", "count 7", "count 1", "count 1"],
      true,
    ],
    [
      "signed rank",
      "p-value p=0.072",
      ["count 7", "count 7", "count 1"],
      false,
    ],
    [
      "signed rank of unequal changes",
      "p-value p=0.102",
      ["count 6", "count 5", "count 2"],
      false,
    ],
    [
      "signed rank of unequal changes",
      "p-value p=0.072",
      ["count 7", "count 7", "count 1", "count 1"],
      true,
    ],
    ["nearest share", "fraction 1/4", ["count 9", "count 35"], true],
    ["nearest share", "fraction 1/3", ["count 9", "count 35"], false],
    ["nearest share", "fraction 1/3", ["count 11", "count 35"], true],
    // At each simple share its neighbour is not the nearest.
    ["nearest share", "fraction 1/5", ["count 1", "count 10"], false],
    ["nearest share", "fraction 1/4", ["count 1", "count 5"], false],
    ["nearest share", "fraction 1/5", ["count 1", "count 4"], false],
    ["nearest share", "fraction 1/4", ["count 1", "count 3"], false],
    ["nearest share", "fraction 1/3", ["count 1", "count 2"], false],
    ["nearest share", "fraction 3/4", ["count 2", "count 3"], false],
    ["nearest share", "fraction 2/3", ["count 3", "count 4"], false],
  ];

Deno.test("each kind of relation holds and fails where it should", () => {
  for (const [kind, claim, operands, holds] of cases) {
    const outcome = relationKinds[kind]!.check(term(claim), operands.map(term));
    assert.equal(
      outcome.holds,
      holds,
      `${claim} ${kind} ${operands.join(", ")}: ${outcome.evidence}`,
    );
  }
});

Deno.test("no kind is without a case that holds and one that fails", () => {
  for (const name of Object.keys(relationKinds)) {
    const own = cases.filter(([kind]) => kind === name);
    assert.ok(own.some(([, , , holds]) => holds), `${name} never holds`);
    assert.ok(own.some(([, , , holds]) => !holds), `${name} never fails`);
  }
});

Deno.test("the evidence sets the numbers against each other", () => {
  const evidence = (kind: string, claim: string, operands: string[]) =>
    relationKinds[kind]!.check(term(claim), operands.map(term)).evidence;
  assert.equal(
    evidence("sum", "count 1", ["count 16", "count 3", "-count 19"]),
    "16 + 3 − 19 = 0, printed 1",
  );
  assert.equal(
    evidence("percent", "percent 71%", ["count 25", "count 1", "count 35"]),
    "26 of 35 is 74.3%, printed 71%",
  );
  assert.equal(
    evidence("whole count", "percent 69.4%", ["count 274"]),
    "no whole number of 274 prints as 69.4%: 190 is 69.34%, 191 is 69.71%",
  );
  assert.equal(
    evidence("at most", "count 31", ["count 35", "-count 5"]),
    "31 > 35 − 5 = 30",
  );
  assert.equal(evidence("part of", "count 14", ["count 13"]), "14 > 13");
  assert.equal(evidence("part of", "count 12", ["count 13"]), "12 ≤ 13");
  assert.equal(
    evidence("mean of whole numbers", "mean 5.19", ["count 28"]),
    "means of 28 nearest to 5.19: 5.179 and 5.214",
  );
  assert.equal(
    evidence("mean of whole numbers", "mean 5.2", ["count 28"]),
    "means of 28 nearest to 5.2: 5.179 and 5.214",
  );
  assert.equal(
    evidence("at least", "count 7", ["count 7", "count 1", "count 1"]),
    "7 < 7 + 1 + 1 = 9",
  );
});

Deno.test("only identities determine a number, and repetition is named so", () => {
  const kinds = (gives: string) =>
    Object.entries(relationKinds)
      .filter(([, kind]) => kind.gives === gives).map(([name]) => name)
      .toSorted();
  assert.deepEqual(kinds("determined"), ["percent", "sum"]);
  assert.deepEqual(kinds("repeated"), [
    "ends at",
    "ends where the next begins",
    "equal",
  ]);
});
