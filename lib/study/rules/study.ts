import type { Criteria } from "../model/analysis.ts";
import { examplePatient } from "../model/example_patient.ts";
import type { Problem } from "../model/problem.ts";
import type { Treatment } from "../model/study.ts";
import type {
  Row,
  StudyReadings,
  TableReading,
} from "../model/table_reading.ts";
import { nearestKey } from "../tables/keys.ts";
import { gradingProblems } from "./grading.ts";
import { rowRules } from "./row.ts";

/** Finds what is wrong between cells and between tables. */
export function* ruleProblems(
  readings: StudyReadings,
  criteria: Criteria,
): Generator<Problem> {
  yield* exampleProblems(readings);
  yield* cohortProblems(readings);
  const course = byPatient(readings.treatment) as ReadonlyMap<
    unknown,
    Partial<Treatment>
  >;
  const known = new Set<string>();
  const place = ({ file, row, column }: Problem) => `${file} ${row} ${column}`;
  for (const [table, rule] of rowRules) {
    const { file, rows, lines } = readings[table];
    for (const [i, row] of rows.entries()) {
      if (row.patient === examplePatient) continue;
      for (const finding of rule(row, course.get(row.patient) ?? {})) {
        const problem = { file, row: lines[i]!, ...finding };
        known.add(place(problem));
        yield problem;
      }
    }
  }
  yield* unitProblems(readings.laboratory);
  yield* fractionProblems(readings.patients);
  for (const problem of gradingProblems(readings, criteria)) {
    if (!known.has(place(problem))) yield problem;
  }
}

/** Finds the template's patient. */
function* exampleProblems(readings: StudyReadings): Generator<Problem> {
  for (const { file, rows, lines } of Object.values(readings)) {
    for (const [i, row] of rows.entries()) {
      if (row.patient !== examplePatient) continue;
      yield {
        file,
        row: lines[i]!,
        column: "patient",
        found: examplePatient,
        expected: "your data",
        hint: "this is the template's example row; delete it",
      };
    }
  }
}

/** There are patients, and each has a course and a survival time if any has. */
function* cohortProblems(readings: StudyReadings): Generator<Problem> {
  const { patients } = readings;
  const all = Object.values(readings);
  if (all.every(({ rows, problems }) => rows.length + problems.length === 0)) {
    yield {
      file: patients.file,
      found: "no rows in any table",
      expected: "at least one patient",
    };
  }
  for (const table of ["treatment", "survival"] as const) {
    const reading = readings[table];
    if (!reading.legible || reading.rows.length === 0) continue;
    const known = new Set(reading.rows.map(({ patient }) => patient));
    let keys: ReadonlySet<string> | undefined;
    for (const [i, { patient }] of patients.rows.entries()) {
      if (patient === undefined || known.has(patient)) continue;
      keys ??= new Set([...known].map((key) => JSON.stringify(key)));
      const near = nearestKey(JSON.stringify(patient), keys);
      yield {
        file: patients.file,
        row: patients.lines[i]!,
        column: "patient",
        found: `${patient}, who has no row in ${reading.file}`,
        expected: "one row of each patient there",
        ...(near !== undefined && { hint: `did you mean ${near}?` }),
      };
    }
  }
}

/** Values of one analyte can be compared only in one unit. */
function* unitProblems(
  { file, rows, lines }: TableReading,
): Generator<Problem> {
  const first = new Map<unknown, { unit: unknown; line: number }>();
  for (const [i, { analyte, unit }] of rows.entries()) {
    if (analyte === undefined || unit === undefined) continue;
    const before = first.get(analyte);
    if (before === undefined) first.set(analyte, { unit, line: lines[i]! });
    else if (before.unit !== unit) {
      yield {
        file,
        row: lines[i]!,
        column: "unit",
        found: `${unit}`,
        expected: `${before.unit}, as for ${analyte} in row ${before.line}`,
        hint: "convert the value and its limits to one unit",
      };
    }
  }
}

/**
 * Finds Ki-67 in fractions, by which every tumour would be of grade 1. That three
 * different values, and none of 1 % or more, are no cohort's is a judgement.
 */
function* fractionProblems(
  { file, rows, lines }: TableReading,
): Generator<Problem> {
  const values = rows.map(({ ki67 }) => Number(ki67 ?? 0));
  const fractions = new Set(values.filter((value) => value > 0));
  if (fractions.size < 3 || values.some((value) => value >= 1)) return;
  const first = values.findIndex((value) => value > 0);
  yield {
    file,
    row: lines[first]!,
    column: "ki67",
    found: `${values[first]}, and 1 or more in no row`,
    expected: "percent",
    hint: "a fraction is multiplied by 100",
  };
}

function byPatient({ rows }: TableReading): ReadonlyMap<unknown, Row> {
  return new Map(rows.map((row) => [row.patient, row]));
}
