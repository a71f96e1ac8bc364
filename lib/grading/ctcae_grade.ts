import { above, atLeast, oneOf, optionalNumber, reject } from "./check.ts";
import type {
  CtcaeBound,
  CtcaeCriterion,
  CtcaeGrade,
  CtcaeInterval,
  CtcaeTerm,
  CtcaeVersion,
} from "./ctcae_criteria.ts";
import { ctcaeTables } from "./ctcae_tables.ts";
import { convertUnit, type Unit, unitFactors, unitOf } from "./units.ts";

/** An adverse event; the names are the columns of the table `toxicities` and further ones. */
export interface AdverseEvent {
  readonly patient?: string;
  readonly term: string;
  /** The clinician's grade, 1 to 5. */
  readonly grade?: number | null;
  /** Laboratory value, in `unit`. */
  readonly value?: number | null;
  /** Unit of the value, the limits of normal and the baseline. */
  readonly unit?: string | null;
  /** The laboratory's lower and upper limit of normal. */
  readonly lower_limit?: number | null;
  readonly upper_limit?: number | null;
  /** The patient's value before treatment. */
  readonly baseline?: number | null;
  /** True for the baseline sample itself, which is not graded against itself. */
  readonly is_baseline?: boolean | null;
}

/** How {@linkcode ctcaeGrade} grades. */
export interface CtcaeOptions {
  /** Version of the criteria; the paper used 4.0. */
  readonly version?: CtcaeVersion;
  /** What to do where the criteria ask for a baseline and none is known. */
  readonly missingBaseline?: "not graded" | "assume normal";
}

/** Result of {@linkcode ctcaeGrade}. */
export interface CtcaeResult {
  readonly method: string;
  readonly version: CtcaeVersion;
  readonly term: string;
  readonly outcome: "graded" | "cannot be graded";
  readonly grade: CtcaeGrade | null;
  readonly decidedBy: "value" | "clinician" | null;
  /** Identifier of the deciding cell of the table; `null` for grade 0. */
  readonly rule: string | null;
  readonly criterion: string | null;
  readonly reason: string;
}

const action = "grade adverse event";

/**
 * Grade of an adverse event by the Common Terminology Criteria.
 *
 * A laboratory term is graded from its value, unit and limits of normal; a
 * bound belongs to the milder grade. A symptom takes the clinician's grade,
 * which must be one that the term has. What is missing makes the event
 * "cannot be graded" with a reason, never grade 0.
 *
 * @throws RangeError when a value, limit or grade is out of range, or when the
 * unit does not fit the term.
 *
 * @example
 * ```ts
 * import { ctcaeGrade } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const platelets = { term: "Platelet count decreased", unit: "10^9/l", lower_limit: 150 };
 * assert.equal(ctcaeGrade({ ...platelets, value: 75 }).grade, 1);
 * assert.equal(ctcaeGrade({ ...platelets, value: 74 }).grade, 2);
 * assert.equal(ctcaeGrade({ term: "Depression", grade: 3 }).decidedBy, "clinician");
 * assert.equal(ctcaeGrade({ term: "Anemia" }).outcome, "cannot be graded");
 * ```
 */
export function ctcaeGrade(
  event: AdverseEvent,
  options: CtcaeOptions = {},
): CtcaeResult {
  return gradeRow(event, options, "");
}

/**
 * Grades of a table of adverse events: {@linkcode ctcaeGrade} of each row, in
 * order, with the row's index and patient. Errors name the row.
 *
 * @example
 * ```ts
 * import { ctcaeGrades } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const rows = [{ patient: "P01", term: "Fatigue", grade: 2 }];
 * assert.equal(ctcaeGrades(rows)[0]!.grade, 2);
 * assert.throws(() => ctcaeGrades([{ term: "Fatigue", grade: 4 }]), /rows\[0\]\.grade/);
 * ```
 */
export function ctcaeGrades(
  rows: readonly AdverseEvent[],
  options: CtcaeOptions = {},
): readonly (CtcaeResult & {
  readonly row: number;
  readonly patient: string;
})[] {
  return rows.map((event, row) => ({
    row,
    patient: event.patient ?? String(row),
    ...gradeRow(event, options, `rows[${row}].`),
  }));
}

