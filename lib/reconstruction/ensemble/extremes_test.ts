import assert from "node:assert/strict";
import { loadTables } from "../../study/mod.ts";
import { defaultInterpretations } from "../interpretations.ts";
import { GROUP_NAMES } from "../observe.ts";
import { createReconstruction } from "../reconstruct.ts";
import { cohortTargets } from "../search/targets.ts";
import { liftAssumptions } from "../switch_interpretations.ts";
import { monthlyCurves } from "./curves.ts";
import {
  type ExtremeRow,
  extremeStates,
  toExtremeRow,
} from "./extreme_rows.ts";
import type { EnsembleMember } from "./member.ts";
import { seekExtremes } from "./seek_extremes.ts";
import type { BandRow } from "./survival_bands.ts";

const interpretations = defaultInterpretations();
const reconstruct = createReconstruction();
const { courses } = cohortTargets(interpretations);
const lifted = cohortTargets(liftAssumptions(interpretations));
const folder = new URL("../../../data/", import.meta.url);
const { tables } = await loadTables(folder, [
  "ensemble",
  "extremes",
  "survival_band",
]);
const extremes = tables.extremes as unknown as readonly ExtremeRow[];
const members = tables.ensemble as unknown as readonly EnsembleMember[];
const band = tables.survival_band as unknown as readonly BandRow[];

Deno.test("every extreme meets all that is printed about treatment and survival", () => {
  assert.ok(extremes.length > 0);
  assert.equal(extremeStates(extremes, lifted).length, extremes.length);
});

Deno.test("the band found runs from the lowest to the highest of ensemble and extremes, within what is proven", () => {
  const curves = [...members, ...extremes].map(monthlyCurves);
  assert.equal(band.length, GROUP_NAMES.length * 65);
  for (const row of band) {
    const where = `${row.group} ${row.month}`;
    const values = curves.map((one) => one[row.group][row.month]!);
    const [lowest, highest] = [Math.min(...values), Math.max(...values)];
    assert.ok(Math.abs(row.sought_lower - lowest) < 1e-4, where);
    assert.ok(Math.abs(row.sought_upper - highest) < 1e-4, where);
    assert.ok(row.bound_lower! <= lowest + 1e-4, where);
    assert.ok(row.bound_upper! >= highest - 1e-4, where);
    assert.ok(row.sought_lower <= row.ensemble_lower, where);
    assert.ok(row.ensemble_lower <= row.ensemble_median, where);
    assert.ok(row.ensemble_median <= row.ensemble_upper, where);
    assert.ok(row.ensemble_upper <= row.sought_upper, where);
  }
});

Deno.test("a row says all of a state, and one that does not fit is left out", () => {
  const { state } = reconstruct("a row");
  const row = toExtremeRow(1, state, courses);
  const [again] = extremeStates([row], lifted);
  assert.ok(again);
  assert.deepEqual(toExtremeRow(1, again, courses), row);
  for (
    const spoilt of [
      { ...row, treatment: row.treatment.replace("ongoing", "death") },
      {
        ...row,
        treatment: row.treatment.replace(/toxicity \d+/, "toxicity 70"),
      },
      { ...row, midgut: row.midgut.replace(/^\d+/, "60") },
    ]
  ) assert.deepEqual(extremeStates([spoilt], lifted), []);
});

Deno.test("seeking goes beyond its starts, the same with one worker or two", async () => {
  const states = [1, 2, 3].map((i) => reconstruct(`extremes/${i}`).state);
  const done: number[] = [];
  const seek = (workers: number) =>
    seekExtremes(states, [], {
      seed: "extremes",
      interpretations,
      rounds: 1,
      walks: 8,
      steps: 3000,
      workers,
      onDone: (count, of) => done.push(count / of),
    });
  const found = await seek(2);
  assert.equal(done.at(-1), 1);
  assert.deepEqual(found, await seek(1));
  assert.equal(extremeStates(found, lifted).length, found.length);
  const range = (rows: readonly ExtremeRow[], month: number) => {
    const values = rows.map((row) => monthlyCurves(row).all[month]!);
    return Math.max(...values) - Math.min(...values);
  };
  const starts = states.map((state, i) => toExtremeRow(i, state, courses));
  for (const month of [12, 24, 36]) {
    assert.ok(range(found, month) > range(starts, month), `${month}`);
  }
  await assert.rejects(
    seekExtremes([], [], { seed: "", interpretations, rounds: 1 }),
    {
      name: "RangeError",
      message: /no data set to start from/,
    },
  );
});
