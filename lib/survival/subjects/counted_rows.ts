import {
  type CountColumn,
  entryCode,
  type SubjectRows,
  type Subjects,
} from "./row_types.ts";

/** Counts subjects from `from` on in cell `time * width + code`; returns the place of the first whose time is not whole or not below `times`. */
function countUpTo(
  { time, code }: Subjects,
  cells: Int32Array,
  width: number,
  times: number,
  from: number,
  to: number,
): number {
  let i = from;
  for (; i < to; i++) {
    const t = time[i]!;
    if (typeof t !== "number") break;
    const whole = t | 0;
    // Below 0 is above all as an unsigned number.
    if (whole !== t || whole >>> 0 >= times) break;
    cells[Math.imul(whole, width) + code[i]!]!++;
  }
  return i;
}

/**
 * Number of subjects of each time and code, cell `time * width + code`, as far
 * as the times go; null if a time is not whole or not from 0 to `limit`. Times
 * need not have been checked.
 */
function countUnweighted(
  subjects: Subjects,
  width: number,
  limit: number,
): Int32Array | null {
  const { time } = subjects;
  let times = Math.min(1024, limit + 1);
  let cells = new Int32Array(times * width);
  for (let i = 0; i < time.length;) {
    const end = Math.min(time.length, i + 4096);
    i = countUpTo(subjects, cells, width, times, i, end);
    if (i === end) continue;
    const t = time[i]!;
    if (!(Number.isInteger(t) && t >= 0 && t <= limit)) return null;
    times = Math.min(2 * t, limit + 1);
    const larger = new Int32Array(times * width);
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

/** The same with weights and late entries, which come before the largest time, all checked. */
function countWeighted(
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
function cellRows(cells: CountColumn, width: number): SubjectRows {
  const filled: number[] = [];
  cells.forEach((count, cell) => {
    if (count > 0) filled.push(cell);
  });
  return {
    time: Float64Array.from(filled, (cell) => Math.floor(cell / width)),
    code: Uint32Array.from(filled, (cell) => cell % width),
    weight: cells.filter((count) => count > 0),
    scratch: null,
  };
}

/** About as many times as subjects at most, so that counting costs less than sorting. */
function largestCounted({ time, stratumCount }: Subjects): number {
  return Math.ceil((time.length + 64) / stratumCount);
}

/**
 * Rows of subjects whose times are all whole and none of them large, which need
 * no sort: they are counted. Null if the times are not so.
 */
export function countedRows(subjects: Subjects): SubjectRows | null {
  const width = 4 * subjects.stratumCount;
  const cells = countUnweighted(subjects, width, largestCounted(subjects));
  return cells === null ? null : cellRows(new Uint32Array(cells), width);
}

/** The same of subjects that have weights or enter late. */
export function countedWeightedRows(subjects: Subjects): SubjectRows | null {
  const width = 4 * subjects.stratumCount;
  const cells = countWeighted(subjects, width, largestCounted(subjects));
  return cells === null ? null : cellRows(cells, width);
}
