import type { StatementRow, Statistic } from "../constraint.ts";
import type { ObservedPatient } from "../observed_patient.ts";
import type { PatientTest } from "../populations.ts";

/** Number of patients for whom a test holds. */
export function countOf(test: PatientTest): Statistic {
  return ({ patients }) => patients.filter(test).length;
}

/** Percentage of patients for whom a test holds. */
export function percentageOf(test: PatientTest): Statistic {
  return ({ patients }) => 100 * patients.filter(test).length / patients.length;
}

/** Number of patients having a value in a column; true unless told. */
export function having(
  column: keyof ObservedPatient,
  value: unknown = true,
): Statistic {
  return countOf((row) => row[column] === value);
}

/** A statement for each value of a column: how many patients have it. */
export function levels(
  id: string,
  column: keyof ObservedPatient,
  rows: readonly (readonly [
    value: string,
    printed: string,
    quantity?: string,
  ])[],
): StatementRow[] {
  return rows.map(([value, printed, quantity = value]) => [
    `${id}.${value.replaceAll(" ", "-")}`,
    printed,
    quantity,
    having(column, value),
  ]);
}
