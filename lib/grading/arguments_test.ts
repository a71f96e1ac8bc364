import assert from "node:assert/strict";
import * as grading from "./mod.ts";

const scan = (time_point: number, target_sum: number) => ({
  patient: "P01",
  time_point,
  month: time_point,
  target_sum,
  non_target: "none",
  new_lesion: false,
});
const visits = grading.timePointResponses(
  [scan(0, 50), scan(3, 30)] as grading.TumourAssessment[],
);
const course = {
  patient: "P01",
  duration: 6,
  stop_reason: "ongoing",
  last_follow_up: 6,
};
const best = [
  "patients",
  "reappearance",
  "confirmation",
  "confirmationInterval",
  "maximumNotEvaluable",
  "stableBetween",
  "minimumStableDuration",
];
const ctcae = ["version", "missingBaseline", "otherTerms"];
const who = [
  "edition",
  "mitosesPer",
  "fieldArea",
  "gap",
  "sites",
  "outsideScheme",
];
const event = { term: "Fatigue", grade: 1 };

/** Arguments that each function takes, and the options that it has after them. */
const calls: Readonly<Record<string, readonly [unknown[], string[]?]>> = {
  allCriteria: [[]],
  bestOverallResponses: [[visits], best],
  convertUnit: [[1, "albumin", "g/l", "g/dl"]],
  ctcaeGrade: [[event], ctcae],
  ctcaeGrades: [[[event]], ctcae],
  overallResponse: [["CR", "CR", false]],
  progressionFreeSurvival: [[[course], [scan(0, 50)]], [
    "ruleSet",
    "progression",
    "progressionDate",
    "missingBaseline",
    "censoring",
    "newTreatment",
    "treatmentStop",
    "visitWindow",
    "schedule",
  ]],
  responseCounts: [[visits, ["P01"], [3]]],
  responseDurations: [[visits], best],
  responseSummary: [[[{ response: "CR" }]]],
  selectTargetLesions: [[[
    { lesion: "a", organ: "liver", kind: "other", diameter: 40 },
  ]]],
  spiderRows: [[visits]],
  sumOfDiameters: [[[{ lesion: "a", kind: "other", diameter: 40 }]]],
  targetResponse: [[{ sum: 30, baseline: 50, nadir: 40 }]],
  thoracicType: [[{ mitoses: 1 }]],
  timePointResponses: [[[scan(0, 50)]], ["reappearance", "continuingResponse"]],
  toxicityTable: [[grading.paperToxicities, "4.0"]],
  toxicityTableDifferences: [[[]]],
  tumourGrowthRates: [[[scan(0, 50)]]],
  unitOf: [["g/l"]],
  waterfallRows: [[visits]],
  whoGrade: [[{ ki67: 1 }], who],
  whoGradeShift: [
    [[{ ki67: 1 }], { from: "2010", to: "2019" }],
    who.slice(1),
  ],
  whoGrades: [[[{ ki67: 1 }]], who],
};
const functions = Object.entries(grading).filter(([, one]) =>
  typeof one === "function"
) as [string, (...values: unknown[]) => unknown][];

const refusal = {
  message: /^Cannot [-a-z0-9 .]+: .+ must be .+, current value/s,
};

Deno.test("every function refuses null and what is of another kind", () => {
  assert.deepEqual(functions.map(([name]) => name), Object.keys(calls));
  for (const [name, call] of functions) {
    const [values] = calls[name]!;
    call(...values);
    for (const [i, value] of values.entries()) {
      const wrong = [null, Symbol.iterator, () => value, [null], NaN];
      for (const other of wrong) {
        assert.throws(
          () => call(...values.with(i, other)),
          refusal,
          `${name}, argument ${i}: ${String(other)}`,
        );
      }
    }
  }
});

Deno.test("every function refuses options of null, unknown ones, and wrong kinds", () => {
  for (const [name, call] of functions) {
    const [values, options] = calls[name]!;
    if (!options) continue;
    for (const wrong of [null, [], "options"]) {
      assert.throws(() => call(...values, wrong), refusal, name);
    }
    assert.throws(
      () => call(...values, { [`${options[0]}s`]: "x" }),
      { name: "TypeError", message: /an option must be one of .*did you mean/ },
      name,
    );
    for (const option of options) {
      for (
        const wrong of [null, "none of the choices", { wrong: 1 }, -1]
      ) {
        assert.throws(
          () => call(...values, { [option]: wrong }),
          (error: Error) =>
            refusal.message.test(error.message) &&
            error.message.includes(option),
          `${name}, ${option}: ${String(wrong)}`,
        );
      }
      call(...values, { [option]: undefined });
    }
  }
});
