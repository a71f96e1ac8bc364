import assert from "node:assert/strict";
import { audit } from "./audit.ts";
import type { Recomputed } from "./recomputed.ts";
import { smallRegistry } from "../registry/testdata/small_registry.ts";
import { type Verdict, verdictMeaning, verdicts } from "./verdict.ts";

type Relations = Parameters<typeof smallRegistry>[1];

const sum: Relations[number] = ["sum", "total", "men women"];
const same: Relations[number] = ["equal", "total", "again"];
const other: Relations[number] = ["equal", "total", "elsewhere"];

/** The verdict on "total 35" from its relations and what was recomputed for it. */
function verdictOf(
  relations: Relations,
  recomputed?: Recomputed,
  origin: "study" | "external" = "study",
): Verdict {
  const { claims, relations: all } = smallRegistry({
    total: "count 35",
    men: "count 25",
    women: "count 10",
    again: "count 35",
    elsewhere: "count 36",
  }, relations);
  const registry = {
    claims: new Map(claims).set("total", { ...claims.get("total")!, origin }),
    relations: all,
  };
  const known = new Map(recomputed ? [["total", recomputed]] : []);
  return audit(registry, known).claims[0]!.verdict;
}

const agrees = { value: 35, fitted: false },
  fitted = { value: 35, fitted: true };

Deno.test("of all that can be said of a claim, the verdict is what comes first", () => {
  const cases: readonly (readonly [Verdict, Verdict])[] = [
    [verdictOf([other, sum], agrees, "external"), "external"],
    [verdictOf([other, sum], agrees), "contradicted"],
    [verdictOf([other], fitted), "contradicted"],
    [verdictOf([sum], agrees), "reproduced"],
    [verdictOf([same], agrees), "reproduced"],
    [verdictOf([sum], fitted), "arithmetic holds"],
    [verdictOf([sum, same], fitted), "arithmetic holds"],
    [verdictOf([sum], { value: 34, fitted: false }), "arithmetic holds"],
    [verdictOf([same], fitted), "fitted"],
    [verdictOf([], { fitted: true }), "fitted"],
    [verdictOf([same]), "arithmetic holds"],
    [verdictOf([], { value: 34, fitted: false }), "not determined"],
    [verdictOf([]), "not determined"],
  ];
  cases.forEach(([found, expected], i) =>
    assert.equal(found, expected, `${i}`)
  );
});

Deno.test("verdicts are listed with the strongest for the paper first, each with its meaning", () => {
  assert.deepEqual(verdicts, [
    "reproduced",
    "arithmetic holds",
    "fitted",
    "contradicted",
    "not determined",
    "external",
  ]);
  assert.deepEqual(Object.keys(verdictMeaning), [...verdicts]);
});

Deno.test("what only bounds a number, or could not have failed, does not support it", () => {
  const supported = (relation: Relations[number]) => {
    const registry = smallRegistry(
      { total: "mean 60.1", n: "count 35", most: "count 85" },
      [relation],
    );
    return audit(registry, new Map()).claims[0]!;
  };
  assert.equal(
    supported(["at most", "total", "most"]).verdict,
    "not determined",
  );
  const idle = supported(["mean of whole numbers", "total", "n"]);
  assert.deepEqual([idle.verdict, idle.relations], ["not determined", []]);
});

Deno.test("a verdict names the relations that decide it, and what they assume, once", () => {
  const small = smallRegistry({
    share: "percent 71%",
    part: "count 25",
    whole: "count 35",
    again: "percent 71.4%",
  }, [
    ["percent", "share", "part whole"],
    ["percent", "again", "part whole"],
  ]);
  const [share, part] = audit(small, new Map()).claims;
  assert.deepEqual(share!.relations, ["relation.0"]);
  assert.deepEqual(part!.relations, ["relation.0", "relation.1"]);
  assert.deepEqual(part!.assumptions, ["Numbers are rounded to the nearest"]);
  const failing = smallRegistry(
    { share: "percent 72%", part: "count 25", whole: "count 35" },
    [["percent", "share", "part whole"]],
  );
  const [contradicted] = audit(failing, new Map()).claims;
  assert.deepEqual(contradicted!.relations, ["relation.0"]);
  assert.deepEqual(contradicted!.against, ["part"]);
});

Deno.test("data that miss a number only count where nothing in print speaks against it", () => {
  const unmet = (relations: Relations, known: Recomputed) =>
    audit(
      smallRegistry({ total: "count 35", elsewhere: "count 36" }, relations),
      new Map([["total", known]]),
    ).unmet;
  assert.deepEqual(unmet([], { value: 34, fitted: true }), ["total"]);
  assert.deepEqual(unmet([], { value: 34, fitted: false }), []);
  assert.deepEqual(unmet([], { value: 35, fitted: true }), []);
  assert.deepEqual(unmet([], { fitted: true }), []);
  assert.deepEqual(unmet([other], { value: 36, fitted: true }), []);
});
