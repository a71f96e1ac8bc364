import assert from "node:assert/strict";
import { kaplanMeier } from "../../../survival/mod.ts";
import { compareSurvival, type HazardRatio } from "../comparison.ts";
import { countsOf } from "../count_table.ts";
import { drawnCurves } from "../drawn_curves.ts";
import { palettes } from "../../style/theme.ts";
import expected from "../testdata/comparisons.json" with { type: "json" };
import { survivalParts } from "./survival_parts.ts";

const { "p-value": pValue, "hazard ratios": ratios } = survivalParts;
const { "pairwise p-values": pairwise } = survivalParts;
const ratio = {
  group: "A",
  reference: "B",
  method: "Cox regression",
  ratio: 2.5616,
  lower: 0.1994,
  upper: 32.906,
};
const printed = (hazardRatio: HazardRatio) =>
  ratios.results!({ hazardRatios: [hazardRatio] });

/** R's data set "veteran", its numbers, and what they are printed as. */
const labels = expected.groups.map(({ type }) => type);
const { time: months, group } = expected;
const event = expected.event.map((one): 0 | 1 => one === 1 ? 1 : 0);
const veteran = compareSurvival({ labels, months, event, group });
const curves = drawnCurves(
  labels.map((label) => {
    const isOwn = (_: unknown, i: number) => group[i] === label;
    const estimate = kaplanMeier(months.filter(isOwn), event.filter(isOwn));
    return { label, estimate };
  }),
  palettes.colour,
  {},
);

Deno.test("the printed ratio names both groups, the reference and the method", () => {
  assert.deepEqual(printed(ratio), [
    "HR vs B (reference), Cox regression:",
    "A: 2.56 (95% CI 0.20–32.91)",
  ]);
});

Deno.test("a ratio that cannot be estimated has its reason", () => {
  const { group, reference, method } = ratio;
  const problem = "no event in A";
  assert.deepEqual(printed({ group, reference, method, problem }), [
    "HR vs B (reference), Cox regression:",
    "A: not estimable: no event in A",
  ]);
});

Deno.test("a p-value has three decimals, or is said to be smaller, and is marked if fitted", () => {
  assert.deepEqual(pValue.results!({ pValue: 0.6574 }), [
    "log-rank test: p = 0.657",
  ]);
  assert.deepEqual(pValue.results!({ pValue: 0.0009 }), [
    "log-rank test: p < 0.001",
  ]);
  assert.deepEqual(pValue.results!({ pValue: 0.657, fitted: true }), [
    "log-rank test: p = 0.657 (fitted)",
  ]);
  assert.deepEqual(pValue.results!({}), []);
});

Deno.test("every pair is printed with R's p-value, one that cannot be compared by name", () => {
  const p = expected.pairs.map(({ first, second, pValue }) =>
    `${first} vs ${second}: p ${
      pValue < 0.001 ? "< 0.001" : `= ${pValue.toFixed(3)}`
    }`
  );
  assert.deepEqual(pairwise.results!(veteran), [
    "pairwise log-rank tests, Holm's adjustment:",
    ...p,
  ]);
  const without = compareSurvival({
    labels: ["A", "B", "C"],
    months: [1, 2, 3, 4],
    event: [1, 1, 1, 1],
    group: ["A", "A", "B", "B"],
  });
  assert.deepEqual(pairwise.results!(without).slice(2), [
    "A vs C: cannot be compared",
    "B vs C: cannot be compared",
  ]);
});

Deno.test("ratios to the reference are R's", () => {
  assert.deepEqual(ratios.results!(veteran), [
    "HR vs large (reference), Cox regression:",
    ...expected.hazardRatios.map(({ group, ratio, lower, upper }) =>
      `${group}: ${ratio.toFixed(2)} (95% CI ${lower.toFixed(2)}–${
        upper.toFixed(2)
      })`
    ),
  ]);
});

Deno.test("median follow-up is R's", () => {
  const shown = (time: number | null) => time?.toFixed(1) ?? "not reached";
  assert.deepEqual(
    survivalParts["median follow-up"].lines!(curves).slice(1),
    expected.groups.map(({ type, followUp: [median, lower, upper] }) =>
      lower === null && upper === null
        ? `${type}: ${shown(median!)}`
        : `${type}: ${shown(median!)} (${shown(lower!)}–${shown(upper!)})`
    ),
  );
});

Deno.test("at risk, events and censored so far are R's", () => {
  for (const [i, counts] of expected.groups.entries()) {
    for (
      const [part, column] of [
        ["risk table", counts.atRisk],
        ["cumulative events", counts.events],
        ["cumulative censored", counts.censored],
      ] as const
    ) {
      assert.deepEqual(
        countsOf(curves[i]!, survivalParts[part].counts!, expected.at)
          .map(({ text }) => Number(text)),
        column,
      );
    }
  }
});
