import {
  optionalNumber,
  reject,
  requiredNumber,
  requiredText,
} from "../../arguments/mod.ts";
import type { PfsRules } from "./rules.ts";

/** One patient's course; the names are columns of the table `treatment`, times in months from the start. */
export interface TreatmentCourse {
  /** Identifier of the patient. */
  readonly patient: string;
  /** Time on treatment. */
  readonly duration: number;
  /** "ongoing" when the treatment was not stopped. */
  readonly stop_reason: string;
  /** Progression seen radiologically or clinically; empty when none was. */
  readonly progression?: number | null;
  /** Death; empty when alive. */
  readonly death?: number | null;
  /** Last contact, alive and with the disease assessed; the time of death for a death. */
  readonly last_follow_up: number;
  /** Start of a new anticancer treatment; empty when none was started. */
  readonly new_treatment?: number | null;
}

/** A checked course. */
export interface CheckedCourse {
  /** Identifier of the patient. */
  readonly patient: string;
  /** End of treatment, `null` while it goes on. */
  readonly stopped: number | null;
  /** Recorded progression. */
  readonly progression: number | null;
  /** Death. */
  readonly death: number | null;
  /** Last follow-up. */
  readonly lastFollowUp: number;
  /** Start of a new anticancer treatment. */
  readonly newTreatment: number | null;
}

const action = "derive progression-free survival";

/** Checks one course; errors name its row. */
export function checkedCourse(
  row: TreatmentCourse,
  index: number,
  rules: PfsRules,
): CheckedCourse {
  const at = `courses[${index}]`;
  requiredText(action, `${at}.patient`, row.patient);
  requiredText(
    action,
    `${at}.stop_reason`,
    row.stop_reason,
    "a reason or ongoing",
  );
  const lastFollowUp = requiredNumber(
    action,
    `${at}.last_follow_up`,
    row.last_follow_up,
  );
  const month = (name: "progression" | "death" | "new_treatment") =>
    optionalNumber(action, `${at}.${name}`, row[name]);
  const progression = month("progression");
  const death = month("death");
  const newTreatment = month("new_treatment");
  const latest = {
    duration: requiredNumber(action, `${at}.duration`, row.duration),
    progression,
    death,
    new_treatment: newTreatment,
  };
  for (const [name, value] of Object.entries(latest)) {
    if (value !== null && value > lastFollowUp) {
      reject(
        action,
        `${at}.${name}`,
        `no later than last_follow_up (${lastFollowUp})`,
        value,
      );
    }
  }
  if (death !== null && death < lastFollowUp) {
    reject(
      action,
      `${at}.death`,
      `the last follow-up (${lastFollowUp}) of a patient who died`,
      death,
    );
  }
  if (rules.newTreatment !== "ignore" && row.new_treatment === undefined) {
    throw new TypeError(
      `Cannot ${action}: ${at}.new_treatment must be a month or null when new treatments count, current value is undefined`,
    );
  }
  return {
    patient: row.patient,
    stopped: row.stop_reason === "ongoing" ? null : row.duration,
    progression,
    death,
    lastFollowUp,
    newTreatment,
  };
}
