import { derivedSurvival, endpointNeeds } from "../columns/derived_survival.ts";
import type { Analysis } from "../model/analysis.ts";
import { isDerivedEndpoint } from "../model/endpoint.ts";
import type { Patient, StudyTables, Survival } from "../model/study.ts";
import { studyColumns } from "../model/study_columns.ts";
import { absent, type TableReading } from "../model/table_reading.ts";
import type { StudyReadings } from "../model/table_reading.ts";
import { unmetNeed } from "../needs/unmet_need.ts";

/** The readings of all tables of a study; one that is not there has no rows. */
export function studyReadings(
  tables: ReadonlyMap<string, TableReading>,
): StudyReadings {
  return Object.fromEntries(
    Object.keys(studyColumns).map((
      name,
    ) => [name, tables.get(name) ?? absent(name)]),
  ) as unknown as StudyReadings;
}

/**
 * The rows of all tables. Without a table of patients they are those of the other
 * tables; without survival times these are derived from the courses, if there
 * are any.
 */
export function completeTables(
  readings: StudyReadings,
  { endpoint, criteria }: Pick<Analysis, "endpoint" | "criteria">,
): StudyTables {
  const tables = Object.fromEntries(
    Object.entries(readings).map(([name, { rows }]) => [name, rows]),
  ) as unknown as StudyTables;
  const patients = tables.patients.length > 0
    ? tables.patients
    : patientsOf(tables);
  const isDerived = tables.survival.length === 0 &&
    isDerivedEndpoint(endpoint) &&
    unmetNeed(tables, endpointNeeds[endpoint]) === undefined;
  if (!isDerived) return { ...tables, patients };
  const times = derivedSurvival(
    endpoint,
    criteria.pfs,
    tables.treatment,
    tables.assessments,
  );
  const survival = times.map(({ rule: _, ...row }): Survival =>
    Object.freeze({ ...row, subgroup: null })
  );
  return { ...tables, patients, survival };
}

/** Patients of whom nothing is known but that other tables have rows of them. */
function patientsOf(tables: StudyTables): readonly Patient[] {
  const names = new Set<string>();
  for (const rows of Object.values(tables)) {
    for (const { patient } of rows) names.add(patient);
  }
  return [...names].map((patient) => Object.freeze({ patient }) as Patient);
}
