import { printsAs } from "../../reconstruction/mod.ts";
import type { Claim } from "../registry/claim.ts";
import { printedNumbers } from "../registry/printed_number.ts";

/**
 * What a claim can be compared with: a number (a percentage on the scale from 0
 * to 100), the two ends of a range or interval, null for what cannot be
 * estimated, or a text that must equal the printed string.
 */
export type ClaimValue =
  | number
  | null
  | string
  | readonly [lower: number | null, upper: number | null];

/** A recomputed value beside what the paper prints. */
export interface Comparison {
  /** Name of the claim. */
  readonly id: string;
  /** As the paper prints it. */
  readonly printed: string;
  /** The recomputed value, to two decimals more than are printed. */
  readonly recomputed: string;
  /** Whether the value lies in the interval that the printed digits stand for. */
  readonly agrees: boolean;
}

/**
 * Compares a recomputed value with the interval of values that print as the
 * claim does: 0.6903 agrees with "p=0.690", 71.4 with "71%". A count must be
 * equal.
 *
 * @throws {TypeError} If the value has not the claim's shape: one number, two
 * ends, or a text.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { compareWithPrinted } from "./compare.ts";
 * import { loadRegistry } from "../mod.ts";
 *
 * const { claims } = await loadRegistry(new URL("../../../data/", import.meta.url));
 * const interval = compareWithPrinted(claims.get("pfs.all.ci")!, [13.36, 36.64]);
 * assert.equal(interval.agrees, true);
 * const percent = compareWithPrinted(claims.get("response.sd3.percent")!, 72);
 * assert.equal(percent.agrees, false);
 * ```
 */
export function compareWithPrinted(
  { claim: id, printed, kind }: Claim,
  value: ClaimValue,
): Comparison {
  if (printed === null) {
    return { id, printed: "", recomputed: String(value ?? ""), agrees: false };
  }
  if (typeof value === "string") {
    return { id, printed, recomputed: value, agrees: value === printed };
  }
  const numbers = printedNumbers(printed);
  const values = typeof value === "object" && value !== null ? value : [value];
  if (
    values.length !== numbers.length ||
    values.some((v) => v !== null && typeof v !== "number")
  ) {
    throw new TypeError(
      `Cannot compare with ${id}: ${printed} is ${
        numbers.length === 1 ? "one number" : `${numbers.length} numbers`
      }, current value is ${JSON.stringify(value)}`,
    );
  }
  const exact = kind === "count" || kind === "time point";
  const agrees = numbers.every((number, i) => {
    const v = values[i];
    if (v === null || v === undefined) return false;
    return exact ? v === number.value : printsAs(v, number);
  });
  const texts = numbers.map(({ decimals }, i) => format(values[i]!, decimals));
  return { id, printed, recomputed: texts.join(" to "), agrees };
}

/** Two decimals more than printed, without zeros at the end. */
function format(value: number | null, decimals: number): string {
  if (value === null) return "not estimable";
  if (!Number.isFinite(value)) {
    return Number.isNaN(value) ? "not a number" : value < 0 ? "−∞" : "∞";
  }
  return String(Number(value.toFixed(decimals + 2))).replace("-", "−");
}
