import type {
  DataPackage,
  Field,
  TableResource,
} from "../model/data_package.ts";
import type { Malformed } from "./malformed.ts";
import { cell, editLines, rewrite } from "./spoil.ts";

type Spoilt = readonly [text: string, message: RegExp];

/** Every way to spoil a cell or a file that follows from a package's schema. */
export function* generatedCases(
  { resources }: DataPackage,
): Generator<Malformed> {
  for (const resource of resources) {
    yield* fileCases(resource);
    for (const field of resource.schema.fields) {
      yield* cellCases(resource, field);
    }
  }
}

function* cellCases(
  { path }: TableResource,
  field: Field,
): Generator<Malformed> {
  for (const [text, message] of spoiltCells(field)) {
    yield {
      name: `${path}: ${field.name} is ${text || "empty"}`,
      spoil: cell(path, field.name, text),
      file: path,
      row: 2,
      column: field.name,
      message,
    };
  }
}

function spoiltCells(field: Field): Spoilt[] {
  const { required, minimum, maximum, enum: allowed } = field.constraints ?? {};
  const spoilt: Spoilt[] = [];
  if (required) spoilt.push(["", /found nothing, expected/]);
  if (allowed) {
    const [first] = allowed;
    spoilt.push(["zzz", /expected (one of|a whole number)/]);
    if (typeof first === "string") {
      spoilt.push([
        `${first.toUpperCase()}!`,
        new RegExp(`did you mean ${RegExp.escape(first)}\\?`, "i"),
      ]);
    }
  } else if (field.type === "number" || field.type === "integer") {
    spoilt.push(
      ['"1,5"', /decimal comma/],
      ["12 mg", /the unit is part of the column/],
      ["3. Jun", /a number that a spreadsheet turned into a date/],
      ["2012-06-03", /a date; give the time/],
      ["=A1+1", /a formula/],
      ["#DIV/0!", /a spreadsheet error/],
      ["<5", /a limit is not a value/],
      ["1O", /a letter in place of a digit/],
      ["n/a", required ? /must be known/ : /leave the cell empty/],
    );
    if (minimum === 0) spoilt.push(["-1", /expected .*(at least|from) 0/]);
    if (maximum !== undefined) {
      spoilt.push([String(maximum + 1), /expected .*to \d+/]);
    }
  }
  if (field.type === "boolean") spoilt.push(["yes", /write true or false/]);
  return spoilt;
}

function* fileCases(resource: TableResource): Generator<Malformed> {
  const { path: file, schema } = resource;
  const [first, second] = schema.fields.map(({ name }) => name) as [
    string,
    string,
  ];
  const edit = (change: (lines: string[]) => void) => editLines(file, change);
  const named = (name: string, rest: Omit<Malformed, "name" | "file">) => ({
    name: `${file}: ${name}`,
    file,
    ...rest,
  });
  yield named("missing", {
    spoil: (files) => files.delete(file),
    message: /no such file.*with only the header/,
  });
  yield named("empty", {
    spoil: rewrite(file, () => ""),
    message: /an empty file, expected a header row/,
  });
  yield named("no column", {
    spoil: edit((lines) => lines[0] = lines[0]!.replace(second, "qqqqqqqq")),
    row: 1,
    column: second,
    message: /no such column/,
  });
  yield named("column misspelt", {
    spoil: edit((lines) => lines[0] = lines[0]!.replace(second, `${second}x`)),
    row: 1,
    column: `"${second}x"`,
    message: new RegExp(`did you mean ${second}\\?`),
  });
  yield named("column twice", {
    spoil: edit((lines) => {
      lines[0] += `,${first}`;
      lines[1] += ",x";
    }),
    row: 1,
    column: first,
    message: /the column twice/,
  });
  yield named("a cell too many", {
    spoil: edit((lines) => lines[1] += ",x"),
    row: 2,
    message: /a comma within a cell\?/,
  });
  yield named("a row cut short", {
    spoil: edit((lines) => lines[1] = "N0001"),
    row: 2,
    message: /a line break within a cell\?/,
  });
  yield named("semicolons under commas", {
    spoil: edit((lines) => lines[1] = lines[1]!.replaceAll(",", ";")),
    row: 2,
    message: /with the same character as the header/,
  });
  yield named("a quote never closed", {
    spoil: edit((lines) => lines[1] = `"${lines[1]}`),
    row: 2,
    message:
      /found a quote that is .* not closed, expected valid CSV.*each quote twice/,
  });
  yield named("Latin-1", {
    spoil: rewrite(file, (text) => {
      const latin1 = text.replace("\nN0001", "\nMüller");
      return Uint8Array.from(latin1, (c) => c.charCodeAt(0));
    }),
    row: 2,
    message: /the byte 0xFC after .*M", expected text in UTF-8.*Latin-1/,
  });
  yield named("UTF-16 without its mark", {
    spoil: rewrite(
      file,
      (text) =>
        new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer),
    ),
    row: 1,
    message: /a zero byte.*UTF-16 without its byte order mark/,
  });
  yield named("a workbook under the name of a CSV file", {
    spoil: rewrite(file, () => Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)),
    message: /a ZIP archive, such as a workbook.*name it \w+\.xlsx/,
  });
  yield named("Stata", {
    spoil: (files) => {
      files.set(file.replace(".csv", ".dta"), "x");
      files.delete(file);
    },
    message: /Stata files are not read; in Stata: export delimited/,
  });
  yield named("the template's example row", {
    spoil: edit((lines) => lines[1] = lines[1]!.replace("N0001", "EXAMPLE")),
    row: 2,
    column: "patient",
    message: /the template's example row; delete it/,
  });
  if (schema.primaryKey) {
    yield named("a row twice", {
      spoil: edit((lines) => lines.splice(2, 0, lines[1]!)),
      row: 3,
      column: schema.primaryKey.join(", "),
      message: /which row 2 has already/,
    });
  }
  if (schema.foreignKeys) {
    yield named("an unknown patient", {
      spoil: edit((lines) => lines[1] = lines[1]!.replace("N0001", "n1")),
      row: 2,
      column: "patient",
      message:
        /found "n1".* expected a value that patients\.csv contains \(did you mean "N0001"\?\)/,
    });
  }
}
