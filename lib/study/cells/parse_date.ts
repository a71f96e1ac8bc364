import type { DateOrder } from "../model/data_package.ts";

const months = [
  /^jan|^ene|^gen/,
  /^feb|^fév|^fev/,
  /^mar|^mär|^mrz/,
  /^apr|^avr|^abr/,
  /^ma[iyg]/,
  /^jun|^juin|^giu/,
  /^jul|^juil|^lug/,
  /^aug|^aoû|^ago/,
  /^sep|^set/,
  /^o[ck]t|^ott/,
  /^nov/,
  /^de[cz]|^déc|^dic/,
];

const ordered = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]+Z?)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const numbers = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: [\d:.]+)?$/;
const named = /^(\d{1,2})[-/. ]*(\p{L}{3,})\.?[-/, ]*(\d{4})$/u;
const namedFirst = /^(\p{L}{3,})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})$/u;

/**
 * Reads a date in a usual form: year first, with the name of the month, or as
 * two numbers and a year. Which of these is the day, points between them, a
 * number above 12, or `order` tell.
 *
 * @returns The date as year-month-day; undefined where the text is none, or could
 * be two.
 */
export function parseDate(
  text: string,
  order?: DateOrder,
): string | undefined {
  const iso = ordered.exec(text) ?? compact.exec(text);
  if (iso) return dayOf(iso[1]!, iso[2]!, iso[3]!);
  const inWords = named.exec(text);
  if (inWords) return dayOf(inWords[3]!, monthOf(inWords[2]!), inWords[1]!);
  const monthFirst = namedFirst.exec(text);
  if (monthFirst) {
    return dayOf(monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]!);
  }
  const [, a, sign, b, year] = numbers.exec(text) ?? [];
  if (a === undefined) return undefined;
  const known = order ??
    (sign === "." || Number(a) > 12
      ? "day first"
      : Number(b) > 12
      ? "month first"
      : a === b
      ? "day first"
      : undefined);
  if (known === undefined) return undefined;
  return known === "day first" ? dayOf(year!, b!, a) : dayOf(year!, a, b!);
}

/** Whether a text is a date in some order. */
export function isDateText(text: string): boolean {
  return parseDate(text) !== undefined ||
    parseDate(text, "day first") !== undefined;
}

/** The order that all dates of a column allow; undefined where two do, or none. */
export function dateOrder(texts: readonly string[]): DateOrder | undefined {
  const fits = (order: DateOrder) =>
    texts.every((text) => parseDate(text, order) !== undefined);
  const [day, month] = [fits("day first"), fits("month first")];
  return day === month ? undefined : day ? "day first" : "month first";
}

/** Days from one date to another, both as year-month-day. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function monthOf(name: string): string {
  return String(months.findIndex((each) => each.test(name.toLowerCase())) + 1);
}

function dayOf(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
    ? text
    : undefined;
}
