import assert from "node:assert/strict";
import { audit } from "./audit.ts";
import { groupFindings } from "./finding_groups.ts";
import { projectClaims } from "../paper/test_support.ts";
import { smallRegistry } from "../registry/testdata/small_registry.ts";
import { verdicts } from "./verdict.ts";

const { registry, recomputed } = await projectClaims();
const answer = audit(registry, recomputed);

function verdictOf(id: string) {
  return answer.claims.find(({ claim }) => claim === id)!;
}

Deno.test("every claim has a verdict", () => {
  assert.equal(answer.claims.length, registry.claims.size);
  for (const { verdict } of answer.claims) {
    assert.ok(verdicts.includes(verdict));
  }
});

// Found by reading the paper, before there was an audit.
const knownContradictions: readonly (readonly [string, string])[] = [
  ["cga.elevated", "table1.cga.elevated"],
  ["toxicity.stopped", "stop.later.toxicity"],
  ["discussion.pd12.percent", "response.pd12"],
  ["pfs.pancreas.ci", "pfs.pancreas.median"],
];

Deno.test("the contradictions that reading found are found", () => {
  for (const [claim, other] of knownContradictions) {
    const { verdict, against } = verdictOf(claim);
    assert.equal(verdict, "contradicted", claim);
    assert.ok(
      against.includes(other),
      `${claim} against ${against.join(", ")}`,
    );
  }
});

Deno.test("a percentage stands against its count, not against the total", () => {
  const { against } = verdictOf("discussion.pd12.percent");
  assert.ok(against.includes("response.pd12"));
  assert.ok(!against.includes("cohort.n"), against.join(", "));
});

Deno.test("a relation that another reading lets hold is a question, with that reading", () => {
  const asked = answer.findings.filter(({ severity }) =>
    severity === "question"
  )
    .map(({ claim }) => claim);
  for (
    const claim of [
      "cga.p",
      "table2.intolerant",
      "discussion.grade3.percent",
      "diarrhoea.median.before",
      "response.death12",
      "discussion.toxicity.stopped",
      "table1.ssa.concomitant",
      "pfs.unprogressed",
      "figure1.sd3.percent",
      "diarrhoea.n.percent",
      "flushing.n.percent",
      "symptoms.both.percent",
      "hiaa.elevated.percent",
      "indication.progression",
      "stop.later.cr.months",
      "pfs.mono.n",
    ]
  ) {
    assert.ok(asked.includes(claim), claim);
    const { verdict, questions, readings } = verdictOf(claim);
    assert.equal(verdict, "questioned", claim);
    assert.ok(questions.length > 0, claim);
    assert.match(readings.join(), /^It would hold if /, claim);
  }
  for (const month of [5, 6, 9]) {
    // The list of times need not be complete: these are some of the five.
    const { verdict, against } = verdictOf(`toxicity.stopped.at${month}`);
    assert.deepEqual([verdict, against], ["bounded", []]);
  }
});

Deno.test("a number quoted from elsewhere is external even where it is impossible", () => {
  const { verdict, against, questions } = verdictOf("discussion.pooled.stable");
  assert.deepEqual([verdict, against], ["external", []]);
  assert.deepEqual(questions, [
    "no whole number of 274 prints as 69.4%: 190 is 69.34%, 191 is 69.71%",
  ]);
  for (const { origin, verdict } of answer.claims) {
    assert.equal(origin === "external", verdict === "external");
  }
});

Deno.test("what the data were made to meet is never called reproduced", () => {
  for (const { claim, verdict, fitted } of answer.claims) {
    if (verdict === "reproduced") assert.equal(fitted, false, claim);
  }
  for (const claim of ["pfs.subgroups.p", "figure2.sites.p", "cga.p"]) {
    assert.equal(verdictOf(claim).fitted, true, claim);
  }
  assert.equal(verdictOf("table3.platelets.grade1").verdict, "reproduced");
});

Deno.test("a contradicted claim says what would correct it", () => {
  assert.deepEqual(verdictOf("pfs.pancreas.ci").corrections, [
    "pfs.pancreas.ci 1.0-60.0 → 1.0-51.0",
  ]);
  assert.deepEqual(verdictOf("cohort.n").corrections, []);
});

Deno.test("a blank and a number that nothing bears on are not determined", () => {
  assert.equal(verdictOf("table1.previous.mibg").verdict, "not determined");
  assert.equal(verdictOf("methods.spss.version").verdict, "not determined");
});

Deno.test("the data meet all that they were made to meet", () => {
  assert.deepEqual(answer.unmet, []);
});

Deno.test("findings about the same numbers stand together", () => {
  const hard = answer.findings.filter(({ claim, severity }) =>
    severity === "contradiction" &&
    registry.claims.get(claim)!.origin === "study"
  );
  const groups = groupFindings(answer.checks, hard)
    .map((
      group,
    ) => [...new Set(group.map(({ claim }) => claim.split(".percent")[0]))]);
  assert.deepEqual(groups, [
    ["cga.elevated"],
    ["discussion.pd12"],
    ["toxicity.stopped"],
    ["pfs.pancreas.ci"],
  ]);
});

