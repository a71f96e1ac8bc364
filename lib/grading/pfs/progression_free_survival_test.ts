import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type PfsOptions,
  progressionFreeSurvival,
  type TreatmentCourse,
  type TumourAssessment,
} from "../mod.ts";

const course = (more: Partial<TreatmentCourse> = {}): TreatmentCourse => ({
  patient: "P01",
  duration: 20,
  stop_reason: "toxicity",
  progression: null,
  death: null,
  last_follow_up: 40,
  new_treatment: null,
  ...more,
});
/** Scans at planned months; a sum of 50 is stable, 70 progression, null not evaluable. */
const scans = (
  sums: Record<number, number | null>,
  patient = "P01",
): TumourAssessment[] =>
  Object.entries(sums).map(([month, target_sum]) => ({
    patient,
    time_point: Number(month),
    month: Number(month),
    target_sum,
    non_target: "none",
    new_lesion: false,
  }));
const stable = { 0: 50, 3: 50, 6: 50, 12: 50, 18: 50 };

const derive = (
  options: PfsOptions,
  more: Partial<TreatmentCourse>,
  sums: Record<number, number | null>,
) => {
  const { months, event, reason } = progressionFreeSurvival(
    [course(more)],
    scans(sums),
    options,
  ).rows[0]!;
  return [months, event, reason];
};

Deno.test("the paper's rules: progression seen on a scan or clinically, death, else last follow-up", () => {
  const paper = (more: Partial<TreatmentCourse>, sums = stable) =>
    derive({}, more, sums);
  const progressed = { 0: 50, 3: 50, 6: 70, 12: 50, 18: 50 };
  assert.deepEqual(paper({}, progressed), [6, 1, "progression"]);
  assert.deepEqual(paper({ progression: 5 }, progressed), [
    5,
    1,
    "progression",
  ]);
  assert.deepEqual(paper({ progression: 24 }), [24, 1, "progression"]);
  assert.deepEqual(paper({ death: 40 }), [40, 1, "death"]);
  assert.deepEqual(paper({ progression: 40, death: 40 }), [
    40,
    1,
    "progression",
  ]);
  assert.deepEqual(paper({}), [40, 0, "treatment stopped without progression"]);
  assert.deepEqual(
    paper({ stop_reason: "ongoing", duration: 40 }),
    [40, 0, "on treatment, no progression"],
  );
  assert.deepEqual(paper({ new_treatment: 10, death: 40 }), [40, 1, "death"]);
});

// FDA guidance of 2007, Appendix 3, Table A, one line a situation.
const tableA: readonly [
  string,
  Partial<TreatmentCourse>,
  Record<number, number | null>,
  readonly [number, 0 | 1, string],
][] = [
  ["no baseline assessment", { death: 40 }, { 3: 50, 6: 70 }, [
    0,
    0,
    "no baseline assessment",
  ]],
  ["no assessment at all", {}, {}, [0, 0, "no baseline assessment"]],
  ["baseline only", {}, { 0: 50 }, [
    0,
    0,
    "treatment stopped without progression",
  ]],
  ["progression on a planned scan", {}, { 0: 50, 3: 50, 6: 70 }, [
    6,
    1,
    "progression",
  ]],
  ["no progression", { stop_reason: "ongoing", duration: 40 }, stable, [
    18,
    0,
    "on treatment, no progression",
  ]],
  ["stopped for undocumented progression", { progression: 20 }, stable, [
    18,
    0,
    "treatment stopped without progression",
  ]],
  ["stopped for toxicity", {}, stable, [
    18,
    0,
    "treatment stopped without progression",
  ]],
  ["new treatment before progression", { new_treatment: 7 }, {
    0: 50,
    3: 50,
    6: 50,
    12: 70,
  }, [6, 0, "new anticancer treatment"]],
  ["new treatment on the day of a scan", { new_treatment: 6 }, {
    0: 50,
    3: 50,
    6: 50,
    12: 70,
  }, [6, 0, "new anticancer treatment"]],
  ["new treatment after progression", { new_treatment: 13 }, {
    0: 50,
    3: 50,
    6: 50,
    12: 70,
  }, [12, 1, "progression"]],
  ["new treatment on the day of progression", { new_treatment: 12 }, {
    0: 50,
    3: 50,
    6: 50,
    12: 70,
  }, [12, 1, "progression"]],
  [
    "death before the first scan",
    {
      death: 2,
      duration: 2,
      last_follow_up: 2,
    },
    { 0: 50 },
    [2, 1, "death"],
  ],
  [
    "death between planned visits",
    {
      death: 9,
      duration: 9,
      last_follow_up: 9,
    },
    { 0: 50, 3: 50, 6: 50 },
    [9, 1, "death"],
  ],
  [
    "death after one missed visit",
    {
      death: 13,
      duration: 13,
      last_follow_up: 13,
    },
    { 0: 50, 3: 50, 6: 50 },
    [13, 1, "death"],
  ],
  [
    "death on the day of the second planned visit",
    { death: 12, duration: 12, last_follow_up: 12 },
    { 0: 50, 3: 50 },
    [12, 1, "death"],
  ],
  [
    "death just after the second planned visit",
    { death: 12.05, duration: 12.05, last_follow_up: 12.05 },
    { 0: 50, 3: 50 },
    [3, 0, "missed visits"],
  ],
  [
    "death after two missed visits",
    {
      death: 19,
      duration: 19,
      last_follow_up: 19,
    },
    { 0: 50, 3: 50, 6: 50 },
    [6, 0, "missed visits"],
  ],
  ["progression after one missed visit", {}, { 0: 50, 3: 50, 12: 70 }, [
    12,
    1,
    "progression",
  ]],
  ["progression after two missed visits", {}, { 0: 50, 3: 50, 18: 70 }, [
    3,
    0,
    "missed visits",
  ]],
  ["a visit that was not evaluable is missed", {}, {
    0: 50,
    3: 50,
    6: null,
    12: null,
    18: 70,
  }, [3, 0, "missed visits"]],
];

