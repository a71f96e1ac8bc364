import {
  type PrintedInterval,
  printedInterval,
} from "../../reconstruction/mod.ts";

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

/**
 * The printed string with one of its numbers moved by so many units of its last
 * digit; undefined when the number would become negative.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { movePrinted } from "./printed_number.ts";
 *
 * assert.equal(movePrinted("1.0-60.0", 1, -90), "1.0-51.0");
 * assert.equal(movePrinted("p=0.0574", 0, 1), "p=0.0575");
 * assert.equal(movePrinted("0%", 0, -1), undefined);
 * ```
 */
export function movePrinted(
  printed: string,
  index: number,
  units: number,
): string | undefined {
  let i = 0;
  let possible = true;
  const moved = printed.replace(number, (text) => {
    if (i++ !== index) return text;
    const { value, decimals } = printedInterval(text.replaceAll(",", ""));
    const next = Math.round(value * 10 ** decimals) + units;
    possible = next >= 0;
    const digits = (next / 10 ** decimals).toFixed(decimals);
    return text.includes(",")
      ? digits.replace(/\B(?=(\d{3})+$)/g, ",")
      : digits;
  });
  return possible ? moved : undefined;
}
