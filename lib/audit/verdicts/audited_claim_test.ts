import assert from "node:assert/strict";
import { audit } from "./audit.ts";
import type { Recomputed } from "./recomputed.ts";
import { smallRegistry } from "../registry/testdata/small_registry.ts";
import { type Verdict, verdictMeaning, verdicts } from "./verdict.ts";

type Relations = Parameters<typeof smallRegistry>[1];

const sum: Relations[number] = ["sum", "total", "men women"];
const same: Relations[number] = ["equal", "total", "again"];
const other: Relations[number] = ["equal", "total", "elsewhere"];
const least: Relations[number] = ["at least", "total", "men"];

/** The verdict on "total 35" from its relations and what was recomputed for it. */
function verdictOf(
  relations: Relations,
  recomputed?: Recomputed,
  origin: "study" | "external" = "study",
  otherwise: string | null = null,
): Verdict {
  const { claims, relations: all } = smallRegistry(
    {
      total: "count 35",
      men: "count 25",
      women: "count 10",
      again: "count 35",
      elsewhere: "count 36",
    },
    relations,
    { otherwise },
  );
  const registry = {
    claims: new Map(claims).set("total", { ...claims.get("total")!, origin }),
    relations: all,
  };
  const known = new Map(recomputed ? [["total", recomputed]] : []);
  return audit(registry, known).claims[0]!.verdict;
}

const agrees = { value: 35, fitted: false },
  differs = { value: 34, fitted: false },
  fitted = { value: 35, fitted: true };

Deno.test("of all that can be said of a claim, the verdict is what comes first", () => {
  const otherwise = "It would hold if elsewhere a visitor is counted";
  const cases: readonly (readonly [Verdict, Verdict])[] = [
    [verdictOf([other, sum], agrees, "external"), "external"],
    [verdictOf([other, sum], agrees), "contradicted"],
    [verdictOf([other, sum], differs), "contradicted"],
    [verdictOf([other], fitted), "contradicted"],
    [verdictOf([sum], differs), "differs"],
    [verdictOf([], differs, "external"), "differs"],
    [verdictOf([sum], { value: 34, fitted: true }), "differs"],
    [verdictOf([sum], agrees), "reproduced"],
    [verdictOf([same], agrees), "reproduced"],
    [verdictOf([other], agrees, "study", otherwise), "reproduced"],
    [verdictOf([other], differs, "study", otherwise), "differs"],
    [verdictOf([other, sum], fitted, "study", otherwise), "questioned"],
    // The data may follow the other statement.
    [
      verdictOf([other], { value: 36, fitted: true }, "study", otherwise),
      "questioned",
    ],
    [verdictOf([sum, least, same], fitted), "determined"],
    [verdictOf([least, same], fitted), "bounded"],
    [verdictOf([same], fitted), "repeated"],
    [verdictOf([same]), "repeated"],
    [verdictOf([], { fitted: true }), "not determined"],
    [verdictOf([]), "not determined"],
  ];
  cases.forEach(([found, expected], i) =>
    assert.equal(found, expected, `${i}`)
  );
});

Deno.test("verdicts are listed in their order, each with its meaning", () => {
  assert.deepEqual(verdicts, [
    "contradicted",
    "differs",
    "reproduced",
    "questioned",
    "determined",
    "bounded",
    "repeated",
    "not determined",
    "external",
  ]);
  assert.deepEqual(Object.keys(verdictMeaning), [...verdicts]);
});

Deno.test("what could not have failed does not support a number, and is named", () => {
  const supported = (relation: Relations[number]) => {
    const registry = smallRegistry(
      { total: "mean 60.1", n: "count 35", most: "count 85" },
      [relation],
    );
    return audit(registry, new Map()).claims[0]!;
  };
  const bounded = supported(["at most", "total", "most"]);
  assert.deepEqual(
    [bounded.verdict, bounded.relations, bounded.powerless],
    ["bounded", ["relation.0"], []],
  );
  const idle = supported(["mean of whole numbers", "total", "n"]);
  assert.deepEqual(
    [idle.verdict, idle.relations, idle.powerless, idle.power],
    ["not determined", [], ["relation.0"], 0],
  );
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

Deno.test("a rounded share determines its count and only bounds a large total", () => {
  const { claims } = audit(
    smallRegistry(
      { share: "percent 71%", part: "count 25", whole: "count 35" },
      [["percent", "share", "part whole"]],
    ),
    new Map(),
  );
  const small = smallRegistry(
    { share: "percent 3%", part: "count 1", whole: "count 35" },
    [["percent", "share", "part whole"]],
  );
  const loose = audit(small, new Map()).claims;
  assert.deepEqual(claims.map(({ verdict }) => verdict), [
    "determined",
    "determined",
    "determined",
  ]);
  // 1 in 29 to 1 in 40 print as 3%.
  assert.equal(loose[2]!.verdict, "bounded");
  assert.equal(loose[2]!.power, 1 - 12 / 71);
});

Deno.test("a count, its percentage and what repeats it are doubted together", () => {
  const restated = (otherwise: string | null) =>
    audit(
      smallRegistry({
        text: "count 22",
        share: "percent 63%",
        again: "count 22",
        all: "count 35",
        table: "count 23",
      }, [
        ["percent", "share", "text all"],
        ["equal", "again", "text"],
        ["equal", "text", "table"],
      ], { otherwise }),
      new Map(),
    ).claims.map(({ verdict }) => verdict);
  const doubted = (verdict: Verdict) => [
    verdict,
    verdict,
    verdict,
    "determined",
    verdict,
  ];
  assert.deepEqual(restated(null), doubted("contradicted"));
  assert.deepEqual(restated("It would hold if …"), doubted("questioned"));
});

Deno.test("the percentage of a sum states none of its parts", () => {
  const small = smallRegistry({
    share: "percent 74%",
    stable: "count 25",
    partial: "count 1",
    all: "count 35",
    caption: "percent 71%",
  }, [["percent", "share", "stable partial all"], [
    "equal",
    "share",
    "caption",
  ]]);
  const verdicts = audit(small, new Map()).claims.map(({ verdict }) => verdict);
  assert.deepEqual(verdicts, [
    "contradicted",
    "determined",
    "determined",
    "determined",
    "contradicted",
  ]);
});
