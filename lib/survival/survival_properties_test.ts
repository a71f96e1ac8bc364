import assert from "node:assert/strict";
import fc from "fast-check";
import {
  kaplanMeier,
  logRankTest,
  medianSurvival,
  permutationLogRankTest,
  restrictedMean,
  reverseKaplanMeier,
} from "./mod.ts";
import { radixSort } from "./subjects/radix_sort.ts";
import { assertAllClose, assertClose } from "./testdata/almost_equal.ts";

/** Whole times are counted, others sorted: both must hold. */
const anyTime = fc.oneof(
  fc.nat(40),
  fc.nat(400).map((x) => x / 7),
  fc.double({ min: 1e-3, max: 1e4, noNaN: true }),
);
const subject = fc.record({
  time: anyTime,
  event: fc.boolean(),
  group: fc.constantFrom("a", "b", "c"),
  weight: fc.integer({ min: 1, max: 4 }),
});
const subjects = fc.array(subject, { minLength: 1, maxLength: 300 });
const twoGroups = subjects.filter((s) =>
  new Set(s.map(({ group }) => group)).size > 1
);
type Subject = {
  time: number;
  event: boolean;
  group: string;
  weight: number;
};
const times = (s: readonly Subject[]) => s.map(({ time }) => time);
const events = (s: readonly Subject[]) => s.map(({ event }) => event);
const groups = (s: readonly Subject[]) => s.map(({ group }) => group);
const weights = (s: readonly Subject[]) => s.map(({ weight }) => weight);

function shuffled<T>(values: readonly T[], keys: readonly number[]): T[] {
  return values.map((value, i) => ({ value, key: keys[i % keys.length]! * i }))
    .sort((a, b) => a.key - b.key).map(({ value }) => value);
}

Deno.test("order of subjects does not matter", () => {
  fc.assert(
    fc.property(
      twoGroups,
      fc.array(fc.integer(), { minLength: 9 }),
      (s, keys) => {
        const t = shuffled(s, keys);
        assert.deepEqual(
          kaplanMeier(times(t), events(t)),
          kaplanMeier(times(s), events(s)),
        );
        const a = logRankTest(times(s), events(s), groups(s));
        const b = logRankTest(times(t), events(t), groups(t));
        assert.ok(
          Math.abs(a.statistic - b.statistic) <= 1e-9 * (1 + a.statistic),
        );
      },
    ),
  );
});

Deno.test("a weight is the same as so many rows, and can be split", () => {
  fc.assert(fc.property(twoGroups, (s) => {
    const rows = s.flatMap((x) => Array.from({ length: x.weight }, () => x));
    const split = s.flatMap((x) =>
      x.weight > 1 ? [{ ...x, weight: 1 }, { ...x, weight: x.weight - 1 }] : [x]
    );
    const expected = kaplanMeier(times(rows), events(rows));
    for (const w of [s, split]) {
      const km = kaplanMeier(times(w), events(w), { weights: weights(w) });
      assert.equal(km.n, expected.n);
      assertAllClose(
        km.curve.survival,
        [...expected.curve.survival].map(nullIfNaN),
        "S",
      );
      assertAllClose(
        km.curve.upper,
        [...expected.curve.upper].map(nullIfNaN),
        "upper",
      );
      const test = logRankTest(times(w), events(w), groups(w), {
        weights: weights(w),
      });
      const plain = logRankTest(times(rows), events(rows), groups(rows));
      assert.ok(
        Math.abs(test.statistic - plain.statistic) <=
          1e-9 * (1 + plain.statistic),
      );
      assert.equal(test.n, plain.n);
    }
  }));
});

const nullIfNaN = (x: number) => Number.isNaN(x) ? null : x;

Deno.test("rows of weight 0 leave no trace", () => {
  fc.assert(fc.property(subjects, subjects, (s, absent) => {
    const both = [...s, ...absent.map((x) => ({ ...x, weight: 0 }))];
    assert.deepEqual(
      kaplanMeier(times(both), events(both), { weights: weights(both) }).curve
        .time,
      kaplanMeier(times(s), events(s), { weights: weights(s) }).curve.time,
    );
  }));
});

Deno.test("rescaling time rescales the median and the mean, and nothing else", () => {
  fc.assert(
    fc.property(twoGroups, fc.constantFrom(0.125, 2, 1024), (s, unit) => {
      const scaled = times(s).map((t) => t * unit);
      const options = { timefix: false };
      const a = kaplanMeier(times(s), events(s), options);
      const b = kaplanMeier(scaled, events(s), options);
      assert.deepEqual(b.curve.survival, a.curve.survival);
      assert.deepEqual(b.curve.lower, a.curve.lower);
      const median = medianSurvival(a).median;
      assert.equal(
        medianSurvival(b).median,
        median === null ? null : median * unit,
      );
      if (a.curve.time.at(-1)! > 0) {
        assertClose(
          restrictedMean(b).mean,
          restrictedMean(a).mean * unit,
          "mean",
        );
      }
      const test = logRankTest(times(s), events(s), groups(s), options);
      const other = logRankTest(scaled, events(s), groups(s), options);
      assert.equal(other.statistic, test.statistic);
    }),
  );
});

