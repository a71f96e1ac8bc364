import assert from "node:assert/strict";
import fc from "fast-check";
import { packedSort } from "./packed_sort.ts";

/** The same by comparison, which keeps equal times in their order. */
function byComparison(time: Float64Array, code: Uint8Array) {
  const order = Array.from(time, (_, i) => i).sort((a, b) =>
    time[a]! - time[b]!
  );
  return {
    keys: Float64Array.from(order, (i) => time[i]!),
    payload: Uint8Array.from(order, (i) => code[i]!),
  };
}

/** Codes from 0 to `largest`, without pattern. */
const codes = (n: number, largest: number) =>
  Uint8Array.from(
    { length: n },
    (_, i) => (i * 7919 + (i >> 3)) % (largest + 1),
  );

const many = { minLength: 300, maxLength: 900 };
const ordinary = fc.double({ min: 1e-3, max: 1e4, noNaN: true });

Deno.test("packedSort sorts ordinary times as a comparison does, whatever the codes", () => {
  const withZeros = fc.oneof(ordinary, fc.constant(0), fc.nat(50));
  const largest = fc.constantFrom(1, 5, 9, 29, 63);
  fc.assert(fc.property(fc.array(withZeros, many), largest, (times, top) => {
    const time = Float64Array.from(times);
    const code = codes(time.length, top);
    const packed = packedSort(time, code, top);
    assert.ok(packed !== null);
    assert.deepEqual(packed.sorted, byComparison(time, code));
    assert.deepEqual(time, Float64Array.from(times));
  }));
});

Deno.test("packedSort of any doubles sorts or refuses", () => {
  const any = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true });
  const near = fc.nat(5000).map((x) => 1e9 + x * 1e-6); // equal high words
  const times = fc.oneof(fc.array(any, many), fc.array(near, many));
  fc.assert(fc.property(times, fc.constantFrom(1, 5, 63), (values, top) => {
    const time = Float64Array.from(values);
    const code = codes(time.length, top);
    const packed = packedSort(time, code, top);
    if (packed !== null) {
      assert.deepEqual(packed.sorted, byComparison(time, code));
    }
  }));
});

Deno.test("packedSort refuses what is no time, wherever it stands", () => {
  const wrong = [-1, -0, NaN, -NaN, Infinity, -Infinity, -5e-324];
  for (const value of wrong) {
    for (const place of [0, 4999, 9999]) {
      const time = Float64Array.from(
        { length: 10_000 },
        (_, i) => (i * 0.7548) % 1,
      );
      time[place] = value;
      assert.equal(packedSort(time, codes(10_000, 5), 5), null);
    }
  }
});

Deno.test("packedSort puts times far above those it saw first in their place, or refuses", () => {
  const time = Float64Array.from(
    { length: 10_000 },
    (_, i) => (i * 0.7548) % 1,
  );
  time[9000] = 1e12;
  time[9500] = 1e9;
  const code = codes(time.length, 1);
  assert.deepEqual(packedSort(time, code, 1)?.sorted, byComparison(time, code));
  assert.equal(packedSort(time, code, 5), null);
});

Deno.test("packedSort refuses codes without room", () => {
  const time = Float64Array.from({ length: 1000 }, (_, i) => (i * 0.7548) % 1);
  assert.notEqual(packedSort(time, codes(1000, 63), 63), null);
  assert.equal(packedSort(time, codes(1000, 64), 64), null);
});
