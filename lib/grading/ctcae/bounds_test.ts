import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type AdverseEvent,
  type CtcaeBound,
  type CtcaeCondition,
  ctcaeGrade,
  ctcaeTables,
  type CtcaeTerm,
  type CtcaeVersion,
  type Unit,
  unitFactors,
} from "../mod.ts";

const versions = ["4.0", "4.03", "5.0", "6.0"] as const;

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
  symptomatic: false,
  [term.laboratory!.direction === "low" ? "lower_limit" : "upper_limit"]: limit,
});

for (const version of versions) {
  Deno.test(`CTCAE ${version}: just below, at and just above each bound, in each unit`, () => {
    for (const term of ctcaeTables[version].terms) {
      if (!term.laboratory) continue;
      for (const unit of Object.keys(unitFactors[term.laboratory.quantity])) {
        checkBounds(term, unit as Unit, version);
      }
    }
  });

  Deno.test(`CTCAE ${version}: a value further off is never graded milder`, () => {
    const terms = ctcaeTables[version].terms.filter((term) => term.laboratory);
    fc.assert(
      fc.property(
        fc.constantFrom(...terms),
        fc.double({ min: 0, max: 40, noNaN: true }),
        fc.double({ min: 0, max: 40, noNaN: true }),
        fc.option(fc.double({ min: 0.3, max: 5, noNaN: true }), { nil: null }),
        fc.boolean(),
        fc.boolean(),
        (term, a, b, baseline, symptomatic, anticoagulated) => {
          const unit = Object.keys(unitFactors[term.laboratory!.quantity])[0]!;
          const limit = limitFor(term, unit as Unit);
          const [nearer, further] = (term.laboratory!.direction === "low"
            ? [Math.max(a, b), Math.min(a, b)]
            : [Math.min(a, b), Math.max(a, b)]).map((value) =>
              ctcaeGrade({
                ...sample(term, unit as Unit, value * limit / 5, limit),
                baseline: baseline === null ? null : baseline * limit,
                symptomatic,
                anticoagulated,
              }, { version, missingBaseline: "assume normal" }).grade
            );
          assert.ok(nearer !== null && further !== null);
          assert.ok(further! >= nearer!);
        },
      ),
    );
  });
}

/** A printed bound in this unit, converted where the table does not print it. */
function valueIn(
  bound: CtcaeBound & { readonly of: "value" },
  unit: Unit,
  term: CtcaeTerm,
): number {
  const factors = unitFactors[term.laboratory!.quantity];
  const [printed, value] = Object.entries(bound.in)[0] as [Unit, number];
  return bound.in[unit] ?? value * factors[printed]! / factors[unit]!;
}

/** A limit of normal in this unit: one and a half times as far from adverse as the first printed bound. */
function limitFor(term: CtcaeTerm, unit: Unit): number {
  const first = term.grades[0]!.intervals[0]!.to;
  const bound = first?.of === "value" ? first : term.laboratory!.usualLimit;
  if (bound?.of !== "value") return 40;
  const value = valueIn(bound, unit, term);
  return term.laboratory!.direction === "low" ? value * 1.5 : value / 1.5;
}

/** Patients and samples in whom other cells of a term hold; baseline and lower limit as multiples of the limit. */
const circumstances: readonly {
  readonly holds: readonly CtcaeCondition[];
  readonly known: Partial<AdverseEvent>;
  readonly baseline?: number;
  readonly lowerLimit?: number;
}[] = [
  {
    holds: [
      "asymptomatic",
      "mild symptoms at most",
      "normal baseline",
      "not anticoagulated",
      "fasting",
    ],
    known: {},
  },
  {
    holds: [
      "symptomatic",
      "more than mild symptoms",
      "normal baseline",
      "not anticoagulated",
      "fasting",
    ],
    known: { symptomatic: true, mild_symptoms: false },
  },
  {
    holds: [
      "symptomatic",
      "mild symptoms at most",
      "high baseline",
      "anticoagulated",
      "fasting",
    ],
    known: { symptomatic: true, mild_symptoms: true, anticoagulated: true },
    baseline: 3,
  },
  {
    holds: [
      "asymptomatic",
      "mild symptoms at most",
      "normal baseline",
      "low baseline",
      "not anticoagulated",
      "fasting",
    ],
    known: {},
    baseline: 0.5,
    lowerLimit: 0.6,
  },
];

