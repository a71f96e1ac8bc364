import assert from "node:assert/strict";
import { countOrders, orders } from "./orders.ts";

Deno.test("orders of two patients by hand", () => {
  const found = orders(2, 0.5).map(({ censoredBefore, events, survival }) => [
    censoredBefore,
    events,
    survival,
  ]).toArray();
  assert.deepEqual(found, [
    [[0], [1], [0.5]],
    [[0], [2], [0]],
    [[1], [1], [0]],
  ]);
});

Deno.test("an order ends where survival reaches the floor, rounding apart", () => {
  // 0.8 · 3/4 · 2/3 is a little more than 0.4 in binary.
  const found = orders(5, 0.4).map(({ events }) => events.join(" ")).toArray();
  assert.ok(found.includes("1 1 1"));
  assert.ok(!found.includes("1 1 1 1"));
});

Deno.test("Greenwood's sum is that of the events so far", () => {
  const order = orders(5, 0.4)
    .find(({ events, censoredBefore }) =>
      `${events}/${censoredBefore}` === "1,1,1/0,0,0"
    )!;
  const terms = [1 / (5 * 4), 1 / (4 * 3), 1 / (3 * 2)];
  let sum = 0;
  order.greenwood.forEach((value, i) => {
    sum += terms[i]!;
    assert.ok(Math.abs(value - sum) < 1e-15, `${i}`);
  });
});

Deno.test("the bound on orders is one less than every other Fibonacci number", () => {
  // So many sequences of an event time with its censorings have at most n patients.
  const fibonacci = [0, 1];
  for (let i = 2; i < 40; i++) {
    fibonacci.push(fibonacci[i - 1]! + fibonacci[i - 2]!);
  }
  for (let n = 1; n <= 16; n++) {
    assert.equal(countOrders(n), fibonacci[2 * n + 1]! - 1, `${n}`);
  }
  const all = orders(8, 0.45).toArray().length;
  assert.ok(all > 0 && all <= countOrders(8));
});
