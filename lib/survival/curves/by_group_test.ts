import assert from "node:assert/strict";
import { curveRows } from "./curve_rows.ts";
import { kaplanMeier } from "./kaplan_meier.ts";
import { kaplanMeierByGroup } from "./by_group.ts";
import { medianSurvival } from "./quantile.ts";
import { riskTable } from "./risk_table.ts";
import { assertClose } from "../testdata/almost_equal.ts";
import logRanks from "../testdata/log_rank.json" with { type: "json" };

Deno.test("kaplanMeierByGroup() agrees with R: colon deaths by treatment", () => {
  const { time, event, group } = logRanks.cases.find(({ name }) =>
    name.startsWith("colon")
  )!;
  const { curves, medians, atRisk } = kaplanMeierByGroup(
    time.map(Number),
    event,
    group,
    { times: [0, 1000, 2000] },
  );
  // R: survfit(Surv(time, status) ~ rx, colon, subset = etype == 2), and its
  // summary at times 0, 1000 and 2000.
  assert.deepEqual(curves.map((km) => [km.group, km.n, km.events]), [
    ["Lev", 310, 161],
    ["Lev+5FU", 304, 123],
    ["Obs", 315, 168],
  ]);
  assert.deepEqual(medians.map((row) => [row.median, row.lower, row.upper]), [
    [2152, 1540, null],
    [null, 2725, null],
    [2083, 1656, 2789],
  ]);
  assert.deepEqual(atRisk.map((row) => row.atRisk), [
    ...[310, 203, 145],
    ...[304, 227, 170],
    ...[315, 211, 141],
  ]);
  assertClose(atRisk[5]!.survival, 0.62349557349, "S", 1e-9);
});

Deno.test("kaplanMeierByGroup() is each group's own estimate, with all options", () => {
  const time = [3, 5, 5, 8, 10, 12, 4, 7];
  const event = [1, 1, 0, 1, 0, 1, 1, 1];
  const group = [2, 1, 2, 1, 2, 1, 3, 3];
  const weights = [2, 1, 1, 3, 1, 1, 0, 0];
  const entry = [0, 1, 0, 2, 0, 0, 1, 1];
  const options = { interval: "log-log", confidence: 0.9 } as const;
  const median = { interval: "spss" } as const;
  const result = kaplanMeierByGroup(time, event, group, {
    ...options,
    weights,
    entry,
    median,
    times: [0, 6],
  });
  // Group 3 has weight 0.
  assert.deepEqual(result.curves.map((km) => km.group), [1, 2]);
  for (const [i, label] of [1, 2].entries()) {
    const own = <T>(values: readonly T[]) =>
      values.filter((_, j) => group[j] === label);
    const km = kaplanMeier(own(time), own(event), {
      ...options,
      weights: own(weights),
      entry: own(entry),
    });
    assert.deepEqual(result.curves[i], { group: label, ...km });
    assert.deepEqual(result.medians[i], {
      group: label,
      ...medianSurvival(km, median),
    });
    assert.deepEqual(
      result.atRisk.filter((row) => row.group === label),
      riskTable(km, [0, 6]).map((row) => ({ group: label, ...row })),
    );
  }
});

Deno.test("curveRows() begins at the start and holds no NaN", () => {
  const km = kaplanMeier([0, 2, 3], [1, 0, 1], { interval: "log-log" });
  const rows = curveRows(km);
  assert.deepEqual(rows.map((row) => row.time), [0, 0, 2, 3]);
  assert.deepEqual(rows.map((row) => row.atRisk), [3, 3, 2, 1]);
  assert.deepEqual(rows.map((row) => row.events), [0, 1, 0, 1]);
  assert.deepEqual(rows[0]!.lower, null);
  assert.deepEqual(rows[3], {
    time: 3,
    atRisk: 1,
    events: 1,
    censored: 0,
    survival: 0,
    standardError: null,
    lower: null,
    upper: null,
  });
  assert.equal(curveRows(kaplanMeier([2], [1]))[0]!.lower, 1);
});
