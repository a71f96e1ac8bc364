import {
  checkColumn,
  checkOptions,
  checkRow,
  checkText,
  type Defaults,
  optionalFlag,
  reject,
} from "../arguments/mod.ts";

/** A variable with one answer a row, or one of several yes-or-no columns. */
export interface FrequencyVariable {
  /** Heading of the variable. */
  readonly variable: string;
  /**
   * The column that holds the answer, or the yes-or-no columns with the level
   * that each stands for; a row can have several of these.
   */
  readonly column: string | Readonly<Record<string, string>>;
  /**
   * Levels in the order and under the names to print; those that occur, in the
   * order in which they occur, if left out.
   */
  readonly levels?: Readonly<Record<string, string>>;
}

/** One line of a frequency table. */
export interface Frequency {
  /** Heading of the variable. */
  readonly variable: string;
  /** The answer counted. */
  readonly level: string;
  /** Number of rows; null if the column is empty throughout. */
  readonly n: number | null;
  /** Percentage of all rows, those with a missing answer included. */
  readonly percent: number | null;
}

type Row = Readonly<Record<string, unknown>>;

const action = "count frequencies";

/** What a variable may have. */
const known: Defaults<FrequencyVariable> = {
  variable: undefined,
  column: undefined,
  levels: undefined,
};

/**
 * Counts the levels of each variable, as a baseline table does: numbers and
 * percentages of all rows. Rows without an answer are a level of their own,
 * "Unknown", so that a variable with one answer a row always adds up.
 *
 * @param rows The rows, with the columns as properties.
 * @param variables What to count, in the order of the table.
 * @returns One line per level.
 * @throws {TypeError} If an argument has the wrong type, a yes-or-no column holds
 * something else, or a variable has an unknown property.
 * @throws {RangeError} If there are no rows, a column does not exist, or `levels`
 * misses one that occurs.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { frequencyTable } from "./mod.ts";
 *
 * const rows = [
 *   { sex: "male", liver: true, bone: false },
 *   { sex: "female", liver: true, bone: true },
 * ];
 * const table = frequencyTable(rows, [
 *   { variable: "Sex", column: "sex" },
 *   { variable: "Metastases", column: { liver: "Liver", bone: "Bone" } },
 * ]);
 * assert.deepEqual(table.map(({ level, n }) => [level, n]), [
 *   ["male", 1],
 *   ["female", 1],
 *   ["Liver", 2],
 *   ["Bone", 1],
 * ]);
 * ```
 */
export function frequencyTable(
  rows: readonly object[],
  variables: readonly FrequencyVariable[],
): readonly Frequency[] {
  const table = Array.from(checkColumn<object>(action, "rows", rows)) as Row[];
  table.forEach((row, i) => checkRow(action, `rows[${i}]`, row));
  const wanted = Array.from(checkColumn(action, "variables", variables));
  return wanted.flatMap((asked) => {
    const { variable, column, levels } = checkOptions(action, asked, known);
    checkText(action, "variable", variable);
    if (typeof column !== "string") checkRow(action, "column", column);
    const counts = typeof column === "string"
      ? countAnswers(table, column, levels)
      : Object.entries(column).map(([name, level]) =>
        [level, countYes(table, name)] as const
      );
    return counts.map(([level, n]) => ({
      variable,
      level,
      n,
      percent: n === null ? null : 100 * n / table.length,
    }));
  });
}

function countAnswers(
  rows: readonly Row[],
  column: string,
  levels: Readonly<Record<string, string>> | undefined,
): (readonly [level: string, n: number])[] {
  requireColumn(rows, column);
  const counts = new Map<string, number>(
    Object.keys(levels ?? {}).map((level) => [level, 0]),
  );
  let missing = 0;
  rows.forEach((row, i) => {
    const answer = row[column];
    if (answer === null || answer === undefined) {
      missing++;
      return;
    }
    const level = String(answer);
    if (levels !== undefined && !Object.hasOwn(levels, level)) {
      const expected = `one of "${Object.keys(levels).join('", "')}"`;
      reject(action, `rows[${i}].${column}`, expected, answer);
    }
    counts.set(level, (counts.get(level) ?? 0) + 1);
  });
  const counted = [...counts].map(([level, n]) =>
    [levels?.[level] ?? level, n] as const
  );
  const none = missing === 0 ? [] : [["Unknown", missing] as const];
  return sumsByName([...counted, ...none]);
}

/** Levels of the same name are one: two lines could not be told apart. */
function sumsByName(
  counts: Iterable<readonly [level: string, n: number]>,
): [level: string, n: number][] {
  const sums = new Map<string, number>();
  for (const [level, n] of counts) sums.set(level, (sums.get(level) ?? 0) + n);
  return [...sums];
}

function countYes(rows: readonly Row[], column: string): number | null {
  requireColumn(rows, column);
  let known = 0;
  let yes = 0;
  rows.forEach((row, i) => {
    const answer = optionalFlag(action, `rows[${i}].${column}`, row[column]);
    if (answer === null) return;
    known++;
    if (answer) yes++;
  });
  return known === 0 ? null : yes;
}

function requireColumn(rows: readonly Row[], column: string): void {
  if (rows.some((row) => column in row)) return;
  throw new RangeError(`Cannot ${action}: no row has a column "${column}"`);
}
