/** Logarithm of k! at place k. */
export type LogFactorials = Float64Array;

/**
 * The highest and the lowest weight, -sum(log cell!), of two last columns: the
 * first takes `total` subjects from rows with given room, the other the rest.
 */
export function extremeFillings(
  room: readonly number[],
  total: number,
  factorial: LogFactorials,
): { readonly highest: number; readonly lowest: number } {
  const highest = mostEven(room, total).reduce(
    (weight, k, i) => weight - factorial[k]! - factorial[room[i]! - k]!,
    0,
  );
  return { highest, lowest: lowestWeight(room, total, factorial) };
}

/**
 * The weight is a concave function of each row's count alone, so that it is
 * highest where no exchange of one subject between two rows makes it higher.
 */
function mostEven(room: readonly number[], total: number): number[] {
  const n = room.reduce((a, b) => a + b, 0);
  const filling = room.map((r) => n === 0 ? 0 : Math.floor(r * total / n));
  /** Factor of exp(weight) for one more in the row. */
  const gain = (i: number) => (room[i]! - filling[i]!) / (filling[i]! + 1);
  const loss = (i: number) => (room[i]! - filling[i]! + 1) / filling[i]!;
  const rows = room.map((_, i) => i);
  const best = () => rows.reduce((a, b) => gain(b) > gain(a) ? b : a);
  let left = total - filling.reduce((a, b) => a + b, 0);
  for (; left > 0; left--) filling[best()]!++;
  for (;;) {
    const to = best();
    const from = rows.reduce((a, b) => loss(b) < loss(a) ? b : a);
    if (!(gain(to) > loss(from) * (1 + 1e-12))) return filling;
    filling[to]!++;
    filling[from]!--;
  }
}

/** The lowest weight is at a corner: all rows but one are full or empty. */
function lowestWeight(
  room: readonly number[],
  total: number,
  factorial: LogFactorials,
): number {
  let lowest = Infinity;
  const place = (row: number, left: number, shared: number, weight: number) => {
    if (row === room.length) {
      if (left > shared) return;
      const last = factorial[left]! + factorial[shared - left]!;
      lowest = Math.min(lowest, weight - last);
      return;
    }
    const whole = weight - factorial[room[row]!]!;
    place(row + 1, left, shared, whole);
    if (room[row]! <= left) place(row + 1, left - room[row]!, shared, whole);
    if (shared === 0) place(row + 1, left, room[row]!, weight);
  };
  place(0, total, 0, 0);
  return lowest;
}
