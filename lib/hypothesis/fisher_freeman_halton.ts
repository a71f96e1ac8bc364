import { logFactorial } from "../numeric/mod.ts";
import { checkTable } from "./contingency_table.ts";
import { completions, fillings, sorted, sum } from "./fisher_network.ts";
import { type Partial, sumLastColumns } from "./last_columns.ts";

/** Result of {@linkcode fisherFreemanHaltonTest}. */
export interface FisherFreemanHaltonTest {
  /** The procedure. */
  readonly method: "Fisher-Freeman-Halton exact test";
  /** Number of subjects. */
  readonly n: number;
  /** Number of rows. */
  readonly rows: number;
  /** Number of columns. */
  readonly columns: number;
  /** Probability of a table at most as probable, given the margins. */
  readonly pValue: number;
}

/** Work of a few seconds. */
const stepLimit = 2.5e7;

/**
 * Tests whether the rows and columns of a table of any size are independent:
 * the sum of the probabilities of all tables with the same margins that are not
 * more probable than the observed one. Equals R's `fisher.test`; for 2 by 2
 * tables {@linkcode fisherExactTest} adds the odds ratio.
 *
 * The tables are built column by column in Mehta and Patel's network: what
 * follows a column depends only on the rows' remaining totals, in any order. So
 * partial tables that agree in these and in probability are counted, not
 * listed, and as soon as all completions of a partial table fall on one side of
 * the observed probability, their sum is known without building them. The last
 * two columns are built together: the first of them determines the other.
 *
 * @param table Rows of counts; empty rows and columns do not matter.
 * @returns The test with the size of the table.
 * @throws {TypeError} If the table, a row or a count has the wrong type.
 * @throws {RangeError} If the rows differ in length, a count is not a whole
 * number of at least 0, all are 0, or the table is too large to enumerate.
 * @see Freeman and Halton (1951). Biometrika 38, 141-149.
 * @see Mehta and Patel (1983). JASA 78, 427-434.
 *
 * @example
 * ```ts
 * import { fisherFreemanHaltonTest } from "./fisher_freeman_halton.ts";
 * import assert from "node:assert/strict";
 *
 * const test = fisherFreemanHaltonTest([[3, 0, 0], [0, 3, 0], [0, 0, 3]]);
 * // 6 of the 9! / (3! 3! 3!) = 1680 ways to assign are as extreme.
 * assert.ok(Math.abs(test.pValue - 6 / 1680) < 1e-12);
 * ```
 */
export function fisherFreemanHaltonTest(
  table: readonly (readonly number[])[],
): FisherFreemanHaltonTest {
  const action = "run the Fisher-Freeman-Halton test";
  const counts = checkTable(action, table);
  const [rows, columns] = [counts.length, counts[0]!.length];
  const short = rows <= columns
    ? counts
    : counts[0]!.map((_, j) => counts.map((row) => row[j]!));
  const rowTotals = short.map(sum);
  if (rowTotals.length === 1) rowTotals.unshift(0); // an empty row changes nothing
  const columnTotals = short[0]!
    .map((_, j) => sum(short.map((row) => row[j]!)))
    .sort((a, b) => b - a);
  const n = sum(rowTotals);
  let steps = 0;
  const countSteps = (more: number) => {
    if ((steps += more) <= stepLimit) return;
    throw new RangeError(
      `Cannot ${action}: the margins allow too many tables to enumerate; merge rows or columns, current size is ${rows} by ${columns} with n = ${n}`,
    );
  };

  countSteps(n);
  const factorial = Float64Array.from(
    { length: n + 1 },
    (_, k) => logFactorial(k),
  );
  // A table's log probability is -sum(log cell!), its weight, plus a constant.
  const logs = (values: readonly number[]) =>
    values.reduce((total, k) => total + factorial[k]!, 0);
  const constant = logs([...rowTotals, ...columnTotals]) - factorial[n]!;
  const bound = 1e-7 - logs(counts.flat());
  let pValue = 0;
  const columnsLeft = columnTotals.map((_, j) => columnTotals.slice(j));
  const network = completions(columnsLeft, factorial, countSteps);

  let nodes: Nodes = new Map();
  addPartial(nodes, sorted(rowTotals), 0, 1);
  columnTotals.slice(0, -2).forEach((columnTotal, j) => {
    const next: Nodes = new Map();
    for (const { remaining, partials } of nodes.values()) {
      for (const filling of fillings(remaining, columnTotal, factorial)) {
        const rest = sorted(filling.rest);
        const after = network(rest, j + 1);
        countSteps(partials.size);
        for (const { weight, tables } of partials.values()) {
          const sofar = weight + filling.weight;
          if (sofar + after.highest <= bound) {
            pValue += tables * Math.exp(sofar + after.total + constant);
          } else if (sofar + after.lowest <= bound) {
            addPartial(next, rest, sofar, tables);
          }
        }
      }
    }
    nodes = next;
  });
  for (const { remaining, partials } of nodes.values()) {
    pValue += sumLastColumns(
      remaining,
      columnTotals.at(-2) ?? 0,
      [...partials.values()],
      bound,
      constant,
      factorial,
      countSteps,
    );
  }
  return {
    method: "Fisher-Freeman-Halton exact test",
    n,
    rows,
    columns,
    pValue: Math.min(1, pValue),
  };
}

/** Partial tables that leave the same row totals, by their rounded weight. */
type Nodes = Map<string, {
  readonly remaining: readonly number[];
  readonly partials: Map<number, Partial>;
}>;

function addPartial(
  nodes: Nodes,
  remaining: readonly number[],
  weight: number,
  tables: number,
): void {
  const key = remaining.join();
  let node = nodes.get(key);
  if (!node) nodes.set(key, node = { remaining, partials: new Map() });
  // Equal weights reached in different orders differ by rounding only.
  const rounded = Math.round(weight * 1e9);
  const others = node.partials.get(rounded)?.tables ?? 0;
  node.partials.set(rounded, { weight, tables: tables + others });
}
