/** Days of each unit of time that a study may count in. */
export const daysOf: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  month: 365.25 / 12,
  year: 365.25,
};