function gradeRow(
  event: AdverseEvent,
  options: CtcaeOptions,
  at: string,
): CtcaeResult {
  const version = oneOf(action, "version", options.version ?? "4.0", [
    "4.0",
    "4.03",
    "5.0",
  ]);
  const found = {
    method: `CTCAE ${version}`,
    version,
    term: event.term,
  };
  const term = ctcaeTables[version].terms.find((one) =>
    one.term === event.term
  );
  const clinician = clinicianGrade(event, term, at);
  const byClinician = (grade: CtcaeGrade): CtcaeResult => ({
    ...found,
    outcome: "graded",
    grade,
    decidedBy: "clinician",
    rule: `CTCAE-${version}-${event.term}-${grade}`,
    criterion: term?.grades.find((one) => one.grade === grade)?.criterion ??
      null,
    reason: "grade given by the clinician",
  });
  const cannot = (reason: string): CtcaeResult => ({
    ...found,
    outcome: "cannot be graded",
    grade: null,
    decidedBy: null,
    rule: null,
    criterion: null,
    reason,
  });
  const laboratory = term?.laboratory;
  if (!term || !laboratory) {
    if (event.value != null) {
      reject(
        action,
        `${at}term`,
        "a laboratory term of the table when there is a value",
        event.term,
      );
    }
    return clinician === null
      ? cannot(`${event.term} takes a clinician's grade, which is missing`)
      : byClinician(clinician);
  }
  const value = optionalNumber(action, `${at}value`, event.value);
  if (value === null) {
    return clinician === null
      ? cannot("the value is missing")
      : byClinician(clinician);
  }
  const unit = checkedUnit(event, laboratory.quantity, at);
  const limits = {
    LLN: optionalNumber(action, `${at}lower_limit`, event.lower_limit),
    ULN: optionalNumber(action, `${at}upper_limit`, event.upper_limit),
    baseline: event.is_baseline === true
      ? null
      : optionalNumber(action, `${at}baseline`, event.baseline),
  };
  if (
    limits.LLN !== null && limits.ULN !== null && limits.LLN >= limits.ULN
  ) {
    reject(
      action,
      `${at}lower_limit`,
      `below the upper limit ${limits.ULN}`,
      limits.LLN,
    );
  }
  const graded = gradeOfValue(
    term,
    value,
    unit,
    limits,
    event.is_baseline === true || options.missingBaseline === "assume normal",
  );
  if (clinician !== null && clinician > (graded.grade ?? 0)) {
    return byClinician(clinician);
  }
  if (graded.grade === null) return cannot(graded.reason);
  const criterion = term.grades.find((one) => one.grade === graded.grade);
  return {
    ...found,
    outcome: "graded",
    grade: graded.grade,
    decidedBy: "value",
    rule: criterion ? `CTCAE-${version}-${term.term}-${graded.grade}` : null,
    criterion: criterion?.criterion ?? null,
    reason: graded.reason,
  };
}

function clinicianGrade(
  event: AdverseEvent,
  term: CtcaeTerm | undefined,
  at: string,
): Exclude<CtcaeGrade, 0> | null {
  if (event.grade == null) return null;
  const allowed = term ? term.grades.map((one) => one.grade) : [1, 2, 3, 4, 5];
  if (!allowed.includes(event.grade as 1)) {
    reject(
      action,
      `${at}grade`,
      `a grade of ${event.term} (${allowed.join(", ")})`,
      event.grade,
    );
  }
  return event.grade as Exclude<CtcaeGrade, 0>;
}

function checkedUnit(
  event: AdverseEvent,
  quantity: keyof typeof unitFactors,
  at: string,
): Unit {
  const unit = unitOf(event.unit ?? "");
  if (unit === null || unitFactors[quantity][unit] === undefined) {
    reject(
      action,
      `${at}unit`,
      `a unit of ${quantity} ("${
        Object.keys(unitFactors[quantity]).join('", "')
      }") for ${event.term}`,
      event.unit,
    );
  }
  return unit;
}

interface Limits {
  readonly LLN: number | null;
  readonly ULN: number | null;
  readonly baseline: number | null;
}

function gradeOfValue(
  term: CtcaeTerm,
  value: number,
  unit: Unit,
  limits: Limits,
  assumeNormalBaseline: boolean,
): { readonly grade: CtcaeGrade | null; readonly reason: string } {
  const { quantity, direction, baselineRule } = term.laboratory!;
  const boundOf = (bound: CtcaeBound): number | null => {
    if (bound.of !== "value") {
      const limit = limits[bound.of];
      return limit === null ? null : limit * bound.times;
    }
    const printed = bound.in[unit];
    if (printed !== undefined) return printed;
    const [first, amount] = Object.entries(bound.in)[0] as [Unit, number];
    return convertUnit(amount, quantity, first, unit);
  };
  const reaches = (interval: CtcaeInterval): boolean | null => {
    const bound = boundOf(interval.from);
    if (bound === null) return null;
    const [further, nearer] = direction === "high"
      ? [value, bound]
      : [bound, value];
    return interval.fromIncluded
      ? atLeast(further, nearer)
      : above(further, nearer);
  };
  const { LLN, ULN, baseline } = limits;
  const normal = direction === "high" ? ULN : LLN;
  const abnormalBaseline = baseline !== null && normal !== null &&
    (direction === "high" ? above(baseline, normal) : above(normal, baseline));
  const intervalsOf = (criterion: CtcaeCriterion): CtcaeInterval[] => {
    const { interval, baselineInterval } = criterion;
    const chosen = baselineRule === "instead if abnormal"
      ? [abnormalBaseline ? baselineInterval : interval]
      : baseline === null
      ? [interval]
      : [interval, baselineInterval];
    return chosen.filter((one) => one !== undefined);
  };
  let missing = false;
  for (const criterion of [...term.grades].reverse()) {
    for (const interval of intervalsOf(criterion)) {
      const reached = reaches(interval);
      if (reached === null) missing = true;
      if (reached) {
        if (
          baselineRule === "instead if abnormal" && baseline === null &&
          !assumeNormalBaseline
        ) {
          return {
            grade: null,
            reason:
              "the baseline is missing, which decides between the two sets of bounds",
          };
        }
        return {
          grade: criterion.grade,
          reason: `${value} ${unit} meets grade ${criterion.grade}`,
        };
      }
    }
  }
  if (missing) {
    return {
      grade: null,
      reason: `the ${
        direction === "high" ? "upper" : "lower"
      } limit of normal is missing`,
    };
  }
  return { grade: 0, reason: `${value} ${unit} meets no grade` };
}
