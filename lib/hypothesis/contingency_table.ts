import { requireCount } from "./input.ts";

/** Counts of a 2 by 2 table, by rows. */
export type TwoByTwo = readonly [
  readonly [number, number],
  readonly [number, number],
];

/** Refuses a table that is not 2 by 2, or whose counts are not counts. */
export function requireTwoByTwo(action: string, table: TwoByTwo): void {
  requireTable(action, table);
  if (table.length === 2 && (table[0] as readonly number[]).length === 2) {
    return;
  }
  throw new TypeError(
    `Cannot ${action}: table must have 2 rows of 2 counts, current size is ${table.length} by ${
      table[0].length
    }`,
  );
}

/** Refuses a table that is empty or ragged, or whose counts are not counts. */
export function requireTable(
  action: string,
  table: readonly (readonly number[])[],
): void {
  const columns = table?.[0]?.length;
  if (!Array.isArray(table) || !columns) {
    throw new TypeError(
      `Cannot ${action}: table must be an array of rows of counts, current value is ${table}`,
    );
  }
  let n = 0;
  // From copies, which have undefined where a sparse array has holes.
  Array.from(table).forEach((row, i) => {
    if (!Array.isArray(row) || row.length !== columns) {
      throw new TypeError(
        `Cannot ${action}: table[${i}] must have ${columns} counts like table[0], current value is ${row}`,
      );
    }
    Array.from(row).forEach((count, j) => {
      requireCount(action, `table[${i}][${j}]`, count);
      n += count;
    });
  });
  if (n === 0) {
    throw new RangeError(
      `Cannot ${action}: table must hold at least one subject, current total is 0`,
    );
  }
}
