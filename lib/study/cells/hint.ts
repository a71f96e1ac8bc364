import { didYouMean } from "../../arguments/mod.ts";
import type { Field } from "../model/data_package.ts";
import { daysOf } from "../model/time_unit.ts";
import { anywhere, inNumbers, missing } from "./likeness.ts";
import { unitHint } from "./unit_hint.ts";

/** Where a study says which levels it has. */
export const levelsCanChange =
  "The allowed values are listed in datapackage.json, as the enum of the field, and can be changed there";

/** What to do where a file has its own codes. */
export const otherCodesHint =
  'if the file has other codes, say what they stand for at this field of datapackage.json, such as "values": {"1": 0, "2": 1}';

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
    return "CTCAE has grades 1 to 5, written as one digit; an event that did not occur has no row";
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
      return "a decimal point among decimal commas, or a thousands separator; use one decimal sign throughout";
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
  if (name === "event") return otherCodesHint;
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
