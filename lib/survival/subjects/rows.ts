import { countedRows, countedWeightedRows } from "./counted_rows.ts";
import { joinNearTies } from "./near_ties.ts";
import type { KeyedNumbers } from "./insertion_sort.ts";
import { packedSort } from "./packed_sort.ts";
import { radixSort } from "./radix_sort.ts";
import { entryCode, type SubjectRows, type Subjects } from "./row_types.ts";
import { checkTimes } from "../../arguments/mod.ts";

/** Rows of subjects without weights who enter at the start: their codes are sorted with the times. */
function sortUnweightedRows(
  action: string,
  { time, code, stratumCount }: Subjects,
  timefix: boolean,
): SubjectRows {
  const isTyped = time instanceof Float64Array;
  if (!isTyped) checkTimes(action, "time", time);
  const times = isTyped ? time : new Float64Array(time);
  const packed = packedSort(times, code, 4 * stratumCount - 3);
  if (packed === null) checkTimes(action, "time", times);
  const sorted = packed?.sorted ?? radixSort(times, new Uint32Array(code));
  if (timefix) joinNearTies(sorted.keys);
  const scratch = packed?.scratch ?? null;
  return { time: sorted.keys, code: sorted.payload, weight: null, scratch };
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
  const sorted = radixSort(
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
  return { time: sorted.keys, code: rowCode, weight, scratch: null };
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
 * sorted. Subjects of weight 0 are left out. Checks the times, which counting
 * and sorting do by the way; all else must have been checked.
 *
 * @param action What the caller does, for error messages.
 * @param timefix Whether times that differ only by rounding become ties.
 */
export function subjectRows(
  action: string,
  subjects: Subjects,
  timefix: boolean,
): SubjectRows {
  const { time, weights, entry } = subjects;
  if (weights === undefined && entry === undefined) {
    return countedRows(subjects) ??
      sortUnweightedRows(action, subjects, timefix);
  }
  checkTimes(action, "time", time);
  return countedWeightedRows(subjects) ??
    sortWeightedRows(action, subjects, timefix);
}
