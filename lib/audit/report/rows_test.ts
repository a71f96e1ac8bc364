import assert from "node:assert/strict";
import { audit } from "../verdicts/audit.ts";
import { smallRegistry } from "../registry/testdata/small_registry.ts";
import { claimRows, mutationRows, roundingRows } from "./rows.ts";

Deno.test("rounding rules are counted by the percentages that they explain", () => {
  const checks = [{ rules: ["half up", "truncation"] }, { rules: ["half up"] }];
  assert.deepEqual(roundingRows(checks, ["half up", "truncation", "upward"]), [
    { rule: "half up", explains: 2, of: 2 },
    { rule: "truncation", explains: 1, of: 2 },
    { rule: "upward", explains: 0, of: 2 },
  ]);
});

Deno.test("claims are rows of their section, or all", () => {
  const answer = audit(smallRegistry({ a: "count 3" }, []), new Map());
  assert.deepEqual(claimRows(answer, "methods"), []);
  const [row, ...others] = claimRows(answer, "results");
  assert.deepEqual(others, []);
  assert.deepEqual(claimRows(answer), [row]);
  assert.equal(row!.verdict, "not determined");
});

Deno.test("changes that the audit misses are counted by the reason", () => {
  const change = { claim: "a", from: "3", to: "4", changes: [], reason: "r" };
  const rows = mutationRows([
    { ...change, changes: ["sum"], reason: "" },
    change,
    change,
    { ...change, reason: "s" },
  ]);
  assert.deepEqual(rows, [
    { answer: "changes", changes: 1, share: 1 / 4 },
    { answer: "stays: r", changes: 2, share: 1 / 2 },
    { answer: "stays: s", changes: 1, share: 1 / 4 },
  ]);
});
