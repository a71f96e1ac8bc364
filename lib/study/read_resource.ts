import { checksumProblem } from "./checksum.ts";
import type { TableResource } from "./data_package.ts";
import { decodeText } from "./decode_text.ts";
import { parseCsv } from "./parse_csv.ts";
import { parseWorkbook } from "./parse_workbook.ts";
import { failed, readTable, type TableReading } from "./read_table.ts";
import type { SheetReading } from "./sheet.ts";

/** Reads a file of the package's folder; undefined when it is not there. */
export type ReadFile = (
  name: string,
) => Promise<Uint8Array<ArrayBuffer> | undefined>;

/** What a table's file may be called instead, by its ending. */
const otherEndings = ["xlsx", "sav", "xls", "ods", "txt", "tsv"] as const;

const endingHints: Readonly<Record<string, string>> = {
  sav:
    "SPSS files are not read; in SPSS: File, Export, CSV, with variable names and value labels",
  xls: "save the workbook as .xlsx",
  ods: "save the spreadsheet as .xlsx or CSV",
  txt: "save the table as .csv",
  tsv: "save the table as .csv",
};

/**
 * Reads a table from its file, or, where that is missing, from the `.xlsx`
 * workbook of the same name.
 */
export async function readResource(
  resource: TableResource,
  readFile: ReadFile,
): Promise<TableReading> {
  const { path } = resource;
  const workbook = withEnding(path, "xlsx");
  const [bytes, workbookBytes] = [
    await readFile(path),
    path === workbook ? undefined : await readFile(workbook),
  ];
  if (bytes !== undefined && workbookBytes !== undefined) {
    return failed(path, [{
      file: path,
      found: `${workbook} beside it`,
      expected: "only one of the two",
    }]);
  }
  if (bytes === undefined && workbookBytes === undefined) {
    return failed(path, [await missingFile(path, readFile)]);
  }
  const file = bytes === undefined ? workbook : path;
  const content = bytes ?? workbookBytes!;
  const checksum = file === path
    ? await checksumProblem(resource, content)
    : undefined;
  const reading = readSheet(resource, file, content);
  const table = "problem" in reading
    ? failed(file, [reading.problem])
    : readTable(resource, file, reading.sheet);
  return checksum === undefined
    ? table
    : { ...table, problems: [checksum, ...table.problems] };
}

function readSheet(
  { name, schema }: TableResource,
  file: string,
  bytes: Uint8Array,
): SheetReading {
  if (file.endsWith(".xlsx")) return parseWorkbook(file, bytes, name);
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
  const decoded = decodeText(file, bytes);
  return "problem" in decoded ? decoded : parseCsv(
    file,
    decoded.text,
    schema.fields,
  );
}

async function missingFile(path: string, readFile: ReadFile) {
  for (const ending of otherEndings) {
    const other = withEnding(path, ending);
    if (other !== path && await readFile(other) !== undefined) {
      return {
        file: path,
        found: `no such file, but ${other}`,
        expected: "a CSV file or an .xlsx workbook",
        hint: endingHints[ending] ?? `name it ${path}`,
      };
    }
  }
  return {
    file: path,
    found: "no such file",
    expected: "it in the folder of datapackage.json",
    hint: "a table without rows still has its file, with the header alone",
  };
}

function withEnding(path: string, ending: string): string {
  return path.replace(/\.\w+$/, `.${ending}`);
}
