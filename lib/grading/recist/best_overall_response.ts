import {
  bestOf,
  type BestResponseSettings,
  type DatedResponse,
  startOfResponse,
  untilProgression,
} from "./best_of_visits.ts";
import { bestResponseRules } from "./best_response_rules.ts";
import {
  checkChoice,
  checkFlag,
  checkList,
  checkOptions,
  checkRows,
  reject,
  requiredNumber,
  requiredText,
} from "../../arguments/mod.ts";
import type { OverallResponse } from "./rules.ts";

/** How {@linkcode bestOverallResponses} judges. */
export interface BestResponseOptions extends Partial<BestResponseSettings> {
  /** All patients of the cohort, so that those without assessments are counted as not evaluable. */
  readonly patients?: readonly string[];
  /**
   * What disease seen after a CR means: progression, or that the CR was a PR (Table 3, footnote a).
   *
   * @default {"progression"}
   */
  readonly reappearance?: "progression" | "PR";
}

/** Result of {@linkcode bestOverallResponses}, one patient. */
export interface BestResponse extends BestResponseSettings {
  /** Identifier of the patient. */
  readonly patient: string;
  /** Name of the criteria. */
  readonly method: string;
  /** Number of assessments that were considered, that is up to the first progression. */
  readonly n: number;
  /** Best overall response. */
  readonly response: OverallResponse;
  /** Index of the deciding assessment, where known. */
  readonly row: number | null;
  /** Month of the deciding assessment. */
  readonly month: number | null;
  /** Month that the CR or PR began, by an earlier PR of the same response where there was one; `null` without a response. */
  readonly responseMonth: number | null;
  /** Month of the confirming assessment, when confirmation was asked for and found. */
  readonly confirmedMonth: number | null;
  /** Month of the first progression. */
  readonly progressionMonth: number | null;
  /** Identifier of the deciding rule. */
  readonly rule: string;
  /** The deciding rule in words. */
  readonly criterion: string;
}

const weeks = (n: number) => n * 7 / (365.25 / 12);
const action = "derive best overall response";
const responses = ["CR", "PR", "SD", "non-CR/non-PD", "PD", "NE"] as const;

/**
 * Best overall response of each patient (RECIST 1.1, section 4.4.3 and Table 3):
 * the best response up to the first progression. Stable disease needs a minimum
 * time from baseline; with `confirmation`, CR and PR need a second assessment.
 *
 * @param visits Time-point responses of one or more patients, in any order.
 * @param options The cohort, and what the guideline leaves to the protocol.
 * @returns One row for each patient, in the order of `patients` or of first appearance.
 * @throws {TypeError} If an argument or option is of the wrong kind, or an
 * option is unknown.
 * @throws {RangeError} If a value is out of range, a patient unknown, or two
 * visits of a patient are in one month; the message names the visit.
 *
 * @example
 * ```ts
 * import { bestOverallResponses } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * const visits = [
 *   { patient: "P01", month: 3, response: "PR" as const },
 *   { patient: "P01", month: 6, response: "SD" as const },
 * ];
 * assert.equal(bestOverallResponses(visits)[0]!.response, "PR");
 * assert.equal(bestOverallResponses(visits, { confirmation: true })[0]!.response, "SD");
 * ```
 */
export function bestOverallResponses(
  visits: readonly DatedResponse[],
  options: BestResponseOptions = {},
): readonly BestResponse[] {
  const { patients, reappearance, ...settings } = checkOptions(
    action,
    options,
    {
      patients: undefined,
      reappearance: "progression",
      confirmation: false,
      confirmationInterval: weeks(4),
      maximumNotEvaluable: 1,
      stableBetween: "ends the response",
      minimumStableDuration: weeks(6),
    },
  );
  checkFlag(action, "confirmation", settings.confirmation);
  for (
    const duration of [
      "confirmationInterval",
      "maximumNotEvaluable",
      "minimumStableDuration",
    ] as const
  ) requiredNumber(action, duration, settings[duration]);
  checkChoice(action, "reappearance", reappearance, ["progression", "PR"]);
  checkChoice(action, "stableBetween", settings.stableBetween, [
    "ends the response",
    "ongoing PR",
  ]);
  if (patients !== undefined) {
    checkList(action, "patients", patients, requiredText);
  }
  const byPatient = new Map<string, DatedResponse[]>(
    patients?.map((patient) => [patient, []]),
  );
  checkRows(action, "visits", visits).forEach((visit, i) => {
    requiredText(
      action,
      `visits[${i}].patient`,
      visit.patient,
    );
    requiredNumber(action, `visits[${i}].month`, visit.month);
    checkChoice(action, `visits[${i}].response`, visit.response, responses);
    const known = byPatient.get(visit.patient);
    if (known?.some((other) => other.month === visit.month)) {
      reject(
        action,
        `visits[${i}].month`,
        `different from that of another visit of patient ${visit.patient}`,
        visit.month,
      );
    }
    if (known) known.push(visit);
    else if (patients) {
      reject(action, `visits[${i}].patient`, "one of patients", visit.patient);
    } else byPatient.set(visit.patient, [visit]);
  });
  return [...byPatient].map(([patient, own]) => {
    const considered = untilProgression(
      own.sort((a, b) => a.month - b.month),
      reappearance,
    );
    const best = bestOf(considered, settings);
    const { criterion } = bestResponseRules[best.rule];
    return {
      patient,
      method: "RECIST 1.1",
      ...settings,
      n: considered.length,
      response: best.response,
      row: best.visit?.row ?? null,
      month: best.visit?.month ?? null,
      responseMonth: ["CR", "PR"].includes(best.response)
        ? startOfResponse(considered, settings)!.month
        : null,
      confirmedMonth: best.confirmedBy?.month ?? null,
      progressionMonth: considered.find((visit) => visit.response === "PD")
        ?.month ?? null,
      rule: bestResponseRules[best.rule].id,
      criterion,
    };
  });
}
