import type { Patient, Symptom } from "../../study/mod.ts";
import { printed } from "../constraints.ts";
import type { PatientCourse } from "../patient_course.ts";
import type { Random } from "../random.ts";
import { type ChangesTarget, fitChanges } from "./fit_changes.ts";

interface Report {
  readonly before: number | null;
  readonly after: number | null;
  readonly change: Symptom["change"];
}

/** Flushes and stools a day at baseline, and after 3 months of those still treated. */
export function createSymptoms(
  courses: readonly PatientCourse[],
  patients: readonly Patient[],
  random: Random,
): Symptom[] {
  return (["flushing", "diarrhoea"] as const).flatMap((symptom) => {
    const reports = random.shuffle(createReports(symptom, random));
    return patients.flatMap((row, i): Symptom[] => {
      if (!row[symptom]) return [];
      const { patient } = row;
      const baseline = { patient, symptom, month: 0, change: null };
      if (courses[i]!.duration < 3) return [{ ...baseline, episodes: null }];
      const { before, after, change } = reports.pop()!;
      return [
        { ...baseline, episodes: before },
        { patient, symptom, month: 3, episodes: after, change },
      ];
    });
  });
}

/** What patients reported: some with numbers, which the printed p-value binds, the others without. */
function createReports(symptom: Symptom["symptom"], random: Random): Report[] {
  const count = (id: string) => Number(printed(`${symptom}.${id}`));
  const target: ChangesTarget = {
    n: count("n"),
    pValue: printed(`${symptom}.p`),
    medianBefore: count("before"),
    medianAfter: count("after"),
    improved: count("improved"),
    unchanged: count("unchanged"),
    worse: count("worse"),
  };
  const withNumbers = fitChanges(target, random).map((
    { before, after },
  ): Report => ({
    before,
    after,
    change: after < before
      ? "improved"
      : after > before
      ? "worse"
      : "unchanged",
  }));
  const changes = ["improved", "unchanged", "worse"] as const;
  return [
    ...withNumbers,
    ...changes.flatMap((change) => {
      const known = withNumbers.filter((report) =>
        report.change === change
      ).length;
      return Array<Report>(target[change] - known).fill({
        before: null,
        after: null,
        change,
      });
    }),
    ...Array<Report>(count("incomplete")).fill({
      before: null,
      after: null,
      change: null,
    }),
  ];
}
