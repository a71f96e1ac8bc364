import assert from "node:assert/strict";
import { checkOptions, type Defaults } from "./options.ts";

interface Options {
  readonly confidence?: number;
  readonly interval?: "log" | "plain";
  readonly entry?: readonly number[];
}

const defaults = {
  confidence: 0.95,
  interval: "log",
  entry: undefined,
} as const satisfies Defaults<Options>;

const check = (options: unknown) =>
  checkOptions("estimate", options as Options, defaults);

Deno.test("what is not given has its default", () => {
  assert.deepEqual(check({}), defaults);
  assert.deepEqual(check({ interval: "plain", confidence: undefined }), {
    confidence: 0.95,
    interval: "plain",
    entry: undefined,
  });
  assert.equal(check({ entry: null }).entry, null, "null is not 'not given'");
  assert.equal(check(Object.create({ confidence: 0.9 })).confidence, 0.9);
});

Deno.test("an unknown option is named, with the nearest and all known ones", () => {
  assert.throws(() => check({ Confidance: 0.9 }), {
    name: "TypeError",
    message:
      'Cannot estimate: an option must be one of "confidence", "interval", "entry", current value is "Confidance"; did you mean confidence?',
  });
  assert.throws(() => check({ method: undefined }), {
    name: "TypeError",
    message: /current value is "method"$/,
  });
  assert.throws(() => check({ toString: 1 }), TypeError);
  assert.throws(() => check(Object.create({ method: 1 })), TypeError);
});

Deno.test("something else in place of the options", () => {
  const others = [
    [null, "null"],
    [["a", "b"], "an array of 2"],
    [Float64Array.of(1), "an array of 1"],
    ["log", '"log"'],
    [0.9, "0.9"],
    [true, "true"],
    [() => 1, "a function"],
    [new Map(), "[object Map]"],
  ] as const;
  for (const [other, shown] of others) {
    assert.throws(() => check(other), {
      name: "TypeError",
      message:
        `Cannot estimate: options must be an object, current value is ${shown}`,
    });
  }
});
