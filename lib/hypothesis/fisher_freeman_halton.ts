import { logFactorial } from "../numeric/mod.ts";
import { checkTable } from "./contingency_table.ts";
import { completions, fillings, sorted, sum } from "./fisher_network.ts";

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
const stepLimit = 5e6;

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
 * the observed probability, their sum is known without building them.
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

  // A table's log probability is -sum(log cell!), its weight, plus a constant.
  const constant = sum([...rowTotals, ...columnTotals].map(logFactorial)) -
    logFactorial(n);
  const observed = -sum(counts.flat().map(logFactorial));
  const bound = observed + 1e-7;
  let pValue = 0;
  const columnsLeft = columnTotals.map((_, j) => columnTotals.slice(j));
  const network = completions(columnsLeft, countSteps);

  let nodes: Nodes = new Map();
  addPartial(nodes, sorted(rowTotals), 0, 1);
  columnTotals.forEach((columnTotal, j) => {
    const next: Nodes = new Map();
    for (const { remaining, partials } of nodes.values()) {
      countSteps(partials.size);
      for (const filling of fillings(remaining, columnTotal)) {
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
  readonly partials: Map<number, { readonly weight: number; tables: number }>;
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
  const known = node.partials.get(rounded);
  if (known) known.tables += tables;
  else node.partials.set(rounded, { weight, tables });
}
