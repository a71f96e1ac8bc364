import {
  type Frequency,
  frequencyTable,
  type Summary,
  summary,
} from "../descriptive/mod.ts";
import type {
  BaselineArms,
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
  { id, title, variables, by }: BaselineTableSpec,
  note?: string,
): PublishedTable {
  const all = rows as readonly Row[];
  const { columns, rows: body } = by === undefined
    ? ofAll(all, variables)
    : byArm(all, variables, by);
  return {
    id,
    title,
    columns,
    rows: body,
    ...(note !== undefined && { note }),
  };
}

type Body = Pick<PublishedTable, "columns" | "rows">;

function ofAll(
  rows: readonly Row[],
  variables: readonly BaselineVariable[],
): Body {
  return {
    columns: ["Variable", patients("Patients", rows), "%"],
    rows: variables.flatMap((variable) => [
      { heading: true, cells: [variable.variable, "", ""] },
      ...lines(rows, variable),
    ]),
  };
}

/** A column for each arm and one for all, counts with percentages in brackets. */
function byArm(
  rows: readonly Row[],
  variables: readonly BaselineVariable[],
  { column, levels }: BaselineArms,
): Body {
  const valueOf = (row: Row) => String(row[column] ?? "");
  const values = new Set(rows.map(valueOf).filter((value) => value !== ""));
  const names: Readonly<Record<string, string>> = levels ??
    Object.fromEntries([...values].sort().map((value) => [value, value]));
  const arms = Object.entries(names).map(([value, name]) => ({
    name,
    rows: rows.filter((row) => valueOf(row) === value),
  }));
  const groups = [...arms, { name: "All", rows }];
  return {
    columns: [
      "Variable",
      ...groups.map(({ name, rows }) => patients(name, rows)),
    ],
    rows: variables.flatMap((variable) => {
      const ofGroups = groups.map(({ rows }) =>
        new Map(
          (rows.length === 0 ? [] : lines(rows, variable)).map((
            { cells },
          ) => [cells[0]!, cells]),
        )
      );
      return [
        {
          heading: true,
          cells: [variable.variable, ...groups.map(() => "")],
        },
        ...lines(rows, variable).map((
          { heading, cells: [level, , percent] },
        ) => ({
          heading,
          cells: [
            level!,
            ...ofGroups.map((own) => armCell(own.get(level!), percent !== "")),
          ],
        })),
      ];
    }),
  };
}

/** A count with its percentage, or a statistic as it is; a level that an arm lacks is counted 0 times. */
function armCell(
  cells: readonly string[] | undefined,
  isCount: boolean,
): string {
  if (cells === undefined) return isCount ? "0" : "";
  const [, text, percent] = cells;
  return percent === "" ? text! : `${text} (${percent}%)`;
}

function patients(name: string, { length }: readonly Row[]): string {
  return `${name} (N=${length.toLocaleString("en")})`;
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
      n === null ? "" : n.toLocaleString("en"),
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
