import {
  checkChoice,
  checkRows,
  optionalFlag,
  optionalNumber,
  reject,
} from "../../arguments/mod.ts";
import { lesionRules } from "./lesion_rules.ts";

/** One target lesion at one assessment. */
export interface TargetMeasurement {
  /** Identifier of the lesion. */
  readonly lesion: string;
  /** A lymph node is measured by its short axis, anything else by its longest diameter. */
  readonly kind: "node" | "other";
  /** Diameter in mm; 0 when gone, empty when not evaluated. */
  readonly diameter?: number | null;
  /** Seen but too small to measure: counts 5 mm. */
  readonly too_small?: boolean;
}

/** The columns of an assessment that follow from the measurements of its target lesions. */
export interface SumOfDiameters {
  /** Sum in mm of the lesions that were evaluated; `null` when none was. */
  readonly target_sum: number | null;
  /** Every lesion gone and every node under 10 mm. */
  readonly target_complete: boolean;
  /** Whether all lesions were evaluated. */
  readonly target_evaluated: boolean;
  /** Number of target lesions. */
  readonly n: number;
}

/**
 * Sum of diameters of the target lesions at one assessment, by the names of
 * the columns that {@linkcode timePointResponses} reads. Nodes add their short
 * axis also when normal, so the sum can be above 0 in a complete response.
 *
 * @param measurements Every target lesion of the patient, also those not evaluated.
 * @returns The sum, and whether all lesions were evaluated and are gone.
 * @throws {TypeError} If an argument is of the wrong kind.
 * @throws {RangeError} If a lesion is measured twice, a size is out of range, or
 * one too small to measure has a size; the message names the row.
 *
 * @example
 * ```ts
 * import { sumOfDiameters } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * const sum = sumOfDiameters([
 *   { lesion: "liver 1", kind: "other", diameter: 0 },
 *   { lesion: "node 1", kind: "node", diameter: 8 },
 * ]);
 * assert.deepEqual([sum.target_sum, sum.target_complete], [8, true]);
 * ```
 */
export function sumOfDiameters(
  measurements: readonly TargetMeasurement[],
): SumOfDiameters {
  const action = "add diameters";
  const seen = new Set<string>();
  const sizes = checkRows(action, "measurements", measurements).map(
    (one, row) => {
      const at = `measurements[${row}]`;
      if (seen.has(one.lesion)) {
        reject(action, `${at}.lesion`, "unique", one.lesion);
      }
      seen.add(one.lesion);
      checkChoice(action, `${at}.kind`, one.kind, ["node", "other"]);
      const diameter = optionalNumber(action, `${at}.diameter`, one.diameter);
      const tooSmall = optionalFlag(action, `${at}.too_small`, one.too_small);
      if (tooSmall && diameter !== null) {
        reject(
          action,
          `${at}.diameter`,
          "empty for a lesion too small to measure",
          diameter,
        );
      }
      return {
        kind: one.kind,
        size: tooSmall ? lesionRules.tooSmallToMeasure.millimetres : diameter,
      };
    },
  );
  const evaluated = sizes.flatMap(({ kind, size }) =>
    size === null ? [] : [{ kind, size }]
  );
  const gone = ({ kind, size }: typeof evaluated[number]) =>
    kind === "node"
      ? size < lesionRules.normalShortAxis.millimetres
      : size === 0;
  const target_evaluated = evaluated.length === sizes.length;
  return {
    target_sum: evaluated.length === 0
      ? null
      : evaluated.reduce((sum, { size }) => sum + size, 0),
    target_complete: target_evaluated && evaluated.length > 0 &&
      evaluated.every(gone),
    target_evaluated,
    n: sizes.length,
  };
}
