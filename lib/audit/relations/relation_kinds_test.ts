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

/** 12 of 50 and 5 of 48, of which R's tests give 0.1091, 0.0759 and 0.1314. */
const twoGroups = ["count 12", "count 50", "count 5", "count 48"];

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
    ["symmetric about a whole number", "confidence interval 13.4-36.6", [
      "median 25",
    ], true],
    ["symmetric about a whole number", "confidence interval 1.0-60.0", [
      "median 26",
    ], false],
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
    [
      "nearest share",
      "fraction 1/3",
      ["count 5", "count 1", "count 5", "count 35"],
      true,
    ],
    // At each simple share its neighbour is not the nearest.
    ["nearest share", "fraction 1/5", ["count 1", "count 10"], false],
    ["nearest share", "fraction 1/4", ["count 1", "count 5"], false],
    ["nearest share", "fraction 1/5", ["count 1", "count 4"], false],
    ["nearest share", "fraction 1/4", ["count 1", "count 3"], false],
    ["nearest share", "fraction 1/3", ["count 1", "count 2"], false],
    ["nearest share", "fraction 3/4", ["count 2", "count 3"], false],
    ["nearest share", "fraction 2/3", ["count 3", "count 4"], false],
    ["significance", "p-value ns", ["p-value 0.03"], false],
    ["significance", "p-value ns", ["p-value 0.12"], true],
    ["significance", "p-value p<0.05", ["p-value 0.049"], true],
    ["significance", "p-value p<0.05", ["p-value 0.050"], true],
    ["significance", "p-value p<0.05", ["p-value 0.06"], false],
    ["significance of interval", "p-value 0.03", ["x -0.4-3.1"], false],
    ["significance of interval", "p-value 0.03", ["x 0.4-3.1"], true],
    ["significance of interval", "p-value 0.30", ["x 0.4-3.1"], false],
    ["significance of interval", "p-value 0.06", ["x 0.0-3.1"], true],
    ["significance of ratio's interval", "p-value ns", ["x 0.4-3.1"], true],
    ["significance of ratio's interval", "p-value ns", ["x 1.4-3.1"], false],
    ["overlaps", "x 1.2-3.4", ["x 3.4-5.0"], true],
    ["overlaps", "x 1.2-3.4", ["x 3.5-5.0"], false],
    ["does not overlap", "x 1.2-3.4", ["x 3.5-5.0"], true],
    ["does not overlap", "x 1.2-3.6", ["x 3.5-5.0"], false],
    ["symmetric", "x 13.4-36.6", ["x 25"], true],
    ["symmetric", "x 13.4-37.5", ["x 25"], true],
    ["symmetric", "x 1.0-60.0", ["x 26"], false],
    ["symmetric", "x 0-12.4", ["x 5.1"], false],
    ["symmetric or cut off at 0", "x 0-12.4", ["x 5.1"], true],
    ["symmetric or cut off at 0", "x 0-9.4", ["x 5.1"], false],
    ["symmetric or cut off at 0", "x 1.0-12.4", ["x 5.1"], false],
    ["symmetric in logarithms", "x 0.56-0.95", ["x 0.73"], true],
    ["symmetric in logarithms", "x 0.56-0.95", ["x 0.76"], false],
    ["p of interval", "p-value 0.02", ["x -3.1--0.3", "x -1.7"], true],
    ["p of interval", "p-value 0.03", ["x -3.1--0.3", "x -1.7"], true],
    ["p of interval", "p-value 0.04", ["x -3.1--0.3", "x -1.7"], false],
    ["p of ratio's interval", "p-value 0.02", ["x 0.56-0.95"], true],
    ["p of ratio's interval", "p-value 0.10", ["x 0.56-0.95"], false],
    ["p of t", "p-value 0.04", ["x 2.20", "x 28"], true],
    ["p of t", "p-value 0.06", ["x 2.20", "x 28"], false],
    ["p of t", "p-value 0.04", ["x 2.20", "x 0"], false],
    ["p of F", "p-value <.001", ["x 9.5", "x 2", "x 57"], true],
    ["p of F", "p-value ns", ["x <1", "x 2", "x 57"], true],
    ["p of F", "p-value .02", ["x 9.5", "x 2", "x 57"], false],
    ["p of chi-square", "p-value .05", ["x 3.84", "x 1"], true],
    ["p of chi-square", "p-value .06", ["x 3.84", "x 1"], false],
    ["p of z", "p-value .05", ["x 1.96"], true],
    ["p of z", "p-value .06", ["x 1.96"], false],
    ["p of r", "p-value .02", ["x .33", "x 48"], true],
    ["p of r", "p-value .03", ["x .33", "x 48"], false],
    ["p of two groups", "p-value .11", twoGroups, true],
    ["p of two groups", "p-value .10", twoGroups, false],
    ["p of Fisher's test", "p-value .11", twoGroups, true],
    ["p of Fisher's test", "p-value .08", twoGroups, false],
    ["p of uncorrected chi-square test", "p-value .08", twoGroups, true],
    ["p of uncorrected chi-square test", "p-value .13", twoGroups, false],
    ["p of corrected chi-square test", "p-value .13", twoGroups, true],
    ["p of corrected chi-square test", "p-value .11", twoGroups, false],
    ["odds ratio", "x 2.72", twoGroups, true],
    ["odds ratio", "x 2.30", twoGroups, false],
    ["risk ratio", "x 2.30", twoGroups, true],
    ["risk ratio", "x 2.72", twoGroups, false],
    ["SD of whole numbers", "x 4.18", ["x 6.89", "x 37"], true],
    ["SD of whole numbers", "x 2.55", ["x 5.23", "x 35"], false],
    ["SD of whole numbers", "x 2.55", ["x 5.23", "x 1"], false],
    ["SD of zeros and ones", "x 0.22", ["x 0.05", "x 20"], true],
    ["SD of zeros and ones", "x 0.21", ["x 0.05", "x 20"], false],
    ["SD of zeros and ones", "x 0.21", ["x 0.05", "x 1"], false],
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
  assert.deepEqual(kinds("determined"), [
    "SD of zeros and ones",
    "odds ratio",
    "p of F",
    "p of Fisher's test",
    "p of chi-square",
    "p of corrected chi-square test",
    "p of interval",
    "p of r",
    "p of ratio's interval",
    "p of t",
    "p of two groups",
    "p of uncorrected chi-square test",
    "p of z",
    "percent",
    "risk ratio",
    "sum",
  ]);
  assert.deepEqual(kinds("repeated"), [
    "ends at",
    "ends where the next begins",
    "equal",
  ]);
});