Deno.test("the FDA's rules, situation by situation", () => {
  for (const [situation, more, sums, expected] of tableA) {
    assert.deepEqual(
      derive({ ruleSet: "FDA" }, more, sums),
      expected,
      situation,
    );
  }
});

Deno.test("the EMA's rules count events after new treatment and missed visits", () => {
  const ema = (
    more: Partial<TreatmentCourse>,
    sums: Record<number, number | null>,
  ) => derive({ ruleSet: "EMA" }, more, sums);
  assert.deepEqual(ema({ new_treatment: 7 }, { 0: 50, 6: 50, 12: 70 }), [
    12,
    1,
    "progression",
  ]);
  assert.deepEqual(ema({}, { 0: 50, 3: 50, 18: 70 }), [18, 1, "progression"]);
  // Without a baseline scan no progression can be seen, but a death counts.
  const dead = { death: 9, duration: 9, last_follow_up: 9 };
  assert.deepEqual(ema(dead, {}), [9, 1, "death"]);
  assert.deepEqual(ema(dead, { 3: 50 }), [9, 1, "death"]);
  assert.deepEqual(ema({}, { 3: 50 }), [
    0,
    0,
    "treatment stopped without progression",
  ]);
  assert.deepEqual(
    derive({ ruleSet: "EMA", missingBaseline: "censor" }, dead, {}),
    [
      0,
      0,
      "no baseline assessment",
    ],
  );
  assert.deepEqual(ema({ progression: 20 }, stable), [
    18,
    0,
    "treatment stopped without progression",
  ]);
});

Deno.test("one option is a sensitivity analysis, and the result says which", () => {
  const late = { 0: 50, 3: 50, 6: 50, 12: 50, 24: 70 };
  assert.deepEqual(derive({ treatmentStop: "censor" }, {}, late), [
    20,
    0,
    "treatment stopped without progression",
  ]);
  assert.deepEqual(
    derive({ treatmentStop: "censor", censoring: "last assessment" }, {}, late),
    [12, 0, "treatment stopped without progression"],
  );
  assert.deepEqual(
    derive({ treatmentStop: "censor" }, { duration: 24 }, late),
    [24, 1, "progression"],
  );
  assert.deepEqual(
    derive({ newTreatment: "censor" }, { new_treatment: 7 }, late),
    [
      7,
      0,
      "new anticancer treatment",
    ],
  );
  assert.deepEqual(
    derive({ newTreatment: "event" }, { new_treatment: 7 }, late),
    [
      7,
      1,
      "new anticancer treatment",
    ],
  );
  assert.deepEqual(
    derive({ progression: "radiological" }, { progression: 5 }, late),
    [24, 1, "progression"],
  );
  const result = progressionFreeSurvival([course()], scans(late), {
    missedVisits: 0,
    treatmentStop: "ignore",
  });
  assert.equal(result.ruleSet, "paper");
  assert.deepEqual(result.changed, ["missedVisits"]);
  assert.match(result.method, /rule set paper with another missedVisits/);
  assert.equal(result.rows[0]!.reason, "missed visits");
});

Deno.test("an option that is undefined leaves the rule as it is", () => {
  const absent = {
    missedVisits: undefined,
    visitWindow: undefined,
    schedule: undefined,
  };
  const result = progressionFreeSurvival(
    [course()],
    scans({ 0: 50, 3: 50, 18: 70 }),
    { ruleSet: "FDA", ...absent } as unknown as PfsOptions,
  );
  assert.equal(result.rows[0]!.reason, "missed visits");
  assert.deepEqual(result.changed, []);
});