Deno.test("findings that share only the total of a share stand apart", () => {
  const small = smallRegistry({
    pooled: "percent 69.4%",
    other: "percent 10.1%",
    total: "count 274",
  }, [
    ["whole count", "pooled", "total"],
    ["whole count", "other", "total"],
  ]);
  const { findings, checks } = audit(small, new Map());
  assert.equal(findings.length, 2);
  assert.equal(groupFindings(checks, findings).length, 2);
});

Deno.test("a failing sum blames its total and the parts whose change costs least", () => {
  const small = smallRegistry({
    total: "count 9",
    early: "count 5",
    late: "count 3",
    elsewhere: "count 5",
  }, [
    ["sum", "total", "early late"],
    ["equal", "early", "elsewhere"],
  ]);
  const { findings, claims } = audit(small, new Map());
  assert.deepEqual(findings[0]!.blamed, ["total", "late"]);
  assert.deepEqual(claims.map(({ verdict }) => verdict), [
    "contradicted",
    "repeated",
    "contradicted",
    "repeated",
  ]);
});

Deno.test("data that miss what they were made to meet are reported", () => {
  const small = smallRegistry({ median: "median 25" }, []);
  const { unmet } = audit(
    small,
    new Map([["median", { value: 27, fitted: true }]]),
  );
  assert.deepEqual(unmet, ["median"]);
});

Deno.test("a value from elsewhere that agrees reproduces the claim", () => {
  const small = smallRegistry({ median: "median 25" }, []);
  const verdict = (value: number) =>
    audit(small, new Map([["median", { fitted: false, value }]])).claims[0]!
      .verdict;
  assert.equal(verdict(25.3), "reproduced");
  assert.equal(verdict(25.6), "differs");
});

Deno.test("a check that cannot fail speaks for nothing", () => {
  const verdict = (mean: string) =>
    audit(
      smallRegistry(
        { mean: `mean ${mean}`, n: "count 28" },
        [["mean of whole numbers", "mean", "n"]],
      ),
      new Map(),
    ).claims[0]!.verdict;
  assert.equal(verdict("5.18"), "bounded");
  assert.equal(verdict("5.2"), "not determined");
});

Deno.test("no count is doubted otherwise than its percentage", () => {
  const doubts = (id: string) => {
    const { verdict } = verdictOf(id);
    return ["contradicted", "questioned"].includes(verdict) ? verdict : "none";
  };
  const pairs = answer.checks.filter(({ kind, holds, assumption, operands }) =>
    kind === "percent" && holds && assumption === null &&
    operands.split(" ").length === 2
  );
  assert.ok(pairs.length > 70);
  for (const { claim, operands } of pairs) {
    const [count] = operands.split(" ");
    if (registry.claims.get(claim)!.origin === "external") continue;
    assert.equal(doubts(claim), doubts(count!), claim);
  }
});

Deno.test("a reading whose relation fails too reconciles nothing", () => {
  const small = smallRegistry(
    {
      stopped: "count 9",
      early: "count 5",
      later: "count 5",
      listed: "count 3",
    },
    [["sum", "stopped", "early later"], [
      "at least",
      "stopped",
      "early listed",
    ]],
  );
  const judged = (instead: string, listed: string) => {
    const [first, ...rest] = small.relations;
    const otherwise = "It would hold if the list is not complete";
    const relations = [{ ...first!, otherwise, instead }, ...rest];
    const claims = new Map(small.claims).set("listed", {
      ...small.claims.get("listed")!,
      printed: listed,
    });
    const { findings: [finding] } = audit({ claims, relations }, new Map());
    return [finding!.severity, finding!.otherwise];
  };
  assert.deepEqual(judged("relation.1", "3"), [
    "question",
    "It would hold if the list is not complete",
  ]);
  assert.deepEqual(judged("relation.1", "6"), ["contradiction", null]);
});

Deno.test("what a question is about is doubted, and what could be changed is not", () => {
  const small = smallRegistry(
    { stopped: "count 9", early: "count 5", later: "count 5" },
    [["sum", "stopped", "early later"]],
    { otherwise: "It would hold if one is counted twice" },
  );
  const verdict = audit(small, new Map()).claims.map(({ verdict }) => verdict);
  assert.deepEqual(verdict, ["questioned", "not determined", "not determined"]);
});

Deno.test("questions that one reading answers stand together", () => {
  const small = smallRegistry(
    { a: "count 3", b: "count 4", c: "count 5", d: "count 6" },
    [["equal", "a", "b"], ["equal", "c", "d"]],
  );
  const groups = (otherwise: readonly string[]) => {
    const relations = small.relations.map((relation, i) => ({
      ...relation,
      otherwise: otherwise[i]!,
    }));
    const { checks, findings } = audit({ ...small, relations }, new Map());
    return groupFindings(checks, findings).length;
  };
  assert.equal(groups(["It would hold if …", "It would hold if …"]), 1);
  assert.equal(groups(["It would hold if …", "It would hold otherwise"]), 2);
});
