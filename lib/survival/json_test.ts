import assert from "node:assert/strict";
import * as survival from "./mod.ts";
import { calls } from "./testdata/calls.ts";

/** What JSON can hold of a result: arrays for typed arrays, null for what is not finite. */
function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) {
    return Array.from(value as Float64Array, plain);
  }
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, x]) => [name, plain(x)]),
    );
  }
  return typeof value === "number" && !Number.isFinite(value) ? null : value;
}

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value));

for (const [name, call] of Object.entries(survival)) {
  if (typeof call !== "function") continue;
  Deno.test(`${name}() returns what survives JSON`, () => {
    const result = (call as (...args: unknown[]) => unknown)(...calls[name]!);
    assert.deepEqual(throughJson(result), plain(result));
  });
}

Deno.test("a curve back from JSON is read as the curve itself", () => {
  const time = [3, 5, 5, 8, 10, 12];
  const event = [1, 1, 0, 1, 0, 1];
  for (const entry of [undefined, [0, 1, 0, 4, 0, 2]]) {
    // At S = 1 and S = 0 the limits on this scale are not defined.
    const options = { interval: "log-log", ...(entry && { entry }) } as const;
    const km = survival.kaplanMeier(time, event, options);
    const back = throughJson(km);
    assert.equal(back.curve.upper.at(-1), null);
    for (
      const read of [
        survival.medianSurvival,
        survival.restrictedMean,
        survival.curveRows,
        (km: survival.KaplanMeier) => survival.survivalQuantile(km, 0.9),
        (km: survival.KaplanMeier) => survival.riskTable(km, [0, 6, 20]),
      ]
    ) {
      assert.deepEqual(read(back), read(km));
    }
  }
});

Deno.test("what lacks a column is no curve", () => {
  const km = survival.kaplanMeier([1, 2], [1, 1]);
  for (
    const broken of [
      { ...km, curve: { ...km.curve, survival: {} } },
      throughJson({ ...km, curve: { ...km.curve, lower: undefined } }),
      throughJson({ ...km, entries: { time: [0] } }),
      { curve: null },
    ]
  ) {
    assert.throws(
      () => survival.medianSurvival(broken as unknown as survival.KaplanMeier),
      { name: "TypeError", message: /km must be what kaplanMeier returns/ },
    );
  }
});
