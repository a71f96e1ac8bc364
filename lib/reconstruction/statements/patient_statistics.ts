import type { Statistic } from "../constraint.ts";
import type { ObservedPatient } from "../observe.ts";

/** Whether a statement counts a patient. */
export type PatientTest = (row: ObservedPatient) => boolean;

/** Number of patients for whom a test holds. */
export function countOf(test: PatientTest): Statistic {
  return ({ patients }) => patients.filter(test).length;
}

/** Percentage of patients for whom a test holds. */
export function percentageOf(test: PatientTest): Statistic {
  return ({ patients }) => 100 * patients.filter(test).length / patients.length;
}
