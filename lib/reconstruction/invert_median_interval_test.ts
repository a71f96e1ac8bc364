import assert from "node:assert/strict";
import { kaplanMeier, medianSurvival } from "../survival/mod.ts";
import {
  invertMedianInterval,
  type MedianIntervalSolution,
} from "./invert_median_interval.ts";

/** Every set of n times up to a month, each an event or censored. */
function* allData(
  n: number,
  last: number,
  from = 0,
): Generator<[number[], number[]]> {
  if (n === 0) yield [[], []];
  else {
    for (let code = from; code < 2 * last; code++) {
      for (const [time, event] of allData(n - 1, last, code)) {
        yield [[1 + (code >> 1), ...time], [code & 1, ...event]];
      }
    }
  }
}

/** Order, u, l and median of data, worked out from the definition. */
function describe(time: number[], event: number[]): string {
  const { curve } = kaplanMeier(time, event);
  const rows = [...curve.time.keys()].filter((i) => curve.events[i]! > 0);
  const cut = rows.findIndex((i) => curve.survival[i]! <= 0.45 + 1e-9);
  const used = rows.slice(0, cut + 1);
  const survivors = used.filter((i) => curve.survival[i]! >= 0.55 - 1e-9);
  const u = survivors.length ? curve.time[survivors.at(-1)!]! : 0;
  let atRisk = time.length;
  const censored = used.map((i) => {
    const before = atRisk - curve.atRisk[i]!;
    atRisk = curve.atRisk[i]! - curve.events[i]!;
    return before;
  });
  return JSON.stringify([
    censored,
    used.map((i) => curve.events[i]),
    u,
    curve.time[used.at(-1)!],
  ]);
}

const key = ({ censoredBefore, events, u, l }: MedianIntervalSolution) =>
  JSON.stringify([censoredBefore, events, u, l]);

Deno.test("invertMedianInterval finds exactly what going through all data finds", () => {
  const last = 6, byPrint = new Map<string, Set<string>>();
  for (const [time, event] of allData(4, last)) {
    const { median, lower, upper } = medianSurvival(kaplanMeier(time, event), {
      interval: "spss",
    });
    if (median === null || lower === null || upper === null) continue;
    const print = `${median} ${lower.toFixed(1)} ${upper.toFixed(1)}`;
    if (!byPrint.has(print)) byPrint.set(print, new Set());
    byPrint.get(print)!.add(describe(time, event));
  }
  assert.ok(byPrint.size > 30, `only ${byPrint.size} different prints`);
  for (const [print, found] of byPrint) {
    const [median, lower, upper] = print.split(" ") as [string, string, string];
    const { solutions } = invertMedianInterval({ n: 4, median, lower, upper });
    // Beyond the last month of the data gone through, there is nothing to compare with.
    const within = solutions.filter(({ l }) => l <= last).map(key);
    assert.deepEqual(new Set(within), found, print);
  }
});

Deno.test("invertMedianInterval: three solutions of 16 (7.4-24.6), all events at 16 after 12 or 8", () => {
  const { solutions } = invertMedianInterval({
    n: 5,
    median: "16",
    lower: "7.4",
    upper: "24.6",
  });
  assert.deepEqual(
    solutions.map((
      { events, censoredBefore, u, l },
    ) => [events, censoredBefore, u, l]),
    [
      [[1, 1, 1], [0, 0, 0], 12, 16],
      [[1, 2], [0, 0], 8, 16],
      [[2, 1], [0, 0], 12, 16],
    ],
  );
});

Deno.test("invertMedianInterval: five events cannot tell an epsilon of 0.05 from 0.1", () => {
  // Survival is 0.8, 0.6 and 0.4 then: 0.6 and 0.4 are 0.1 from a half.
  const printed = { n: 5, median: "16", lower: "7.4", upper: "24.6" };
  const found = (epsilon: number) =>
    invertMedianInterval(printed, { epsilon }).solutions.map(key);
  assert.deepEqual(found(0.1), found(0.05));
  assert.notDeepEqual(found(0.101), found(0.05));
});

Deno.test("invertMedianInterval: times in tenths allow more than whole months", () => {
  const printed = { n: 5, median: "16", lower: "7.4", upper: "24.6" };
  const whole = invertMedianInterval(printed);
  const tenths = invertMedianInterval(printed, { granularity: 0.1 });
  assert.ok(tenths.solutions.length > whole.solutions.length);
  for (const { lower, upper } of tenths.solutions) {
    assert.equal(lower.toFixed(1), "7.4");
    assert.equal(upper.toFixed(1), "24.6");
  }
});

Deno.test("invertMedianInterval refuses an enumeration that is too large, before starting", () => {
  const printed = { n: 35, median: "25", lower: "13.4", upper: "36.6" };
  const start = performance.now();
  assert.throws(() => invertMedianInterval(printed), {
    name: "RangeError",
    message:
      /35 patients have up to \d+ orders of events, and at most 5000000 can be tried/,
  });
  const least = { ...printed, n: 17 };
  assert.throws(
    () => invertMedianInterval(least),
    /17 patients have up to 9227464 orders/,
  );
  assert.ok(performance.now() - start < 100);
});

Deno.test("invertMedianInterval names an argument out of range", () => {
  const printed = { n: 5, median: "16", lower: "7.4", upper: "24.6" };
  const wrong: [object, object, RegExp][] = [
    [
      { n: 0 },
      {},
      /n must be a whole number of at least 1, current value is 0/,
    ],
    [
      { n: 2.5 },
      {},
      /n must be a whole number of at least 1, current value is 2.5/,
    ],
    [
      {},
      { epsilon: 0.5 },
      /epsilon must be between 0 and 0.5, current value is 0.5/,
    ],
    [
      {},
      { epsilon: 0 },
      /epsilon must be between 0 and 0.5, current value is 0/,
    ],
    [
      {},
      { granularity: 0 },
      /granularity must be a positive number, current value is 0/,
    ],
    [{ median: "16 months" }, {}, /expected digits/],
  ];
  for (const [change, options, message] of wrong) {
    assert.throws(
      () => invertMedianInterval({ ...printed, ...change }, options),
      {
        name: "RangeError",
        message,
      },
    );
  }
});
