import { printed } from "./constraints.ts";
import type { Interpretations } from "./interpretations.ts";
import { type Group, GROUP_SIZES, SIXTEEN } from "./search/groups.ts";

/** What the printed counts of symptoms ask for. */
export interface SymptomTargets {
  /** Groups among which all patients with symptoms are. */
  readonly groups: readonly Group[];
  /** Patients with diarrhoea, flushing or both. */
  readonly patients: number;
  /** How many of them left before 3 months, at least and at most. */
  readonly left: readonly [number, number];
  /** How many of these groups left before 3 months, at least and at most. */
  readonly early: readonly [number, number];
}

/**
 * None of those with symptoms began an analogue during treatment, and all have a stable dose or none: so
 * they are among the 16, unless those who began both together count as naïve.
 */
export function symptomTargets(
  interpretations: Interpretations,
): SymptomTargets {
  const groups: readonly Group[] =
    interpretations["naive-at-baseline"] === "with"
      ? [...SIXTEEN, "concomitant"]
      : SIXTEEN;
  const count = (id: string) => Number(printed(id));
  const [flushing, diarrhoea] = ["flushing", "diarrhoea"].map((symptom) => {
    const left = count(`${symptom}.left`);
    return { left, stayed: count(`symptoms.${symptom}`) - left };
  }) as [SymptomCount, SymptomCount];
  const patients = count("symptoms.flushing") + count("symptoms.diarrhoea") -
    count("symptoms.both");
  const left = [
    Math.max(flushing.left, diarrhoea.left),
    patients - Math.max(flushing.stayed, diarrhoea.stayed),
  ] as const;
  const size = groups.reduce((sum, group) => sum + GROUP_SIZES[group], 0);
  return {
    groups,
    patients,
    left,
    early: [left[0], left[1] + size - patients],
  };
}

interface SymptomCount {
  readonly left: number;
  readonly stayed: number;
}
