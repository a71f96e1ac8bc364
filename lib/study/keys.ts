import type { TableResource } from "./data_package.ts";
import type { Problem } from "./problem.ts";
import type { Row, TableReading } from "./read_table.ts";

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
    const firstLine = new Map<string, number>();
    for (const [i, row] of table.rows.entries()) {
      const value = keyOf(row, key);
      const line = table.lines[i]!;
      const first = firstLine.get(value);
      if (first === undefined) firstLine.set(value, line);
      else {
        yield {
          file: resource.path,
          row: line,
          column,
          found: `${value}, which row ${first} has already`,
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
    const target = tables.get(reference.resource)?.rows ?? [];
    const known = new Set(target.map((row) => keyOf(row, reference.fields)));
    const table = tables.get(resource.name)!;
    for (const [i, row] of table.rows.entries()) {
      const value = keyOf(row, fields);
      if (!known.has(value)) {
        yield {
          file: resource.path,
          row: table.lines[i]!,
          column: fields.join(", "),
          found: value,
          expected: `one that stands in ${reference.resource}`,
        };
      }
    }
  }
}

function keyOf(row: Row, fields: readonly string[]): string {
  return fields.map((field) => JSON.stringify(row[field])).join(", ");
}
