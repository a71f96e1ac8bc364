import { daysBetween, parseDate } from "../cells/parse_date.ts";
import type {
  Field,
  MissingValue,
  TableSchema,
} from "../model/data_package.ts";
import { daysIn } from "../model/time_unit.ts";

/** Where in a record the text of a column stands, and how it comes from there. */
export interface CellSource {
  /** The column. */
  readonly field: Field;
  /** Position of the first cell that it is read from; 0 for none. */
  readonly at: number;
  /** The text, in the schema's own words. */
  readonly text: (record: readonly string[], row: number) => string;
}

/** How a whole table is read. */
export interface SourceOptions {
  readonly schema: TableSchema;
  /** Unit of the times that dates are turned into. */
  readonly timeUnit: string;
  readonly decimalComma: boolean;
}

/** The name of a column without what may differ between exports: case and blanks. */
export function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_]+/g, "");
}

/** Position of a column in the header, found by its name, or by its plain name. */
export function positionOf(header: readonly string[], name: string): number {
  const exact = header.indexOf(name);
  return exact >= 0
    ? exact
    : header.findIndex((each) => plainName(each) === plainName(name));
}

/** The columns of the file that a field is read from. */
export function sourcesOf({ from, name }: Field): readonly string[] {
  return from === undefined ? [name] : typeof from === "string" ? [from] : from;
}

/** Tells how a field is read under a header; undefined where no column has it. */
export function cellSource(
  field: Field,
  header: readonly string[],
  options: SourceOptions,
): CellSource | undefined {
  const names = sourcesOf(field);
  if (names[0] === "#") {
    return { field, at: 0, text: (_, row) => String(row) };
  }
  const places = names.map((name) => positionOf(header, name))
    .filter((at) => at >= 0);
  const [at] = places;
  if (at === undefined) return undefined;
  const missing = textsOf(
    field.missingValues ?? options.schema.missingValues ?? [],
  );
  const first = places.length === 1 && missing.size === 0
    ? (record: readonly string[]) => record[at] ?? ""
    : (record: readonly string[]) =>
      places.map((place) => record[place] ?? "")
        .find((text) => text !== "" && !missing.has(text)) ?? "";
  const since = field.since === undefined
    ? undefined
    : positionOf(header, field.since);
  const translate = field.countedIn === undefined
    ? translation(field)
    : conversion(field.countedIn, options);
  return {
    field,
    at,
    text: since === undefined
      ? (record) => translate(first(record))
      : (record) =>
        timeBetween(record[since] ?? "", first(record), field, options),
  };
}

function textsOf(values: readonly MissingValue[]): ReadonlySet<string> {
  return new Set(
    values.map((each) => typeof each === "string" ? each : each.value),
  );
}

/** What turns a text of the file into one of the schema. */
function translation(field: Field): (text: string) => string {
  const { values, trueValues = [], falseValues = [] } = field;
  if (field.dateOrder !== undefined) {
    return (text) => parseDate(text, field.dateOrder) ?? text;
  }
  const words = new Map<string, string>([
    ...trueValues.map((text) => [text, "true"] as const),
    ...falseValues.map((text) => [text, "false"] as const),
    ...Object.entries(values ?? {}).map(([text, value]) =>
      [text, value === null ? "" : String(value)] as const
    ),
  ]);
  if (words.size === 0) return (text) => text;
  const other = words.get("*");
  return (text) =>
    words.get(text) ?? (text === "" ? "" : words.get(String(Number(text))) ??
      other ?? text);
}

/** The time between two dates in the study's unit; texts that are no dates stay. */
function timeBetween(
  from: string,
  to: string,
  { dateOrder }: Field,
  { timeUnit, decimalComma }: SourceOptions,
): string {
  if (to === "") return "";
  const [start, end] = [from, to].map((text) => parseDate(text, dateOrder));
  if (start === undefined || end === undefined) {
    return start === undefined ? from || to : to;
  }
  return timeText(daysBetween(start, end) / daysIn(timeUnit), decimalComma);
}

/** What converts times to the study's unit; texts that are no numbers stay. */
function conversion(
  unit: string,
  { timeUnit, decimalComma }: SourceOptions,
): (text: string) => string {
  const ratio = daysIn(unit) / daysIn(timeUnit);
  return (text) => {
    const time = Number(decimalComma ? text.replace(",", ".") : text);
    return text === "" || Number.isNaN(time)
      ? text
      : timeText(time * ratio, decimalComma);
  };
}

/** A time to four decimals, which of a year are less than an hour. */
function timeText(time: number, decimalComma: boolean): string {
  const text = String(Number(time.toFixed(4)));
  return decimalComma ? text.replace(".", ",") : text;
}
