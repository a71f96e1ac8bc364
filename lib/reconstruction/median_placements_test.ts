import assert from "node:assert/strict";
import { medianPlacements } from "./median_placements.ts";

/** The order of one event after the other, as computed step by step. */
function eventsOnly(n: number, count: number) {
  const survival: number[] = [], greenwood: number[] = [];
  let s = 1, g = 0;
  for (let atRisk = n; atRisk > n - count; atRisk--) {
    s *= (atRisk - 1) / atRisk;
    g += 1 / (atRisk * (atRisk - 1));
    survival.push(s);
    greenwood.push(g);
  }
  const each = (value: number) => Array<number>(count).fill(value);
  return { censoredBefore: each(0), events: each(1), survival, greenwood };
}

Deno.test("u and l are where survival is 0.55 and 0.45, rounding apart", () => {
  const settings = { epsilon: 0.05, granularity: 1 };
  const standardError = Math.sqrt(0.25 / 20) * 2 / 0.1;
  const range = [standardError, standardError] as const;
  const found = [...medianPlacements(eventsOnly(20, 11), 10, range, settings)];
  // The nine events up to u need nine months, so no other months are possible.
  assert.deepEqual(
    found.map(({ indexU, indexMedian, u, l }) => [indexU, indexMedian, u, l]),
    [[8, 9, 9, 11]],
  );
  assert.ok(Math.abs(found[0]!.standardError - standardError) < 1e-9);
});

Deno.test("a censoring before the first event needs a step of its own", () => {
  const settings = { epsilon: 0.05, granularity: 1 };
  const standardError = Math.sqrt(0.25 / 20) * 2 / 0.1;
  const range = [standardError, standardError] as const;
  const order = eventsOnly(20, 11);
  const late = {
    ...order,
    censoredBefore: [1, ...order.censoredBefore.slice(1)],
  };
  assert.deepEqual([...medianPlacements(late, 10, range, settings)], []);
  assert.equal([...medianPlacements(late, 11, range, settings)].length, 1);
});
