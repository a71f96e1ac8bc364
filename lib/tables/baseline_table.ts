import {
  type Frequency,
  frequencyTable,
  type Summary,
  summary,
} from "../descriptive/mod.ts";
import type {
  BaselineStatistic,
  BaselineTableSpec,
  BaselineVariable,
} from "../study/mod.ts";
import type { PublishedTable, TableRow } from "./published_table.ts";

type Row = Readonly<Record<string, unknown>>;

/**
 * Makes a table of baseline characteristics: each variable with its levels, how
 * many patients have them, and their percentage of all; of a number its mean,
 * range or whatever the table asks for. Patients without an answer have a line
 * of their own, so that nobody takes them for a "no".
 *
 * @param rows One row a patient.
 * @param spec What the table holds; see `study.analysis.baselineTables`.
 * @param note Printed under the table.
 * @returns The table, to be shown and published.
 * @throws {RangeError} If there are no rows or a column does not exist.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { baselineTable } from "./mod.ts";
 *
 * const table = baselineTable([{ sex: "male", age: 60 }, { sex: "female", age: 70 }], {
 *   id: "table-1",
 *   title: "Patients",
 *   variables: [
 *     { variable: "Sex", column: "sex", levels: { male: "Male", female: "Female" } },
 *     { variable: "Age", column: "age", statistics: ["mean", "range"] },
 *   ],
 * });
 * assert.deepEqual(table.rows.map(({ cells }) => cells), [
 *   ["Sex", "", ""],
 *   ["Male", "1", "50"],
 *   ["Female", "1", "50"],
 *   ["Age", "", ""],
 *   ["Mean", "65.0", ""],
 *   ["Range", "60-70", ""],
 * ]);
 * ```
 */
export function baselineTable(
  rows: readonly object[],
  { id, title, variables }: BaselineTableSpec,
  note?: string,
): PublishedTable {
  return {
    id,
    title,
    columns: ["Variable", `Patients (N=${rows.length})`, "%"],
    rows: variables.flatMap((variable) => [
      { heading: true, cells: [variable.variable, "", ""] },
      ...lines(rows as readonly Row[], variable),
    ]),
    ...(note !== undefined && { note }),
  };
}

function lines(rows: readonly Row[], variable: BaselineVariable): TableRow[] {
  const { column, statistics } = variable;
  if (statistics !== undefined && typeof column === "string") {
    if (!rows.some((row) => column in row)) {
      throw new RangeError(
        `Cannot describe ${variable.variable}: no row has a column "${column}"`,
      );
    }
    const found = summary(rows.map((row) => row[column]), column);
    return statistics.map((name) => ({
      heading: false,
      cells: [...describe(found, name), ""],
    }));
  }
  if (typeof column === "string") {
    return frequencyTable(rows, [variable]).map(countLine);
  }
  return Object.entries(column).flatMap(([name, level]) => {
    const counted = frequencyTable(rows, [{
      variable: variable.variable,
      column: { [name]: level },
    }]);
    const n = rows.filter((row) => (row[name] ?? null) === null).length;
    const missing = { level: `${level}: missing`, n };
    return [
      ...counted,
      ...(n > 0 && n < rows.length
        ? [{ ...missing, percent: 100 * n / rows.length }]
        : []),
    ].map(countLine);
  });
}

function countLine(
  { level, n, percent }: Omit<Frequency, "variable">,
): TableRow {
  return {
    heading: false,
    cells: [
      level,
      n === null ? "" : String(n),
      percent === null ? "" : percent.toFixed(0),
    ],
  };
}

/** Name and text of a statistic. */
function describe(
  found: Summary,
  name: BaselineStatistic,
): [string, string] {
  // Half of 0.1 and 0.2 is 0.15 in print, whatever it is in binary.
  const text = (value: number | null) =>
    value === null ? "" : String(Number(value.toPrecision(12)));
  const tenth = (value: number | null) =>
    value === null ? "" : value.toFixed(1);
  const between = (low: number | null, high: number | null) =>
    low === null ? "" : `${text(low)}-${text(high)}`;
  switch (name) {
    case "mean":
      return ["Mean", tenth(found.mean)];
    case "standard deviation":
      return ["Standard deviation", tenth(found.standardDeviation)];
    case "median":
      return ["Median", text(found.median)];
    case "range":
      return ["Range", between(found.minimum, found.maximum)];
    case "quartiles":
      return ["Quartiles", between(found.lowerQuartile, found.upperQuartile)];
    case "missing":
      return ["Unknown", text(found.missing)];
  }
}
