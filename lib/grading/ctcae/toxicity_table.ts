import type {
  CtcaeBound,
  CtcaeCriterion,
  CtcaeTerm,
  CtcaeVersion,
} from "./criteria.ts";
import { ctcaeTables } from "./tables.ts";
import { boundValue } from "./measurement.ts";
import { checkChoice, checkRows, reject } from "../../arguments/mod.ts";
import { type Unit, unitFactors } from "./units.ts";

/** A row of a table of toxicity grades: which term, under which name, in which unit. */
export interface ToxicityTableLine {
  /** Term of the criteria. */
  readonly term: string;
  /** Name to print. */
  readonly label: string;
  /** Unit to print the bounds in, for a laboratory term. */
  readonly unit?: Unit;
}

/** A printed row: a cell a grade, "-" where the criteria have none. */
export interface ToxicityTableRow {
  /** Name of the toxicity, with the unit. */
  readonly toxicity: string;
  /** Cell of grade 1. */
  readonly grade1: string;
  /** Cell of grade 2. */
  readonly grade2: string;
  /** Cell of grade 3. */
  readonly grade3: string;
  /** Cell of grade 4. */
  readonly grade4: string;
}

/** The rows of the paper's Table III. */
export const paperToxicities: readonly ToxicityTableLine[] = [
  { term: "Anemia", label: "Haemoglobin (g/l)", unit: "g/l" },
  {
    term: "White blood cell decreased",
    label: "Leukocytes (×10⁹/l)",
    unit: "10^9/l",
  },
  {
    term: "Lymphocyte count decreased",
    label: "Lymphocytes (×10⁹/l)",
    unit: "10^9/l",
  },
  {
    term: "Neutrophil count decreased",
    label: "Neutrophils (×10⁹/l)",
    unit: "10^9/l",
  },
  {
    term: "Platelet count decreased",
    label: "Platelets (×10⁹/l)",
    unit: "10^9/l",
  },
  { term: "Flu like symptoms", label: "Flu-like symptoms" },
  { term: "Depression", label: "Depression" },
];

/**
 * A table of toxicity grades as the paper's Table III, printed from the same
 * data that {@linkcode ctcaeGrade} grades by. A symptom's cells are the words
 * of the criteria; a laboratory term's are its bounds in the unit asked for, or
 * the words where baseline, fast or symptoms decide besides the value. A term
 * under another name in the version is printed by that; one that the version
 * deleted has the reason in place of its cells.
 *
 * @param lines Which terms, under which names, in which units.
 * @param version Version of the criteria.
 * @returns One row for each line, with a cell for each of the grades 1 to 4.
 * @throws {TypeError} If an argument is of the wrong kind.
 * @throws {RangeError} If the version does not list a term, or a unit does not
 * measure it.
 *
 * @example
 * ```ts
 * import { toxicityTable } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * const [haemoglobin] = toxicityTable();
 * assert.equal(haemoglobin!.grade1, "<LLN-100");
 * assert.equal(haemoglobin!.grade3, "<80; transfusion indicated");
 * ```
 */
export function toxicityTable(
  lines: readonly ToxicityTableLine[] = paperToxicities,
  version: CtcaeVersion = "4.0",
): readonly ToxicityTableRow[] {
  const action = "print toxicity table";
  checkChoice(
    action,
    "version",
    version,
    Object.keys(ctcaeTables) as CtcaeVersion[],
  );
  return checkRows(action, "lines", lines).map((line, i) => {
    const { terms, absent } = ctcaeTables[version];
    const gone = absent.find((one) => one.term === line.term);
    if (gone?.replacement === null) return deleted(line, gone.reason);
    const name = gone?.replacement ?? line.term;
    const term = terms.find((one) => one.term === name);
    if (!term) {
      reject(
        action,
        `lines[${i}].term`,
        `a term of CTCAE ${version}`,
        line.term,
      );
    }
    const unit = line.unit;
    const { laboratory } = term;
    if (
      laboratory &&
      (!unit || unitFactors[laboratory.quantity][unit] === undefined)
    ) {
      reject(
        action,
        `lines[${i}].unit`,
        `a unit of ${laboratory.quantity}`,
        unit,
      );
    }
    const cell = (grade: number) => {
      const criterion = term.grades.find((one) => one.grade === grade);
      return criterion ? printed(criterion, term, unit) : "-";
    };
    return {
      toxicity: line.label,
      grade1: cell(1),
      grade2: cell(2),
      grade3: cell(3),
      grade4: cell(4),
    };
  });
}

/** A row of a term that a version has no more: the reason in place of its cells. */
function deleted(
  { label }: ToxicityTableLine,
  reason: string,
): ToxicityTableRow {
  const none = "-";
  return {
    toxicity: label,
    grade1: reason,
    grade2: none,
    grade3: none,
    grade4: none,
  };
}

function printed(
  { criterion, clinical, intervals }: CtcaeCriterion,
  { laboratory, grades }: CtcaeTerm,
  unit: Unit | undefined,
): string {
  const [interval, ...others] = intervals;
  if (!laboratory || !interval || !unit) return criterion;
  // Bounds alone would hide that baseline, fast or symptoms decide as well.
  const asksForSymptoms = grades.some((cell) =>
    cell.intervals.some(({ when }) => when === "asymptomatic")
  );
  if (interval.when || others.length > 0 || asksForSymptoms) return criterion;
  const bound = (of: CtcaeBound) =>
    of.of === "value"
      ? withoutDust(
        boundValue(
          of,
          { unit, LLN: null, ULN: null, baseline: null },
          laboratory.quantity,
        )!,
      )
      : of.times === 1
      ? of.of
      : `${of.times}×${of.of}`;
  const sign = interval.fromIncluded
    ? ""
    : laboratory.direction === "low"
    ? "<"
    : ">";
  const to = interval.to ? `-${bound(interval.to)}` : "";
  const values = `${sign}${bound(interval.from)}${to}`;
  return clinical ? `${values}; ${clinical}` : values;
}

function withoutDust(value: number): string {
  return String(Number(value.toPrecision(12)));
}
