import assert from "node:assert/strict";
import { printedInterval, printsAs } from "./printed.ts";

Deno.test("printedInterval gives half a unit of the last place to either side", () => {
  const cases: [string, number, number][] = [
    ["25", 24.5, 25.5],
    ["13.4", 13.35, 13.45],
    ["0.0574", 0.05735, 0.05745],
    ["-8.0", -8.05, -7.95],
    ["−8.0", -8.05, -7.95],
  ];
  for (const [text, lower, upper] of cases) {
    const interval = printedInterval(text);
    assert.ok(Math.abs(interval.lower - lower) < 1e-12, text);
    assert.ok(Math.abs(interval.upper - upper) < 1e-12, text);
  }
});

Deno.test("printedInterval refuses what is not a printed number", () => {
  for (const text of ["", "25%", "1.0-2.0", ".5", "1e3", "NaN"]) {
    assert.throws(() => printedInterval(text), {
      name: "RangeError",
      message: new RegExp(`current text is ${JSON.stringify(text)}`),
    });
  }
});

Deno.test("printsAs accepts both edges and nothing beyond", () => {
  assert.ok(printsAs(0.6895, "0.690"));
  assert.ok(printsAs(0.6905, "0.690"));
  assert.ok(!printsAs(0.68949, "0.690"));
  assert.ok(!printsAs(0.69051, "0.690"));
});
