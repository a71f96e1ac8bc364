import assert from "node:assert/strict";
import { claimJudge } from "./claim_verdict.ts";
import { CLAIMS_MIME, claimsBundle } from "./show_claims.ts";
import { audit } from "../verdicts/audit.ts";
import { projectClaims } from "./test_support.ts";

const { registry, recomputed } = await projectClaims();
const judge = claimJudge(registry);

Deno.test("agreement with what the data were made to meet is marked and changes no verdict", () => {
  const { verdict, reason, agrees, fitted } = judge("pfs.all.median", 25);
  assert.deepEqual([verdict, agrees, fitted], ["bounded", true, true]);
  assert.equal(reason, "");
});

Deno.test("percentages and repetitions of what was fitted are fitted too", () => {
  for (
    const [id, value] of [
      ["abstract.response.sd3.percent", 25 / 35 * 100],
      ["discussion.pfs.all.median.repeated", 25],
      ["table1.metastases.liver", 32],
      ["cohort.male", 25],
    ] as const
  ) {
    assert.equal(judge(id, value).fitted, true, id);
  }
});

Deno.test("a value that disagrees is contradicted where another printed number is", () => {
  const { verdict, reason } = judge("cga.elevated", 23);
  assert.equal(verdict, "contradicted");
  assert.equal(
    reason,
    "not consistent with table1.cga.elevated (23), table1.cga.elevated.percent (66)",
  );
});

Deno.test("a value that agrees with a contradicted claim says so", () => {
  assert.equal(
    judge("table1.cga.elevated", 23).reason,
    "not consistent with cga.elevated (22), cga.elevated.percent (63%)",
  );
});

Deno.test("a value that disagrees with nothing else in print differs", () => {
  assert.equal(judge("duration.median", 12).verdict, "differs");
});

Deno.test("what comes from the published criteria is reproduced", () => {
  assert.equal(
    judge("table3.platelets.grade1", "<LLN-75").verdict,
    "reproduced",
  );
});

Deno.test("what is quoted from elsewhere is external, though the value agrees", () => {
  const { verdict, agrees } = judge("introduction.prevalence", 35);
  assert.deepEqual([verdict, agrees], ["external", true]);
});

Deno.test("what disagrees is not called external, for then it would say nothing", () => {
  const { verdict, agrees } = judge("introduction.prevalence", 36);
  assert.deepEqual([verdict, agrees], ["differs", false]);
});

Deno.test("observed data that agree with a contradicted claim leave it contradicted and say so", () => {
  const observed = claimJudge(registry, { reconstructed: false });
  const { verdict, agrees, fitted } = observed("table1.cga.elevated", 23);
  assert.deepEqual([verdict, agrees, fitted], ["contradicted", true, false]);
});

Deno.test("observed data are never called fitted", () => {
  const observed = claimJudge(registry, { reconstructed: false });
  const { verdict, fitted } = observed("pfs.all.median", 25.2);
  assert.deepEqual([verdict, fitted], ["reproduced", false]);
  assert.equal(observed("pfs.all.median", 19).verdict, "differs");
});

Deno.test("an unknown claim is refused with the nearest names", () => {
  assert.throws(() => judge("pfs.al.medain", 25), {
    name: "RangeError",
    message:
      'Cannot find the claim: there is none named "pfs.al.medain"; the nearest are pfs.all.median, pfs.all.n, pfs.all.ci',
  });
});

Deno.test("claims are shown for people and for programs", () => {
  const verdicts = [
    judge("pfs.all.ci", [13.4167, 36.5833]),
    judge("cga.n", 30),
  ];
  const bundle = claimsBundle(registry, verdicts);
  // A list would be lines of text to VS Code.
  assert.deepEqual(bundle[CLAIMS_MIME], { claims: verdicts });
  assert.match(String(bundle["text/html"]), /<td[^>]*>13\.4-36\.6<\/td>/);
  assert.match(
    String(bundle["text/plain"]),
    /pfs\.all\.ci .*\(month\) +13\.4-36\.6 +13\.417 to 36\.583 +fitted: constructed to match +bounded/,
  );
});

Deno.test("audit and notebooks give each number one verdict", () => {
  const { claims } = audit(registry, recomputed);
  let judged = 0;
  for (const { claim, verdict, fitted, agrees } of claims) {
    const value = recomputed.get(claim)?.value;
    if (value === undefined) continue;
    const own = judge(claim, value);
    assert.deepEqual(
      [own.verdict, own.fitted, own.agrees],
      [verdict, fitted, agrees],
      claim,
    );
    judged++;
  }
  assert.ok(judged > 200, String(judged));
});

Deno.test("on observed values both give one verdict too", () => {
  const observed = claimJudge(registry, { reconstructed: false });
  const values = [...recomputed].map(([id, one]) =>
    [id, { ...one, fitted: false }] as const
  );
  for (const { claim, verdict } of audit(registry, new Map(values)).claims) {
    const value = recomputed.get(claim)?.value;
    if (value === undefined) continue;
    assert.equal(observed(claim, value).verdict, verdict, claim);
  }
});
