import { extremeFillings, type LogFactorials } from "./extreme_fillings.ts";

/*
 * Mehta and Patel's network of partial tables: built column by column, a node is
 * the number of columns done with the rows' remaining totals, in any order.
 */

/** The weights that completing a partial table can still add. */
export interface Completions {
  readonly highest: number;
  readonly lowest: number;
  /** Logarithm of the sum of exp(weight) over all completions. */
  readonly total: number;
}

/** Looks ahead from a node (row totals left, columns done), remembering all; at least two columns must be left. */
export function completions(
  columnsLeft: readonly (readonly number[])[],
  factorial: LogFactorials,
  countSteps: (more: number) => void,
): (remaining: readonly number[], done: number) => Completions {
  const known = columnsLeft.map(() => new Map<string, Completions>());
  return function lookAhead(remaining, done) {
    const columns = columnsLeft[done]!;
    const key = remaining.join();
    const found = known[done]!.get(key);
    if (found) return found;
    let highest = -Infinity;
    let lowest = Infinity;
    if (columns.length === 2) {
      countSteps(2 ** remaining.length); // for the corners
      ({ highest, lowest } = extremeFillings(
        remaining,
        columns[0]!,
        factorial,
      ));
    } else {
      for (
        const { rest, weight } of fillings(remaining, columns[0]!, factorial)
      ) {
        countSteps(2 ** (remaining.length - 4));
        const after = lookAhead(sorted(rest), done + 1);
        highest = Math.max(highest, weight + after.highest);
        lowest = Math.min(lowest, weight + after.lowest);
      }
    }
    const total = [...remaining, ...columns].reduce(
      (total, k) => total - factorial[k]!,
      factorial[sum(remaining)]!,
    );
    const result = { highest, lowest, total };
    known[done]!.set(key, result);
    return result;
  };
}

/** All ways to place `total` subjects of a column in rows with given room. */
export function* fillings(
  room: readonly number[],
  total: number,
  factorial: LogFactorials,
): Generator<{ rest: number[]; weight: number }> {
  const rest = [...room];
  const roomAfter = room.map((_, i) => sum(room.slice(i + 1)));
  function* place(
    row: number,
    left: number,
    weight: number,
  ): Generator<{ rest: number[]; weight: number }> {
    if (row === room.length) {
      yield { rest, weight };
      return;
    }
    const most = Math.min(room[row]!, left);
    for (let k = Math.max(0, left - roomAfter[row]!); k <= most; k++) {
      rest[row] = room[row]! - k;
      yield* place(row + 1, left - k, weight - factorial[k]!);
    }
  }
  yield* place(0, total, 0);
}

export function sorted(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => a - b);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
