import { atLeast, oneOf, reject, requiredNumber } from "./check.ts";
import { bestResponseRules, type OverallResponse } from "./recist_rules.ts";

/** One assessment after baseline, as {@linkcode timePointResponses} gives it. */
export interface DatedResponse {
  /** Identifier of the patient. */
  readonly patient: string;
  /** Months since baseline. */
  readonly month: number;
  /** Overall response at this assessment. */
  readonly response: OverallResponse;
  /** Index of the assessment in the table it came from. */
  readonly row?: number;
  /** "none" when the patient had no target lesions at baseline. */
  readonly target?: string;
}

/** The choices that the guideline leaves to the protocol. */
export interface BestResponseSettings {
  /** Whether CR and PR must be confirmed. */
  readonly confirmation: boolean;
  /** Shortest time in months from a response to its confirmation; four weeks by the guideline. */
  readonly confirmationInterval: number;
  /** Most visits that are not evaluable between a response and its confirmation; 1 as in the guideline's example PR-NE-PR. */
  readonly maximumNotEvaluable: number;
  /** Shortest time in months from baseline for stable disease to count; six weeks by default. */
  readonly minimumStableDuration: number;
}

/** How {@linkcode bestOverallResponses} judges. */
export interface BestResponseOptions extends Partial<BestResponseSettings> {
  /** All patients of the cohort, so that those without assessments are counted as not evaluable. */
  readonly patients?: readonly string[];
  /** What disease seen after a CR means: progression, or that the CR was a PR (Table 3, footnote a). */
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
 * @returns One row a patient, in the order of `patients` or of first appearance.
 * @throws RangeError naming the visit for a value out of range or an unknown patient.
 *
 * @example
 * ```ts
 * import { bestOverallResponses } from "./mod.ts";
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
  const settings: BestResponseSettings = {
    confirmation: options.confirmation ?? false,
    confirmationInterval: options.confirmationInterval ?? weeks(4),
    maximumNotEvaluable: options.maximumNotEvaluable ?? 1,
    minimumStableDuration: options.minimumStableDuration ?? weeks(6),
  };
  requiredNumber(action, "confirmationInterval", settings.confirmationInterval);
  requiredNumber(action, "maximumNotEvaluable", settings.maximumNotEvaluable);
  requiredNumber(
    action,
    "minimumStableDuration",
    settings.minimumStableDuration,
  );
  const reappearance = oneOf(
    action,
    "reappearance",
    options.reappearance ?? "progression",
    ["progression", "PR"],
  );
  const byPatient = new Map<string, DatedResponse[]>(
    options.patients?.map((patient) => [patient, []]),
  );
  visits.forEach((visit, i) => {
    requiredNumber(action, `visits[${i}].month`, visit.month);
    oneOf(action, `visits[${i}].response`, visit.response, responses);
    const known = byPatient.get(visit.patient);
    if (known) known.push(visit);
    else if (options.patients) {
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
      confirmedMonth: best.confirmedBy?.month ?? null,
      progressionMonth: considered.find((visit) => visit.response === "PD")
        ?.month ?? null,
      rule: bestResponseRules[best.rule].id,
      criterion,
    };
  });
}

/** Visits up to the first progression, disease seen after a CR read as the footnote of Table 3 says. */
function untilProgression(
  visits: readonly DatedResponse[],
  reappearance: "progression" | "PR",
): readonly DatedResponse[] {
  const seenAgain = (visit: DatedResponse) =>
    ["PR", "SD", "non-CR/non-PD"].includes(visit.response);
  const firstComplete = visits.findIndex((visit) => visit.response === "CR");
  const read = visits.map((visit, i): DatedResponse => {
    if (firstComplete === -1) return visit;
    if (reappearance === "progression") {
      return i > firstComplete && seenAgain(visit)
        ? { ...visit, response: "PD" }
        : visit;
    }
    // A CR that other disease follows was a PR; one that nothing follows stands.
    return visit.response === "CR" && visits.slice(i + 1).some(seenAgain)
      ? { ...visit, response: "PR" }
      : visit;
  });
  const progression = read.findIndex((visit) => visit.response === "PD");
  return progression === -1 ? read : read.slice(0, progression + 1);
}

interface Best {
  readonly response: OverallResponse;
  readonly visit: DatedResponse | undefined;
  readonly confirmedBy?: DatedResponse;
  readonly rule: keyof typeof bestResponseRules;
}

function bestOf(
  visits: readonly DatedResponse[],
  settings: BestResponseSettings,
): Best {
  for (const response of ["CR", "PR"] as const) {
    const enough = response === "CR" ? ["CR"] : ["CR", "PR"];
    for (const [i, visit] of visits.entries()) {
      if (!enough.includes(visit.response)) continue;
      if (!settings.confirmation) {
        return { response, visit, rule: response };
      }
      const confirmedBy = confirming(visits, i, enough, settings);
      if (confirmedBy) {
        return {
          response,
          visit,
          confirmedBy,
          rule: response === "CR" ? "confirmedCR" : "confirmedPR",
        };
      }
    }
  }
  const notProgressed = ["CR", "PR", "SD", "non-CR/non-PD"];
  const stable = visits.find((visit) =>
    notProgressed.includes(visit.response) &&
    atLeast(visit.month, settings.minimumStableDuration)
  );
  if (stable) {
    return stable.response === "non-CR/non-PD" || stable.target === "none"
      ? { response: "non-CR/non-PD", visit: stable, rule: "nonCR" }
      : { response: "SD", visit: stable, rule: "SD" };
  }
  const evaluated = visits.filter((visit) => visit.response !== "NE");
  const afterPartial = evaluated.find((visit, i) =>
    visit.response === "SD" && evaluated[i - 1]?.response === "PR"
  );
  if (settings.confirmation && afterPartial) {
    return { response: "SD", visit: afterPartial, rule: "unconfirmedPR" };
  }
  const progression = visits.find((visit) => visit.response === "PD");
  if (progression) {
    return { response: "PD", visit: progression, rule: "PD" };
  }
  return {
    response: "NE",
    visit: visits.at(-1),
    rule: visits.length ? "NE" : "none",
  };
}

/** The visit that confirms visit `i`: late enough, with nothing worse between and few visits not evaluable. */
function confirming(
  visits: readonly DatedResponse[],
  i: number,
  enough: readonly string[],
  { confirmationInterval, maximumNotEvaluable }: BestResponseSettings,
): DatedResponse | undefined {
  let notEvaluable = 0;
  for (const later of visits.slice(i + 1)) {
    if (later.response === "NE") {
      notEvaluable += 1;
      if (notEvaluable > maximumNotEvaluable) return undefined;
    } else if (!enough.includes(later.response)) return undefined;
    else if (atLeast(later.month - visits[i]!.month, confirmationInterval)) {
      return later;
    }
  }
  return undefined;
}
