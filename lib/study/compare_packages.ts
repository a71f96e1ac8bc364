import type { LoadedTables } from "./load_study.ts";
import type { CellValue, Row } from "./model/table_reading.ts";

/** A difference between two versions of a data package. */
export interface DataChange {
  /** The table. */
  readonly table: string;
  /** The cells of the row's primary key; the row's number where the table has no key. */
  readonly key: string;
  /** The column; null where the whole row was added or removed. */
  readonly column: string | null;
  /** What became of the cell, or of the row. */
  readonly change: "changed" | "added" | "removed";
  /** The cell in the older version; null where it was empty or was not there. */
  readonly old: CellValue;
  /** The cell in the newer version; null where it is empty or is not there. */
  readonly new: CellValue;
}

/**
 * Compares two versions of a data package row by row. Rows belong together that
 * have the same primary key in the same table; the order of rows and columns
 * does not matter.
 *
 * @param older The older version, as `loadTables` gives it.
 * @param newer The newer version.
 * @returns One entry for each cell that differs, and one for each row that only
 * one version has: table by table, in the order of the newer version. There is
 * none if all cells are equal.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { comparePackages, loadTables } from "./mod.ts";
 *
 * const folder = new URL("../../data/", import.meta.url);
 * const older = await loadTables(folder, ["patients"]);
 * const [first, ...others] = older.tables.patients;
 * const patients = [{ ...first!, sex: "unknown" }, ...others];
 * const [change] = comparePackages(older, { ...older, tables: { patients } });
 * assert.deepEqual(change, {
 *   table: "patients",
 *   key: "P01",
 *   column: "sex",
 *   change: "changed",
 *   old: first!.sex,
 *   new: "unknown",
 * });
 * ```
 */
export function comparePackages(
  older: LoadedTables<string>,
  newer: LoadedTables<string>,
): readonly DataChange[] {
  const names = new Set(
    [older, newer].flatMap(({ tables }) => Object.keys(tables)),
  );
  return [...names].flatMap((table) => {
    const key = [newer, older]
      .map((version) =>
        version.package.resources.find(({ name }) => name === table)
      )
      .find((resource) => resource !== undefined)?.schema.primaryKey ?? [];
    const before = byKey(older.tables[table] ?? [], key);
    const after = byKey(newer.tables[table] ?? [], key);
    const whole = (key: string, change: "added" | "removed"): DataChange => {
      return { table, key, column: null, change, old: null, new: null };
    };
    return [
      ...[...after].flatMap(([key, row]) => {
        const old = before.get(key);
        if (old === undefined) return [whole(key, "added")];
        return changedCells(old, row).map((cell) => ({ table, key, ...cell }));
      }),
      ...[...before.keys()].filter((key) => !after.has(key))
        .map((key) => whole(key, "removed")),
    ];
  });
}

/** The rows by the text of their key. */
function byKey(
  rows: readonly Row[],
  key: readonly string[],
): ReadonlyMap<string, Row> {
  return new Map(rows.map((row, i) => [
    key.length === 0
      ? `row ${i + 1}`
      : key.map((column) => row[column] ?? "").join(", "),
    row,
  ]));
}

/** The cells of two rows that differ; one whose column is not there is empty. */
function changedCells(before: Row, after: Row) {
  const columns = new Set([before, after].flatMap((row) => Object.keys(row)));
  return [...columns].map((column) => ({
    column,
    change: "changed" as const,
    old: before[column] ?? null,
    new: after[column] ?? null,
  })).filter((cell) => cell.old !== cell.new);
}