function checkBounds(term: CtcaeTerm, unit: Unit, version: CtcaeVersion): void {
  const low = term.laboratory!.direction === "low";
  const limit = limitFor(term, unit);
  for (const { holds, known, baseline, lowerLimit } of circumstances) {
    const own = {
      ...(baseline && { baseline: baseline * limit }),
      ...(lowerLimit && !low && { lower_limit: lowerLimit * limit }),
    };
    const grade = (value: number) =>
      ctcaeGrade({ ...sample(term, unit, value, limit), ...own, ...known }, {
        version,
        missingBaseline: "assume normal",
      }).grade;
    const starts = term.grades.flatMap(({ grade, intervals }) =>
      intervals.filter(({ when, from }) =>
        (!when || holds.includes(when)) && (baseline || from.of !== "baseline")
      ).map(({ from, fromIncluded, and }) => {
        const [first, second] = [from, and ?? from].map((bound) =>
          bound.of === "value"
            ? valueIn(bound, unit, term)
            : bound.times * limit *
              (bound.of === "baseline" ? baseline ?? 0 : 1)
        );
        return { grade, fromIncluded, at: Math.max(first!, second!) };
      })
    );
    const worst = (reached: (at: number, included: boolean) => boolean) =>
      Math.max(
        0,
        ...starts.filter(({ at, fromIncluded }) => reached(at, fromIncluded))
          .map(({ grade }) => grade),
      );
    for (const { at: bound } of starts) {
      const label = `${term.term} ${unit} ${bound} ${holds}`;
      const further = (at: number) =>
        Math.abs(at / bound - 1) > 1e-9 && (low ? bound < at : bound > at);
      const same = (at: number) => Math.abs(at / bound - 1) <= 1e-9;
      const step = (low ? -1 : 1) * bound * 1e-6;
      assert.equal(grade(bound - step), worst(further), label);
      assert.equal(
        grade(bound),
        worst((at, included) => further(at) || included && same(at)),
        label,
      );
      assert.equal(
        grade(bound + step),
        worst((at) => further(at) || same(at)),
        label,
      );
    }
  }
}

Deno.test("the intervals of a term touch and get further from normal", () => {
  for (const version of versions) {
    for (const { term, grades } of ctcaeTables[version].terms) {
      const intervals = grades.flatMap((criterion) => criterion.intervals);
      const starts = intervals.map(({ from }) => JSON.stringify(from));
      for (const { to } of intervals) {
        if (to) assert.ok(starts.includes(JSON.stringify(to)), term);
      }
    }
  }
});

Deno.test("every cell of the tables can be reached", () => {
  for (const version of versions) {
    for (const term of ctcaeTables[version].terms) {
      for (const { grade, clinical, intervals } of term.grades) {
        if (!clinical) {
          assert.ok(intervals.length > 0, term.term);
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

Deno.test("every row of the tables is of a term, and every term has rows", () => {
  const terms = versions.flatMap((version) => ctcaeTables[version].terms);
  assert.deepEqual(
    versions.map((version) => ctcaeTables[version].terms.length),
    [60, 60, 63, 62],
  );
  for (const { grades, laboratory } of terms) {
    const columns = grades.map(({ grade }) => grade);
    assert.deepEqual(columns, [...new Set(columns)].sort());
    if (laboratory) assert.ok(unitFactors[laboratory.quantity]);
  }
});

// First pages of the classes from the table of contents of version 5.0, with the next class's.
const classPages: Readonly<Record<string, readonly [number, number]>> = {
  "Blood and lymphatic system disorders": [3, 5],
  "Endocrine disorders": [14, 17],
  "Gastrointestinal disorders": [22, 40],
  "General disorders and administration site conditions": [40, 44],
  "Immune system disorders": [47, 49],
  "Investigations": [78, 84],
  "Metabolism and nutrition disorders": [84, 88],
  "Musculoskeletal and connective tissue disorders": [88, 96],
  "Nervous system disorders": [97, 107],
  "Psychiatric disorders": [108, 112],
  "Skin and subcutaneous tissue disorders": [134, 141],
  "Vascular disorders": [143, 148],
};

Deno.test("a term of 5.0 has its page, in its class and in the order of the alphabet", () => {
  for (
    const [organClass, terms] of Map.groupBy(
      ctcaeTables["5.0"].terms,
      ({ organClass }) => organClass,
    )
  ) {
    const [first, next] = classPages[organClass]!;
    const alphabet = terms.toSorted((a, b) =>
      a.term.localeCompare(b.term, "en")
    );
    let before = first;
    for (const { term, source } of alphabet) {
      if (source.endsWith("as NCI's mapping to v6.0 prints it")) continue;
      const page = Number(/, p\. (\d+)$/.exec(source)?.[1]);
      assert.ok(page >= before && page < next, `${term}: page ${page}`);
      before = page;
    }
  }
  for (const { source } of ctcaeTables["4.03"].terms) {
    assert.doesNotMatch(source, /p\. \d/);
  }
});

Deno.test("every term of 6.0 has its row in NCI's workbook and a second source", () => {
  const rows = ctcaeTables["6.0"].terms.map(({ term, source }) => {
    assert.match(source, /workbook row \d+; confirmed by (FHIR|pharmaverse)/);
    return [term, Number(/row (\d+)/.exec(source)![1])] as const;
  });
  // In the workbook terms go by class, and by the alphabet within it.
  const byRow = rows.toSorted((a, b) => a[1] - b[1]).map(([term]) => term);
  for (
    const own of Map.groupBy(
      ctcaeTables["6.0"].terms,
      ({ organClass }) => organClass,
    ).values()
  ) {
    const names = own.map(({ term }) => term).toSorted((a, b) =>
      a.localeCompare(b, "en")
    );
    assert.deepEqual(byRow.filter((term) => names.includes(term)), names);
  }
});

Deno.test("6.0 has or names each term of 5.0", () => {
  const { terms, absent } = ctcaeTables["6.0"];
  const known = new Set([...terms, ...absent].map(({ term }) => term));
  for (const { term } of ctcaeTables["5.0"].terms) assert.ok(known.has(term));
  for (const { term, replacement } of absent) {
    assert.ok(!terms.some((one) => one.term === term));
    if (replacement) assert.ok(terms.some((one) => one.term === replacement));
  }
});
