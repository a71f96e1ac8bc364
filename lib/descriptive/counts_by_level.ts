import { checkRow, checkText, columnValues } from "../arguments/mod.ts";
import type { Frequency } from "./frequency_table.ts";

/**
 * The counts of a frequency table by name: the prefix, a dot, and the level in
 * lower-case letters and digits. A level without a count is left out.
 *
 * @param table Lines of a frequency table.
 * @param prefix What the names begin with.
 * @returns The counts by name.
 * @throws {TypeError} If `table` is not an array of lines.
 * @throws {RangeError} If two levels have the same name.
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
  const action = "name the counts";
  checkText(action, "prefix", prefix);
  const counts: Record<string, number> = {};
  for (
    const [i, line] of Array.from(columnValues(action, "table", table))
      .entries()
  ) {
    checkRow(action, `table[${i}]`, line);
    const { level, n } = line;
    if (n === null) continue;
    const name = `${prefix}.${
      level.toLowerCase().replaceAll(/[^a-z0-9]/g, "")
    }`;
    if (name in counts) {
      throw new RangeError(
        `Cannot ${action}: "${level}" and another level are both ${name}`,
      );
    }
    counts[name] = n;
  }
  return counts;
}
