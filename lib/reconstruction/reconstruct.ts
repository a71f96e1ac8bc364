import { type AssessmentRow, createAssessments } from "./assessments_table.ts";
import { createLaboratory, type LaboratoryRow } from "./laboratory_table.ts";
import type { PatientCourse } from "./patient_course.ts";
import { createPatients, type PatientRow } from "./patients_table.ts";
import { createRandom } from "./random.ts";
import { createSurvival, type SurvivalRow } from "./survival_table.ts";
import { createSymptoms, type SymptomRow } from "./symptoms_table.ts";
import { createToxicities, type ToxicityRow } from "./toxicities_table.ts";
import { createTreatment, type TreatmentRow } from "./treatment_table.ts";

/** A full data set: the tables of the data package. */
export interface DataSet {
  readonly patients: readonly PatientRow[];
  readonly treatment: readonly TreatmentRow[];
  readonly assessments: readonly AssessmentRow[];
  readonly survival: readonly SurvivalRow[];
  readonly laboratory: readonly LaboratoryRow[];
  readonly symptoms: readonly SymptomRow[];
  readonly toxicities: readonly ToxicityRow[];
}

/** Write every table for a cohort of courses. Each table draws from a stream of its own. */
export function createDataSet(
  courses: readonly PatientCourse[],
  seed: string,
): DataSet {
  const random = (table: string) => createRandom(`${seed}/${table}`);
  const patients = createPatients(courses, random("patients"));
  return {
    patients,
    treatment: createTreatment(courses, random("treatment")),
    assessments: createAssessments(courses, random("assessments")),
    survival: createSurvival(courses),
    laboratory: createLaboratory(courses, patients, random("laboratory")),
    symptoms: createSymptoms(courses, patients, random("symptoms")),
    toxicities: createToxicities(courses, patients, random("toxicities")),
  };
}