Deno.test("without censoring survival is 1 less the empirical distribution", () => {
  fc.assert(fc.property(subjects, (s) => {
    const { curve } = kaplanMeier(times(s), s.map(() => 1), { timefix: false });
    const expected = [...curve.time].map((t) =>
      times(s).filter((x) => x > t).length / s.length
    );
    assertAllClose(curve.survival, expected, "S", 1e-12);
  }));
});

Deno.test("survival falls from 1, within its limits", () => {
  fc.assert(fc.property(subjects, (s) => {
    const { curve } = kaplanMeier(times(s), events(s));
    curve.survival.forEach((value, row) => {
      assert.ok(value <= (curve.survival[row - 1] ?? 1));
      if (value === 0) return;
      assert.ok(curve.lower[row]! <= value && value <= curve.upper[row]!);
      assert.ok(curve.lower[row]! >= 0 && curve.upper[row]! <= 1);
    });
  }));
});

Deno.test("entry at the start is no truncation", () => {
  fc.assert(fc.property(subjects, (s) => {
    const after = times(s).map((t) => t + 1);
    const entry = s.map(() => 0);
    assert.deepEqual(
      [...kaplanMeier(after, events(s), { entry }).curve.lower],
      [...kaplanMeier(after, events(s)).curve.lower],
    );
  }));
});

Deno.test("a subject cut into two intervals counts once", () => {
  fc.assert(
    fc.property(
      subjects,
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (s, share) => {
        const end = times(s).map((t) => t + 1);
        const cut = end.map((t) => t * share);
        const whole = kaplanMeier(end, events(s), { timefix: false }).curve;
        const parts = kaplanMeier(
          [...cut, ...end],
          [...s.map(() => false), ...events(s)],
          { entry: [...s.map(() => 0), ...cut], timefix: false },
        ).curve;
        const survival = new Map(
          [...parts.time].map((t, row) => [t, parts.survival[row]!]),
        );
        whole.time.forEach((t, row) =>
          assertClose(survival.get(t)!, whole.survival[row]!, `S(${t})`)
        );
      },
    ),
  );
});

Deno.test("exchanging the indicator is the reverse curve", () => {
  fc.assert(fc.property(subjects, (s) => {
    const reverse = reverseKaplanMeier(times(s), events(s));
    const exchanged = kaplanMeier(times(s), events(s).map((e) => !e));
    assert.deepEqual(reverse.curve, exchanged.curve);
    assert.equal(reverse.events, exchanged.events);
  }));
});

Deno.test("names of groups do not matter", () => {
  const renamed = new Map([["a", 30], ["b", 10], ["c", 20]]);
  fc.assert(fc.property(twoGroups, (s) => {
    const test = logRankTest(times(s), events(s), groups(s));
    const other = logRankTest(
      times(s),
      events(s),
      groups(s).map((g) => renamed.get(g)!),
    );
    assert.ok(
      Math.abs(test.statistic - other.statistic) <= 1e-8 * (1 + test.statistic),
    );
  }));
});

Deno.test("one stratum is none; copies as strata add up", () => {
  fc.assert(fc.property(twoGroups, (s) => {
    const test = logRankTest(times(s), events(s), groups(s));
    const one = logRankTest(times(s), events(s), groups(s), {
      strata: s.map(() => "x"),
    });
    assert.equal(one.statistic, test.statistic);
    const twice = [...s, ...s];
    const two = logRankTest(times(twice), events(twice), groups(twice), {
      strata: twice.map((_, i) => i < s.length),
    });
    assertClose(two.statistic, 2 * test.statistic, "statistic", 1e-8);
  }));
});

Deno.test("a permutation p-value is at least one assignment's share and at most 1", () => {
  const few = fc.array(subject, { minLength: 2, maxLength: 9 })
    .filter((s) => new Set(groups(s)).size > 1);
  fc.assert(fc.property(few, (s) => {
    const test = permutationLogRankTest(times(s), events(s), groups(s));
    assert.ok(test.pValue * test.assignments >= 1 - 1e-9 && test.pValue <= 1);
  }));
});

Deno.test("radixSort sorts as a comparison does and keeps each number with its key", () => {
  const bits = fc.bigInt(0n, 0x7fefffffffffffffn).map((b) =>
    new Float64Array(BigUint64Array.of(b).buffer)[0]!
  );
  const near = fc.nat(5000).map((x) => 1e9 + x * 1e-6); // equal high words
  const keys = fc.oneof(
    fc.array(bits, { maxLength: 600 }),
    fc.array(near, { minLength: 1500, maxLength: 2500 }),
    fc.array(fc.nat(3), { maxLength: 600 }),
  );
  fc.assert(fc.property(keys, (values) => {
    const input = Float64Array.from(values);
    const sorted = radixSort(input, Uint32Array.from(values, (_, i) => i));
    assert.deepEqual(sorted.keys, input.slice().sort());
    const payload = [...sorted.payload];
    assert.deepEqual(payload.map((i) => input[i]!), [...sorted.keys]);
    const isStable = payload.every((i, row) =>
      row === 0 || sorted.keys[row - 1] !== sorted.keys[row] ||
      payload[row - 1]! < i
    );
    assert.ok(isStable);
  }));
});
