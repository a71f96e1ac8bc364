import {
  ctcaeGrades,
  timePointResponses,
  whoGrades,
} from "../../grading/mod.ts";
import type { Criteria } from "../model/analysis.ts";
import { examplePatient } from "../model/example_patient.ts";
import type { Problem } from "../model/problem.ts";
import type { Assessment, Patient, Toxicity } from "../model/study.ts";
import { unmetNeed } from "../needs/unmet_need.ts";
import type {
  Row,
  StudyReadings,
  TableReading,
} from "../model/table_reading.ts";

/** What responses by RECIST follow from. */
const sumNeeds =
  "assessments.time_point and assessments.target_sum and assessments.non_target and assessments.new_lesion";

/** Finds the rows that the grading functions refuse by the study's criteria. */
export function* gradingProblems(
  readings: StudyReadings,
  criteria: Criteria,
): Generator<Problem> {
  yield* refusals(readings.patients, (rows) => {
    whoGrades(rows as readonly Patient[], { edition: criteria.who });
  });
  const assessments = readings.assessments.rows as readonly Assessment[];
  // Recorded responses have no sums to be graded by.
  if (unmetNeed({ assessments }, sumNeeds) === undefined) {
    yield* refusals(readings.assessments, (rows) => {
      timePointResponses(rows as readonly Assessment[]);
    });
  }
  yield* refusals(readings.toxicities, (rows) => {
    ctcaeGrades(rows as readonly Toxicity[], {
      version: criteria.ctcae,
      otherTerms: "clinician's grade",
    });
  });
}

/** Lets the grading functions try each patient's rows, and places what they refuse. */
function* refusals(
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
