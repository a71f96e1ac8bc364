import assert from "node:assert/strict";
import { CONSTRAINTS } from "../../reconstruction/mod.ts";
import { constraintClaims, constraintTarget } from "./constraint_claims.ts";
import { printedNumbers } from "../registry/printed_number.ts";
import { operandIds } from "../registry/registry.ts";
import { kindOf, members } from "../relations/check_relation.ts";
import { projectClaims } from "./test_support.ts";

/** Constraints that no printed number of the registry states. */
const withoutClaim: readonly string[] = [
  "metastasis.none",
  "indication.despite.had",
  "stop.response.months",
  "dose.reduced.toxicity",
  "cga.before",
  "5hiaa.before",
  "diarrhoea.unchanged",
  "flushing.incomplete",
  "toxicity.most-frequent",
];

const { registry } = await projectClaims();
const all = [...registry.claims.values()];

Deno.test("the registry holds more than 300 numbers about the study", () => {
  const own = all.filter(({ origin }) => origin === "study");
  assert.ok(own.length >= 300, String(own.length));
  assert.ok(all.length - own.length >= 50);
});

Deno.test("only the blank row of Table I has no number", () => {
  const blank = all.filter(({ printed }) =>
    printed === null || printedNumbers(printed).length === 0
  );
  assert.deepEqual(blank.map(({ claim, kind }) => [claim, kind]), [
    ["table1.previous.mibg", "missing"],
  ]);
});

Deno.test("what is printed of n and N equals the claims that say so", () => {
  for (const relation of registry.relations) {
    // One with another reading says what the total might also be.
    if (relation.kind !== "percent" || relation.otherwise !== null) continue;
    const claim = registry.claims.get(relation.claim)!;
    const [count, total, ...rest] = operandIds(relation);
    if (rest.length > 0 || claim.n === null) continue;
    const number = (id: string) =>
      printedNumbers(registry.claims.get(id)!.printed!)[0]!.value;
    assert.equal(claim.n, number(count!), claim.claim);
    assert.equal(claim.total, number(total!), claim.claim);
  }
  for (const { claim, kind, n, printed } of all) {
    if (kind === "count" && n !== null) {
      assert.equal(n, printedNumbers(printed!)[0]!.value, claim);
    }
  }
});

Deno.test("every percentage is held against a count or a whole number", () => {
  const held = new Set(
    registry.relations
      .filter(({ kind }) => ["percent", "whole count", "equal"].includes(kind))
      .flatMap(members),
  );
  const free = all.filter(({ kind, claim, origin }) =>
    kind === "percent" && origin === "study" && !held.has(claim)
  );
  assert.deepEqual(free, []);
});

Deno.test("every relation is of a known kind and relates claims that are there", () => {
  for (const relation of registry.relations) {
    assert.ok(kindOf(relation).says.length > 0);
    assert.ok(members(relation).length > 1, relation.relation);
  }
});

Deno.test("every constraint of the reconstruction stands for a claim that prints its number", () => {
  for (const { id, printed } of CONSTRAINTS) {
    const target = constraintTarget(id);
    if (target === undefined) {
      assert.ok(withoutClaim.includes(id), id);
      continue;
    }
    const claim = registry.claims.get(target.claim);
    assert.ok(claim, `${id}: no claim ${target.claim}`);
    if (!target.comparable) continue;
    const texts = printedNumbers(claim.printed!).map((one) => one.printed);
    assert.equal(texts[target.end ?? 0], printed, `${id} in ${claim.printed}`);
  }
  const known = new Set(CONSTRAINTS.map(({ id }) => id));
  for (const id of [...Object.keys(constraintClaims), ...withoutClaim]) {
    assert.ok(known.has(id), `${id} is no constraint`);
  }
});
