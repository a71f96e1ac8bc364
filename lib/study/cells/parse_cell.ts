import type { Field } from "../model/data_package.ts";
import type { CellValue } from "../model/table_reading.ts";

type ParsedCell =
  | { readonly value: CellValue }
  | { readonly expected: string };

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/**
 * How spreadsheets in several languages, and statistics programs, write truth:
 * what people type beside these ("y", "x") is refused.
 */
const truth: ReadonlyMap<string, boolean> = new Map([
  ...["TRUE", "WAHR", "VRAI", "VERDADERO", "VERO", "1"]
    .map((word) => [word, true] as const),
  ...["FALSE", "FALSCH", "FAUX", "FALSO", "0"]
    .map((word) => [word, false] as const),
]);

/**
 * Reads the text of one cell as its field says.
 * Returns the value, or what was expected instead.
 *
 * @param comma Whether the file writes numbers with a decimal comma.
 */
export function parseCell(
  field: Field,
  text: string,
  comma = false,
): ParsedCell {
  if (text === "") {
    return field.constraints?.required
      ? { expected: expectation(field, comma) }
      : { value: null };
  }
  const value = typedValue(field, text, comma);
  return value === undefined || !withinConstraints(field, value)
    ? { expected: expectation(field, comma) }
    : { value };
}

function typedValue(
  field: Field,
  text: string,
  comma: boolean,
): string | number | boolean | undefined {
  switch (field.type) {
    case "string":
      return isFormula(text) ? undefined : asAllowed(field, text);
    case "boolean":
      return truth.get(text.toUpperCase());
    case "date":
      return isDate(text) ? text : undefined;
    case "number":
    case "integer": {
      const digits = (comma ? text.replace(",", ".") : text)
        .replace(/^\u2212/, "-"); // the minus sign of typeset tables
      const mixed = comma && text.includes(".");
      const value = decimal.test(digits) && !mixed ? Number(digits) : NaN;
      const fits = field.type === "number"
        ? Number.isFinite(value)
        : Number.isSafeInteger(value);
      return fits ? value : undefined;
    }
  }
}

/** What spreadsheets of several languages show for a formula that failed: #N/A, #WERT!, #NV. */
export const spreadsheetError =
  /^#(#+|DIV\/0!|¡?\p{Lu}[\p{Lu}\/]*\p{Lu}0?[!?]?)$/u;

/** Text that a spreadsheet would compute, or failed to. */
function isFormula(text: string): boolean {
  return text.startsWith("=") || spreadsheetError.test(text);
}

/** The allowed text that reads the same: a unit may be typed with either µ. */
function asAllowed(field: Field, text: string): string {
  const same = field.constraints?.enum?.find((option) =>
    String(option).normalize("NFKC") === text.normalize("NFKC")
  );
  return same === undefined ? text : String(same);
}

function isDate(text: string): boolean {
  const date = new Date(text);
  return isoDate.test(text) && !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text);
}

function withinConstraints(
  field: Field,
  value: string | number | boolean,
): boolean {
  const { enum: allowed, minimum, maximum, pattern } = field.constraints ?? {};
  if (allowed && !allowed.some((option) => option === value)) return false;
  if (typeof value === "number") {
    if (minimum !== undefined && value < minimum) return false;
    if (maximum !== undefined && value > maximum) return false;
  }
  return pattern === undefined ||
    new RegExp(`^(?:${pattern})$`, "u").test(String(value));
}

/** What a field accepts, in words: "a number of at least 0 (month)". */
function expectation(field: Field, comma: boolean): string {
  const { enum: allowed, minimum, maximum, pattern, required } =
    field.constraints ?? {};
  const what = allowed
    ? `one of ${allowed.map((option) => JSON.stringify(option)).join(", ")}`
    : {
      string: "text",
      boolean: "true or false",
      date: "a date as year-month-day",
      number: `a number with a decimal ${comma ? "comma" : "point"}`,
      integer: "a whole number",
    }[field.type];
  const bounds = minimum !== undefined && maximum !== undefined
    ? ` from ${minimum} to ${maximum}`
    : minimum !== undefined
    ? ` of at least ${minimum}`
    : maximum !== undefined
    ? ` of at most ${maximum}`
    : "";
  const shape = pattern === undefined ? "" : ` matching ${pattern}`;
  const unit = field.unit === undefined ? "" : ` (${field.unit})`;
  const blank = required ? "" : ", or nothing";
  return `${what}${allowed ? "" : bounds}${shape}${unit}${blank}`;
}
