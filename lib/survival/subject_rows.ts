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

/** Smallest distance between different neighbours among sorted times. */
function smallestGap(sorted: Float64Array): number {
  let smallest = Infinity;
  for (let i = 1; i < sorted.length; i++) {
    const gap = sorted[i]! - sorted[i - 1]!;
    if (gap < smallest && gap > 0) smallest = gap;
  }
  return smallest;
}

function meanOfDistinct(sorted: Float64Array): number {
  let sum = sorted[0]!;
  let distinct = 1;
  for (let i = 1; i < sorted.length; i++) {
    if (sorted[i] === sorted[i - 1]) continue;
    sum += sorted[i]!;
    distinct++;
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
  let previous = sorted[0]!;
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
  const n = time.length;
  let largest = 0;
  for (let i = 0; i < n; i++) {
    const value = time[i]!;
    if (value > limit || value !== Math.floor(value)) return -1;
    if (value > largest) largest = value;
  }
  return largest;
}

/** Number of subjects of each time and code: cell `time * width + code`. */
function countCells(
  subjects: Subjects,
  size: number,
  width: number,
): Uint32Array | Float64Array {
  const { time, code, weights, entry } = subjects;
  const n = time.length;
  if (weights === undefined && entry === undefined) {
    const cells = new Uint32Array(size);
    for (let i = 0; i < n; i++) cells[time[i]! * width + code[i]!]!++;
    return cells;
  }
  const cells = new Float64Array(size);
  for (let i = 0; i < n; i++) {
    const weight = weights === undefined ? 1 : weights[i]!;
    cells[time[i]! * width + code[i]!]! += weight;
    if (entry !== undefined) {
      cells[entry[i]! * width + entryCode(code[i]!)]! += weight;
    }
  }
  return cells;
}

/** Code of the row at which a subject of that code enters. */
function entryCode(code: number): number {
  return (code & ~3) + entering;
}

/** Whole times need no sort: the subjects of each time and code are counted. */
function countRows(subjects: Subjects, largest: number): SubjectRows {
  const width = 4 * subjects.strata;
  const cells = countCells(subjects, (largest + 1) * width, width);
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
  // About as many times as subjects at most, so that counting costs less than sorting.
  const limit = (time.length + 64) / strata - 1;
  const largest = largestWholeTime(time, limit);
  if (largest >= 0 && largestWholeTime(entry ?? [], limit) >= 0) {
    return countRows(subjects, largest);
  }
  return weights === undefined && entry === undefined
    ? sortRows(subjects, timefix)
    : sortWeightedRows(action, subjects, timefix);
}
