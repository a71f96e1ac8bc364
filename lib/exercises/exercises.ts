import { auditExercises } from "./exercises/audit.ts";
import { beyondExercises } from "./exercises/beyond.ts";
import { cohortExercises } from "./exercises/cohort.ts";
import { hormoneExercises } from "./exercises/hormones.ts";
import { reconstructionExercises } from "./exercises/reconstruction.ts";
import { responseExercises } from "./exercises/response.ts";
import { survivalExercises } from "./exercises/survival.ts";
import { symptomExercises } from "./exercises/symptoms.ts";
import { toxicityExercises } from "./exercises/toxicity.ts";
import type { Exercise } from "./judgement.ts";

/** All exercises by name. */
export const exercises: ReadonlyMap<string, Exercise> = new Map(
  [
    ...cohortExercises,
    ...responseExercises,
    ...survivalExercises,
    ...hormoneExercises,
    ...symptomExercises,
    ...toxicityExercises,
    ...reconstructionExercises,
    ...auditExercises,
    ...beyondExercises,
  ].map((exercise) => [exercise.id, exercise]),
);
