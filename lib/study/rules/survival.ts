import {
  derivedSurvival,
  type DerivedTime,
  endpointNeeds,
} from "../columns/derived_survival.ts";
import type { Analysis } from "../model/analysis.ts";
import { isDerivedEndpoint } from "../model/endpoint.ts";
import { examplePatient } from "../model/example_patient.ts";
import type { Problem } from "../model/problem.ts";
import type { Assessment, Treatment } from "../model/study.ts";
import type { StudyReadings } from "../model/table_reading.ts";
import { unmetNeed } from "../needs/unmet_need.ts";
import { eventOf } from "./row.ts";

/**
 * Finds survival times that contradict the patient's course and assessments
 * under the endpoint and rules of the study. Without assessments the times may be
 * from elsewhere, and nothing is held against them; so may those of an endpoint
 * that the library does not derive.
 */
export function* survivalProblems(
  { survival, treatment, assessments }: StudyReadings,
  { endpoint, criteria }: Pick<Analysis, "endpoint" | "criteria">,
): Generator<Problem> {
  if (!isDerivedEndpoint(endpoint)) return;
  const tables = [survival, treatment, assessments];
  // Half-read rows would only bring up again what is known.
  if (tables.some(({ problems }) => problems.length > 0)) return;
  const tableOfCourses = { treatment: treatment.rows as readonly Treatment[] };
  if (unmetNeed(tableOfCourses, endpointNeeds[endpoint])) return;
  const courses = byPatient(tableOfCourses.treatment);
  const scans = byPatient(assessments.rows as readonly Assessment[]);
  for (const [i, row] of survival.rows.entries()) {
    const course = courses.get(row.patient);
    const ownScans = scans.get(row.patient);
    if (row.patient === examplePatient || !course || !ownScans) continue;
    const derived = refusable(() =>
      derivedSurvival(endpoint, criteria.pfs, course, ownScans)[0]
    );
    if (derived === undefined) continue;
    for (const column of ["months", "event", "reason"] as const) {
      if (row[column] === derived[column]) continue;
      if (column === "months" && isRounded(row[column], derived[column])) {
        continue;
      }
      if (column === "reason" && !eventOf.has(row.reason)) continue;
      // That no follow-up lasts so long, the rules of the row say.
      if (
        column === "months" && Number(row.months) > course[0]!.last_follow_up
      ) {
        continue;
      }
      yield {
        file: survival.file,
        row: survival.lines[i]!,
        column,
        found: `${row[column]}`,
        expected: `${
          derived[column]
        }, which follows from ${treatment.file} and ${assessments.file}`,
        hint: `${derived.rule}; correct the file that is wrong`,
      };
    }
  }
}

/** Whether a time is another one, rounded to the decimals that it has. */
function isRounded(time: unknown, exact: number): boolean {
  const [, decimals = ""] = String(time).split(".");
  return !Number.isInteger(exact) &&
    Number(exact.toFixed(decimals.length)) === time;
}

/** What the library derives for a patient; undefined where it refuses the rows. */
function refusable(
  derive: () => DerivedTime | undefined,
): DerivedTime | undefined {
  try {
    return derive();
  } catch (error) {
    // What is wrong with the rows themselves, other rules say.
    if (error instanceof RangeError || error instanceof TypeError) return;
    throw error;
  }
}

function byPatient<Row extends { readonly patient: string }>(
  rows: readonly Row[],
): ReadonlyMap<unknown, readonly Row[]> {
  return Map.groupBy(rows, ({ patient }) => patient);
}
