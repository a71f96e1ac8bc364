import { checkWhole } from "../../arguments/mod.ts";
import { tolerance } from "../../numeric/mod.ts";
import { printedInterval, printsAs } from "../../reconstruction/mod.ts";

/** Whether a mean of whole numbers can print as it does. */
export interface GrimCheck {
  /** What was done. */
  readonly method: "GRIM";
  /** The mean as printed. */
  readonly printed: string;
  /** How many values were averaged. */
  readonly n: number;
  /** Whole numbers that make up one value, such as the items of a scale. */
  readonly items: number;
  /** The means of whole numbers nearest to the printed one, below and above or equal. */
  readonly nearest: readonly [below: number, above: number];
  /** Whether a mean of whole numbers prints so, rounded to the nearest. */
  readonly holds: boolean;
  /** Share of all strings with these decimals that no mean of whole numbers prints as; 0 means that the check cannot fail. */
  readonly power: number;
}

/**
 * GRIM, the granularity-related inconsistency of means: the mean of n whole
 * numbers is a multiple of 1/n, so that not every printed mean is possible.
 * Rounding of halves up, down and to even are all allowed.
 *
 * Source: N. J. L. Brown, J. A. J. Heathers, "The GRIM test", Social
 * Psychological and Personality Science 2017;8(4):363-369.
 *
 * @param printed The mean as printed, with its zeros.
 * @param n How many values were averaged.
 * @param options `items`: how many whole numbers each value is the mean of; 1
 * if left out.
 * @returns Whether the mean is possible, and the nearest that are.
 * @throws {RangeError} If n or items is not a positive whole number, or the
 * text no number.
 *
 * @example No 28 whole numbers have a mean of 5.19, and one decimal of 35 tells nothing
 * ```ts
 * import assert from "node:assert/strict";
 * import { grim } from "../mod.ts";
 *
 * assert.equal(grim("5.19", 28).holds, false);
 * assert.equal(grim("5.18", 28).holds, true);
 * assert.equal(grim("60.1", 35).power, 0);
 * ```
 */
export function grim(
  printed: string,
  n: number,
  { items = 1 }: { readonly items?: number } = {},
): GrimCheck {
  const action = "check the printed number";
  checkWhole(action, "n", n, 1);
  checkWhole(action, "items", items, 1);
  const interval = printedInterval(printed);
  const { value, decimals } = interval;
  const parts = n * items;
  const below = Math.floor(value * parts + tolerance) / parts;
  const above = Math.ceil(value * parts - tolerance) / parts;
  return {
    method: "GRIM",
    printed,
    n,
    items,
    nearest: [below, above],
    holds: [below, above].some((mean) => printsAs(mean, interval)),
    power: Math.max(0, 1 - parts / 10 ** decimals),
  };
}
