import assert from "node:assert/strict";
import {
  checkChoice,
  checkEntries,
  checkFlag,
  checkNonNegative,
  checkProbability,
  checkTimes,
  checkWhole,
  eventFlags,
} from "./mod.ts";

// deno-lint-ignore no-explicit-any
const any = (value: unknown) => value as any;

/** A check, values that pass, values of the right type that do not, values of another type. */
const checks: readonly (readonly [
  (value: unknown) => unknown,
  passing: readonly unknown[],
  forbidden: readonly unknown[],
  ofOtherTypes: readonly unknown[],
])[] = [
  [
    (value) => checkProbability("do", "x", any(value)),
    [0.95, Number.MIN_VALUE, 1 - Number.EPSILON],
    [0, 1, 95, -0.5, NaN],
    ["0.95", null, undefined, [0.95]],
  ],
  [
    (value) => checkNonNegative("do", "x", any(value)),
    [0, 1e308],
    [-1, Infinity, NaN],
    ["1", null, 1n],
  ],
  [
    (value) => checkWhole("do", "x", any(value), 1),
    [1, 2 ** 53 - 1],
    [0, 1.5, 2 ** 53, NaN],
    ["1", null, true],
  ],
  [
    (value) => checkFlag("do", "x", any(value)),
    [true, false],
    [],
    ["false", 0, 1, null],
  ],
  [
    (value) => checkChoice("do", "x", value, ["log", "plain"]),
    ["log", "plain"],
    ["Log", ""],
    [null, 0, ["log"]],
  ],
  [
    (value) => checkTimes("do", "x", any([1, value]))[1],
    [0, 2.5],
    [-1, NaN, Infinity],
    ["1", null, true],
  ],
  [
    (value) => checkEntries("do", "x", any([0, value]), [1, 5])?.[1],
    [0, 4.999],
    [5, 6, -1],
    ["1", null],
  ],
  [
    (value) => eventFlags("do", "x", any([0, value]), 2)[1],
    [0, 1],
    [2, -1, 0.5, NaN],
    ["1", null],
  ],
];

for (const [i, [check, passing, forbidden, ofOtherTypes]] of checks.entries()) {
  Deno.test(`check ${i} returns what passes, refuses what does not`, () => {
    for (const value of passing) assert.equal(check(value), value);
    for (const value of forbidden) {
      assert.throws(() => check(value), RangeError, String(value));
    }
    for (const value of ofOtherTypes) {
      assert.throws(() => check(value), TypeError, String(value));
    }
  });
}

Deno.test("event flags are 0 and 1, a Uint8Array itself", () => {
  const flags = Uint8Array.of(0, 1);
  assert.equal(eventFlags("do", "event", flags, 2), flags);
  assert.deepEqual(
    eventFlags("do", "event", { values: [true, false] }, 2),
    Uint8Array.of(1, 0),
  );
});
