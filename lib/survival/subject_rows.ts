import { inPieces } from "./in_pieces.ts";
import { type KeyedNumbers, radixSort } from "./radix_sort.ts";

/** What happens in a row: the lowest two bits of its code. */
export const censoring = 0;
/** See {@link censoring}. */
export const event = 1;
/** A subject comes under observation; at risk from just after this time. */
export const entering = 2;

/** Rows in ascending order of time; several rows may share a time. */
export interface SubjectRows {
  /** When it happens; near ties made equal if asked for. */
  readonly time: Float64Array;
  /** `stratum * 4 + kind`, kind one of `censoring`, `event`, `entering`. */
  readonly code: Uint32Array;
  /** How many subjects the row stands for; `null` if each row is one subject. */
  readonly weight: Float64Array | null;
  /** Arrays of the same length for the caller's use: fresh memory costs more than the sort's. */
  readonly spare: KeyedNumbers | null;
}

/** What {@link subjectRows} sorts. */
export interface Subjects {
  readonly time: ArrayLike<number>;
  /** `stratum * 4 + kind` of each subject's end of observation. */
  readonly code: ArrayLike<number>;
  /** Number of strata. */
  readonly strata: number;
  readonly weights?: ArrayLike<number> | undefined;
  readonly entry?: ArrayLike<number> | undefined;
}

/** R's tolerance for near ties: the square root of the machine epsilon. */
const tolerance = Math.sqrt(Number.EPSILON);

/** Smallest distance between different neighbours, the second of them from `from` to before `to`. */
function smallestGapOf(sorted: Float64Array, from: number, to: number): number {
  let smallest = Infinity;
  for (let i = Math.max(from, 1); i < to; i++) {
    const gap = sorted[i]! - sorted[i - 1]!;
    if (gap < smallest && gap > 0) smallest = gap;
  }
  return smallest;
}

function smallestGap(sorted: Float64Array): number {
  let smallest = Infinity;
  inPieces(sorted.length, (from, to) => {
    smallest = Math.min(smallest, smallestGapOf(sorted, from, to));
  });
  return smallest;
}

function meanOfDistinct(sorted: Float64Array): number {
  let sum = 0;
  let distinct = 0;
  let previous = -1;
  for (let i = 0; i < sorted.length; i++) {
    const time = sorted[i]!;
    if (time === previous) continue;
    sum += time;
    distinct++;
    previous = time;
  }
  return sum / distinct;
}

/**
 * Makes sorted times that differ only by rounding equal, as R's `aeqSurv`: a
 * time whose distance from the one before is within 1.5e-8, absolutely or
 * relative to the mean of the distinct times, joins it.
 *
 * @returns whether any time changed
 */
export function joinNearTies(sorted: Float64Array): boolean {
  const gap = smallestGap(sorted);
  // The mean is at most the last time, which often settles it.
  if (gap > tolerance && gap / sorted.at(-1)! > tolerance) return false;
  const mean = meanOfDistinct(sorted);
  const isNear = (gap: number) => gap <= tolerance || gap / mean <= tolerance;
  if (!isNear(gap)) return false;
  // Just above the largest distance that can be near: saves most divisions.
  const bound = tolerance * Math.max(1, mean) * (1 + 1e-9);
  let previous = sorted[0]!;
  let joined = previous;
  for (let i = 1; i < sorted.length; i++) {
    const time = sorted[i]!;
    const gap = time - previous;
    previous = time;
    if (gap <= bound && isNear(gap)) sorted[i] = joined;
    else joined = time;
  }
  return true;
}

/** Code of the row at which a subject of that code enters. */
function entryCode(code: number): number {
  return (code & ~3) + entering;
}

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

/** Rows of subjects that are one each and enter at the start: their codes are sorted with the times. */
function sortRows(subjects: Subjects, timefix: boolean): SubjectRows {
  const { time, code } = subjects;
  const { sorted, spare } = radixSort(
    time instanceof Float64Array ? time : new Float64Array(time),
    code instanceof Uint32Array ? code : new Uint32Array(code),
  );
  if (timefix) joinNearTies(sorted.keys);
  return { time: sorted.keys, code: sorted.payload, weight: null, spare };
}

/** Rows of subjects that have weights or enter late: an index is sorted with the times. */
function sortWeightedRows(
  action: string,
  subjects: Subjects,
  timefix: boolean,
): SubjectRows {
  const { time, code, weights, entry } = subjects;
  const n = time.length;
  const times: number[] = [];
  const indices: number[] = [];
  for (let i = 0; i < n; i++) {
    if (weights !== undefined && weights[i] === 0) continue;
    times.push(time[i]!);
    indices.push(i);
    if (entry === undefined) continue;
    times.push(entry[i]!);
    indices.push(n + i);
  }
  const { sorted } = radixSort(
    Float64Array.from(times),
    Uint32Array.from(indices),
  );
  if (timefix && joinNearTies(sorted.keys) && entry !== undefined) {
    checkIntervals(action, sorted, n);
  }
  const rowCode = sorted.payload.map((index) =>
    index < n ? code[index]! : entryCode(code[index - n]!)
  );
  const weight = Float64Array.from(
    sorted.payload,
    (index) => weights === undefined ? 1 : weights[index % n]!,
  );
  return { time: sorted.keys, code: rowCode, weight, spare: null };
}

/** Throws if joining near ties left a subject without time under observation. */
function checkIntervals(
  action: string,
  { keys, payload }: KeyedNumbers,
  n: number,
): void {
  const end = new Float64Array(n);
  payload.forEach((index, row) => {
    if (index < n) end[index] = keys[row]!;
  });
  payload.forEach((index, row) => {
    if (index >= n && end[index - n] === keys[row]) {
      throw new RangeError(
        `Cannot ${action}: entry[${index - n}] must be less than time[${
          index - n
        }] by more than rounding, current value is ${keys[row]}`,
      );
    }
  });
}

/**
 * Subjects as rows in ascending order of time. Whole times are counted, others
 * sorted. Subjects of weight 0 are left out.
 *
 * @param action what the caller does, for error messages
 * @param timefix whether times that differ only by rounding become ties
 */
export function subjectRows(
  action: string,
  subjects: Subjects,
  timefix: boolean,
): SubjectRows {
  const { time, strata, weights, entry } = subjects;
  const isPlain = weights === undefined && entry === undefined;
  // About as many times as subjects at most, so that counting costs less than sorting.
  const limit = Math.ceil((time.length + 64) / strata);
  const width = 4 * strata;
  const cells = isPlain
    ? countOnes(subjects, width, limit)
    : countWeights(subjects, width, limit);
  if (cells !== null) return cellRows(cells, width);
  return isPlain
    ? sortRows(subjects, timefix)
    : sortWeightedRows(action, subjects, timefix);
}
