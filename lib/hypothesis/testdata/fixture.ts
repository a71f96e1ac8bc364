import assert from "node:assert/strict";
import fixture from "./hypothesis.json" with { type: "json" };

export { fixture };

/** R writes "two.sided" and JSON has no infinite numbers. */
export type Written = number | string | null | undefined;

/** Direction of a test in R's spelling, as this module spells it. */
export function alternativeOf(
  written: string,
): "two-sided" | "less" | "greater" {
  return written.replace(".", "-") as "two-sided" | "less" | "greater";
}

/** Fails unless `actual` is within `relative` of what R wrote. */
export function assertClose(
  actual: number | null,
  written: Written,
  relative = 1e-10,
): void {
  if (typeof written === "string") {
    assert.equal(String(actual), written);
    return;
  }
  if (written === null || written === undefined || actual === null) {
    assert.equal(actual, written ?? null);
    return;
  }
  const scale = Math.max(Math.abs(written), Number.MIN_VALUE);
  assert.ok(
    Math.abs(actual - written) <= relative * scale,
    `${actual} is not within ${relative} of R's ${written}`,
  );
}
