import { ctcaeGrades, timePointResponses, whoGrades } from "../grading/mod.ts";
import type { Problem } from "./problem.ts";
import type { Row, TableReading } from "./read_table.ts";
import type {
  Assessment,
  Patient,
  StudyTables,
  Toxicity,
  Treatment,
} from "./study.ts";

/** The tables of a study as they were read, in which some cells may be missing. */
export type StudyReadings = Readonly<Record<keyof StudyTables, TableReading>>;

/** What a row says that its schema cannot know to be wrong. */
interface Finding {
  readonly column: string;
  readonly found: string;
  readonly expected: string;
  readonly hint?: string;
}

/** The id of the rows that the template brings along. */
export const examplePatient = "EXAMPLE";

/** Finds what is wrong between cells and between tables. */
export function* ruleProblems(readings: StudyReadings): Generator<Problem> {
  yield* cohortProblems(readings);
  const course = byPatient(readings.treatment) as ReadonlyMap<
    unknown,
    Partial<Treatment>
  >;
  for (const [table, rule] of rowRules) {
    const { file, rows, lines } = readings[table];
    for (const [i, row] of rows.entries()) {
      if (row.patient === examplePatient) continue;
      for (const finding of rule(row, course.get(row.patient) ?? {})) {
        yield { file, row: lines[i]!, ...finding };
      }
    }
  }
  yield* unitProblems(readings.laboratory);
  yield* gradingProblems(readings.patients, (rows) => {
    whoGrades(rows as unknown as Patient[], { edition: "2010" });
  });
  yield* gradingProblems(readings.assessments, (rows) => {
    timePointResponses(rows as unknown as Assessment[]);
  });
  yield* gradingProblems(readings.toxicities, (rows) => {
    ctcaeGrades(rows as unknown as Toxicity[], { version: "4.0" });
  });
}

type RowRule = (row: Row, course: Partial<Treatment>) => Generator<Finding>;

const rowRules: readonly (readonly [keyof StudyTables, RowRule])[] = [
  ["treatment", function* (row) {
    for (const time of ["progression", "death"]) {
      yield* notAfterLastFollowUp(time, row[time], row.last_follow_up);
    }
    yield* notAfterLastFollowUp("duration", row.duration, row.last_follow_up);
    const { progression, death, last_follow_up } = row;
    if (isAfter(progression, death)) {
      yield {
        column: "progression",
        found: `${progression}`,
        expected: `no time after the death at ${death}`,
      };
    }
    if (isAfter(last_follow_up, death)) {
      yield {
        column: "last_follow_up",
        found: `${last_follow_up}`,
        expected: `the time of death, ${death}`,
      };
    }
    if (row.stop_reason === "death" && death === null) {
      yield {
        column: "death",
        found: "nothing",
        expected: "the time of death, since treatment stopped for it",
      };
    }
  }],
  ["survival", function* (row, { last_follow_up }) {
    yield* notAfterLastFollowUp("months", row.months, last_follow_up);
  }],
  ["assessments", function* (row, { last_follow_up }) {
    yield* notAfterLastFollowUp("month", row.month, last_follow_up);
  }],
  ["laboratory", function* ({ lower_limit, upper_limit }) {
    if (isAfter(lower_limit, upper_limit)) {
      yield {
        column: "lower_limit",
        found: `${lower_limit}`,
        expected: `no more than the upper limit, ${upper_limit}`,
      };
    }
  }],
  ["toxicities", function* ({ grade, value, unit }) {
    if (grade === null && value === null) {
      yield {
        column: "grade",
        found: "neither grade nor value",
        expected: "the clinician's grade or the laboratory's value",
      };
    }
    if (typeof value === "number" && unit === null) {
      yield {
        column: "unit",
        found: "nothing",
        expected: `the unit of the value ${value}`,
      };
    }
  }],
];

function* notAfterLastFollowUp(
  column: string,
  time: unknown,
  lastFollowUp: unknown,
): Generator<Finding> {
  if (!isAfter(time, lastFollowUp)) return;
  yield {
    column,
    found: `${time}`,
    expected: `no time after the last follow-up at ${lastFollowUp}`,
    hint: "an event after the last follow-up cannot have been seen",
  };
}

function isAfter(a: unknown, b: unknown): boolean {
  return typeof a === "number" && typeof b === "number" && a > b;
}

/** Every patient has one course and one survival time, and none is the template's. */
function* cohortProblems(readings: StudyReadings): Generator<Problem> {
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
  const { patients } = readings;
  if (patients.legible && patients.rows.length === 0) {
    yield {
      file: patients.file,
      found: "a header and no rows",
      expected: "at least one patient",
    };
  }
  for (const table of ["treatment", "survival"] as const) {
    const reading = readings[table];
    if (!reading.legible) continue;
    const known = new Set(reading.rows.map(({ patient }) => patient));
    for (const [i, { patient }] of patients.rows.entries()) {
      if (patient === undefined || known.has(patient)) continue;
      yield {
        file: patients.file,
        row: patients.lines[i]!,
        column: "patient",
        found: `${patient}, who has no row in ${reading.file}`,
        expected: "one row of each patient there",
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

/** Lets the grading functions try each patient's rows, and places what they refuse. */
function* gradingProblems(
  { file, rows, lines, problems }: TableReading,
  grade: (rows: readonly Row[]) => void,
): Generator<Problem> {
  // Half-read rows would only bring up again what is known.
  if (problems.length > 0) return;
  const positions = Map.groupBy(rows.keys(), (i) => rows[i]!.patient);
  for (const [patient, indices] of positions) {
    if (patient === examplePatient) continue;
    try {
      grade(indices.map((i) => rows[i]!));
    } catch (error) {
      if (!(error instanceof RangeError || error instanceof TypeError)) {
        throw error;
      }
      yield { file, ...placed(error.message, indices, lines) };
    }
  }
}

const refusal =
  /\w+\[(\d+)\](?:\.(\w+))? must be (.+), current value is (.+)$/s;

/** Takes apart what a grading function says of the row it refuses. */
function placed(
  message: string,
  indices: readonly number[],
  lines: readonly number[],
) {
  const [, index, column, expected, found] = refusal.exec(message) ?? [];
  return {
    row: lines[indices[Number(index ?? 0)] ?? indices[0]!]!,
    ...(column !== undefined && { column }),
    found: found ?? message,
    expected: expected ?? "rows that can be graded",
  };
}

function byPatient({ rows }: TableReading): ReadonlyMap<unknown, Row> {
  return new Map(rows.map((row) => [row.patient, row]));
}
