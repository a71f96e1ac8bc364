import {
  type PrintedInterval,
  printedInterval,
} from "../../reconstruction/mod.ts";

/**
 * A number: thousands in threes after commas, or plain digits; a decimal point
 * on or above the line, before which a zero may be left out, or "0," of languages
 * with a decimal comma; a power of ten. A
 * dash is a minus sign unless a number or a word touches it, or a number stands
 * before it: in "13.4-36.6" it separates.
 */
const number =
  /(?:(?<![\d%)]\s*|\p{L})[-−–])?(?:0,\d+|(?:[1-9]\d{0,2}(?:,\d{3})+|\d+|(?=[.·]\d))(?:[.·]\d+)?)(?:e[-+]?\d+|\s?[×x]\s?10\s?\^?\s?[-−–]?\d+)?/gu;

/**
 * The numbers in a printed string, each as the interval of values that print so.
 * Units and words around them are passed over; a hyphen separates the ends of a
 * range, and a comma groups thousands.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { printedNumbers } from "./printed_number.ts";
 *
 * const values = (text: string) => printedNumbers(text).map(({ value }) => value);
 * assert.deepEqual(values("13.4-36.6"), [13.4, 36.6]);
 * assert.deepEqual(values("p=0.690"), [0.69]);
 * assert.deepEqual(values("p<.001"), [0.001]);
 * assert.deepEqual(values("1,400"), [1400]);
 * assert.deepEqual(values("<LLN-100"), [100]);
 * assert.deepEqual(values("−1.2 to 0.4"), [-1.2, 0.4]);
 * assert.deepEqual(values("p = 0,034"), [0.034]);
 * assert.deepEqual(values("3.2 × 10^-4"), [0.00032]);
 * ```
 */
export function printedNumbers(printed: string): readonly PrintedInterval[] {
  return (printed.match(number) ?? []).map(intervalOf);
}

function intervalOf(text: string): PrintedInterval {
  const [, digits, power] = /^(.*?)(?:(?:e|\s?[×x]\s?10\s?\^?\s?)(\S+))?$/u
    .exec(text)!;
  const plain = digits!.replace(/^(\D?0),/u, "$1.").replaceAll(",", "").replace(
    "·",
    ".",
  )
    .replace(/[−–]/, "-").replace(/^(-?)\./, "$10.");
  const mantissa = printedInterval(plain);
  if (power === undefined) return mantissa;
  const exponent = Number(power.replace(/[−–]/, "-"));
  const decimals = mantissa.decimals - exponent;
  const scaled = (value: number) => Number(`${value}e${exponent}`);
  return {
    printed: scaled(mantissa.value).toFixed(Math.max(0, decimals)),
    value: scaled(mantissa.value),
    decimals,
    lower: mantissa.lower * 10 ** exponent,
    upper: mantissa.upper * 10 ** exponent,
  };
}

/**
 * The printed string with one of its numbers moved by so many units of its last
 * digit; undefined when a number without a sign would become negative.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { movePrinted } from "./printed_number.ts";
 *
 * assert.equal(movePrinted("1.0-60.0", 1, -90), "1.0-51.0");
 * assert.equal(movePrinted("p=0.0574", 0, 1), "p=0.0575");
 * assert.equal(movePrinted("p<.001", 0, 1), "p<.002");
 * assert.equal(movePrinted("−0.1 to 0.4", 0, 2), "0.1 to 0.4");
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
    const { value, decimals } = intervalOf(text);
    const next = Math.round(value * 10 ** decimals) + units;
    possible = next >= 0 || value < 0;
    return asPrinted(next / 10 ** decimals, Math.max(0, decimals), text);
  });
  return possible ? moved : undefined;
}

/** A number in the style of a printed one: its decimal point, sign and thousands. */
function asPrinted(value: number, decimals: number, style: string): string {
  const minus = /^[−–]/.exec(style)?.[0] ?? "-";
  const digits = value.toFixed(decimals).replace("-", minus);
  if (/^\D?0,/u.test(style)) return digits.replace(".", ",");
  const grouped = style.includes(",")
    ? digits.replace(/\B(?=(\d{3})+$)/g, ",")
    : digits;
  const short = /^\D?[.·]/u.test(style)
    ? grouped.replace(/^(\D?)0(?=\.)/u, "$1")
    : grouped;
  return style.includes("·") ? short.replace(".", "·") : short;
}
