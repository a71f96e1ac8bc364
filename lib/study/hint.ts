import type { Field } from "./data_package.ts";
import { spreadsheetError } from "./field.ts";
import { daysOf } from "./time_unit.ts";
import { didYouMean } from "./nearest_name.ts";
import { unitHint } from "./unit_hint.ts";

/** What a text looks like, and what to do about it. */
interface Likeness {
  readonly pattern: RegExp;
  readonly hint: string;
}

/** What may stand in any cell and never belongs there. */
const anywhere: readonly Likeness[] = [
  {
    pattern: spreadsheetError,
    hint: "an error of the spreadsheet; mend the formula and save its value",
  },
  {
    pattern: /^=/,
    hint:
      "a formula; save its value (copy, paste as values), since no formula is computed here",
  },
  {
    pattern: /\uFFFD/,
    hint: 'a letter lost in conversion; save the original as "CSV UTF-8"',
  },
];

const monthName =
  "(jan|feb|m[aä]r|mrz|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-zä.]*";

const inNumbers: readonly Likeness[] = [
  {
    pattern: /^[+-]?\d{1,3}([,.]\d{3})+[,.]\d+$|^[+-]?\d{1,3}(['’]\d{3})+/,
    hint: "write no thousands separator, and a decimal point",
  },
  {
    pattern: /^[+-]?\d{1,3}(,\d{3})+$/,
    hint:
      "a thousands separator or a decimal comma? Write no separator, and a decimal point",
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
      "a date that a spreadsheet made of a number; format the column as text, then type it again",
  },
  {
    pattern: /^\d{4}-\d{1,2}-\d{1,2}|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/,
    hint: "a date; give the time since the start of treatment",
  },
  {
    pattern: /^\d{1,2}[./]\d{1,2}\.?$/,
    hint: "a date that a spreadsheet made of a number; format it as text",
  },
  {
    pattern: /^[<>≤≥~≈]/,
    hint:
      "a limit is no value; give the limit itself if that is your rule, or leave the cell empty",
  },
  { pattern: /^\d*[OoIl]\d*$/, hint: "a letter in place of a digit" },
  {
    pattern: /^[+-]?[\d.,]+e\d{3,}$|^[+-]?\d{300,}$|^[+-]?inf/i,
    hint: "larger than any number that can be computed with",
  },
  {
    pattern: /^\p{Cf}|[^\d\s]\p{Cf}|\p{Cf}$|\p{Cf}\d|(?![\d])\p{Nd}/u,
    hint:
      "a digit or an invisible sign of another script; type the number anew",
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

const missing =
  /^(n\.?\/?a\.?|k\.?\s?a\.?|nan|null|none|missing|unknown|not (done|known|measured)|nd|\.|[-–—]+|\?+|-9+|999?)$/i;

/** Where a study says which levels it has. */
export const levelsCanChange =
  "Allowed values stand in datapackage.json, as enum of the field, and can be changed there";

/** How grades are written that CTCAE does not have: 6, 3a, G2, III, 2-3. */
const gradeLike = /^(\d+|\d[a-d]|G\d|[IV]+|\d[.-]\d)$/;

/** What to do about a cell that is not as its field says; undefined when nothing is known. */
export function hintFor(field: Field, text: string): string | undefined {
  const known = anywhere.find(({ pattern }) => pattern.test(text));
  if (known) return known.hint;
  const { enum: allowed, required, minimum, maximum } = field.constraints ?? {};
  if (text === "" || missing.test(text) && allowed === undefined) {
    return required
      ? "this column must be known for every row"
      : "leave the cell empty where nothing is known";
  }
  if (field.name === "grade" && gradeLike.test(text)) {
    return "CTCAE has grades 1 to 5, written as one digit; where there was no such event, there is no row";
  }
  if (field.type === "number" || field.type === "integer") {
    const value = Number(text);
    if (!Number.isFinite(value)) {
      return inNumbers.find(({ pattern }) => pattern.test(text))?.hint;
    }
    if (minimum === 0 && value < 0) {
      return Object.hasOwn(daysOf, field.unit ?? "") && field.name !== "age"
        ? "times count from the start of treatment"
        : "if this stands for a missing value, leave the cell empty";
    }
    if (maximum !== undefined && value > maximum && field.unit !== undefined) {
      return `is the unit ${field.unit}?`;
    }
    if (text.includes(".") && field.type === "number") {
      return "a decimal point among decimal commas, or a thousands separator; write one sign throughout";
    }
  }
  if (field.type === "date") return dateHint(text);
  if (field.type === "boolean") return "write true or false";
  return allowed === undefined
    ? undefined
    : levelHint(field, text, allowed.map(String));
}

/** Columns whose levels the library gives a meaning: no study has others. */
const fixedLevels: readonly string[] = ["non_target", "change"];

function levelHint(
  { name }: Field,
  text: string,
  allowed: readonly string[],
): string | undefined {
  if (name === "unit") return unitHint(text, allowed);
  return [
    didYouMean(text, allowed),
    fixedLevels.includes(name) ? undefined : levelsCanChange,
  ].filter((part) => part !== undefined).join(" ") || undefined;
}

function dateHint(text: string): string {
  const [, a, b] = /^(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}$/.exec(text) ?? [];
  if (a === undefined) return "write dates as year-month-day";
  return Number(a) <= 12 && Number(b) <= 12
    ? "day or month first? Write year-month-day"
    : "wrong order; write year-month-day";
}
