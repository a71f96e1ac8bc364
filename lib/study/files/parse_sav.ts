import { savCases } from "./sav_cases.ts";
import { savDictionary, type SavVariable } from "./sav_dictionary.ts";
import { type SheetReading, toSheet } from "./sheet.ts";

/** Formats in which a number of seconds is shown as a date. */
const dateFormats: ReadonlySet<number> = new Set([20, 22, 23, 24, 38, 39, 41]);

/** Seconds from the start of SPSS's calendar, 14 October 1582, to that of 1970. */
const epoch = 12_219_379_200;

/**
 * Reads an SPSS file (`.sav`, `.zsav`): values that have labels become these,
 * dates become year-month-day, and a value that the user has declared missing is
 * an empty cell, about which the sheet has a note.
 */
export function parseSav(file: string, bytes: Uint8Array): SheetReading {
  try {
    const dictionary = savDictionary(bytes);
    const { variables } = dictionary;
    const missing = new Map<string, number>();
    const records = [variables.map(({ name }) => name)];
    for (const values of savCases(bytes, dictionary)) {
      records.push(values.map((value, i) => {
        const variable = variables[i]!;
        if (value === null || value === "") return "";
        if (variable.isMissing(value)) {
          missing.set(variable.name, (missing.get(variable.name) ?? 0) + 1);
          return "";
        }
        return textOf(value, variable);
      }));
    }
    const reading = toSheet(
      file,
      records.map((record, i) => ({ record, row: i + 1 })),
    );
    if ("problem" in reading) return reading;
    const notes = [...missing].map(([name, count]) =>
      `${file}: ${count} values of ${name} are declared missing in SPSS and read as empty`
    );
    return { sheet: { ...reading.sheet, notes } };
  } catch (error) {
    if (!(error instanceof RangeError || Object(error).code !== undefined)) {
      throw error;
    }
    return {
      problem: {
        file,
        found: `an SPSS file that cannot be read: ${(error as Error).message}`,
        expected: "a whole .sav file",
        hint: "save it again from SPSS, or export it there: File, Export, CSV",
      },
    };
  }
}

function textOf(
  value: number | string,
  { labels, format }: SavVariable,
): string {
  const label = labels.get(value);
  if (label !== undefined) return label;
  if (typeof value === "number" && dateFormats.has(format)) {
    const date = new Date((value - epoch) * 1000);
    if (!Number.isNaN(date.getTime())) return date.toISOString().slice(0, 10);
  }
  return String(value);
}
