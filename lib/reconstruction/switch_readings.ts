import { defaultReadings, READINGS, type Readings } from "./readings.ts";

/**
 * The default readings with some of them switched.
 *
 * @param switches Texts such as `"elevated-cga=text"`.
 * @throws RangeError when a reading or an option does not exist, naming those that do.
 *
 * @example
 * ```ts
 * import { switchReadings } from "./switch_readings.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(switchReadings(["elevated-cga=text"])["elevated-cga"], "text");
 * ```
 */
export function switchReadings(switches: readonly string[]): Readings {
  const taken: Record<string, string> = { ...defaultReadings() };
  for (const text of switches) {
    const [id = "", option = ""] = text.split("=");
    const reading = READINGS.find((one) => one.id === id);
    if (!reading) {
      throw new RangeError(
        `Cannot switch a reading: "${id}" is none of ${
          READINGS.map((one) => one.id).join(", ")
        }`,
      );
    }
    if (!reading.options.some((one) => one.id === option)) {
      const options = reading.options.map((one) => one.id).join(", ");
      throw new RangeError(
        `Cannot switch ${id}: "${option}" is none of ${options}`,
      );
    }
    taken[id] = option;
  }
  return taken as Readings;
}
