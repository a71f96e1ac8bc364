import type { DataPackage } from "./data_package.ts";
import { fieldOf } from "./field_of.ts";

/** Days of each unit of time that a study may count in. */
export const daysOf: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  month: 365.25 / 12,
  year: 365.25,
};

/** Days of a unit; NaN, which passes no bound, for another that a column names. */
export function daysIn(unit: string): number {
  return daysOf[unit] ?? NaN;
}

/** How two units go together, as in "1 month = 30.4375 days". */
export function unitRatio(a: string, b: string): string {
  const [small, large] = daysIn(a) < daysIn(b) ? [a, b] : [b, a];
  return `1 ${large} = ${
    Number((daysIn(large) / daysIn(small)).toPrecision(6))
  } ${small}s`;
}

/** The unit of a study's times, as its analysis says or else its columns. */
export function timeUnitOf(descriptor: DataPackage): string {
  const unit: unknown = descriptor.analysis?.timeUnit ??
    fieldOf(descriptor, "survival", "months")?.unit;
  return typeof unit === "string" ? unit : "month";
}

/** What to do about times that cannot be in the unit of the study. */
export const otherUnitHint =
  "the unit of time may have been changed in one place only: time points, times in the tables and analysis.timeUnit must agree";
