import {
  defaultInterpretations,
  INTERPRETATIONS,
  type Interpretations,
} from "./interpretations.ts";

/**
 * The default interpretations with some of them switched.
 *
 * @param switches Texts such as `"elevated-cga=text"`.
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
    const interpretation = INTERPRETATIONS.find((one) => one.id === id);
    if (!interpretation) {
      throw new RangeError(
        `Cannot switch an interpretation: "${id}" is none of ${
          INTERPRETATIONS.map((one) => one.id).join(", ")
        }`,
      );
    }
    if (!interpretation.options.some((one) => one.id === option)) {
      const options = interpretation.options.map((one) => one.id).join(", ");
      throw new RangeError(
        `Cannot switch ${id}: "${option}" is none of ${options}`,
      );
    }
    taken[id] = option;
  }
  return taken as Interpretations;
}
