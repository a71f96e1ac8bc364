import assert from "node:assert/strict";
import fc from "fast-check";
import { loadTables } from "../study/mod.ts";
import { kaplanMeier, riskTable } from "../survival/mod.ts";
import { cohortBounds } from "./cohort_bounds.ts";
import { type EnsembleMember, memberGroups } from "./ensemble/member.ts";

const months = Array.from({ length: 65 }, (_, month) => month);
const bounds = cohortBounds(months);
const { tables } = await loadTables(new URL("../../data/", import.meta.url), [
  "ensemble",
  "survival_band",
]);

function survivalAt(times: readonly number[], event: readonly number[]) {
  return riskTable(kaplanMeier(times, event), months)
    .map(({ survival }) => survival);
}

Deno.test("survival is at most the share without event by then, and at least r of r + e, with r seen beyond", () => {
  const patient = fc.tuple(
    fc.integer({ min: 1, max: 30 }),
    fc.constantFrom(0, 1),
  );
  fc.assert(
    fc.property(fc.array(patient, { minLength: 1, maxLength: 35 }), (rows) => {
      const curve = survivalAt(rows.map(([t]) => t), rows.map(([, e]) => e));
      for (const [month, survival] of curve.entries()) {
        if (survival === null) continue; // nobody was seen for so long
        const events = rows.filter(([t, e]) => e === 1 && t <= month).length;
        const beyond = rows.filter(([t]) => t > month).length;
        assert.ok(survival <= 1 - events / rows.length + 1e-9);
        if (beyond > 0) {
          assert.ok(survival >= beyond / (beyond + events) - 1e-9);
        }
      }
    }),
  );
});

Deno.test("no data set of the ensemble, and none that was sought, passes the proven bounds", () => {
  const members = tables.ensemble as unknown as readonly EnsembleMember[];
  const curves = members.map((member) => {
    const { all } = memberGroups(member);
    return survivalAt(
      all.map(({ months }) => months),
      all.map(({ event }) => event),
    );
  });
  const sought = tables.survival_band.filter(({ group }) => group === "all");
  for (const { month, lower, upper } of bounds) {
    const row = sought.find((row) => row.month === month)!;
    for (
      const survival of [
        ...curves.map((curve) => curve[month]!),
        row.sought_lower as number,
        row.sought_upper as number,
      ]
    ) {
      if (survival === null) continue;
      // Sought values are stored to four decimals.
      assert.ok(
        survival >= lower - 5e-5 && survival <= upper + 5e-5,
        `${month}`,
      );
    }
  }
});

Deno.test("the bounds at the months that the text speaks of", () => {
  const at = (month: number) => {
    const { lower, upper } = bounds[month]!;
    return [lower, upper];
  };
  assert.deepEqual(at(0), [27 / 35, 1]);
  assert.deepEqual(at(3), [21 / 30, 34 / 35]);
  assert.deepEqual(at(6), [0.5, 34 / 35]);
  assert.deepEqual(at(12), [0.5, 26 / 35]);
  assert.deepEqual(at(24), [0.5, 26 / 35]);
  assert.deepEqual(at(25), [2 / 28, 0.5]);
  assert.deepEqual(at(36), [1 / 28, 0.5]);
  assert.deepEqual(at(63), [0, 0.5]);
});
