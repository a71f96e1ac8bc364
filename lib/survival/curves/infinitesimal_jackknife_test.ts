import assert from "node:assert/strict";
import { kaplanMeier, kaplanMeierByGroup, restrictedMean } from "../mod.ts";
import { assertAllClose } from "../testdata/almost_equal.ts";
import { type CurveCase, data, jackknife } from "../testdata/cox_more.ts";

const robust = { variance: "infinitesimal-jackknife" } as const;

for (const expected of jackknife) {
  const { weighted, clustered } = expected;
  const name = `${expected.data}${weighted ? ", weights" : ""}${
    clustered ? ", clusters" : ""
  }`;
  Deno.test(`kaplanMeier(): robust standard errors equal R's: ${name}`, () => {
    const { time, event, entry, weight, cluster } = data[expected.data]!;
    const { curve } = kaplanMeier(time, event, {
      ...robust,
      ...(entry && { entry }),
      ...(weighted && { weights: weight }),
      ...(clustered && { cluster }),
    });
    const equal = (column: Float64Array, name: keyof CurveCase) =>
      assertAllClose(
        expected.index.map((row) => column[row]!),
        expected[name] as (number | null)[],
        name,
      );
    equal(curve.time, "time");
    equal(curve.survival, "survival");
    equal(curve.standardError, "standardError");
    equal(curve.lower, "lower");
    equal(curve.upper, "upper");
  });
}

Deno.test("kaplanMeier(): the jackknife by hand, and of rows doubled in clusters", () => {
  const time = [2, 5, 7, 9, 11];
  const event = [1, 0, 1, 1, 0];
  const { curve } = kaplanMeier(time, event, robust);
  // By hand: at 2, all five have influence 1/20, and the first 1/4 less.
  assertAllClose(
    [curve.standardError[0]!],
    [0.8 * Math.sqrt(4 / 400 + (1 / 20 - 1 / 4) ** 2)],
    "standard error",
    1e-14,
  );
  // Two copies of each row are two subjects unless they are one cluster.
  const twice = [...time, ...time];
  const doubled = kaplanMeier(twice, [...event, ...event], {
    ...robust,
    cluster: [0, 1, 2, 3, 4, 0, 1, 2, 3, 4],
  });
  assertAllClose(
    [...doubled.curve.standardError],
    [...curve.standardError],
    "doubled",
    1e-13,
  );
});

Deno.test("kaplanMeierByGroup(): clusters and weights follow their rows", () => {
  const { time, event, weight, cluster, stratum } = data.veteran_months!;
  const { curves } = kaplanMeierByGroup(time, event, stratum, {
    ...robust,
    weights: weight,
    cluster,
  });
  const first = stratum.flatMap((s, i) => s === 1 ? [i] : []);
  const of = <T>(column: readonly T[]) => first.map((i) => column[i]!);
  const alone = kaplanMeier(of(time), of(event), {
    ...robust,
    weights: of(weight),
    cluster: of(cluster),
  });
  assert.deepEqual(curves[0]!.curve, alone.curve);
});

Deno.test("clusters are refused where they would be ignored", () => {
  assert.throws(
    () => kaplanMeier([1, 2], [1, 1], { cluster: ["a", "b"] }),
    new RangeError(
      'Cannot estimate survival: cluster must be left out unless variance is "infinitesimal-jackknife", current value is an array of 2',
    ),
  );
  assert.throws(
    () => restrictedMean(kaplanMeier([1, 2], [1, 1], robust)),
    new RangeError(
      'Cannot estimate the restricted mean: km.variance must be "greenwood", current value is "infinitesimal-jackknife"',
    ),
  );
});
