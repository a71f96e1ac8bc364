import type { Sheet, SheetReading } from "../files/sheet.ts";
import type { BesideSheet } from "../model/data_package.ts";
import { plainName, positionOf } from "./cell_source.ts";

/**
 * Puts the columns of another sheet beside those of one, each row beside that of
 * its patient; a column that both have is that of the first.
 *
 * @param file Name of the file of the sheet, for messages.
 */
export function joinSheets(
  file: string,
  sheet: Sheet,
  other: Sheet,
  { path, by: [own, theirs] }: BesideSheet,
): SheetReading {
  const at = positionOf(sheet.header, own);
  const otherAt = positionOf(other.header, theirs);
  for (
    const [place, name, position, { header, headerRow }] of [
      [file, own, at, sheet],
      [path, theirs, otherAt, other],
    ] as const
  ) {
    if (position >= 0) continue;
    const problem = {
      file: place,
      row: headerRow,
      column: name,
      found: JSON.stringify(header.join(", ")),
      expected: `a column ${name}, by which ${file} and ${path} are joined`,
    };
    return { problem };
  }
  const ofPatient = new Map<string, readonly string[]>();
  for (const [i, record] of other.records.entries()) {
    const patient = record[otherAt] ?? "";
    if (ofPatient.has(patient)) {
      const problem = {
        file: path,
        row: other.rows[i]!,
        column: theirs,
        found: `${JSON.stringify(patient)} again`,
        expected: `each patient once, so that ${file} can be joined to it`,
      };
      return { problem };
    }
    ofPatient.set(patient, record);
  }
  const known = new Set(sheet.header.map(plainName));
  const added = [...other.header.keys()]
    .filter((i) => !known.has(plainName(other.header[i]!)));
  return {
    sheet: {
      ...sheet,
      header: [...sheet.header, ...added.map((i) => other.header[i]!)],
      records: sheet.records.map((record) => {
        // What is wrong with a row of another length is said of it as it is.
        if (record.length !== sheet.header.length) return record;
        const more = ofPatient.get(record[at]!);
        return [...record, ...added.map((i) => more?.[i] ?? "")];
      }),
    },
  };
}
