import { radixSort } from "./radix_sort.ts";

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

/**
 * Makes sorted times that differ only by rounding equal, as R's `aeqSurv`: a
 * time whose distance from the one before is within 1.5e-8, absolutely or
 * relative to the mean of the distinct times, joins it.
 *
 * @returns whether any time changed
 */
export function joinNearTies(sorted: Float64Array): boolean {
  let distinct = 0;
  let sum = 0;
  let smallestGap = Infinity;
  let previous = NaN;
  for (let i = 0; i < sorted.length; i++) {
    const time = sorted[i]!;
    if (time === previous) continue;
    distinct++;
    sum += time;
    if (time - previous < smallestGap) smallestGap = time - previous;
    previous = time;
  }
  const mean = sum / distinct;
  const isNear = (gap: number) => gap <= tolerance || gap / mean <= tolerance;
  if (!isNear(smallestGap)) return false;
  previous = sorted[0]!;
  let joined = previous;
  for (let i = 1; i < sorted.length; i++) {
    const time = sorted[i]!;
    if (time !== previous && !isNear(time - previous)) joined = time;
    previous = time;
    sorted[i] = joined;
  }
  return true;
}

/** Largest time if all are whole numbers small enough to count by, else -1. */
function largestWholeTime(time: ArrayLike<number>, limit: number): number {
  let largest = 0;
  for (let i = 0; i < time.length; i++) {
    const value = time[i]!;
    if (value > limit || value !== Math.floor(value)) return -1;
    if (value > largest) largest = value;
  }
  return largest;
}

/** Whole times need no sort: the subjects of each time and code are counted. */
function countRows(subjects: Subjects, largest: number): SubjectRows {
  const { time, code, strata, weights, entry } = subjects;
  const width = 4 * strata;
  const cells = new Float64Array((largest + 1) * width);
  for (let i = 0; i < time.length; i++) {
    const weight = weights === undefined ? 1 : weights[i]!;
    cells[time[i]! * width + code[i]!]! += weight;
    if (entry !== undefined) {
      cells[entry[i]! * width + (code[i]! & ~3) + entering]! += weight;
    }
  }
  let rows = 0;
  for (let cell = 0; cell < cells.length; cell++) if (cells[cell]) rows++;
  const rowTime = new Float64Array(rows);
  const rowCode = new Uint32Array(rows);
  const rowWeight = new Float64Array(rows);
  for (let cell = 0, row = 0; cell < cells.length; cell++) {
    if (!cells[cell]) continue;
    rowTime[row] = Math.floor(cell / width);
    rowCode[row] = cell % width;
    rowWeight[row++] = cells[cell]!;
  }
  return { time: rowTime, code: rowCode, weight: rowWeight };
}

/** Rows of subjects that have weights or enter late: sorted by index, then looked up. */
function sortByIndex(subjects: Subjects): {
  time: Float64Array;
  index: Uint32Array;
} {
  const { time, weights, entry } = subjects;
  const n = time.length;
  const times: number[] = [];
  const index: number[] = [];
  for (let i = 0; i < n; i++) {
    if (weights !== undefined && weights[i] === 0) continue;
    times.push(time[i]! + 0);
    index.push(i);
    if (entry !== undefined) {
      times.push(entry[i]! + 0);
      index.push(n + i);
    }
  }
  const sorted = {
    time: Float64Array.from(times),
    index: Uint32Array.from(index),
  };
  radixSort(sorted.time, sorted.index);
  return sorted;
}

/** Throws if joining near ties left a subject without time under observation. */
function checkIntervals(
  action: string,
  time: Float64Array,
  index: Uint32Array,
  n: number,
): void {
  const end = new Float64Array(n);
  for (let row = 0; row < time.length; row++) {
    if (index[row]! < n) end[index[row]!] = time[row]!;
  }
  for (let row = 0; row < time.length; row++) {
    const subject = index[row]! - n;
    if (subject >= 0 && end[subject] === time[row]) {
      throw new RangeError(
        `Cannot ${action}: entry[${subject}] must be less than time[${subject}] by more than rounding, current value is ${
          time[row]
        }`,
      );
    }
  }
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
  const { code, weights, entry } = subjects;
  const n = subjects.time.length;
  // No more cells than rows, so that counting never costs more memory than sorting.
  const limit = (n + 4096) / (4 * subjects.strata) - 1;
  const largest = largestWholeTime(subjects.time, limit);
  if (
    largest >= 0 &&
    (entry === undefined || largestWholeTime(entry, limit) >= 0)
  ) {
    return countRows(subjects, largest);
  }
  if (weights === undefined && entry === undefined) {
    const time = new Float64Array(subjects.time);
    for (let i = 0; i < n; i++) time[i]! += 0; // -0 becomes 0
    const rowCode = new Uint32Array(code);
    radixSort(time, rowCode);
    if (timefix) joinNearTies(time);
    return { time, code: rowCode, weight: null };
  }
  const { time, index } = sortByIndex(subjects);
  if (timefix && joinNearTies(time) && entry !== undefined) {
    checkIntervals(action, time, index, n);
  }
  const weight = new Float64Array(time.length);
  for (let row = 0; row < time.length; row++) {
    const subject = index[row]! % n;
    weight[row] = weights === undefined ? 1 : weights[subject]!;
    index[row] = index[row]! < n ? code[subject]! : (code[subject]! & ~3) + 2;
  }
  return { time, code: index, weight };
}
