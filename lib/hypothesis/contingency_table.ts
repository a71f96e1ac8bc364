import { checkColumn, checkNumber, checkWhole } from "../arguments/mod.ts";

/** Counts of a 2 by 2 table, by rows. */
export type TwoByTwo = readonly [
  readonly [number, number],
  readonly [number, number],
];

/**
 * Returns a copy of a table of counts.
 *
 * @throws {TypeError} If the table or a row is not an array, or a count not a
 * number.
 * @throws {RangeError} If the rows differ in length, a count is negative or not
 * whole, or all counts are 0.
 */
export function checkTable(
  action: string,
  table: readonly (readonly number[])[],
): number[][] {
  const rows = Array.from(checkColumn(action, "table", table));
  const columns = checkColumn(action, "table[0]", rows[0]!).length;
  const counts = rows.map((row, i) => {
    const name = `table[${i}]`;
    const cells = checkColumn(action, name, row, columns, "table[0]");
    return Array.from(
      cells,
      (count, j) => checkWhole(action, `${name}[${j}]`, count),
    );
  });
  const n = counts.flat().reduce((sum, count) => sum + count);
  const isValid = n > 0 && Number.isSafeInteger(n);
  const expected = `between 1 and ${Number.MAX_SAFE_INTEGER}`;
  checkNumber(action, "the sum of table", n, isValid, expected);
  return counts;
}
