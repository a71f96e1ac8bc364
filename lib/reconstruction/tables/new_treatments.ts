import type { Patient, Treatment } from "../../study/mod.ts";
import type { Random } from "../random.ts";

/**
 * When another anticancer treatment began. The paper prints how many had one,
 * not when: an embolization follows the progression that it was for, an analogue
 * begins at some month of the treatment.
 */
export function dateNewTreatments(
  treatment: readonly Omit<Treatment, "new_treatment">[],
  patients: readonly Patient[],
  random: Random,
): Treatment[] {
  const begunDuring = new Set(
    patients.filter((row) => row.somatostatin_analogue === "during")
      .map(({ patient }) => patient),
  );
  return treatment.map((row) => {
    const { embolization_during, progression, last_follow_up, ...rest } = row;
    const analogue = begunDuring.has(row.patient)
      ? random.integer(1, Math.max(1, Math.floor(row.duration)))
      : null;
    const embolization = embolization_during ? progression : null;
    const months = [analogue, embolization].filter((month) => month !== null);
    return {
      ...rest,
      embolization_during,
      progression,
      new_treatment: months.length === 0 ? null : Math.min(...months),
      last_follow_up,
    };
  });
}
