import type { Frequency } from "./frequency_table.ts";

/**
 * The counts of a frequency table by name: the prefix, a dot, and the level in
 * lower-case letters and digits. A level without a count is left out.
 *
 * @throws {RangeError} When two levels have the same name.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { countsByLevel } from "./mod.ts";
 *
 * const table = [
 *   { variable: "Metastases", level: "Lymph nodes", n: 8, percent: 23 },
 *   { variable: "Metastases", level: "Bone", n: 4, percent: 11 },
 * ];
 * assert.deepEqual(countsByLevel(table, "metastases"), {
 *   "metastases.lymphnodes": 8,
 *   "metastases.bone": 4,
 * });
 * ```
 */
export function countsByLevel(
  table: readonly Frequency[],
  prefix: string,
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { level, n } of table) {
    if (n === null) continue;
    const name = `${prefix}.${
      level.toLowerCase().replaceAll(/[^a-z0-9]/g, "")
    }`;
    if (name in counts) {
      throw new RangeError(
        `Cannot name the counts: "${level}" and another level are both ${name}`,
      );
    }
    counts[name] = n;
  }
  return counts;
}
