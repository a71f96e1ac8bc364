const units = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];

const tens = [
  "twenty",
  "thirty",
  "forty",
  "fifty",
  "sixty",
  "seventy",
  "eighty",
  "ninety",
];

const below100 = `(?:${tens.join("|")})(?:[-\\s]+(?:${
  units.slice(1, 10).join("|")
}))?|${units.toReversed().join("|")}`;

/** A number in words below a thousand, which may be broken across lines, as the source of a pattern. */
export const numberWords =
  `(?:(?:${below100})\\s+hundred(?:\\s+(?:and\\s+)?(?:${below100}))?|${below100})`;

/**
 * The value of a number in words.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { wordsValue } from "./number_words.ts";
 *
 * assert.equal(wordsValue("Thirty-\nfive"), 35);
 * assert.equal(wordsValue("four hundred and twenty nine"), 429);
 * ```
 */
export function wordsValue(words: string): number {
  let value = 0;
  for (const word of words.toLowerCase().split(/[-\s]+/)) {
    const unit = units.indexOf(word), ten = tens.indexOf(word);
    if (word === "hundred") value *= 100;
    else if (ten >= 0) value += 10 * (ten + 2);
    else if (unit >= 0) value += unit;
  }
  return value;
}
