import assert from "node:assert/strict";
import { smallRegistry } from "../registry/testdata/small_registry.ts";
import { checkRelation } from "./check_relation.ts";
import { powerOf } from "./power.ts";

/** Checks a relation between claims such as "count 22", the first of which it is about. */
function check(kind: string, claims: Readonly<Record<string, string>>) {
  const [first, ...others] = Object.keys(claims);
  const { claims: all, relations } = smallRegistry(claims, [
    [kind, first!, others.join(" ")],
  ]);
  const started = performance.now();
  const { holds, evidence } = checkRelation(all, relations[0]!);
  const { power } = powerOf(all, relations[0]!)!;
  assert.ok(performance.now() - started < 20_000);
  return { holds, evidence, power };
}

Deno.test("an interval of forty patients is found possible, and the size of the search said", () => {
  const interval = (printed: string, n: string) =>
    check("median interval", {
      interval: `confidence-interval ${printed}`,
      median: "median 25",
      n: `count ${n}`,
    });
  assert.deepEqual(interval("13.4-36.6", "20"), {
    holds: true,
    evidence: "of up to 165,580,140 orders of events number 10 gives it",
    power: 0,
  });
  assert.deepEqual(interval("1.0-60.0", "30"), {
    holds: false,
    evidence: "none of up to 2,504,730,781,960 orders of events gives it",
    power: 0,
  });
  const many = interval("13.4-36.6", "100");
  assert.match(many.evidence, /^not decided: of up to 10\^41 orders of events/);
  assert.equal(many.power, 0);
});

Deno.test("signed ranks of twelve pairs are too many, and the size of the search is said", () => {
  const signedRank = (p: string, n: string) =>
    check("signed rank", {
      p: `p-value ${p}`,
      n: `count ${n}`,
      down: `count ${n}`,
      up: `count ${n}`,
    });
  assert.deepEqual(signedRank("0.102", "12"), {
    holds: true,
    evidence:
      "not decided: 2,141,504 patterns of signs and ties are too many to go through",
    power: 0,
  });
  // All six changes of one size and direction: z = √6, p = 0.0143.
  assert.equal(signedRank("p<0.02", "6").holds, true);
  assert.equal(signedRank("p<0.01", "6").holds, false);
  assert.equal(signedRank("p>0.99", "6").holds, true);
});
