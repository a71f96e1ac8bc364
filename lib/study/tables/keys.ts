import type { TableResource } from "../model/data_package.ts";
import type { Problem } from "../model/problem.ts";
import type { Row, TableReading } from "../model/table_reading.ts";

/** Finds repeated primary keys and repeated values of unique fields. */
export function* duplicateProblems(
  resource: TableResource,
  table: TableReading,
): Generator<Problem> {
  const { fields, primaryKey } = resource.schema;
  const unique = fields.filter((field) => field.constraints?.unique)
    .map((field) => [field.name]);
  const keys = primaryKey === undefined ? unique : [primaryKey, ...unique];
  const seenKeys = new Set<string>();
  for (const key of keys) {
    const column = key.join(", ");
    if (seenKeys.has(column)) continue;
    seenKeys.add(column);
    // A column alone needs no text for its key, which takes time for a million rows.
    const [only, ...further] = key;
    const firstLine = new Map<unknown, number>();
    for (const [i, row] of table.rows.entries()) {
      const value = further.length === 0 ? row[only!] : keyOf(row, key);
      if (value === undefined) continue;
      const line = table.lines[i]!;
      const first = firstLine.get(value);
      if (first === undefined) firstLine.set(value, line);
      else {
        yield {
          file: table.file,
          row: line,
          column,
          found: `${keyOf(row, key)}, which row ${first} has already`,
          expected: "each only once",
        };
      }
    }
  }
}

/** Finds rows that point to a row of another table which is not there. */
export function* danglingProblems(
  resource: TableResource,
  tables: ReadonlyMap<string, TableReading>,
): Generator<Problem> {
  for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
    const target = tables.get(reference.resource);
    // Where the other table has no row that could be read, every row would dangle.
    if (target === undefined || target.rows.length === 0) continue;
    const known = new Set(
      target.rows.map((row) => keyOf(row, reference.fields)),
    );
    const { file, rows, lines } = tables.get(resource.name)!;
    const unknown = Map.groupBy(
      rows.keys(),
      (i) => keyOf(rows[i]!, fields),
    );
    for (const [value, [first, ...others]] of unknown) {
      if (value === undefined || known.has(value)) continue;
      const near = nearestKey(value, known);
      const again = others.length === 0
        ? ""
        : `, and in ${others.length} more rows`;
      yield {
        file,
        row: lines[first!]!,
        column: fields.join(", "),
        found: `${value}${again}`,
        expected: `a value that ${target.file} contains`,
        ...(near !== undefined && { hint: `did you mean ${near}?` }),
      };
    }
  }
}

/**
 * A key that differs only by case, spaces, marks, or by leading zeros, which
 * spreadsheets drop. One letter more or less would be another patient.
 */
export function nearestKey(
  value: string,
  known: ReadonlySet<string | undefined>,
): string | undefined {
  const plain = (key: string) =>
    key.toLowerCase().replaceAll(/[^\p{L}\d]/gu, "").replaceAll(
      /(?<!\d)0+(?=\d)/g,
      "",
    );
  return [...known].find((key) =>
    key !== undefined && plain(key) === plain(value)
  );
}

/** The cells of a key as one text; undefined when one of them was not legible. */
function keyOf(row: Row, fields: readonly string[]): string | undefined {
  const cells = fields.map((field) => row[field]);
  return cells.includes(undefined)
    ? undefined
    : cells.map((cell) => JSON.stringify(cell)).join(", ");
}
