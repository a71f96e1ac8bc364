import assert from "node:assert/strict";
import {
  type AdverseEvent,
  ctcaeGrade,
  ctcaeGrades,
  type CtcaeVersion,
} from "../mod.ts";

Deno.test("the limit of normal is the laboratory's", () => {
  const anemia = { term: "Anemia", unit: "g/l", value: 118 };
  assert.equal(ctcaeGrade({ ...anemia, lower_limit: 115 }).grade, 0);
  assert.equal(ctcaeGrade({ ...anemia, lower_limit: 130 }).grade, 1);
  const unknown = ctcaeGrade({ ...anemia, lower_limit: null });
  assert.deepEqual([unknown.outcome, unknown.grade], [
    "cannot be graded",
    null,
  ]);
  assert.match(unknown.reason, /lower limit of normal is missing/);
  // From grade 2 on the printed bounds decide, whatever the laboratory calls normal.
  assert.equal(ctcaeGrade({ ...anemia, value: 99 }).grade, 2);
  const normal = ctcaeGrade({
    term: "Neutrophil count decreased",
    unit: "10^9/l",
    value: 1.3,
    lower_limit: 1.2,
  });
  assert.equal(normal.grade, 2);
  assert.match(normal.reason, /within the laboratory's limits/);
  assert.equal(
    ctcaeGrade({ ...anemia, value: 99, lower_limit: 115 }).reason,
    "99 g/l meets grade 2",
  );
});

Deno.test("what is missing is said and never grade 0", () => {
  const cases: [AdverseEvent, RegExp, CtcaeVersion][] = [
    [
      { term: "Anemia", unit: "g/l", lower_limit: 130 },
      /value is missing/,
      "4.0",
    ],
    [{ term: "Fatigue" }, /clinician's grade is missing/, "4.0"],
    [
      { term: "Alanine aminotransferase increased", unit: "U/l", value: 90 },
      /upper limit of normal is missing/,
      "4.0",
    ],
    [
      {
        term: "Alanine aminotransferase increased",
        unit: "U/l",
        value: 90,
        upper_limit: 40,
      },
      /baseline, which decides/,
      "5.0",
    ],
    [
      { term: "Hyperglycemia", unit: "mmol/l", value: 8, upper_limit: 6 },
      /^whether the sample was fasting is missing$/,
      "4.0",
    ],
    [
      {
        term: "Hyperglycemia",
        unit: "mmol/l",
        value: 8,
        upper_limit: 6,
        fasting: false,
      },
      /^a fasting sample is missing$/,
      "4.0",
    ],
    [
      // 1.6 times the baseline is grade 2 at least; the unknown upper limit may make it more.
      {
        term: "Creatinine increased",
        unit: "µmol/l",
        value: 160,
        baseline: 100,
      },
      /upper limit of normal is missing/,
      "4.0",
    ],
    [
      // Grade 1 at least; an unknown baseline may make it more.
      {
        term: "Creatinine increased",
        unit: "µmol/l",
        value: 120,
        upper_limit: 100,
      },
      /baseline is missing/,
      "4.0",
    ],
  ];
  for (const [event, reason, version] of cases) {
    const result = ctcaeGrade(event, { version });
    assert.deepEqual([result.outcome, result.grade, result.rule], [
      "cannot be graded",
      null,
      null,
    ]);
    assert.match(result.reason, reason);
  }
  // A creatinine of 3 times the limit is no better for any baseline.
  assert.equal(
    ctcaeGrade({
      term: "Creatinine increased",
      unit: "µmol/l",
      value: 301,
      upper_limit: 100,
    }).grade,
    3,
  );
  // A normal value needs no baseline, a glucose of grade 3 no fast.
  assert.equal(
    ctcaeGrade({
      term: "Alanine aminotransferase increased",
      unit: "U/l",
      value: 40,
      upper_limit: 40,
    }, { version: "5.0" }).grade,
    0,
  );
  assert.equal(
    ctcaeGrade({
      term: "Hyperglycemia",
      unit: "mmol/l",
      value: 14,
      upper_limit: 6,
    }).grade,
    3,
  );
});

Deno.test("a ratio is said without a unit", () => {
  const { reason } = ctcaeGrade({
    term: "INR increased",
    value: 3.1,
    upper_limit: 1.2,
  });
  assert.equal(reason, "3.1 meets grade 3");
});

Deno.test("version 5.0 grades an abnormal baseline by its multiples", () => {
  const alt = (value: number, baseline: number, more = {}) =>
    ctcaeGrade({
      term: "Alanine aminotransferase increased",
      unit: "U/l",
      upper_limit: 40,
      value,
      baseline,
      ...more,
    }, { version: "5.0" }).grade;
  assert.equal(alt(41, 40), 1); // normal baseline: above ULN is enough
  assert.equal(alt(121, 40), 2); // normal baseline: above 3 × ULN
  assert.equal(alt(121, 41), 1); // abnormal baseline: 2.95 × baseline
  assert.equal(alt(149, 100), 0); // under 1.5 × baseline
  assert.equal(alt(150, 100), 1);
  assert.equal(alt(300, 100), 1);
  assert.equal(alt(301, 100), 2);
  // The baseline sample itself is graded by the limits of normal.
  assert.equal(alt(100, 100, { is_baseline: true }), 1);
  assert.equal(alt(201, 201, { is_baseline: true }), 3);
});

Deno.test("a value within a known baseline is no event, whatever the limit", () => {
  for (
    const term of [
      "Alanine aminotransferase increased",
      "Aspartate aminotransferase increased",
      "Alkaline phosphatase increased",
      "GGT increased",
    ]
  ) {
    const grade = (value: number, baseline: number) =>
      ctcaeGrade({ term, unit: "U/l", value, baseline }, { version: "5.0" });
    assert.equal(grade(45, 45).grade, 0);
    assert.equal(grade(30, 45).grade, 0);
    // 46 is grade 1 of a normal baseline with a limit of 45, and none of an abnormal one.
    assert.match(grade(46, 45).reason, /upper limit of normal is missing/);
  }
});

Deno.test("bilirubin just above an abnormal baseline is grade 1 in 5.0, ALP and GGT not before twice", () => {
  const grade = (term: string, unit: string, value: number) =>
    ctcaeGrade({ term, unit, value, baseline: 100, upper_limit: 50 }, {
      version: "5.0",
    }).grade;
  assert.equal(grade("Blood bilirubin increased", "µmol/l", 100), 0);
  assert.equal(grade("Blood bilirubin increased", "µmol/l", 101), 1);
  for (const term of ["Alkaline phosphatase increased", "GGT increased"]) {
    assert.equal(grade(term, "U/l", 199), 0);
    assert.equal(grade(term, "U/l", 200), 1);
  }
});

Deno.test("creatinine is graded by limit and baseline, whichever is worse", () => {
  const grade = (
    version: CtcaeVersion,
    value: number,
    baseline: number | null,
  ) =>
    ctcaeGrade({
      term: "Creatinine increased",
      unit: "µmol/l",
      upper_limit: 100,
      value,
      baseline,
    }, { version }).grade;
  assert.equal(grade("4.0", 70, 60), 1); // normal, but above the baseline
  assert.equal(grade("5.0", 70, 60), 0); // no longer so in 5.0
  assert.equal(grade("4.0", 60, 60), 0);
  assert.equal(grade("4.0", 90, 60), 1); // 1.5 times belongs to the milder grade
  assert.equal(grade("5.0", 90, 60), 0);
  assert.equal(grade("4.0", 91, 60), 2);
  assert.equal(grade("5.0", 91, 60), 2);
  assert.equal(grade("4.0", 181, 60), 3);
  assert.equal(grade("4.0", 181, 150), 2);
  assert.equal(grade("4.0", 601, 590), 4);
});

Deno.test("a clinician's grade is one that the term has", () => {
  const has: Record<string, number> = {
    "Flu like symptoms": 3,
    "Fatigue": 3,
    "Dry skin": 3,
    "Depression": 5,
    "Hypothyroidism": 5,
    "Hyperthyroidism": 5,
    "Alopecia": 2,
  };
  for (const [term, most] of Object.entries(has)) {
    for (let grade = 1; grade <= 5; grade++) {
      if (grade <= most) assert.equal(ctcaeGrade({ term, grade }).grade, grade);
      else assert.throws(() => ctcaeGrade({ term, grade }), RangeError);
    }
  }
  for (const grade of [0, 6, 1.5, NaN, "2" as unknown as number]) {
    assert.throws(
      () => ctcaeGrade({ term: "Depression", grade }),
      /grade must be/,
    );
  }
});

Deno.test("a term that no table lists is refused, or takes any grade where the study says so", () => {
  const tinnitus = { term: "Tinnitus", grade: 2 };
  assert.throws(() => ctcaeGrade(tinnitus), {
    name: "RangeError",
    message: /term must be a CTCAE term that the library holds.*"Tinnitus"/,
  });
  const options = { otherTerms: "clinician's grade" } as const;
  const other = ctcaeGrade(tinnitus, options);
  assert.deepEqual([other.grade, other.criterion, other.rule], [2, null, null]);
  assert.match(other.reason, /for a term that the table does not list/);
  assert.throws(() => ctcaeGrade({ ...tinnitus, grade: 6 }, options), /grade/);
  // Another spelling of a listed term would skip that term's checks.
  for (const term of ["alopecia", " Alopecia", "ANEMIA"]) {
    for (const given of [{}, options]) {
      assert.throws(
        () => ctcaeGrade({ term, grade: 4 }, given),
        /did you mean (Alopecia|Anemia)\?/,
      );
    }
  }
});

Deno.test("TSH increased is not a term of 4.0; 5.0 leaves hyperglycaemia to the clinician", () => {
  const tsh = { term: "Thyroid stimulating hormone increased", grade: 1 };
  assert.ok(ctcaeGrade(tsh, { version: "5.0" }).criterion);
  const older = ctcaeGrade(tsh, { version: "4.0" });
  assert.deepEqual([older.grade, older.reason], [
    null,
    "CTCAE 4.0 has no such term",
  ]);
  assert.throws(() => ctcaeGrade({ ...tsh, grade: 2 }, { version: "5.0" }));
  const glucose = { term: "Hyperglycemia", value: 12, unit: "mmol/l" };
  const ungraded = ctcaeGrade(glucose, { version: "5.0" });
  assert.equal(ungraded.grade, null);
  assert.match(ungraded.reason, /5\.0 prints no bounds for it, so a clinician/);
  assert.equal(
    ctcaeGrade({ ...glucose, grade: 2 }, { version: "5.0" }).grade,
    2,
  );
  assert.throws(
    () => ctcaeGrade({ term: "Fatigue", value: 12 }),
    /term must be a laboratory term of CTCAE 4\.0/,
  );
});

Deno.test("6.0: what it renamed, deleted, or leaves to the clinician", () => {
  const regraded = (event: AdverseEvent) =>
    ctcaeGrade(event, { version: "6.0" });
  const platelets = regraded({
    term: "Platelet count decreased",
    unit: "10^9/l",
    value: 40,
    lower_limit: 150,
  });
  assert.deepEqual([platelets.term, platelets.grade, platelets.rule], [
    "Thrombocytopenia",
    3,
    "CTCAE-6.0 Thrombocytopenia 3",
  ]);
  const reason = (term: string) =>
    regraded({ term, unit: "10^9/l", value: 0.4, lower_limit: 1.1 }).reason;
  assert.match(
    reason("Lymphocyte count decreased"),
    /Lymphopenia .* no bounds/,
  );
  assert.match(reason("CPK increased"), /deleted/);
  const other = { version: "6.0", otherTerms: "clinician's grade" } as const;
  const deleted = { term: "CPK increased", grade: 2 };
  assert.match(ctcaeGrade(deleted, other).reason, /deleted/);
  assert.match(reason("Hypophosphatemia"), /no bounds for it, so a clinician/);
  const headache = regraded({ term: "Headache", grade: 2 });
  assert.match(headache.criterion!, /^Moderate pain; .* \(pediatric\)$/);
  assert.equal(regraded({ term: "Lymphopenia", grade: 1 }).grade, 1);
  assert.throws(() => regraded({ term: "Lymphopenia", grade: 2 }), /\(1\)/);
});

Deno.test("a toxicity that a NET clinic meets is graded in each edition that has it", () => {
  const most = {
    Diarrhea: [5, 5, 5],
    Vomiting: [5, 5, 5],
    "Abdominal pain": [3, 3, 3],
    Flushing: [3, 3, 3],
    "Mucositis oral": [5, 5, 5],
    Hypertension: [5, 5, 5],
  };
  for (const [term, grades] of Object.entries(most)) {
    for (const [i, version] of (["4.03", "5.0", "6.0"] as const).entries()) {
      const grade = grades[i]!;
      assert.equal(ctcaeGrade({ term, grade }, { version }).grade, grade);
      assert.throws(() => ctcaeGrade({ term, grade: grade + 1 }, { version }));
    }
  }
  // 6.0 deleted prehypertension.
  const prehypertension = { term: "Hypertension", grade: 1 };
  assert.equal(ctcaeGrade(prehypertension, { version: "5.0" }).grade, 1);
  assert.throws(() => ctcaeGrade(prehypertension, { version: "6.0" }), /grade/);
});

Deno.test("a clinician's grade beside a value needs a clinical criterion", () => {
  const anemia = { term: "Anemia", unit: "g/l", value: 85, lower_limit: 130 };
  const transfused = ctcaeGrade({ ...anemia, grade: 3 });
  assert.deepEqual([transfused.grade, transfused.decidedBy], [3, "clinician"]);
  assert.equal(ctcaeGrade({ ...anemia, grade: 5 }).grade, 5);
  assert.equal(ctcaeGrade({ ...anemia, grade: 2 }).decidedBy, "value");
  assert.throws(
    () => ctcaeGrade({ ...anemia, grade: 1 }),
    /grade must be empty or 2/,
  );
  const platelets = {
    term: "Platelet count decreased",
    unit: "10^9/l",
    value: 60,
    lower_limit: 150,
  };
  assert.throws(
    () => ctcaeGrade({ ...platelets, grade: 4 }),
    /clinical criterion/,
  );
  assert.throws(() => ctcaeGrade({ ...platelets, grade: 5 }), /\(1, 2, 3, 4\)/);
  // Whatever the limit of normal is, 100 is at most grade 1.
  const { lower_limit: _, ...unlimited } = { ...platelets, value: 100 };
  assert.equal(ctcaeGrade({ ...unlimited, grade: 1 }).decidedBy, "clinician");
  assert.throws(
    () => ctcaeGrade({ ...unlimited, grade: 2 }),
    /grade must be empty or at most 1, as 100 10\^9\/l meets grade 1/,
  );
  const limitless = { ...anemia, value: 105, lower_limit: null };
  assert.equal(ctcaeGrade({ ...limitless, grade: 3 }).decidedBy, "clinician");
  assert.throws(() => ctcaeGrade({ ...limitless, grade: 2 }), /at most 1/);
});

Deno.test("a unit that does not fit is an error that names row and both units", () => {
  const rows = [
    { term: "Anemia", unit: "g/l", value: 120, lower_limit: 130 },
    { term: "Anemia", unit: "10^9/l", value: 120, lower_limit: 130 },
  ];
  assert.throws(() => ctcaeGrades(rows), {
    name: "RangeError",
    message:
      'Cannot grade adverse event: rows[1].unit must be a unit of Anemia ("g/l", "g/dl", "mmol/l"), current value is "10^9/l"',
  });
  for (const unit of [undefined, null, "", "stones"]) {
    assert.throws(
      () => ctcaeGrades([{ ...rows[0]!, unit: unit as string }]),
      /rows\[0\]\.unit/,
    );
  }
});

Deno.test("a limit of normal in another unit than the value is an error", () => {
  assert.throws(
    () =>
      ctcaeGrade({ term: "Anemia", unit: "g/dl", value: 13, lower_limit: 130 }),
    /lower_limit must be in g\/dl like the value, near 10 g\/dl, current value is 130/,
  );
  assert.throws(
    () =>
      ctcaeGrade({
        term: "Platelet count decreased",
        unit: "/mm3",
        value: 80000,
        lower_limit: 150,
      }),
    /lower_limit must be in \/mm3/,
  );
});

Deno.test("so it is for terms in multiples, and for their baseline", () => {
  const refused = (column: string, event: AdverseEvent) => {
    for (const version of ["4.0", "5.0", "6.0"] as const) {
      assert.throws(
        () => ctcaeGrade(event, { version }),
        new RegExp(`: ${column} must be in .* like the value, near`),
        `${event.term} ${column} ${version}`,
      );
    }
  };
  const creatinine = {
    term: "Creatinine increased",
    unit: "µmol/l",
    value: 110,
    upper_limit: 104,
    lower_limit: 60,
  };
  refused("baseline", { ...creatinine, baseline: 0.7 });
  // 0.7 mg/dl are 61.9 µmol/l.
  const grade = (baseline: number) =>
    ctcaeGrade({ ...creatinine, baseline }, { version: "5.0" }).grade;
  assert.equal(grade(61.9), 2);
  refused("upper_limit", {
    ...creatinine,
    upper_limit: 1.2,
    lower_limit: null,
  });
  assert.throws(
    () =>
      ctcaeGrade({ ...creatinine, baseline: 58, lower_limit: 0.6 }, {
        version: "6.0",
      }),
    /lower_limit must be in µmol\/l/,
  );
  const alt = { unit: "U/l", value: 30, upper_limit: 40 };
  for (
    const term of [
      "Alanine aminotransferase increased",
      "Aspartate aminotransferase increased",
      "Alkaline phosphatase increased",
      "GGT increased",
      "Lipase increased",
      "Serum amylase increased",
    ]
  ) {
    refused("upper_limit", { ...alt, term, upper_limit: 0.7 });
    refused("upper_limit", { ...alt, term, unit: "µkat/l" });
  }
  const bilirubin = {
    term: "Blood bilirubin increased",
    unit: "µmol/l",
    value: 30,
  };
  refused("upper_limit", { ...bilirubin, upper_limit: 1.2 });
  refused("upper_limit", { ...bilirubin, unit: "mg/dl", upper_limit: 20 });
  const byBaseline = { ...alt, term: "Alanine aminotransferase increased" };
  const refusedBaseline = (baseline: number) =>
    assert.throws(
      () => ctcaeGrade({ ...byBaseline, baseline }, { version: "5.0" }),
      /baseline must be in U\/l/,
    );
  refusedBaseline(0.5);
  // A baseline far above normal is no error where no other unit would explain it.
  const jaundiced = { ...byBaseline, value: 700, baseline: 500 };
  assert.equal(ctcaeGrade(jaundiced, { version: "5.0" }).grade, 0);
});

Deno.test("the baseline is judged by its own laboratory's limit", () => {
  const alt = {
    term: "Alanine aminotransferase increased",
    unit: "U/l",
    value: 60,
    upper_limit: 50,
    baseline: 45,
  };
  const grade = (more: Partial<AdverseEvent>, version: CtcaeVersion = "5.0") =>
    ctcaeGrade({ ...alt, ...more }, { version }).grade;
  assert.equal(grade({}), 1);
  assert.equal(grade({ baseline_upper_limit: 40 }), 0);
  assert.equal(grade({ baseline_upper_limit: 45 }), 1);
  assert.equal(grade({ baseline_upper_limit: 40 }, "6.0"), 1);
  assert.equal(grade({ baseline_upper_limit: 40, value: 44 }, "6.0"), 0);
  const creatinine = {
    ...alt,
    term: "Creatinine increased",
    unit: "µmol/l",
    value: 92,
    upper_limit: 104,
    baseline: 58,
    lower_limit: 50,
  };
  assert.equal(ctcaeGrade(creatinine, { version: "6.0" }).grade, 0);
  assert.equal(
    ctcaeGrade({ ...creatinine, baseline_lower_limit: 60 }, { version: "6.0" })
      .grade,
    2,
  );
  assert.throws(
    () => grade({ baseline_upper_limit: 40, baseline_lower_limit: 41 }),
    /baseline_lower_limit must be below baseline_upper_limit \(40\)/,
  );
  assert.throws(() => grade({ baseline_upper_limit: 0.7 }), /baseline_upper/);
});

Deno.test("numbers out of range are errors", () => {
  const anemia = { term: "Anemia", unit: "g/l", value: 120, lower_limit: 130 };
  assert.throws(
    () => ctcaeGrades([{ ...anemia, value: -1 }]),
    /rows\[0\]\.value/,
  );
  assert.throws(() => ctcaeGrade({ ...anemia, value: NaN }), /value must be/);
  assert.throws(
    () => ctcaeGrade({ ...anemia, lower_limit: Infinity }),
    /lower_limit/,
  );
  assert.throws(() => ctcaeGrade({ ...anemia, upper_limit: 130 }), /below/);
  assert.throws(
    () => ctcaeGrade({ ...anemia, upper_limit: 120 }),
    /lower_limit must be below upper_limit \(120\)/,
  );
  const creatinine = { term: "Creatinine increased", unit: "mg/dl", value: 1 };
  assert.throws(
    () => ctcaeGrade({ ...creatinine, upper_limit: 0 }),
    /upper_limit must be above 0 or empty, current value is 0/,
  );
  assert.throws(
    () => ctcaeGrade({ ...creatinine, upper_limit: 1.2, baseline: 0 }),
    /baseline must be above 0 or empty, current value is 0/,
  );
  assert.throws(() => ctcaeGrade({ term: "" }), /term must be/);
  assert.throws(
    () => ctcaeGrade(anemia, { version: "3.0" as "4.0" }),
    /version must be one of/,
  );
});

Deno.test("symptoms decide where a cell asks for them", () => {
  const lipase = {
    term: "Lipase increased",
    unit: "U/l",
    value: 180,
    upper_limit: 60,
  };
  const unsaid = ctcaeGrade(lipase, { version: "5.0" });
  assert.equal(unsaid.grade, null);
  assert.match(
    unsaid.reason,
    /symptoms, which decides between grade 2 and grade 3/,
  );
  assert.equal(
    ctcaeGrade({ ...lipase, grade: 3 }, { version: "5.0" }).grade,
    3,
  );
  assert.equal(ctcaeGrade(lipase, { version: "4.03" }).grade, 3);
  const sodium = { term: "Hyponatremia", unit: "mmol/l", lower_limit: 135 };
  const milder = ctcaeGrade({ ...sodium, value: 127, symptomatic: false }, {
    version: "5.0",
  });
  assert.equal(milder.criterion, "125-129 mmol/L and asymptomatic");
  // A clinician may grade a low potassium by its symptoms beside the value.
  const potassium = {
    term: "Hypokalemia",
    unit: "mmol/l",
    value: 3.2,
    lower_limit: 3.5,
  };
  assert.equal(ctcaeGrade(potassium).grade, 1);
  assert.equal(ctcaeGrade({ ...potassium, symptomatic: true }).grade, 2);
  assert.equal(ctcaeGrade({ ...potassium, grade: 2 }).decidedBy, "clinician");
});

Deno.test("the INR has no unit, and on anticoagulation the baseline as its normal", () => {
  const inr = { term: "INR increased", value: 2.6, upper_limit: 1.2 };
  assert.equal(ctcaeGrade(inr).grade, 2);
  assert.equal(ctcaeGrade(inr, { version: "5.0" }).grade, 3);
  assert.equal(ctcaeGrade({ ...inr, unit: "1" }).grade, 2);
  assert.throws(() => ctcaeGrade({ ...inr, unit: "s" }), /unit must be/);
  const treated = { ...inr, anticoagulated: true };
  assert.match(ctcaeGrade(treated).reason, /the baseline is missing/);
  assert.equal(ctcaeGrade({ ...treated, baseline: 2.5 }).grade, 1);
});

Deno.test("a flag is true, false or empty", () => {
  const sodium = { term: "Hyponatremia", unit: "mmol/l", value: 127 };
  for (
    const flag of ["symptomatic", "mild_symptoms", "fasting", "anticoagulated"]
  ) {
    assert.throws(
      () => ctcaeGrades([{ ...sodium, [flag]: "no" }]),
      new RegExp(`rows\\[0\\]\\.${flag} must be true, false or empty`),
    );
  }
});
