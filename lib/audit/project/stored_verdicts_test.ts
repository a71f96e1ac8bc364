import assert from "node:assert/strict";
import { audit } from "../verdicts/audit.ts";
import {
  storedProblems,
  verdictsCsv,
  verdictsToStore,
} from "./stored_verdicts.ts";
import { smallRegistry } from "../registry/testdata/small_registry.ts";

const answer = audit(
  smallRegistry({ a: "count 3", b: "count 3", c: "count 4" }, [[
    "equal",
    "a",
    "b",
  ]]),
  new Map(),
);

Deno.test("verdicts are stored with the relations that decide them", () => {
  assert.equal(
    verdictsCsv(answer),
    "claim,verdict,fitted,relations\na,repeated,false,relation.0\nb,repeated,false,relation.0\nc,not determined,false,\n",
  );
  assert.deepEqual(storedProblems(answer, verdictsToStore(answer)), []);
});

Deno.test("a stored verdict that differs, lacks or is left over is a problem", () => {
  const [first, second] = verdictsToStore(answer);
  const problems = storedProblems(answer, [
    { ...first!, verdict: "contradicted" },
    { ...second!, relations: "another" },
    { claim: "gone", verdict: "repeated", fitted: false, relations: null },
  ]);
  assert.deepEqual(problems, [
    'a: the stored verdict is "contradicted", the computed one "repeated"',
    "b: the stored verdict rests on another, the computed one on relation.0",
    "c: no verdict is stored",
    "gone: a verdict is stored, but there is no such claim",
  ]);
});

Deno.test("a number that is stored as fitted and is not is a problem", () => {
  const stored = verdictsToStore(answer)
    .map((row) => ({ ...row, fitted: row.claim === "a" }));
  assert.deepEqual(storedProblems(answer, stored), [
    "a: it is stored as fitted, and computed as not fitted",
  ]);
});
