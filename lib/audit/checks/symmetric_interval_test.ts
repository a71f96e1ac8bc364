import assert from "node:assert/strict";
import { symmetricInterval } from "./symmetric_interval.ts";

const months = { granularity: 1 };

function holds(estimate: string, lower: string, upper: string) {
  return symmetricInterval({ estimate, lower, upper }, months).holds;
}

Deno.test("four of the paper's five intervals are symmetric about the median", () => {
  assert.equal(holds("25", "13.4", "36.6"), true);
  assert.equal(holds("25", "4.5", "45.5"), true);
  assert.equal(holds("16", "7.4", "24.6"), true);
  assert.equal(holds("25", "8.2", "41.8"), true);
  assert.equal(holds("26", "1.0", "60.0"), false);
});

Deno.test("one upper limit alone would make the fifth symmetric", () => {
  const limits = Array.from({ length: 1000 }, (_, i) => (i / 10).toFixed(1));
  assert.deepEqual(limits.filter((upper) => holds("26", "1.0", upper)), [
    "51.0",
  ]);
});

Deno.test("without a known unit the estimate may lie anywhere in its interval", () => {
  const printed = { estimate: "26", lower: "1.0", upper: "51.8" };
  assert.equal(symmetricInterval(printed, months).holds, false);
  assert.equal(symmetricInterval(printed).holds, true);
});

Deno.test("an estimate on the edge between two printed numbers may print as either", () => {
  const halves = { granularity: 0.5 };
  // The middles are 25.45 to 25.55 and 26.45 to 26.55.
  for (const upper of ["50.0", "52.0"]) {
    const printed = { estimate: "26", lower: "1.0", upper };
    assert.equal(symmetricInterval(printed, halves).holds, true, upper);
    assert.equal(symmetricInterval(printed, months).holds, false, upper);
  }
});

Deno.test("limits in the wrong order do not hold", () => {
  assert.equal(holds("25", "36.6", "13.4"), false);
  assert.equal(holds("25", "25.0", "25.0"), true);
});
