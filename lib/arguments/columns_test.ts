import assert from "node:assert/strict";
import { DataFrame } from "danfojs";
import { checkColumn } from "./columns.ts";

Deno.test("arrays and typed arrays are columns as they are", () => {
  for (const values of [[1, 2], Float64Array.of(1, 2), Uint8Array.of(1, 2)]) {
    assert.equal(checkColumn("do", "x", values), values);
    assert.equal(checkColumn("do", "x", values, 2), values);
  }
});

Deno.test("an object that keeps its values in an array is a column", () => {
  const values = ["a", "b"];
  assert.equal(checkColumn("do", "x", { values }), values);
});

Deno.test("a column of a danfojs data frame is a column", () => {
  const table = new DataFrame({ time: [3, 5.5], arm: ["a", "b"] });
  assert.deepEqual(checkColumn("do", "time", table["time"], 2), [3, 5.5]);
  assert.deepEqual(checkColumn("do", "arm", table["arm"], 2), ["a", "b"]);
});

Deno.test("what is not a column is refused", () => {
  const others: readonly unknown[] = [
    null,
    undefined,
    "12",
    12,
    { length: 2, 0: 1, 1: 2 },
    { values: "12" },
    new Map([[1, 2]]),
    new Set([1, 2]),
    new DataView(new ArrayBuffer(2)),
    () => [1, 2],
  ];
  for (const other of others) {
    assert.throws(() => checkColumn("do", "x", other as number[]), {
      name: "TypeError",
      message:
        /^Cannot do: x must be an array or typed array, current value is/,
    });
  }
});

Deno.test("a column must have values, and as many as there are times", () => {
  assert.throws(() => checkColumn("do", "x", []), {
    name: "RangeError",
    message: "Cannot do: x.length must be at least 1, current value is 0",
  });
  assert.throws(() => checkColumn("do", "x", { values: [1] }, 2), {
    name: "RangeError",
    message: "Cannot do: x.length must be 2 as for time, current value is 1",
  });
});
