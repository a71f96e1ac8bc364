import assert from "node:assert/strict";
import {
  allCriteria,
  bestOverallResponses,
  ctcaeGrade,
  ctcaeTables,
  selectTargetLesions,
  timePointResponses,
  whoGrade,
} from "./mod.ts";

const rows = allCriteria();
const rules = new Set(rows.map(({ rule }) => rule));

Deno.test("every rule has a name of its own, words and a source", () => {
  assert.equal(rules.size, rows.length);
  for (const { rule, item, criterion, source } of rows) {
    assert.ok(item && criterion && source.length > 20, rule);
  }
});

Deno.test("every cell of the CTCAE is there", () => {
  for (const version of ["4.03", "5.0", "6.0"] as const) {
    const { terms, absent } = ctcaeTables[version];
    const cells = terms.flatMap(({ grades }) => grades).length;
    const own = rows.filter(({ criteria }) => criteria === `CTCAE ${version}`);
    assert.equal(own.length, cells + absent.length);
  }
});

Deno.test("what the functions give as their rule is a row of the table", () => {
  const scan = (time_point: number, target_sum: number) => ({
    patient: "P01",
    time_point,
    month: time_point,
    target_sum,
    non_target: "none" as const,
    new_lesion: false,
  });
  const visits = timePointResponses([
    ...[50, 30, 0, 20].map((sum, i) => scan(3 * i, sum)),
    { ...scan(3, 30), patient: "P02" },
  ]);
  const lesions = [40, 30, 20, 9].map((diameter, i) => ({
    lesion: `${i}`,
    organ: "liver",
    kind: "other" as const,
    diameter,
  }));
  const given = [
    ctcaeGrade({ term: "Fatigue", grade: 2 }, { version: "5.0" }).rule,
    whoGrade({ ki67: 5 }).rule,
    whoGrade({ differentiation: "poor" }, { edition: "2022" }).rule,
    ...visits.map(({ rule }) => rule),
    ...visits.flatMap(({ targetRule }) => targetRule ?? []),
    ...bestOverallResponses(visits).map(({ rule }) => rule),
    ...selectTargetLesions(lesions).map(({ rule }) => rule),
  ];
  for (const rule of given) assert.ok(rules.has(rule!), `${rule}`);
});
