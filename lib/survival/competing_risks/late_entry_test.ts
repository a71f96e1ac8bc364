import assert from "node:assert/strict";
import { zeroMatrix } from "../../numeric/mod.ts";
import { cumulativeIncidence } from "./cumulative_incidence.ts";
import { grayTest } from "./gray.ts";
import { addGrayScore, groupTimes } from "./gray_score.ts";
import { causeDefaults, competingRisks } from "./input.ts";
import { logRankTest } from "../log_rank/log_rank.ts";
import { assertAllClose, assertClose } from "../testdata/almost_equal.ts";
import fixture from "../testdata/late_entry.json" with { type: "json" };

for (const c of fixture.incidence) {
  Deno.test(`cumulativeIncidence() with late entry agrees with R: ${c.name}`, () => {
    const { entry } = c;
    const { causes, curve, n } = cumulativeIncidence(c.time, c.cause, {
      entry,
    });
    assert.equal(n, c.time.length);
    causes.forEach((cause, k) => {
      const own = <T extends ArrayLike<number>>(column: T) =>
        Array.from(column).filter((_, i) => curve.cause[i] === cause);
      const of = (matrix: readonly (readonly number[])[]) =>
        matrix.map((row) => row[k]!);
      assert.deepEqual(own(curve.time), c.times);
      assert.deepEqual(own(curve.atRisk), c.atRisk);
      assertAllClose(own(curve.incidence), of(c.incidence), "incidence");
      assertAllClose(own(curve.standardError), of(c.se), "SE", 1e-8);
    });
  });
}

Deno.test("with everybody entering before the first event nothing changes", () => {
  const { time, cause } = fixture.incidence.find(({ name }) => name === "pbc")!;
  const group = time.map((_, i) => i % 3);
  const entry = time.map(() => 0);
  const plain = cumulativeIncidence(time, cause);
  for (const variance of ["infinitesimal-jackknife", "aalen"] as const) {
    const expected = cumulativeIncidence(time, cause, { variance });
    const found = cumulativeIncidence(time, cause, { variance, entry });
    assert.deepEqual(found.curve.incidence, plain.curve.incidence);
    assertAllClose(
      found.curve.standardError,
      [...expected.curve.standardError],
      variance,
      1e-9,
    );
  }
  const found = grayTest(time, cause, group, { entry });
  const expected = grayTest(time, cause, group);
  assertAllClose(found.table.statistic, [...expected.table.statistic], "Gray");
});

Deno.test("a weight is so many subjects who enter late", () => {
  const { time, cause, entry } = fixture.incidence.find(({ name }) =>
    name === "small"
  )!;
  const weights = time.map((_, i) => i % 3);
  const repeated = <T>(values: readonly T[]) =>
    values.flatMap((value, i) => Array<T>(weights[i]!).fill(value));
  const found = cumulativeIncidence(time, cause, { entry, weights });
  const expected = cumulativeIncidence(repeated(time), repeated(cause), {
    entry: repeated(entry),
  });
  assert.deepEqual(found.curve.time, expected.curve.time);
  const { standardError } = expected.curve;
  assertAllClose(found.curve.standardError, [...standardError], "SE", 1e-9);
  const group = time.map((_, i) => i % 2);
  const a = grayTest(time, cause, group, { entry, weights });
  const b = grayTest(repeated(time), repeated(cause), repeated(group), {
    entry: repeated(entry),
  });
  assertAllClose(a.table.statistic, [...b.table.statistic], "Gray", 1e-9);
});

Deno.test("without competing events Gray's score with late entry is the log-rank's", () => {
  // Then the number at risk of the subdistribution is the number at risk.
  for (const { name, time, event, entry, ...rest } of fixture.logRank) {
    if (name !== "lung" && name !== "ties") continue;
    const options = { ...causeDefaults, entry };
    const risks = competingRisks("test", time, event, options);
    const group = rest.group.map(String);
    const labels = [...new Set(group)].sort();
    const codes = Uint32Array.from(group, (label) => labels.indexOf(label));
    const rows = Array.from(time, (_, row) => row);
    const score = new Float64Array(labels.length);
    const covariance = zeroMatrix(labels.length);
    const times = groupTimes(risks, rows, codes, labels.length, 1);
    addGrayScore(times, 0, score, covariance);
    const { table } = logRankTest(time, event, group, { entry });
    assertAllClose(
      score,
      [...table.observed].map((o, g) => o - table.expected[g]!),
      name,
      1e-9,
    );
  }
});

Deno.test("Gray's test with late entry errs as often as it says", () => {
  // Two causes with constant hazards, alike in both groups of 150, of which one
  // enters late; of 400 studies 20 should have p < 0.05, with a standard
  // deviation of 4.4. The seed is fixed.
  let state = 2014;
  const random = () => (state = 48271 * state % 2147483647) / 2147483647;
  let small = 0;
  for (let study = 0; study < 400; study++) {
    const [time, cause, group, entry]: number[][] = [[], [], [], []];
    while (time!.length < 300) {
      const end = -Math.log(random());
      const arm = time!.length % 2;
      const start = arm * random() * 0.5;
      if (end <= start) continue;
      const censoring = start + 0.2 + random();
      time!.push(Math.min(end, censoring));
      cause!.push(end > censoring ? 0 : random() < 0.5 ? 1 : 2);
      group!.push(arm);
      entry!.push(start);
    }
    const test = grayTest(time!, cause!, group!, { entry: entry! });
    if (test.table.pValue[0]! < 0.05) small++;
  }
  assert.ok(small >= 9 && small <= 33, `${small} of 400`);
});

Deno.test("late entry of competing risks is checked", () => {
  assert.throws(
    () => cumulativeIncidence([2, 3], [1, 0], { entry: [0, 3] }),
    {
      name: "RangeError",
      message:
        "Cannot estimate cumulative incidence: entry[1] must be less than time[1] = 3, current value is 3",
    },
  );
  // By hand: the second subject enters after the first has died.
  const { curve } = cumulativeIncidence([2, 4, 6], [1, 2, 1], {
    entry: [0, 2, 0],
  });
  assert.deepEqual([...curve.atRisk], [2, 2, 1, 2, 2, 1]);
  assertClose(curve.incidence[2]!, 1 / 2 + 1 / 4, "cause 1");
  assertClose(curve.incidence[5]!, 1 / 4, "cause 2");
});
