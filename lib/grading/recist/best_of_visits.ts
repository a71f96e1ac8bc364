import type { bestResponseRules } from "./best_response_rules.ts";
import { atLeast } from "../../numeric/mod.ts";
import { diseaseSeen } from "./disease_seen.ts";
import type { OverallResponse } from "./rules.ts";

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
  /** Response of the target lesions; "none" when the patient had none at baseline. */
  readonly target?: string;
  /** State of the non-target lesions; "NE" beside targets in CR shows no disease. */
  readonly nonTarget?: string;
}

/** The choices that the guideline leaves to the protocol. */
export interface BestResponseSettings {
  /** Whether CR and PR must be confirmed. */
  readonly confirmation: boolean;
  /** Shortest time in months from a response to its confirmation; four weeks by the guideline (section 4.4.3, p. 235). */
  readonly confirmationInterval: number;
  /** Most visits that are not evaluable between a response and its confirmation; 1 as in the guideline's example PR-NE-PR (section 4.4.4, p. 235). */
  readonly maximumNotEvaluable: number;
  /** What stable disease between two partial responses does: the first is not confirmed by the second, or the response goes on as the EORTC reads the guideline. */
  readonly stableBetween: "ends the response" | "ongoing PR";
  /** Shortest time in months from baseline for stable disease to count; six weeks by default, of the six to eight that the guideline names (section 4.6.1, p. 236). */
  readonly minimumStableDuration: number;
}

/** Visits up to the first progression, disease seen after a CR read as the footnote of Table 3 says. */
export function untilProgression(
  visits: readonly DatedResponse[],
  reappearance: "progression" | "PR",
): readonly DatedResponse[] {
  // What is seen after a progression says nothing of the response before it.
  const known = upToFirstPD(visits);
  const firstComplete = known.findIndex((visit) => visit.response === "CR");
  return upToFirstPD(known.map((visit, i): DatedResponse => {
    if (firstComplete === -1) return visit;
    if (reappearance === "progression") {
      return i > firstComplete && diseaseSeen(visit)
        ? { ...visit, response: "PD" }
        : visit;
    }
    // A CR that other disease follows was a PR; one that nothing follows stands.
    return visit.response === "CR" && known.slice(i + 1).some(diseaseSeen)
      ? { ...visit, response: "PR" }
      : visit;
  }));
}

function upToFirstPD(
  visits: readonly DatedResponse[],
): readonly DatedResponse[] {
  const progression = visits.findIndex((visit) => visit.response === "PD");
  return progression === -1 ? visits : visits.slice(0, progression + 1);
}

/** Best response of one patient with what decided it. */
export interface Best {
  /** Best overall response. */
  readonly response: OverallResponse;
  /** Deciding assessment. */
  readonly visit: DatedResponse | undefined;
  /** Confirming assessment. */
  readonly confirmedBy?: DatedResponse;
  /** Deciding rule. */
  readonly rule: keyof typeof bestResponseRules;
}

/** The best response that the visits of one patient, up to the first progression, support. */
export function bestOf(
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

/** The visit at which the response that counts began: the first CR or PR, confirmed where that is asked. */
export function startOfResponse(
  visits: readonly DatedResponse[],
  settings: BestResponseSettings,
): DatedResponse | undefined {
  const enough = ["CR", "PR"];
  return visits.find((visit, i) =>
    enough.includes(visit.response) &&
    (!settings.confirmation || confirming(visits, i, enough, settings))
  );
}

/** The visit that confirms visit `i`: late enough, with nothing worse between and few visits not evaluable. */
function confirming(
  visits: readonly DatedResponse[],
  i: number,
  enough: readonly string[],
  settings: BestResponseSettings,
): DatedResponse | undefined {
  const { confirmationInterval, maximumNotEvaluable } = settings;
  const ongoing = settings.stableBetween === "ongoing PR" &&
    enough.includes("PR");
  let notEvaluable = 0;
  for (const later of visits.slice(i + 1)) {
    if (later.response === "NE") {
      notEvaluable += 1;
      if (notEvaluable > maximumNotEvaluable) return undefined;
    } else if (ongoing && later.response === "SD") continue;
    else if (!enough.includes(later.response)) return undefined;
    else if (atLeast(later.month - visits[i]!.month, confirmationInterval)) {
      return later;
    }
  }
  return undefined;
}
