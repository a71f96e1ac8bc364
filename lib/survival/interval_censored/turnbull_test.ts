import assert from "node:assert/strict";
import fc from "fast-check";
import { kaplanMeier, type Turnbull, turnbull, turnbullAt } from "../mod.ts";
import { assertClose } from "../testdata/almost_equal.ts";
import fixture from "../testdata/turnbull.json" with { type: "json" };

/** Survival beyond a time at which the curve is known. */
function survivalAt({ curve }: Turnbull, time: number): number {
  const row = curve.right.findLastIndex((right) => right <= time);
  return row === -1 ? 1 : curve.survival[row]!;
}

/** Probability of each subject's interval. */
function held(
  { curve }: Turnbull,
  lower: readonly number[],
  upper: readonly (number | null)[],
): number[] {
  return lower.map((left, i) => {
    const right = upper[i] ?? Infinity;
    return curve.mass.reduce((sum, mass, j) => {
      const [a, b] = [curve.left[j]!, curve.right[j]!];
      const isHeld = left === right
        ? a === left && b === left
        : (a === b ? a > left : a >= left) && b <= right;
      return isHeld ? sum + mass : sum;
    }, 0);
  });
}

/** Moving probability to any interval must not gain (Gentleman & Geyer 1994). */
function assertMostLikely(
  lower: readonly number[],
  upper: readonly (number | null)[],
): void {
  const found = turnbull(lower, upper);
  assert.equal(found.status, "converged");
  const p = held(found, lower, upper);
  found.curve.mass.forEach((mass, j) => {
    const only = found.curve.mass.map((_, k) => k === j ? 1 : 0);
    const moved = { ...found, curve: { ...found.curve, mass: only } };
    const gain = held(moved, lower, upper)
      .reduce((sum, isHeld, i) => sum + isHeld / p[i]!, 0) - found.n;
    assert.ok(gain < 1e-6, `${j}: ${gain}`);
    if (mass > 1e-6) assert.ok(Math.abs(gain) < 1e-3, `${j}: ${gain}`);
  });
}

for (
  const { name, lower, upper, times, survival, logLikelihood } of fixture.cases
) {
  Deno.test(`turnbull() agrees with R: ${name}`, () => {
    const found = turnbull(lower, upper);
    assert.equal(found.status, "converged");
    times.forEach((time, i) => {
      const s = survivalAt(found, time);
      assert.ok(Math.abs(s - survival[i]!) < 1e-7, `${time}: ${s}`);
    });
    const own = held(found, lower, upper).reduce((l, p) => l + Math.log(p), 0);
    assertClose(own, logLikelihood, "log-likelihood", 1e-10);
  });

  Deno.test(`turnbull() is most likely: ${name}`, () => {
    assertMostLikely(lower, upper);
  });
}

Deno.test("turnbull() of any intervals is most likely", () => {
  const interval = fc.tuple(fc.nat(12), fc.nat(6), fc.boolean());
  const subjects = fc.array(interval, { minLength: 1, maxLength: 40 });
  fc.assert(fc.property(subjects, (rows) => {
    assertMostLikely(
      rows.map(([left]) => left),
      rows.map(([left, width, isSeen]) => isSeen ? left + width : null),
    );
  }));
});

Deno.test("turnbull() of known and right-censored times is Kaplan-Meier's curve", () => {
  const subjects = fc.array(fc.tuple(fc.nat(20), fc.boolean()), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(fc.property(subjects, (rows) => {
    const time = rows.map(([time]) => time);
    const event = rows.map(([, event]) => event);
    const found = turnbull(time, time.map((t, i) => event[i] ? t : null));
    const { curve } = kaplanMeier(time, event);
    curve.time.forEach((t, i) => {
      const difference = survivalAt(found, t) - curve.survival[i]!;
      assert.ok(Math.abs(difference) < 1e-8, `${t}: ${difference}`);
    });
  }));
});

Deno.test("turnbull() takes a weight as so many subjects, and 0 as none", () => {
  const once = turnbull([0, 2, 2, 2, 1], [2, 4, 4, null, 9]);
  const weighted = turnbull([0, 2, 2, 1, 7], [2, 4, null, 9, 8], {
    weights: [1, 2, 1, 1, 0],
  });
  assert.equal(weighted.n, 5);
  assert.deepEqual(weighted.curve.right, once.curve.right);
  weighted.curve.mass.forEach((mass, i) =>
    assert.ok(Math.abs(mass - once.curve.mass[i]!) < 1e-12)
  );
});

Deno.test("turnbull() says between which times the median lies", () => {
  assert.deepEqual(turnbull([0, 3, 3], [3, 6, null]).median, [3, 6]);
  // Exactly one half after the first interval.
  assert.deepEqual(turnbull([0, 3], [3, 6]).median, [0, 3]);
  assert.equal(turnbull([1, 3, 3], [2, null, null]).median, null);
  assert.equal(turnbull([1], [null]).median, null);
  assert.equal(turnbull([4], [4]).median?.[0], 4);
});

Deno.test("turnbull() says when it ran out of steps, and refuses what is no interval", () => {
  const { lower, upper } = fixture.cases[0]!;
  const short = turnbull(lower, upper, { maximumIterations: 1 });
  assert.equal(short.status, "not converged");
  assert.equal(short.iterations, 1);
  assert.throws(() => turnbull([3], [2]), {
    name: "RangeError",
    message:
      "Cannot estimate survival from intervals: upper[0] must be at least lower[0] = 3, or null, current value is 2",
  });
  assert.throws(() => turnbull([3], [NaN]), RangeError);
  assert.throws(() => turnbull([Infinity], [null]), RangeError);
});

Deno.test("turnbullAt() before, within and after falls, from JSON too", () => {
  const estimate = turnbull([0, 3, 5, 6], [3, 6, 5, null]);
  const rows = [
    { time: 9, least: 0, greatest: 0.25 },
    { time: 0, least: 1, greatest: 1 },
    { time: 1, least: 0.75, greatest: 1 },
    { time: 3, least: 0.75, greatest: 0.75 },
    { time: 5, least: 0.25, greatest: 0.25 },
    { time: 6, least: 0.25, greatest: 0.25 },
  ];
  const times = rows.map(({ time }) => time);
  const rounded = (e: Turnbull) =>
    turnbullAt(e, times).map(({ time, least, greatest }) => ({
      time,
      least: Number(least.toFixed(9)),
      greatest: Number(greatest.toFixed(9)),
    }));
  assert.deepEqual(rounded(estimate), rows);
  assert.deepEqual(rounded(JSON.parse(JSON.stringify(estimate))), rows);
});
