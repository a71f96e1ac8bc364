import type { Field } from "./data_package.ts";

/** What a cell of a table holds once read; an empty cell is null. */
export type Cell = string | number | boolean | null;

export type ParsedCell =
  | { readonly value: Cell }
  | { readonly expected: string };

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads the text of one cell as its field says.
 * Returns the value, or what was expected instead.
 */
export function parseCell(field: Field, text: string): ParsedCell {
  if (text === "") {
    return field.constraints?.required
      ? { expected: expectation(field) }
      : { value: null };
  }
  const value = typedValue(field, text);
  return value === undefined || !withinConstraints(field, value)
    ? { expected: expectation(field) }
    : { value };
}

function typedValue(
  field: Field,
  text: string,
): string | number | boolean | undefined {
  switch (field.type) {
    case "string":
      return text;
    case "boolean":
      return text === "true" ? true : text === "false" ? false : undefined;
    case "number":
    case "integer": {
      const value = decimal.test(text) ? Number(text) : NaN;
      const fits = field.type === "number"
        ? Number.isFinite(value)
        : Number.isSafeInteger(value);
      return fits ? value : undefined;
    }
  }
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
function expectation(field: Field): string {
  const { enum: allowed, minimum, maximum, pattern, required } =
    field.constraints ?? {};
  const what = allowed
    ? `one of ${allowed.map((option) => JSON.stringify(option)).join(", ")}`
    : {
      string: "a text",
      boolean: "true or false",
      number: "a number with a decimal point",
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
