import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type AdverseEvent,
  type CtcaeBound,
  ctcaeGrade,
  type CtcaeInterval,
  ctcaeTables,
  type CtcaeTerm,
  type CtcaeVersion,
  type Unit,
  unitFactors,
} from "./mod.ts";

const versions = ["4.0", "4.03", "5.0"] as const;

/** Bounds typed from the published tables: unit, limit of normal, value and its grade. */
const printed: readonly [string, Unit, number, readonly [number, number][]][] =
  [
    ["Anemia", "g/l", 130, [
      [131, 0],
      [130, 0],
      [129, 1],
      [100, 1],
      [99, 2],
      [
        80,
        2,
      ],
      [79, 3],
      [20, 3],
    ]],
    ["Anemia", "g/dl", 13, [[13, 0], [12.9, 1], [10, 1], [9.9, 2], [8, 2], [
      7.9,
      3,
    ]]],
    ["Anemia", "mmol/l", 8, [[8, 0], [7.9, 1], [6.2, 1], [6.1, 2], [4.9, 2], [
      4.8,
      3,
    ]]],
    ["White blood cell decreased", "10^9/l", 4, [
      [4, 0],
      [3.9, 1],
      [3, 1],
      [
        2.9,
        2,
      ],
      [2, 2],
      [1.9, 3],
      [1, 3],
      [0.9, 4],
      [0, 4],
    ]],
    ["White blood cell decreased", "/mm3", 4000, [
      [4000, 0],
      [3999, 1],
      [
        3000,
        1,
      ],
      [2999, 2],
      [2000, 2],
      [1999, 3],
      [1000, 3],
      [999, 4],
    ]],
    ["Lymphocyte count decreased", "10^9/l", 1.1, [
      [1.1, 0],
      [1, 1],
      [0.8, 1],
      [
        0.79,
        2,
      ],
      [0.5, 2],
      [0.49, 3],
      [0.2, 3],
      [0.19, 4],
    ]],
    ["Neutrophil count decreased", "10^9/l", 1.8, [
      [1.8, 0],
      [1.7, 1],
      [1.5, 1],
      [
        1.49,
        2,
      ],
      [1, 2],
      [0.99, 3],
      [0.5, 3],
      [0.49, 4],
    ]],
    ["Platelet count decreased", "10^9/l", 150, [
      [150, 0],
      [149, 1],
      [75, 1],
      [
        74,
        2,
      ],
      [50, 2],
      [49, 3],
      [25, 3],
      [24, 4],
    ]],
    ["Platelet count decreased", "/mm3", 150e3, [[75e3, 1], [74999, 2], [
      25e3,
      3,
    ], [24999, 4]]],
    ["Alanine aminotransferase increased", "U/l", 40, [
      [40, 0],
      [41, 1],
      [
        120,
        1,
      ],
      [121, 2],
      [200, 2],
      [201, 3],
      [800, 3],
      [801, 4],
    ]],
    ["Aspartate aminotransferase increased", "µkat/l", 0.6, [
      [0.6, 0],
      [0.61, 1],
      [
        1.8,
        1,
      ],
      [1.81, 2],
      [3, 2],
      [3.01, 3],
      [12, 3],
      [12.01, 4],
    ]],
    ["Alkaline phosphatase increased", "U/l", 100, [
      [100, 0],
      [101, 1],
      [
        250,
        1,
      ],
      [251, 2],
      [500, 2],
      [501, 3],
      [2000, 3],
      [2001, 4],
    ]],
    ["GGT increased", "U/l", 60, [
      [60, 0],
      [150, 1],
      [151, 2],
      [300, 2],
      [
        301,
        3,
      ],
      [1200, 3],
      [1201, 4],
    ]],
    ["Blood bilirubin increased", "µmol/l", 20, [
      [20, 0],
      [21, 1],
      [30, 1],
      [
        31,
        2,
      ],
      [60, 2],
      [61, 3],
      [200, 3],
      [201, 4],
    ]],
    ["Blood bilirubin increased", "mg/dl", 1.2, [
      [1.2, 0],
      [1.8, 1],
      [1.9, 2],
      [
        3.6,
        2,
      ],
      [3.7, 3],
      [12, 3],
      [12.1, 4],
    ]],
    ["CPK increased", "U/l", 200, [
      [200, 0],
      [500, 1],
      [501, 2],
      [1000, 2],
      [
        1001,
        3,
      ],
      [2000, 3],
      [2001, 4],
    ]],
    ["Creatinine increased", "µmol/l", 100, [
      [100, 0],
      [101, 1],
      [150, 1],
      [
        151,
        2,
      ],
      [300, 2],
      [301, 3],
      [600, 3],
      [601, 4],
    ]],
    ["Cholesterol high", "mmol/l", 5, [
      [5, 0],
      [5.1, 1],
      [7.75, 1],
      [7.76, 2],
      [
        10.34,
        2,
      ],
      [10.35, 3],
      [12.92, 3],
      [12.93, 4],
    ]],
    ["Hypertriglyceridemia", "mmol/l", 1.7, [
      [1.70, 0],
      [1.71, 1],
      [3.42, 1],
      [
        3.43,
        2,
      ],
      [5.7, 2],
      [5.71, 3],
      [11.4, 3],
      [11.41, 4],
    ]],
    ["Hypertriglyceridemia", "mg/dl", 150, [
      [149, 0],
      [150, 1],
      [300, 1],
      [
        301,
        2,
      ],
      [500, 2],
      [501, 3],
      [1000, 3],
      [1001, 4],
    ]],
    ["Hyperglycemia", "mmol/l", 6, [
      [6, 0],
      [6.1, 1],
      [8.9, 1],
      [9, 2],
      [
        13.9,
        2,
      ],
      [14, 3],
      [27.8, 3],
      [27.9, 4],
    ]],
    ["Hyperglycemia", "mg/dl", 110, [
      [110, 0],
      [160, 1],
      [161, 2],
      [250, 2],
      [
        251,
        3,
      ],
      [500, 3],
      [501, 4],
    ]],
    ["Hypoglycemia", "mmol/l", 3.9, [
      [3.9, 0],
      [3.8, 1],
      [3, 1],
      [2.9, 2],
      [
        2.2,
        2,
      ],
      [2.1, 3],
      [1.7, 3],
      [1.6, 4],
    ]],
    ["Hypoalbuminemia", "g/l", 35, [[35, 0], [34, 1], [30, 1], [29, 2], [
      20,
      2,
    ], [19, 3]]],
    ["Hypoalbuminemia", "g/dl", 3.5, [[3, 1], [2.9, 2], [2, 2], [1.9, 3]]],
  ];