Deno.test("a progression counts when it was seen, or when its scan was planned", () => {
  const late = scans({ 0: 50, 3: 70 }).map((scan) =>
    scan.time_point === 3 ? { ...scan, month: 4.2 } : scan
  );
  const months = (progressionDate: "scan" | "planned") =>
    progressionFreeSurvival([course()], late, { progressionDate }).rows[0]!
      .months;
  assert.equal(months("scan"), 4.2);
  assert.equal(months("planned"), 3);
});

Deno.test("a death shortly after a planned visit has not missed it", () => {
  const dying = { death: 12.5, duration: 12.5, last_follow_up: 12.5 };
  const missed = (visitWindow: number) =>
    derive({ ruleSet: "FDA", visitWindow }, dying, { 0: 50, 3: 50 })[2];
  assert.equal(missed(0), "missed visits"); // those of 6 and 12 months
  assert.equal(missed(1), "death"); // that of 6 months only
});

Deno.test("the deciding assessment is named, and the order of courses is kept", () => {
  const result = progressionFreeSurvival(
    [course({ patient: "B" }), course({ patient: "A" })],
    [...scans({ 0: 50, 3: 70 }, "A"), ...scans({ 0: 50, 3: 50 }, "B")],
  );
  assert.deepEqual(
    result.rows.map(({ patient, months, assessmentRow }) => [
      patient,
      months,
      assessmentRow,
    ]),
    [["B", 40, null], ["A", 3, 1]],
  );
  assert.deepEqual([result.n, result.events], [2, 1]);
  assert.match(result.rows[1]!.rule, /RECIST-T1-PD-target/);
});

Deno.test("every course has an outcome, no time lies beyond follow-up, and each rule only shortens", () => {
  const month = (max: number) =>
    fc.option(fc.integer({ min: 1, max }), { nil: null });
  fc.assert(
    fc.property(
      month(40),
      fc.boolean(),
      month(40),
      fc.array(fc.constantFrom(50, 50, 50, 70, null), { maxLength: 6 }),
      (progression, dies, new_treatment, sums) => {
        const visits = scans(Object.fromEntries([
          [0, 50],
          ...sums.map((sum, i) => [6 * (i + 1), sum]),
        ]));
        const row = (options: PfsOptions) =>
          progressionFreeSurvival(
            [course({ progression, death: dies ? 40 : null, new_treatment })],
            visits,
            options,
          ).rows[0]!;
        const paper = row({});
        assert.ok(paper.months >= 0 && paper.months <= 40);
        for (
          const stricter of [
            { newTreatment: "censor" },
            { treatmentStop: "censor" },
            { missedVisits: 0 },
            { censoring: "last assessment" },
          ] as const
        ) {
          const other = row(stricter);
          assert.ok(other.months <= paper.months);
          assert.ok(other.event <= paper.event);
        }
      },
    ),
  );
});

Deno.test("contradictory and invalid courses are errors that name row and value", () => {
  const error = (
    pattern: RegExp,
    more: Partial<TreatmentCourse>,
    options: PfsOptions = {},
    sums: Record<number, number | null> = stable,
  ) =>
    assert.throws(
      () => progressionFreeSurvival([course(more)], scans(sums), options),
      pattern,
    );
  error(
    /courses\[0\]\.progression must be no later than last_follow_up \(40\), current value is 41/,
    { progression: 41 },
  );
  error(/courses\[0\]\.death must be the last follow-up/, { death: 30 });
  error(/courses\[0\]\.new_treatment must be no later/, { new_treatment: 41 });
  error(/courses\[0\]\.duration must be/, { duration: -1 });
  error(/courses\[0\]\.duration must be no later/, { duration: 50 });
  error(/courses\[0\]\.last_follow_up must be/, { last_follow_up: NaN });
  error(
    /assessments\[4\]\.month must be no later than the last follow-up of P01 \(17\)/,
    {
      last_follow_up: 17,
      duration: 17,
    },
  );
  error(/courses\[0\]\.patient must be an identifier/, { patient: "" });
  error(/ruleSet must be one of/, {}, { ruleSet: "WHO" as "FDA" });
  error(/newTreatment must be one of/, {}, {
    newTreatment: "drop" as "censor",
  });
  error(/missedVisits must be/, {}, { missedVisits: -1 });
  error(/schedule\[1\] must be above 6, current value is 6/, {}, {
    schedule: [6, 6],
  });
  error(/schedule\[0\] must be a finite number/, {}, { schedule: [NaN] });
  assert.throws(
    () => progressionFreeSurvival([course(), course()], []),
    /courses\[1\]\.patient must be unique/,
  );
  assert.throws(
    () => progressionFreeSurvival([course()], scans({ 0: 50 }, "P99")),
    /assessments\[0\]\.patient must be one of courses, current value is "P99"/,
  );
  const { new_treatment: _, ...without } = course();
  assert.throws(
    () => progressionFreeSurvival([without], scans(stable), { ruleSet: "FDA" }),
    { name: "TypeError", message: /courses\[0\]\.new_treatment/ },
  );
});
