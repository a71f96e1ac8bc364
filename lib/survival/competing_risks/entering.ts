import type { CompetingRisks } from "./input.ts";

/**
 * Returns a function that yields the rows that came under observation before a
 * time and after the time of its last call: of late entries only, each row once.
 *
 * @param rows The rows to look at.
 */
export function enteringRows(
  { entry }: CompetingRisks,
  rows: ArrayLike<number>,
): (time: number) => readonly number[] {
  if (entry === null) return () => [];
  const order = Array.from(rows).sort((a, b) => entry[a]! - entry[b]!);
  let next = 0;
  return (time) => {
    const from = next;
    while (next < order.length && entry[order[next]!]! < time) next++;
    return order.slice(from, next);
  };
}
