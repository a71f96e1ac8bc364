import assert from "node:assert/strict";
import fc from "fast-check";
import { targetResponse } from "../mod.ts";

const of = (sum: number | null, baseline: number, nadir = baseline) =>
  targetResponse({ sum, baseline, nadir }).response;

Deno.test("partial response: 30 % below baseline, the bound included", () => {
  assert.equal(of(70, 100), "PR");
  assert.equal(of(70.01, 100), "SD");
  assert.equal(of(69.99, 100), "PR");
  assert.equal(of(23.1, 33), "PR"); // 33 - 23.1 is under 9.9 in binary
  assert.equal(of(0.1, 100), "PR");
  assert.equal(of(0, 100), "CR");
});

Deno.test("progression: 20 % above the nadir, the bound included", () => {
  assert.equal(of(120, 100), "PD");
  assert.equal(of(119.99, 100), "SD");
  assert.equal(of(31.2, 100, 26), "PD"); // 31.2 - 26 is under 5.2 in binary
  assert.equal(of(66, 55), "PD");
});

Deno.test("progression needs 5 mm as well as 20 %", () => {
  assert.equal(of(24, 20), "SD"); // +20 %, +4 mm
  assert.equal(of(24.99, 20), "SD");
  assert.equal(of(25, 20), "PD");
  assert.equal(of(205, 200), "SD"); // +5 mm, +2.5 %
  assert.equal(of(6, 40, 2), "PR"); // +200 % of the nadir, +4 mm: still a PR
});

Deno.test("progression is judged from the nadir, response from baseline", () => {
  assert.equal(of(60, 100, 50), "PD"); // 40 % below baseline all the same
  assert.equal(of(59, 100, 50), "PR");
  assert.equal(of(65, 165, 63), "PR"); // the EORTC's example of a continuing PR
});

Deno.test("nodes under 10 mm are normal whatever their sum does", () => {
  const nodes = { sum: 17, baseline: 40, nadir: 11 };
  assert.equal(targetResponse({ ...nodes, complete: true }).response, "CR");
  assert.equal(targetResponse(nodes).response, "PD");
});

Deno.test("a part of the lesions shows progression and nothing else", () => {
  // The guideline's example: three lesions of 50 mm in all, two of them now 80 mm.
  const part = { baseline: 50, nadir: 50, allEvaluated: false };
  assert.equal(targetResponse({ ...part, sum: 80 }).response, "PD");
  assert.equal(targetResponse({ ...part, sum: 20 }).response, "NE");
  assert.equal(targetResponse({ ...part, sum: 0 }).response, "NE");
  assert.equal(of(null, 50), "NE");
});

Deno.test("a larger sum is never a better response, and every sum has one", () => {
  const better = ["CR", "PR", "SD", "PD"];
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 300, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 400, noNaN: true }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      (baseline, share, sum, more) => {
        const nadir = share * baseline;
        const rank = (size: number) =>
          better.indexOf(of(size, baseline, nadir));
        assert.ok(rank(sum) >= 0);
        assert.ok(rank(sum + more) >= rank(sum));
      },
    ),
  );
});

Deno.test("a text is neither true nor false", () => {
  const sums = { sum: 5, baseline: 10, nadir: 10 };
  for (const name of ["complete", "allEvaluated"]) {
    assert.throws(
      () => targetResponse({ ...sums, [name]: "false" }),
      new RegExp(`${name} must be true, false or empty`),
    );
  }
});

Deno.test("sums out of range are errors", () => {
  assert.throws(() => of(-1, 10), /sum must be/);
  assert.throws(() => of(NaN, 10), /sum must be/);
  assert.throws(
    () => of(5, 10, 11),
    /baseline must be a finite number of at least 11/,
  );
});
