import {
  checkColumn,
  checkOptions,
  checkText,
  type Column,
  type Defaults,
  invalid,
  reject,
} from "../../arguments/mod.ts";
import { jsonReady } from "../subjects/json_ready.ts";
import { groupCodes, type Label } from "../subjects/group_codes.ts";

/** Options of {@linkcode indicatorColumns}. */
export interface IndicatorOptions {
  /**
   * Label with which the others are compared; the first in ascending order if
   * left out.
   */
  readonly reference?: Label;
}

const defaults = {
  reference: undefined,
} satisfies Defaults<IndicatorOptions>;

/**
 * Codes a factor for {@linkcode coxRegression}: one column of 0 and 1 for each
 * label but the reference, so that each hazard ratio compares a label with the
 * reference (R's treatment contrasts).
 *
 * @param name Name of the factor.
 * @param labels Label of each subject, all strings, all numbers or all booleans.
 * @param options Which label is the reference.
 * @returns Columns named "name: label", in ascending order of the labels.
 * @throws {TypeError} If a label is missing or labels are of several types, or an
 * option is unknown.
 * @throws {RangeError} If there are not at least two labels, or none is the
 * reference.
 *
 * @example
 * ```ts
 * import { indicatorColumns } from "./indicator_columns.ts";
 * import assert from "node:assert/strict";
 *
 * const grade = ["G1", "G2", "G3", "G2"];
 * assert.deepEqual(indicatorColumns("grade", grade), {
 *   "grade: G2": Uint8Array.of(0, 1, 0, 1),
 *   "grade: G3": Uint8Array.of(0, 0, 1, 0),
 * });
 * assert.deepEqual(
 *   Object.keys(indicatorColumns("grade", grade, { reference: "G2" })),
 *   ["grade: G1", "grade: G3"],
 * );
 * ```
 */
export function indicatorColumns(
  name: string,
  labels: Column<Label>,
  options: IndicatorOptions = {},
): Readonly<Record<string, Uint8Array>> {
  const action = "code a factor";
  checkText(action, "name", name);
  const inForce = checkOptions(action, options, defaults);
  const n = checkColumn(action, "labels", labels).length;
  const { labels: known, codes } = groupCodes(action, "labels", labels, n);
  if (known.length < 2) {
    reject(
      action,
      "the number of different labels",
      "at least 2",
      known.length,
    );
  }
  const { reference = known[0]! } = inForce;
  if (typeof reference !== typeof known[0]) {
    const expected = `a ${typeof known[0]} as the labels are`;
    throw invalid(action, "reference", expected, reference, false);
  }
  if (!known.includes(reference)) {
    const expected = `one of ${JSON.stringify(known)}`;
    reject(action, "reference", expected, reference);
  }
  return jsonReady(Object.fromEntries(
    known.flatMap((label, code) =>
      label === reference ? [] : [[
        `${name}: ${label}`,
        Uint8Array.from(codes, (other) => other === code ? 1 : 0),
      ]]
    ),
  ));
}