const termOf = (version: CtcaeVersion, name: string): CtcaeTerm =>
  ctcaeTables[version].terms.find((term) => term.term === name)!;

const sample = (
  term: CtcaeTerm,
  unit: Unit,
  value: number,
  limit: number,
): AdverseEvent => ({
  term: term.term,
  unit,
  value,
  fasting: true,
  [term.laboratory!.direction === "low" ? "lower_limit" : "upper_limit"]: limit,
});

for (const version of versions) {
  Deno.test(`CTCAE ${version}: values around every printed bound`, () => {
    for (const [name, unit, limit, values] of printed) {
      const term = termOf(version, name);
      if (!term.laboratory) {
        assert.deepEqual([version, name], ["5.0", "Hyperglycemia"]);
        continue;
      }
      for (const [value, grade] of values) {
        const result = ctcaeGrade(sample(term, unit, value, limit), {
          version,
          missingBaseline: "assume normal",
        });
        assert.equal(result.grade, grade, `${name} ${value} ${unit}`);
        assert.equal(result.decidedBy, "value");
        assert.equal(result.rule === null, grade === 0);
      }
    }
  });

  Deno.test(`CTCAE ${version}: just below, at and just above each bound, in each unit`, () => {
    for (const term of ctcaeTables[version].terms) {
      if (!term.laboratory) continue;
      for (const unit of Object.keys(unitFactors[term.laboratory.quantity])) {
        checkBounds(term, unit as Unit, version);
      }
    }
  });

  Deno.test(`CTCAE ${version}: every laboratory term is in the typed bounds`, () => {
    const typed = new Set(printed.map(([name]) => name));
    for (const { term, laboratory } of ctcaeTables[version].terms) {
      if (laboratory) assert.ok(typed.has(term), term);
    }
  });

  Deno.test(`CTCAE ${version}: a value further off is never graded milder`, () => {
    const terms = ctcaeTables[version].terms.filter((term) => term.laboratory);
    fc.assert(
      fc.property(
        fc.constantFrom(...terms),
        fc.double({ min: 0, max: 40, noNaN: true }),
        fc.double({ min: 0, max: 40, noNaN: true }),
        fc.option(fc.double({ min: 0.1, max: 5, noNaN: true }), { nil: null }),
        (term, a, b, baseline) => {
          const unit = Object.keys(unitFactors[term.laboratory!.quantity])[0]!;
          const limit = limitFor(term, unit as Unit);
          const [nearer, further] = (term.laboratory!.direction === "low"
            ? [Math.max(a, b), Math.min(a, b)]
            : [Math.min(a, b), Math.max(a, b)]).map((value) =>
              ctcaeGrade({
                ...sample(term, unit as Unit, value * limit / 5, limit),
                baseline: baseline === null ? null : baseline * limit,
              }, { version, missingBaseline: "assume normal" }).grade
            );
          assert.ok(nearer !== null && further !== null);
          assert.ok(further! >= nearer!);
        },
      ),
    );
  });
}

