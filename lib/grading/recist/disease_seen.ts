import type { OverallResponse } from "./rules.ts";

/**
 * Whether an assessment that is no progression shows disease. Targets that are
 * gone beside non-targets that were not evaluated show none, though Table 1
 * says PR of them; persisting non-targets do, though the targets are missing.
 */
export function diseaseSeen({ response, target, nonTarget }: {
  readonly response: OverallResponse;
  readonly target?: string;
  readonly nonTarget?: string;
}): boolean {
  if (response === "NE") return nonTarget === "non-CR/non-PD";
  return ["PR", "SD", "non-CR/non-PD"].includes(response) &&
    !(target === "CR" && nonTarget === "NE");
}
