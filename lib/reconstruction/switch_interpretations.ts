import { ASSUMPTIONS } from "./assumptions.ts";
import {
  CHOICES,
  defaultInterpretations,
  type Interpretations,
} from "./interpretations.ts";

/**
 * The default interpretations and assumptions with some of them switched.
 *
 * @param switches Texts such as `"elevated-cga=text"` or `"complete-response=either"`.
 * @returns The option of each interpretation.
 * @throws {RangeError} If an interpretation or an option does not exist, naming those that do.
 *
 * @example
 * ```ts
 * import { switchInterpretations } from "./switch_interpretations.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(switchInterpretations(["elevated-cga=text"])["elevated-cga"], "text");
 * ```
 */
export function switchInterpretations(
  switches: readonly string[],
): Interpretations {
  const taken: Record<string, string> = { ...defaultInterpretations() };
  for (const text of switches) {
    const [id = "", option = ""] = text.split("=");
    const interpretation = CHOICES.find((one) => one.id === id);
    if (!interpretation) {
      throw new RangeError(
        `Cannot switch an interpretation: "${id}" must be one of ${
          CHOICES.map((one) => one.id).join(", ")
        }`,
      );
    }
    if (!interpretation.options.some((one) => one.id === option)) {
      const options = interpretation.options.map((one) => one.id).join(", ");
      throw new RangeError(
        `Cannot switch ${id}: "${option}" must be one of ${options}`,
      );
    }
    taken[id] = option;
  }
  return taken as Interpretations;
}

/**
 * The same interpretations without any assumption beyond the print. Who counts as naïve stays as it is: it says
 * in which patients symptoms are counted, which the printed numbers need.
 */
export function liftAssumptions(
  interpretations: Interpretations,
): Interpretations {
  const lifted = ASSUMPTIONS.map(({ id, options }) => [id, options[1].id]);
  const { "naive-at-baseline": naive } = interpretations;
  return {
    ...interpretations,
    ...Object.fromEntries(lifted),
    "naive-at-baseline": naive,
  };
}
