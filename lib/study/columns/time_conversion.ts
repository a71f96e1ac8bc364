import { fieldOf } from "../model/field_of.ts";
import type { Study } from "../model/study.ts";
import { unitRatio } from "../model/time_unit.ts";

/**
 * Says how the survival times of a study were converted to its unit of time.
 *
 * @param study The study.
 * @returns A sentence; undefined where they are as they were counted.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadStudy, timeConversion } from "../mod.ts";
 *
 * const study = await loadStudy(new URL("../../../data/", import.meta.url));
 * assert.equal(timeConversion(study), undefined);
 * ```
 */
export function timeConversion(
  { package: descriptor, analysis: { timeUnit } }: Study,
): string | undefined {
  const { since, countedIn } = fieldOf(descriptor, "survival", "months") ?? {};
  const counted = since === undefined ? countedIn : "day";
  return counted === undefined || counted === timeUnit
    ? undefined
    : `Times in ${counted}s were converted to ${timeUnit}s (${
      unitRatio(counted, timeUnit)
    }).`;
}
