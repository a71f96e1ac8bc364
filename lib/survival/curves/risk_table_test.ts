import assert from "node:assert/strict";
import { kaplanMeier, riskTable } from "../mod.ts";

// Three subjects: an event at 1 (S = 2/3), one at 2 (S = 1/3), the last is
// censored at 4.
const open = kaplanMeier([1, 2, 4], [1, 1, 0]);

Deno.test("riskTable: the curve is known up to the last censored time, that time included", () => {
  const [at, after] = riskTable(open, [4, 4.5]);
  assert.ok(Math.abs(at!.survival! - 1 / 3) < 1e-15);
  assert.deepEqual([at!.atRisk, at!.censored], [1, 1]);
  // S² (1/(3·2) + 1/(2·1)) = 2/27.
  assert.ok(Math.abs(at!.standardError! - Math.sqrt(2 / 27)) < 1e-15);
  assert.ok(at!.lower! > 0 && at!.upper! <= 1);
  const { atRisk, survival, standardError, lower, upper } = after!;
  assert.equal(atRisk, 0);
  assert.deepEqual(
    [survival, standardError, lower, upper],
    [null, null, null, null],
  );
});

Deno.test("riskTable: before the first time survival is 1, with limits where the scale has them", () => {
  for (const interval of ["log", "plain", "log-log", "logit"] as const) {
    const km = kaplanMeier([1, 2, 4], [1, 1, 0], { interval });
    const [row] = riskTable(km, [0.5]);
    const limit = interval === "log" || interval === "plain" ? 1 : null;
    assert.deepEqual([row!.survival, row!.standardError], [1, 0]);
    assert.deepEqual([row!.lower, row!.upper], [limit, limit], interval);
  }
});

Deno.test("riskTable: who enters at a time is at risk only after it, but at 0 from the start", () => {
  const km = kaplanMeier([5, 8, 9], [1, 1, 0], { entry: [0, 3, 5] });
  const rows = riskTable(km, [0, 3, 3.5, 5, 5.5, 9]);
  assert.deepEqual(rows.map((row) => row.atRisk), [1, 1, 2, 2, 2, 1]);
});

Deno.test("riskTable: the same time twice repeats the row without its events", () => {
  const rows = riskTable(open, [2, 2]);
  assert.deepEqual(rows.map((row) => row.events), [2, 0]);
  assert.deepEqual(rows.map((row) => row.cumulativeEvents), [2, 2]);
  assert.deepEqual(rows.map((row) => row.atRisk), [2, 2]);
});
