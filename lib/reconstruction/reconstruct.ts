import type { StudyTables } from "../study/mod.ts";
import { createPatientCourses, type PatientCourse } from "./patient_course.ts";
import { createRandom } from "./random.ts";
import {
  defaultInterpretations,
  type Interpretations,
} from "./interpretations.ts";
import type { CohortState } from "./search/cohort_state.ts";
import { createCohortSearch } from "./search/search_cohort.ts";
import {
  type CohortTargets,
  cohortTargets,
  type Omission,
} from "./search/targets.ts";
import { createAssessments } from "./tables/assessments.ts";
import { dateNewTreatments } from "./tables/new_treatments.ts";
import { createLaboratory } from "./tables/laboratory.ts";
import { createPatients } from "./tables/patients.ts";
import { createSurvival } from "./tables/survival.ts";
import { createSymptoms } from "./tables/symptoms.ts";
import { createToxicities } from "./tables/toxicities.ts";
import { createTreatment } from "./tables/treatment.ts";

/** What a reconstruction starts from. */
export interface ReconstructionOptions {
  /**
   * How statements that disagree are read.
   *
   * @default {defaultInterpretations()}
   */
  readonly interpretations?: Interpretations;
  /**
   * Statements about survival that are left out of the fit.
   *
   * @default {[]}
   */
  readonly omitted?: readonly Omission[];
}

/** A data set found for a seed. */
export interface Reconstruction {
  /** The seed it was found from. */
  readonly seed: string;
  /** The cohort as the search left it. */
  readonly state: CohortState;
  /** The course of each patient. */
  readonly courses: readonly PatientCourse[];
  /** The tables of the data package. */
  readonly data: StudyTables;
}

/**
 * Makes a function that finds, for any seed, 35 rows that meet what the paper prints. What all seeds have
 * in common, the inversion of the printed intervals, is computed once.
 *
 * The same seed gives the same data on every machine; `checkConstraints` tells what they meet.
 *
 * @param options How the paper is read, and what is left out of the fit.
 * @returns The function, which takes a seed.
 *
 * @example
 * ```ts
 * import { checkConstraints } from "./check_constraints.ts";
 * import { createReconstruction } from "./reconstruct.ts";
 * import assert from "node:assert/strict";
 *
 * const { data } = createReconstruction()("an example");
 * assert.ok(checkConstraints(data).every(({ status }) => status !== "not met"));
 * ```
 */
export function createReconstruction(
  options: ReconstructionOptions = {},
): (seed: string) => Reconstruction {
  const { interpretations = defaultInterpretations(), omitted = [] } = options;
  const targets = cohortTargets(interpretations, omitted);
  const search = createCohortSearch(targets);
  return (seed) => {
    const state = search(createRandom(`${seed}/search`));
    return completeCohort(seed, state, targets, interpretations);
  };
}

/** Writes the tables of a cohort that was found, with all that the print leaves open drawn from a seed. */
export function completeCohort(
  seed: string,
  state: CohortState,
  targets: CohortTargets,
  interpretations: Interpretations,
): Reconstruction {
  // Each table draws from a stream of its own, so that a change to one leaves the others.
  const stream = (name: string) => createRandom(`${seed}/${name}`);
  const courses = createPatientCourses(state, targets, stream("courses"));
  const patients = createPatients(
    courses,
    targets.symptoms,
    stream("patients"),
  );
  const treatment = createTreatment(
    courses,
    interpretations,
    stream("treatment"),
  );
  return {
    seed,
    state,
    courses,
    data: {
      patients,
      treatment: dateNewTreatments(
        treatment,
        patients,
        stream("new treatments"),
      ),
      assessments: createAssessments(
        courses,
        interpretations,
        stream("assessments"),
      ),
      survival: createSurvival(courses),
      laboratory: createLaboratory(
        courses,
        patients,
        interpretations,
        stream("laboratory"),
      ),
      symptoms: createSymptoms(courses, patients, stream("symptoms")),
      toxicities: createToxicities(
        courses,
        patients,
        treatment,
        interpretations,
        stream("toxicities"),
      ),
    },
  };
}
