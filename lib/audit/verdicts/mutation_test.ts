import assert from "node:assert/strict";
import { projectClaims } from "../paper/test_support.ts";
import { smallRegistry } from "../registry/testdata/small_registry.ts";
import { mutations } from "./mutation.ts";
import { mutationScores } from "./mutation_scores.ts";

Deno.test("a changed number is noticed where another bears on it", () => {
  const small = smallRegistry({
    total: "count 35",
    men: "count 25",
    women: "count 10",
    year: "year 2010",
  }, [["sum", "total", "men women"]]);
  const found = mutations(small, new Map());
  assert.deepEqual(
    found.map(({ claim, to, changes, reason }) => [claim, to, changes, reason]),
    [
      ["total", "36", ["relation.0"], ""],
      ["total", "34", ["relation.0"], ""],
      ["men", "26", ["relation.0"], ""],
      ["men", "24", ["relation.0"], ""],
      ["women", "11", ["relation.0"], ""],
      ["women", "9", ["relation.0"], ""],
      ["year", "2011", [], "no other statement bears on it"],
      ["year", "2009", [], "no other statement bears on it"],
    ],
  );
});

Deno.test("a number that nothing fits anyway can change unnoticed, with the reason", () => {
  const small = smallRegistry(
    { text: "count 22", table: "count 30" },
    [["equal", "text", "table"]],
  );
  for (const { changes, reason } of mutations(small, new Map())) {
    assert.deepEqual(changes, []);
    assert.match(
      reason,
      /^it already contradicts another statement/,
    );
  }
});

Deno.test("nine in ten printed numbers of the study cannot change unnoticed", async () => {
  const { registry, recomputed } = await projectClaims();
  const own = mutations(registry, recomputed)
    .filter(({ claim }) => registry.claims.get(claim)!.origin === "study");
  const noticed = own.filter(({ changes }) => changes.length > 0);
  assert.ok(own.length >= 600, String(own.length));
  assert.ok(
    noticed.length >= 0.9 * own.length,
    `${noticed.length} of ${own.length}`,
  );
  const [all, ...partial] = mutationScores(registry, own);
  assert.equal(all!.noticed, noticed.length);
  for (const { by, noticed, share } of partial) {
    assert.ok(noticed < all!.noticed, by);
    assert.equal(share, noticed / own.length);
  }
  for (const { claim, changes, reason } of own) {
    assert.equal(reason === "", changes.length > 0, claim);
  }
});

Deno.test("no count or percentage of the tables can change unnoticed", async () => {
  const { registry, recomputed } = await projectClaims();
  const silent = mutations(registry, recomputed).filter(({ claim, changes }) =>
    changes.length === 0 &&
    /^table \d$/.test(registry.claims.get(claim)!.section)
  );
  assert.deepEqual(silent, []);
});
