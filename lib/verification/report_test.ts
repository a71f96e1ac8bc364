import assert from "node:assert/strict";
import type { Difference } from "./difference.ts";
import { verificationReport } from "./report.ts";

const report = (
  differences: readonly Difference[],
  inputs: readonly string[] = [],
  software: readonly string[] = [],
) =>
  verificationReport({
    files: ["a", "b"],
    same: ["a"],
    differences,
    changes: { inputs, software },
  }).split("\n");

Deno.test("the report shows the first four differences of a place and counts the others", () => {
  const differences = Array.from({ length: 6 }, (_, i): Difference => ({
    place: "b, cell [2]",
    what: `value ${i + 1}`,
    kind: "result",
  }));
  assert.deepEqual(report(differences).slice(0, -1), [
    "1 of 2 files are the same as committed",
    "Changed results",
    "  b, cell [2]",
    ...[1, 2, 3, 4].map((n) => `    value ${n}`),
    "    … and 2 more",
  ]);
});

Deno.test("the report names the cause that the changes leave", () => {
  const last = (...args: Parameters<typeof report>) => report(...args).at(-1)!;
  const result: Difference = { place: "b", what: "x", kind: "result" };
  const drift: Difference = { place: "b", what: "x", kind: "drift" };
  assert.match(
    last([result]),
    /^Not verified: .* the code in lib is the cause/,
  );
  assert.match(last([result], ["data/a"]), /what they are computed from; run/);
  assert.match(last([result], [], ["deno"]), /and so did the software/);
  assert.match(last([drift]), /^Verified within .*: this machine computes/);
  assert.match(last([drift], [], ["deno"]), /: the software changed$/);
});

Deno.test("the report shows four differences of a place in full", () => {
  const differences = [1, 2, 3, 4].map((n): Difference => ({
    place: "b",
    what: `value ${n}`,
    kind: "drift",
  }));
  assert.deepEqual(report(differences).slice(1, -1), [
    "Same results in another form",
    "  b",
    ...[1, 2, 3, 4].map((n) => `    value ${n}`),
  ]);
});

Deno.test("the report without differences says so, whatever changed", () => {
  const last = report([], ["data/a"], ["deno"]).at(-1);
  assert.equal(last, "Verified: everything is as committed");
});
