import { isDateText } from "../cells/parse_date.ts";
import type { Sheet } from "../files/sheet.ts";
import { plainName } from "../tables/cell_source.ts";

/** What the texts of a column look like. */
export interface ColumnProfile {
  /** Its name in the header. */
  readonly name: string;
  /** Its name without case, blanks and marks. */
  readonly plain: string;
  /** What all its texts are. */
  readonly kind: "number" | "date" | "text" | "empty";
  /** Whether nearly all are numbers, so that others may be slips. */
  readonly isMostlyNumbers: boolean;
  /** Number of rows with something in it. */
  readonly filled: number;
  /** The different texts, in the order of their values; of many the first few. */
  readonly levels: readonly string[];
  /** Whether no two rows have the same. */
  readonly isUnique: boolean;
  /** Whether all numbers are whole. */
  readonly isWhole: boolean;
  /** The largest number. */
  readonly largest: number;
  /** The smallest number. */
  readonly smallest: number;
}

/** Of how many levels a column's are listed. */
const mostLevels = 13;

/** Texts by which people say that nothing is known. */
export const missingTexts: ReadonlySet<string> = new Set([
  "NA",
  "N/A",
  "n/a",
  ".",
  "NaN",
  "NULL",
  "null",
  "-",
  "?",
  "missing",
  "unknown",
]);

/** Profiles by their sheet: several steps ask for the same. */
const known = new WeakMap<Sheet, readonly ColumnProfile[]>();

/** Looks at each column of a sheet. */
export function columnProfiles(sheet: Sheet): readonly ColumnProfile[] {
  const profiles = known.get(sheet) ??
    sheet.header.flatMap((name, at) =>
      name === "" ? [] : [profileOf(name, at, sheet)]
    );
  known.set(sheet, profiles);
  return profiles;
}

function profileOf(
  name: string,
  at: number,
  { records, decimalComma }: Sheet,
): ColumnProfile {
  const seen = new Set<string>();
  const counts = { filled: 0, numbers: 0, whole: 0, dates: 0 };
  let [smallest, largest] = [Infinity, -Infinity];
  for (const record of records) {
    const text = record[at] ?? "";
    if (text === "" || missingTexts.has(text)) continue;
    counts.filled++;
    seen.add(text);
    const number = Number(decimalComma ? text.replace(",", ".") : text);
    if (Number.isFinite(number)) {
      counts.numbers++;
      if (Number.isInteger(number)) counts.whole++;
      smallest = Math.min(smallest, number);
      largest = Math.max(largest, number);
      // One text that is neither makes the column one of texts.
    } else if (counts.numbers + counts.dates === counts.filled - 1) {
      if (isDateText(text)) counts.dates++;
    }
  }
  const { filled, numbers, whole, dates } = counts;
  return {
    name,
    plain: plainName(name).replaceAll(/[^\p{L}\d]/gu, ""),
    kind: filled === 0
      ? "empty"
      : numbers === filled
      ? "number"
      : dates === filled
      ? "date"
      : "text",
    isMostlyNumbers: numbers > 0.8 * filled,
    filled,
    levels: [...seen.values().take(mostLevels)]
      .sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1)),
    isUnique: seen.size === filled && filled === records.length,
    isWhole: whole === filled,
    largest,
    smallest,
  };
}