/** A limit of normal in this unit: one and a half times as far from adverse as the first printed bound. */
function limitFor(term: CtcaeTerm, unit: Unit): number {
  const bound = term.grades[0]!.interval!.to;
  if (bound?.of !== "value") return 40;
  const factors = unitFactors[term.laboratory!.quantity];
  const value = bound.in[unit] ??
    bound.in[Object.keys(bound.in)[0] as Unit]! *
      factors[Object.keys(bound.in)[0] as Unit]! / factors[unit]!;
  return term.laboratory!.direction === "low" ? value * 1.5 : value / 1.5;
}

function checkBounds(term: CtcaeTerm, unit: Unit, version: CtcaeVersion): void {
  const limit = limitFor(term, unit);
  const towards = term.laboratory!.direction === "low" ? -1 : 1;
  const grade = (value: number, more: AdverseEvent | object = {}) =>
    ctcaeGrade({ ...sample(term, unit, value, limit), ...more }, {
      version,
      missingBaseline: "assume normal",
    }).grade;
  const at = (bound: CtcaeBound, baseline: number) =>
    bound.of === "value"
      ? bound.in[unit] ?? null
      : bound.times * (bound.of === "baseline" ? baseline : limit);
  const check = (
    interval: CtcaeInterval | undefined,
    milder: number,
    own: number,
    baseline: number | null,
  ) => {
    const bound = interval && at(interval.from, baseline ?? 0);
    if (!interval || bound == null) return;
    const step = towards * bound * 1e-6;
    const more = { baseline };
    const label = `${term.term} ${unit} ${own}`;
    assert.equal(grade(bound - step, more), milder, label);
    assert.equal(
      grade(bound, more),
      interval.fromIncluded ? own : milder,
      label,
    );
    assert.equal(grade(bound + step, more), own, label);
  };
  let milder = 0;
  for (const criterion of term.grades) {
    if (!criterion.interval) continue;
    check(criterion.interval, milder, criterion.grade, null);
    // From a baseline of three times normal the limit of normal is out of the way.
    if (term.laboratory!.baselineRule === "instead if abnormal") {
      check(criterion.baselineInterval, milder, criterion.grade, 3 * limit);
    }
    milder = criterion.grade;
  }
}

Deno.test("the intervals of a term touch and get further from normal", () => {
  for (const version of versions) {
    for (const { term, grades } of ctcaeTables[version].terms) {
      const intervals = grades.flatMap(({ interval }) => interval ?? []);
      intervals.forEach((interval, i) => {
        assert.deepEqual(interval.to, intervals[i + 1]?.from ?? null, term);
      });
    }
  }
});

Deno.test("every cell of the tables can be reached", () => {
  for (const version of versions) {
    for (const term of ctcaeTables[version].terms) {
      for (const { grade, clinical, interval } of term.grades) {
        if (!clinical) {
          assert.ok(interval, term.term);
          continue;
        }
        const result = ctcaeGrade({ term: term.term, grade }, { version });
        assert.deepEqual([result.grade, result.decidedBy], [
          grade,
          "clinician",
        ]);
      }
    }
  }
});
