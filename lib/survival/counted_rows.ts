import {
  entryCode,
  type SubjectRows,
  type Subjects,
} from "./subject_row_types.ts";

/** Counts subjects from `from` on in cell `time * width + code`; returns the place of the first whose time is not whole or below `times`. */
function countUpTo(
  { time, code }: Subjects,
  cells: Uint32Array,
  width: number,
  times: number,
  from: number,
  to: number,
): number {
  let i = from;
  for (; i < to; i++) {
    const t = time[i]!;
    if (t !== Math.floor(t) || t >= times) break;
    cells[t * width + code[i]!]!++;
  }
  return i;
}

/**
 * Number of subjects of each time and code, cell `time * width + code`, as far
 * as the times go; null if a time is not whole or is above `limit`.
 */
function countOnes(
  subjects: Subjects,
  width: number,
  limit: number,
): Uint32Array | null {
  const { time } = subjects;
  let times = Math.min(1024, limit + 1);
  let cells = new Uint32Array(times * width);
  for (let i = 0; i < time.length;) {
    const end = Math.min(time.length, i + 4096);
    i = countUpTo(subjects, cells, width, times, i, end);
    if (i === end) continue;
    const t = time[i]!;
    if (t !== Math.floor(t) || t > limit) return null;
    times = Math.min(2 * t, limit + 1);
    const larger = new Uint32Array(times * width);
    larger.set(cells);
    cells = larger;
  }
  return cells;
}

/** Largest of the times if all are whole and none is above `limit`, else -1. */
function largestWhole(time: ArrayLike<number>, limit: number): number {
  let largest = 0;
  for (let i = 0; i < time.length; i++) {
    const t = time[i]!;
    if (t !== Math.floor(t) || t > limit) return -1;
    if (t > largest) largest = t;
  }
  return largest;
}

/** The same with weights and late entries, which come before the largest time. */
function countWeights(
  { time, code, weights, entry = [] }: Subjects,
  width: number,
  limit: number,
): Float64Array | null {
  const largest = largestWhole(time, limit);
  if (largest === -1 || largestWhole(entry, limit) === -1) return null;
  const cells = new Float64Array((largest + 1) * width);
  for (let i = 0; i < time.length; i++) {
    const weight = weights === undefined ? 1 : weights[i]!;
    cells[time[i]! * width + code[i]!]! += weight;
    if (i >= entry.length) continue;
    cells[entry[i]! * width + entryCode(code[i]!)]! += weight;
  }
  return cells;
}

/** A row for each cell that holds subjects. */
function cellRows(
  cells: Uint32Array | Float64Array,
  width: number,
): SubjectRows {
  let rows = 0;
  for (const count of cells) if (count > 0) rows++;
  const time = new Float64Array(rows);
  const code = new Uint32Array(rows);
  const weight = new Float64Array(rows);
  let row = 0;
  cells.forEach((count, cell) => {
    if (count === 0) return;
    time[row] = Math.floor(cell / width);
    code[row] = cell % width;
    weight[row++] = count;
  });
  return { time, code, weight, spare: null };
}

/**
 * Rows of subjects whose times are all whole and none of them large, which need
 * no sort: they are counted. Null if the times are not so.
 */
export function countedRows(subjects: Subjects): SubjectRows | null {
  const { time, strata, weights, entry } = subjects;
  const width = 4 * strata;
  // About as many times as subjects at most, so that counting costs less than sorting.
  const limit = Math.ceil((time.length + 64) / strata);
  const cells = weights === undefined && entry === undefined
    ? countOnes(subjects, width, limit)
    : countWeights(subjects, width, limit);
  return cells === null ? null : cellRows(cells, width);
}
