import assert from "node:assert/strict";
import {
  fisherExactTest,
  hodgesLehmann,
  pairedTTest,
  proportionInterval,
  signTest,
  wilcoxonSignedRank,
} from "./mod.ts";

const before = [4, 3, 2, 3, 2, 5];
const after = [1, 1, 0, 4, 0, 2];
const table = [[3, 1], [1, 3]] as const;
type Options = Readonly<Record<string, unknown>>;

/** Each function with options, called with some of them. */
const calls: Readonly<Record<string, (options: Options) => object>> = {
  fisherExactTest: (options) => fisherExactTest(table, options),
  hodgesLehmann: (options) => hodgesLehmann(before, after, options),
  pairedTTest: (options) => pairedTTest(before, after, options),
  proportionInterval: (options) => proportionInterval(3, 8, options),
  signTest: (options) => signTest(before, after, options),
  wilcoxonSignedRank: (options) => wilcoxonSignedRank(before, after, options),
};

/** The documented defaults. */
const defaults: Readonly<Record<string, Options>> = {
  fisherExactTest: { alternative: "two-sided", confidence: 0.95 },
  hodgesLehmann: { confidence: 0.95, distribution: "exact" },
  pairedTTest: { confidence: 0.95, alternative: "two-sided" },
  proportionInterval: { interval: "clopper-pearson", confidence: 0.95 },
  signTest: {
    distribution: "exact",
    continuity: false,
    alternative: "two-sided",
    tieTolerance: 1e-12,
  },
  wilcoxonSignedRank: {
    zeros: "drop",
    distribution: "exact",
    continuity: false,
    alternative: "two-sided",
    tieTolerance: 1e-12,
  },
};

/** Values of each option on both sides of its bounds. */
const bounds: Readonly<
  Record<string, { accepted: unknown[]; refused: unknown[] }>
> = {
  confidence: {
    accepted: [1e-9, 1 - 1e-9],
    refused: [0, 1, -0.5, 95, NaN],
  },
  tieTolerance: { accepted: [0, 1e-12], refused: [-1e-300, Infinity, NaN] },
  alternative: { accepted: ["less", "greater"], refused: ["two.sided", ""] },
  distribution: { accepted: ["asymptotic"], refused: ["normal"] },
  zeros: { accepted: ["pratt"], refused: ["wilcoxon"] },
  interval: { accepted: ["wald"], refused: ["exact"] },
};

for (const [name, call] of Object.entries(calls)) {
  Deno.test(`${name}() has the defaults that it documents`, () => {
    const result = call({});
    for (const [option, value] of Object.entries(defaults[name]!)) {
      assert.equal(Reflect.get(result, option), value, option);
    }
    assert.deepEqual(call(defaults[name]!), result);
  });

  Deno.test(`${name}() takes options up to their bounds`, () => {
    for (const option of Object.keys(defaults[name]!)) {
      for (const value of bounds[option]?.accepted ?? []) {
        assert.equal(Reflect.get(call({ [option]: value }), option), value);
      }
      for (const value of bounds[option]?.refused ?? []) {
        const refused = { name: "RangeError", message: RegExp(option) };
        assert.throws(() => call({ [option]: value }), refused, `${value}`);
      }
    }
  });
}
