import { checksumProblem } from "../files/checksum.ts";
import { decodeText } from "../files/decode_text.ts";
import { missingFile, withEnding } from "../files/missing_file.ts";
import { parseCsv } from "../files/parse_csv.ts";
import { parseSav } from "../files/parse_sav.ts";
import type { SheetReading } from "../files/sheet.ts";
import type { TableResource } from "../model/data_package.ts";
import { failed, type TableReading } from "../model/table_reading.ts";
import { joinSheets } from "./join_sheets.ts";
import { readTable } from "./read_table.ts";

/** Reads a file of the package's folder; undefined when it is not there. */
export type ReadFile = (
  name: string,
) => Promise<Uint8Array<ArrayBuffer> | undefined>;

/**
 * Reads a table from its file, or, where that is missing, from the `.xlsx`
 * workbook or the SPSS file of the same name.
 *
 * @param names Names of the files in the folder.
 * @param timeUnit Unit of the times that dates are turned into.
 */
export async function readResource(
  resource: TableResource,
  readFile: ReadFile,
  names: readonly string[],
  timeUnit: string,
): Promise<TableReading> {
  const { path } = resource;
  const others = ["xlsx", "sav", "zsav"].map((end) => withEnding(path, end));
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const name of new Set([path, ...others])) {
    const bytes = await readFile(name);
    if (bytes !== undefined) files.set(name, bytes);
  }
  const [first, second] = files;
  if (first === undefined) return failed(path, [missingFile(path, names)]);
  const [file, content] = first;
  if (second !== undefined) {
    return failed(file, [{
      file,
      found: `${second[0]} beside it`,
      expected: "only one of the two",
    }]);
  }
  const checksum = file === path
    ? await checksumProblem(resource, content)
    : undefined;
  const reading = await withBeside(
    resource,
    file,
    await readSheet(resource, file, content),
    readFile,
  );
  const table = "problem" in reading
    ? failed(file, [reading.problem])
    : readTable(resource, file, reading.sheet, timeUnit);
  return checksum === undefined
    ? table
    : { ...table, problems: [checksum, ...table.problems] };
}

/** The sheet with the columns of the one beside it, if there is one. */
async function withBeside(
  resource: TableResource,
  file: string,
  reading: SheetReading,
  readFile: ReadFile,
): Promise<SheetReading> {
  const { beside } = resource;
  if (beside === undefined || "problem" in reading) return reading;
  const { path, sheetName, encoding } = beside;
  const content = await readFile(path);
  if (content === undefined) {
    const expected = `the file with the columns beside those of ${file}`;
    return { problem: { file: path, found: "no such file", expected } };
  }
  const { encoding: _, dialect: __, ...own } = resource;
  const other = await readSheet(
    {
      ...own,
      ...(encoding !== undefined && { encoding }),
      ...(sheetName !== undefined && { dialect: { sheetName } }),
    },
    path,
    content,
  );
  return "problem" in other
    ? other
    : joinSheets(file, reading.sheet, other.sheet, beside);
}

async function readSheet(
  { name, schema, encoding, dialect }: TableResource,
  file: string,
  bytes: Uint8Array,
): Promise<SheetReading> {
  if (/\.z?sav$/.test(file)) return parseSav(file, bytes);
  if (file.endsWith(".xlsx")) {
    // Most studies are read without ever needing what opens workbooks.
    const { parseWorkbook } = await import("../files/parse_workbook.ts");
    return parseWorkbook(file, bytes, name, dialect?.sheetName);
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) {
    return {
      problem: {
        file,
        found: "a ZIP archive, such as a workbook",
        expected: "CSV",
        hint: `name it ${withEnding(file, "xlsx")}`,
      },
    };
  }
  const decoded = decodeText(file, bytes, encoding);
  return "problem" in decoded
    ? decoded
    : parseCsv(file, decoded.text, schema.fields, dialect);
}
