import { spreadsheetError } from "./parse_cell.ts";

/** What a text looks like, and what to do about it. */
interface Likeness {
  readonly pattern: RegExp;
  readonly hint: string;
}

/** What may stand in any cell and never belongs there. */
export const anywhere: readonly Likeness[] = [
  {
    pattern: spreadsheetError,
    hint: "a spreadsheet error; correct the formula and save its value",
  },
  {
    pattern: /^=/,
    hint:
      "a formula; save its value (copy, paste as values), since formulas are not computed here",
  },
  {
    pattern: /\uFFFD/,
    hint: 'a letter lost in conversion; save the original as "CSV UTF-8"',
  },
];

const monthName =
  "(jan|feb|m[aä]r|mrz|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-zä.]*";

/** What stands in columns of numbers and is none. */
export const inNumbers: readonly Likeness[] = [
  {
    pattern: /^[+-]?\d{1,3}([,.]\d{3})+[,.]\d+$|^[+-]?\d{1,3}(['’]\d{3})+/,
    hint: "leave out the thousands separator, and write a decimal point",
  },
  {
    pattern: /^[+-]?\d{1,3}(,\d{3})+$/,
    hint:
      "a thousands separator or a decimal comma? Leave out the separator, and write a decimal point",
  },
  {
    pattern: /^[+-]?\d*,\d+$/,
    hint:
      "a decimal comma; write a decimal point, or decimal commas throughout and semicolons between the columns",
  },
  {
    pattern: new RegExp(
      `^\\d{1,2}[-. /]*${monthName}|^${monthName}[-. /]*\\d+$`,
      "i",
    ),
    hint:
      "a number that a spreadsheet turned into a date; format the column as text, then type it again",
  },
  {
    pattern: /^\d{4}-\d{1,2}-\d{1,2}|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/,
    hint: "a date; give the time since the start of treatment",
  },
  {
    pattern: /^\d{1,2}[./]\d{1,2}\.?$/,
    hint: "a number that a spreadsheet turned into a date; format it as text",
  },
  {
    pattern: /^[<>≤≥~≈]/,
    hint:
      "a limit is not a value; give the limit itself if that is your rule, or leave the cell empty",
  },
  { pattern: /^\d*[OoIl]\d*$/, hint: "a letter in place of a digit" },
  {
    pattern: /^[+-]?[\d.,]+e\d{3,}$|^[+-]?\d{300,}$|^[+-]?inf/i,
    hint: "larger than any number that the computer can represent",
  },
  {
    pattern: /^\p{Cf}|[^\d\s]\p{Cf}|\p{Cf}$|\p{Cf}\d|(?![\d])\p{Nd}/u,
    hint:
      "a digit of another script or an invisible character; type the number again",
  },
  {
    pattern: /^[+-]?[\d.,]+\s*[%\p{L}µμ/^*×]+/u,
    hint: "the unit is part of the column, not of the cell; write the number",
  },
  {
    pattern: /^[+-]?\d+\s\d+/,
    hint: "write the number without spaces",
  },
];

/** How people write that nothing is known. */
export const missing =
  /^(n\.?\/?a\.?|k\.?\s?a\.?|nan|null|none|missing|unknown|not (done|known|measured)|nd|\.|[-–—]+|\?+|-9+|999?)$/i;
