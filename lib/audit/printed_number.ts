import {
  type PrintedInterval,
  printedInterval,
} from "../reconstruction/printed.ts";

const number = /\d+(?:,\d{3})*(?:\.\d+)?/g;

/**
 * The numbers in a printed string, each as the interval of values that print so.
 * Signs, units and words around them are passed over; a hyphen separates the
 * ends of a range, and a comma groups thousands.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { printedNumbers } from "./printed_number.ts";
 *
 * const values = (text: string) => printedNumbers(text).map(({ value }) => value);
 * assert.deepEqual(values("13.4-36.6"), [13.4, 36.6]);
 * assert.deepEqual(values("p=0.690"), [0.69]);
 * assert.deepEqual(values("1,400"), [1400]);
 * assert.deepEqual(values("<LLN-100"), [100]);
 * ```
 */
export function printedNumbers(printed: string): readonly PrintedInterval[] {
  return (printed.match(number) ?? []).map((text) =>
    printedInterval(text.replaceAll(",", ""))
  );
}
