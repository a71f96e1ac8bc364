import { atLeast } from "../numeric/mod.ts";

/** The numbers that round to a printed string: from `lower` to `upper`, both included. */
export interface PrintedInterval {
  /** The text read. */
  readonly printed: string;
  /** The number as printed. */
  readonly value: number;
  /** Digits after the point. */
  readonly decimals: number;
  /** Least value that prints so. */
  readonly lower: number;
  /** Greatest value that prints so. */
  readonly upper: number;
}

/**
 * Reads a printed number as the interval of values that round to it: "13.4" stands for 13.35 to 13.45.
 * Both ends are included, since it is not known which way the printing program breaks ties.
 *
 * @param printed A decimal number as printed: optional sign, digits, optional decimals.
 * @returns The value, its decimals and the interval.
 * @throws {RangeError} If the text is not such a number.
 *
 * @example
 * ```ts
 * import { printedInterval } from "./printed.ts";
 * import assert from "node:assert/strict";
 *
 * const { lower, upper } = printedInterval("0.690");
 * assert.ok(Math.abs(lower - 0.6895) < 1e-12 && Math.abs(upper - 0.6905) < 1e-12);
 * ```
 */
export function printedInterval(printed: string): PrintedInterval {
  const match = /^[-−]?\d+(?:\.(\d+))?$/.exec(printed);
  if (!match) {
    throw new RangeError(
      `Cannot read a printed number: expected digits with optional decimals, current text is ${
        JSON.stringify(printed)
      }`,
    );
  }
  const decimals = match[1]?.length ?? 0;
  const value = Number(printed.replace("−", "-"));
  const half = 0.5 * 10 ** -decimals;
  return { printed, value, decimals, lower: value - half, upper: value + half };
}

/**
 * Reads a printed p-value as the interval of those that round to it, within 0 and 1.
 *
 * @param action What it is read for, to be named in an error.
 * @throws {RangeError} If it is not between 0 and 1.
 */
export function printedPValue(
  action: string,
  pValue: string,
): PrintedInterval {
  const interval = printedInterval(pValue);
  const { value, lower, upper } = interval;
  if (value < 0 || value > 1) {
    throw new RangeError(
      `Cannot ${action}: pValue must be between 0 and 1, current value is ${pValue}`,
    );
  }
  return {
    ...interval,
    lower: Math.max(0, lower),
    upper: Math.min(1, upper),
  };
}

/**
 * Tells whether a computed value would be printed as this string. Half a unit
 * of the last place is allowed within the tolerance, so that values on the
 * edge, which print either way, count as agreeing.
 *
 * @param value The value.
 * @param printed The string, or its interval.
 * @returns Whether it would.
 *
 * @example
 * ```ts
 * import { printsAs } from "./printed.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(printsAs(13.449, "13.4"), true);
 * assert.equal(printsAs(13.46, "13.4"), false);
 * ```
 */
export function printsAs(
  value: number,
  printed: string | PrintedInterval,
): boolean {
  const { lower, upper } = typeof printed === "string"
    ? printedInterval(printed)
    : printed;
  return atLeast(value, lower) && atLeast(upper, value);
}
