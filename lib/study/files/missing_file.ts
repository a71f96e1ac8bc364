import type { Problem } from "../model/problem.ts";

/** What a table's file may be called instead, by its ending. */
const otherEndings = [
  "csv",
  "xlsx",
  "xlsm",
  "xlsb",
  "xls",
  "ods",
  "numbers",
  "sav",
  "zsav",
  "sas7bdat",
  "xpt",
  "dta",
  "rds",
  "txt",
  "tsv",
] as const;

const endingHints: Readonly<Record<string, string>> = {
  xlsm: "save the workbook as .xlsx",
  xlsb: "save the workbook as .xlsx",
  xls: "save the workbook as .xlsx",
  ods: "save the spreadsheet as .xlsx or CSV",
  numbers: "in Numbers: File, Export To, CSV",
  sas7bdat: "SAS files are not read; in SAS: proc export, dbms=csv or xlsx",
  xpt: "SAS transport files are not read; in SAS: proc export, dbms=csv",
  dta: "Stata files are not read; in Stata: export delimited, or export excel",
  rds: "R's files are not read; in R: write.csv(x, row.names = FALSE)",
  txt: "save the table as .csv",
  tsv: "save the table as .csv",
};

const readEndings: readonly string[] = ["csv", "xlsx", "sav", "zsav"];

/**
 * Says that a table has no file, and which one was likely meant for it: one of
 * the same name but for its capitals, its spaces and its ending.
 *
 * @param path Name of the file as the package states it.
 * @param names Names of the files that there are.
 */
export function missingFile(path: string, names: readonly string[]): Problem {
  const plain = (name: string) => name.toLowerCase().replaceAll(/\s/g, "");
  for (const ending of otherEndings) {
    const meant = [withEnding(path, ending), `${path}.${ending}`].map(plain);
    const other = names.find((name) => meant.includes(plain(name)));
    if (other === undefined) continue;
    return {
      file: path,
      found: `no such file, but ${other}`,
      expected: "a CSV file, an .xlsx workbook or an SPSS file",
      hint: hintFor(path, other, ending),
    };
  }
  const stem = plain(path).replace(/\.\w+$/, "");
  const named = new RegExp(`(^|[^a-z])${RegExp.escape(stem)}([^a-z].*)?[.]`);
  const similar = names.find((name) =>
    named.test(plain(name)) && /\.(csv|xlsx)$/i.test(name)
  );
  if (similar !== undefined) {
    return {
      file: path,
      found: `no such file, but ${similar}`,
      expected: "a CSV file or an .xlsx workbook of this name",
      hint: `if ${similar} is the table, name it ${
        withEnding(path, /\.xlsx$/i.test(similar) ? "xlsx" : "csv")
      }`,
    };
  }
  return {
    file: path,
    found: "no such file",
    expected: "it in the folder of datapackage.json",
    hint: "a table without rows still needs its file, with only the header",
  };
}

function hintFor(path: string, other: string, ending: string): string {
  const isRead = readEndings.includes(ending);
  const endsTwice = /\.csv\s*\.(txt|tsv)$/i.test(other);
  if (!isRead && !endsTwice) return endingHints[ending]!;
  const name = withEnding(path, isRead ? ending : "csv");
  return other === name
    ? `write ${name} as the path of the table in datapackage.json`
    : `name it ${name}`;
}

/** The file's name with another ending. */
export function withEnding(path: string, ending: string): string {
  return path.replace(/\.\w+$/, `.${ending}`);
}
