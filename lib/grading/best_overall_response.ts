import { atLeast, oneOf, reject, requiredNumber } from "./check.ts";
import { bestResponseRules, type OverallResponse } from "./recist_rules.ts";

/** One assessment after baseline, as {@linkcode timePointResponses} gives it. */
export interface DatedResponse {
  readonly patient: string;
  readonly month: number;
  readonly response: OverallResponse;
  /** Index of the assessment in the table it came from. */
  readonly row?: number;
  /** "none" when the patient had no target lesions at baseline. */
  readonly target?: string;
}

/** How {@linkcode bestOverallResponses} judges. */
export interface BestResponseOptions {
  /** All patients of the cohort, so that those without assessments are counted as not evaluable. */
  readonly patients?: readonly string[];
  /** Whether CR and PR must be confirmed. */
  readonly confirmation?: boolean;
  /** Shortest time in months from a response to its confirmation; four weeks by the guideline. */
  readonly confirmationInterval?: number;
  /** Shortest time in months from baseline for stable disease to count; six weeks by default. */
  readonly minimumStableDuration?: number;
  /** What disease seen after a CR means: progression, or that the CR was a PR (Table 3, footnote a). */
  readonly reappearance?: "progression" | "PR";
}

/** Result of {@linkcode bestOverallResponses}, one patient. */
export interface BestResponse {
  readonly patient: string;
  readonly method: string;
  readonly confirmation: boolean;
  readonly confirmationInterval: number;
  readonly minimumStableDuration: number;
  /** Number of assessments that were considered, that is up to the first progression. */
  readonly n: number;
  readonly response: OverallResponse;
  /** The deciding assessment: its index where known and its month. */
  readonly row: number | null;
  readonly month: number | null;
  /** The confirming assessment, when confirmation was asked for and found. */
  readonly confirmedMonth: number | null;
  readonly rule: string;
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
  const confirmation = options.confirmation ?? false;
  const confirmationInterval = requiredNumber(
    action,
    "confirmationInterval",
    options.confirmationInterval ?? weeks(4),
  );
  const minimumStableDuration = requiredNumber(
    action,
    "minimumStableDuration",
    options.minimumStableDuration ?? weeks(6),
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
  const settings = {
    confirmation,
    confirmationInterval,
    minimumStableDuration,
  };
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
  settings: {
    readonly confirmation: boolean;
    readonly confirmationInterval: number;
    readonly minimumStableDuration: number;
  },
): Best {
  const { confirmation, confirmationInterval, minimumStableDuration } =
    settings;
  for (const response of ["CR", "PR"] as const) {
    const enough = response === "CR" ? ["CR"] : ["CR", "PR"];
    for (const [i, visit] of visits.entries()) {
      if (!enough.includes(visit.response)) continue;
      if (!confirmation) {
        return { response, visit, rule: response };
      }
      const confirmedBy = confirming(visits, i, enough, confirmationInterval);
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
    atLeast(visit.month, minimumStableDuration)
  );
  if (stable) {
    return stable.response === "non-CR/non-PD" || stable.target === "none"
      ? { response: "non-CR/non-PD", visit: stable, rule: "nonCR" }
      : { response: "SD", visit: stable, rule: "SD" };
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

/** The visit that confirms visit `i`: late enough, with nothing worse between but not evaluable visits. */
function confirming(
  visits: readonly DatedResponse[],
  i: number,
  enough: readonly string[],
  interval: number,
): DatedResponse | undefined {
  for (const later of visits.slice(i + 1)) {
    if (later.response === "NE") continue;
    if (!enough.includes(later.response)) return undefined;
    if (atLeast(later.month - visits[i]!.month, interval)) return later;
  }
  return undefined;
}
