import assert from "node:assert/strict";
import { progressionFreeSurvival } from "./progression_free_survival.ts";
import { pfsRuleSets } from "./rules.ts";
import { scheduleOf } from "./schedule.ts";

const paper = pfsRuleSets.paper.schedule;
const daysOf = (month: number) => Math.round(month * 365.25 / 12);

Deno.test("scans at the rule set's visits keep its plan", () => {
  assert.equal(scheduleOf([0, 3, 6, 18, 60], paper), paper);
  assert.equal(scheduleOf([], paper), paper);
});

Deno.test("a plan of its own goes on as its last two visits do", () => {
  assert.deepEqual(scheduleOf([0, 2, 4, 4, 8, 12], paper).slice(0, 6), [
    2,
    4,
    8,
    12,
    16,
    20,
  ]);
});

Deno.test("the rule set's plan is known in days, weeks and months of 30 days", () => {
  const visits = [3, 6, 12, 18, 48];
  for (const length of [365.25 / 12, 30, 365.25 / 84]) {
    const own = visits.map((month) => Math.round(month * length));
    const schedule = scheduleOf([0, ...own], paper);
    assert.equal(schedule.length, paper.length);
    for (const time of own) assert.ok(schedule.includes(time), String(time));
    // Month 42 was planned although nobody was there.
    const between = schedule.filter((time) => time > own[3]! && time < own[4]!);
    assert.equal(between.length, 4);
  }
});

Deno.test("the same cohort in days has the same events as in months", () => {
  const planned = [0, 3, 6, 12, 18, 24, 30, 36, 48, 60];
  const cohort = (convert: (month: number) => number) => {
    const patients = planned.flatMap((death) => {
      const seen = planned.filter((month) => month <= death);
      // The visits that each patient has before the death, from none to all.
      return seen.map((_, visits) => ({
        id: `${death}-${visits}`,
        death: death + 0.5,
        seen: seen.slice(0, visits + 1),
      }));
    });
    return progressionFreeSurvival(
      patients.map(({ id, death }) => ({
        patient: id,
        duration: convert(death),
        stop_reason: "death",
        progression: null,
        death: convert(death),
        new_treatment: null,
        last_follow_up: convert(death),
      })),
      patients.flatMap(({ id, seen }) =>
        seen.map((month) => ({
          patient: id,
          time_point: convert(month),
          month: convert(month),
          target_sum: 100,
          non_target: "none",
          new_lesion: false,
        }))
      ),
      { ruleSet: "FDA" },
    );
  };
  const months = cohort((month) => month);
  const days = cohort(daysOf);
  assert.ok(months.events > 0 && months.events < months.n);
  assert.deepEqual(
    days.rows.map(({ patient, event, reason }) => [patient, event, reason]),
    months.rows.map(({ patient, event, reason }) => [patient, event, reason]),
  );
  assert.deepEqual(days.changed, ["schedule"], "and it says so");
  assert.deepEqual(months.changed, []);
});
