import type { Patient } from "../../study/mod.ts";
import type { PatientCourse } from "../patient_course.ts";
import type { Random } from "../random.ts";
import type { SymptomTargets } from "../symptom_targets.ts";
import {
  assignAnalogues,
  assignConcomitant,
  assignIndications,
  assignStatus,
  FIRST_TREATMENT,
} from "./analogues.ts";
import { assignSymptoms } from "./carcinoid_syndrome.ts";
import { type Cohort, count, createCohort } from "./cohort.ts";
import { assignGrades, assignMetastases, assignSites } from "./tumours.ts";

/** Baseline characteristics with the margins of Tables I and II. */
export function createPatients(
  courses: readonly PatientCourse[],
  symptoms: SymptomTargets,
  random: Random,
): readonly Patient[] {
  const cohort = createCohort(courses, random);
  assignSites(cohort);
  assignConcomitant(cohort);
  assignSymptoms(cohort, symptoms);
  assignAnalogues(cohort);
  assignIndications(cohort);
  assignStatus(cohort);
  assignAges(cohort);
  assignMetastases(cohort);
  assignGrades(cohort);
  cohort.deal("sex", cohort.rows, {
    male: count("sex.male"),
    female: count("sex.female"),
  });
  assignEarlierTreatment(cohort);
  return cohort.rows;
}

/** Whole years within the printed range whose mean prints as it should. */
function assignAges({ rows, random }: Cohort): void {
  const youngest = count("age.minimum"), oldest = count("age.maximum");
  const target = Math.round(rows.length * count("age.mean"));
  const ages = rows.map(() => random.integer(44, 76));
  ages[0] = youngest;
  ages[1] = oldest;
  for (let sum = ages.reduce((a, b) => a + b); sum !== target;) {
    const i = random.integer(2, ages.length - 1),
      step = sum < target ? 1 : -1;
    if (ages[i]! + step <= youngest || ages[i]! + step >= oldest) continue;
    ages[i]! += step;
    sum += step;
  }
  random.shuffle(ages).forEach((age, i) => rows[i]!.age = age);
}

/** Surgery, and treatments before interferon of those for whom it was not the first. */
function assignEarlierTreatment({ rows, mark }: Cohort): void {
  const known = rows.filter((row) => row.primary_site !== "unknown");
  const resected = mark("primary_resected", count("resection.primary"), known);
  const inLiver = (row: Patient) => row.metastasis_liver;
  mark("liver_resection", count("resection.liver"), resected.filter(inLiver));
  const treated = rows.filter((row) =>
    !FIRST_TREATMENT.includes(row.indication)
  );
  mark("prior_chemotherapy", count("prior.chemotherapy"), treated);
  mark("prior_y90_dotatate", count("prior.dotatate"), treated);
  mark(
    "prior_embolization",
    count("prior.embolization"),
    treated.filter(inLiver),
  );
  // The paper's row of 131I-mIBG has no number.
  rows.forEach((row) => row.prior_i131_mibg = null);
}
