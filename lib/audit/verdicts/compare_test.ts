import assert from "node:assert/strict";
import type { Claim } from "../registry/claim.ts";
import { compareWithPrinted } from "./compare.ts";

function claim(printed: string | null, kind: Claim["kind"]): Claim {
  return {
    claim: "some.claim",
    section: "results",
    place: "Toxicity",
    printed,
    statistic: "a statistic",
    kind,
    n: null,
    total: null,
    unit: null,
    in_words: false,
    origin: "study",
  };
}

Deno.test("a value agrees when it prints as the claim does", () => {
  const cases: readonly (readonly [string, number, boolean])[] = [
    ["p=0.690", 0.6903, true],
    ["p=0.690", 0.69051, false],
    ["71%", 25 / 35 * 100, true],
    ["71%", 26 / 35 * 100, false],
    ["0.5", 0.45, true],
    ["0.5", 0.55, true],
    ["0.5", 0.5500001, false],
  ];
  for (const [printed, value, agrees] of cases) {
    assert.equal(
      compareWithPrinted(claim(printed, "percent"), value).agrees,
      agrees,
      `${value} as ${printed}`,
    );
  }
});

Deno.test("a count or a time point must be equal", () => {
  for (const kind of ["count", "time point"] as const) {
    assert.equal(compareWithPrinted(claim("8", kind), 8).agrees, true);
    assert.equal(compareWithPrinted(claim("8", kind), 8.2).agrees, false);
  }
});

Deno.test("both ends of an interval must print so", () => {
  const interval = claim("13.4-36.6", "confidence interval");
  const { recomputed, agrees } = compareWithPrinted(interval, [
    13.41666,
    36.58334,
  ]);
  assert.deepEqual([recomputed, agrees], ["13.417 to 36.583", true]);
  assert.equal(compareWithPrinted(interval, [13.4, 36.7]).agrees, false);
});

Deno.test("what cannot be estimated does not agree and is named", () => {
  const open = claim("13.4-36.6", "confidence interval");
  assert.equal(
    compareWithPrinted(open, [13.4, null]).recomputed,
    "13.4 to not estimable",
  );
  assert.equal(
    compareWithPrinted(open, [13.4, Infinity]).recomputed,
    "13.4 to ∞",
  );
  const median = compareWithPrinted(claim("25", "median"), null);
  assert.deepEqual([median.recomputed, median.agrees], [
    "not estimable",
    false,
  ]);
  assert.equal(
    compareWithPrinted(claim("25", "median"), NaN).recomputed,
    "not a number",
  );
});

Deno.test("a text must be the printed one; nothing agrees with a blank", () => {
  const cell = claim("<LLN-100", "criterion");
  assert.equal(compareWithPrinted(cell, "<LLN-100").agrees, true);
  assert.equal(compareWithPrinted(cell, "<LLN-10").agrees, false);
  assert.equal(compareWithPrinted(claim(null, "missing"), 0).agrees, false);
});

Deno.test("a value of the wrong shape is refused", () => {
  assert.throws(
    () => compareWithPrinted(claim("13.4-36.6", "confidence interval"), 25),
    {
      name: "TypeError",
      message:
        "Cannot compare with some.claim: 13.4-36.6 is 2 numbers, current value is 25",
    },
  );
  assert.throws(
    () => compareWithPrinted(claim("25", "median"), [1, 2]),
    TypeError,
  );
  const wrong = true as unknown as number;
  assert.throws(
    () => compareWithPrinted(claim("25", "median"), wrong),
    TypeError,
  );
});
