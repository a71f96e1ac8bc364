import { dot } from "./cholesky.ts";
import { radixSort } from "./radix_sort.ts";
import { joinNearTies } from "./subject_rows.ts";
import {
  checkArray,
  checkEntries,
  checkTimes,
  checkWeights,
  eventFlags,
  type EventIndicator,
  groupCodes,
  type Label,
} from "./survival_input.ts";

/** Columns of a design matrix by name: one number (or true/false) a subject. */
export type Covariates = Readonly<Record<string, ArrayLike<number | boolean>>>;

/** Options about the data that all Cox procedures share. */
export interface CoxDataOptions {
  /** Stratum of each subject; each stratum has its own baseline hazard. */
  readonly strata?: ArrayLike<Label>;
  /** Weight of each subject, as R's case weights; 1 unless told. */
  readonly weights?: ArrayLike<number>;
  /** Time from which each subject is observed (left truncation); 0 unless told. */
  readonly entry?: ArrayLike<number>;
  /** Whether times that differ only by rounding are ties, as in R; true unless told. */
  readonly timefix?: boolean;
}

/**
 * Subjects with a positive weight, sorted by stratum and, within it, from the
 * last time to the first, so that one pass builds up all risk sets.
 */
export interface CoxData {
  readonly names: readonly string[];
  /** Number of rows. */
  readonly rows: number;
  /** Each row's index in the arguments. */
  readonly index: Uint32Array;
  /** Covariates by rows, less their mean and divided by their scale. */
  readonly x: Float64Array;
  /** Mean absolute deviation of each covariate from its mean. */
  readonly scale: Float64Array;
  readonly time: Float64Array;
  readonly event: Uint8Array;
  readonly weight: Float64Array;
  /** Code of each row's stratum, from 0. */
  readonly stratum: Uint32Array;
  /** Number of strata. */
  readonly strata: number;
  /** Row at which each group of one time and stratum starts, and the end. */
  readonly groupStart: Uint32Array;
  /** Entry time of each row, and the rows by stratum from the last entry; or null. */
  readonly entry: {
    readonly time: Float64Array;
    readonly order: Uint32Array;
  } | null;
  /** Sum of the weights: the number of subjects if rows are counted. */
  readonly n: number;
  /** Sum of the weights of the events. */
  readonly events: number;
}

/** Checks the arguments of a Cox procedure and sorts them. */
export function coxData(
  action: string,
  time: ArrayLike<number>,
  event: EventIndicator,
  covariates: Covariates,
  options: CoxDataOptions,
): CoxData {
  const { weights, entry, timefix = true } = options;
  checkTimes(action, "time", time);
  const n = time.length;
  const flags = eventFlags(action, "event", event, n);
  const names = checkCovariates(action, covariates, n);
  const strata = options.strata === undefined
    ? null
    : groupCodes(action, "strata", options.strata, n);
  if (weights !== undefined) checkWeights(action, "weights", weights, n);
  if (entry !== undefined) checkEntries(action, "entry", entry, time);

  const sorted = sortTimes(action, time, entry, timefix);
  const codes = strata?.codes ?? new Uint32Array(n);
  const strataCount = strata?.labels.length ?? 1;
  const counted = weights === undefined
    ? sorted.order
    : sorted.order.filter((i) => weights[i]! > 0);
  const index = byStratum(counted, codes, strataCount);
  const rows = index.length;
  const rowTime = gather(sorted.time, index, new Float64Array(rows));
  const weight = weights === undefined
    ? new Float64Array(rows).fill(1)
    : gather(weights, index, new Float64Array(rows));
  const rowEvent = gather(flags, index, new Uint8Array(rows));
  const stratum = gather(codes, index, new Uint32Array(rows));
  const events = dot(rowEvent, weight);
  if (events === 0) {
    throw new RangeError(
      `Cannot ${action}: event must hold at least one event, current number is 0`,
    );
  }
  return {
    names,
    rows,
    index,
    ...standardized(action, covariates, names, index, weight),
    time: rowTime,
    event: rowEvent,
    weight,
    stratum,
    strata: strataCount,
    groupStart: groupStarts(rowTime, stratum),
    entry: sorted.entry === null
      ? null
      : entries(sorted.entry, index, codes, strataCount),
    n: weight.reduce((sum, w) => sum + w, 0),
    events,
  };
}

/** Puts the values at each index into `into`. */
function gather<T extends Float64Array | Uint32Array | Uint8Array>(
  values: ArrayLike<number>,
  index: Uint32Array,
  into: T,
): T {
  for (let row = 0; row < index.length; row++) into[row] = values[index[row]!]!;
  return into;
}

function checkCovariates(
  action: string,
  covariates: Covariates,
  n: number,
): string[] {
  const names = Object.keys(covariates ?? {});
  if (names.length === 0) {
    throw new TypeError(
      `Cannot ${action}: covariates must be an object with at least one column, current value is ${covariates}`,
    );
  }
  for (const name of names) {
    const column = covariates[name]!;
    checkArray(action, `covariates.${name}`, column, n);
    for (let i = 0; i < n; i++) {
      const value = column[i];
      if (typeof value === "boolean" || Number.isFinite(value)) continue;
      const ErrorType = typeof value === "number" ? RangeError : TypeError;
      throw new ErrorType(
        `Cannot ${action}: covariates.${name}[${i}] must be a finite number or true or false, current value is ${value}`,
      );
    }
  }
  return names;
}

/** Times after the joining of near ties, and the subjects' order from the last. */
interface SortedTimes {
  readonly time: Float64Array;
  readonly order: Uint32Array;
  readonly entry: {
    readonly time: Float64Array;
    readonly order: Uint32Array;
  } | null;
}

function sortTimes(
  action: string,
  time: ArrayLike<number>,
  entry: ArrayLike<number> | undefined,
  timefix: boolean,
): SortedTimes {
  const n = time.length;
  // Ends and entries are sorted together, for a near tie may join the two.
  const keys = new Float64Array(entry === undefined ? n : 2 * n);
  keys.set(time);
  if (entry !== undefined) keys.set(entry, n);
  const positions = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) positions[i] = i;
  const { sorted } = radixSort(keys, positions);
  if (timefix) joinNearTies(sorted.keys);
  for (let i = 0; i < keys.length; i++) {
    keys[sorted.payload[i]!] = sorted.keys[i]!;
  }
  const backwards = sorted.payload.reverse();
  const joined = keys.subarray(0, n);
  if (entry === undefined) {
    return { time: joined, order: backwards, entry: null };
  }
  const joinedEntry = keys.subarray(n);
  for (let i = 0; i < n; i++) {
    if (joinedEntry[i]! < joined[i]!) continue;
    throw new RangeError(
      `Cannot ${action}: entry[${i}] must be less than time[${i}] by more than rounding, current value is ${
        entry[i]
      }`,
    );
  }
  return {
    time: joined,
    order: backwards.filter((position) => position < n),
    entry: {
      time: joinedEntry,
      order: backwards.filter((position) => position >= n).map((p) => p - n),
    },
  };
}

/** Subjects by stratum, otherwise in the order in which they come. */
function byStratum(
  subjects: Uint32Array,
  codes: Uint32Array,
  strata: number,
): Uint32Array {
  if (strata === 1) return subjects;
  const next = new Uint32Array(strata + 1);
  for (const i of subjects) next[codes[i]! + 1]!++;
  for (let s = 0; s < strata; s++) next[s + 1]! += next[s]!;
  const ordered = new Uint32Array(subjects.length);
  for (const i of subjects) ordered[next[codes[i]!]!++] = i;
  return ordered;
}

function entries(
  entry: { readonly time: Float64Array; readonly order: Uint32Array },
  index: Uint32Array,
  codes: Uint32Array,
  strata: number,
): { time: Float64Array; order: Uint32Array } {
  const rowOf = new Int32Array(entry.time.length).fill(-1);
  index.forEach((i, row) => rowOf[i] = row);
  const kept = entry.order.filter((i) => rowOf[i]! >= 0);
  return {
    time: gather(entry.time, index, new Float64Array(index.length)),
    order: byStratum(kept, codes, strata).map((i) => rowOf[i]!),
  };
}

function groupStarts(time: Float64Array, stratum: Uint32Array): Uint32Array {
  const starts: number[] = [];
  for (let row = 0; row < time.length; row++) {
    const isNew = row === 0 || time[row] !== time[row - 1] ||
      stratum[row] !== stratum[row - 1];
    if (isNew) starts.push(row);
  }
  starts.push(time.length);
  return Uint32Array.from(starts);
}

/**
 * Centred and scaled covariates: hazard ratios do not depend on the origin, and
 * sums of squares of a calendar year or a count of cells keep their digits.
 */
function standardized(
  action: string,
  covariates: Covariates,
  names: readonly string[],
  index: Uint32Array,
  weight: Float64Array,
): { x: Float64Array; scale: Float64Array } {
  const rows = index.length;
  const p = names.length;
  const x = new Float64Array(rows * p);
  const scale = new Float64Array(p);
  const total = weight.reduce((sum, w) => sum + w, 0);
  names.forEach((name, j) => {
    const column = covariates[name]!;
    const values = new Float64Array(rows);
    let sum = 0;
    let largest = 0;
    for (let row = 0; row < rows; row++) {
      const value = Number(column[index[row]!]);
      values[row] = value;
      sum += weight[row]! * value;
      largest = Math.max(largest, Math.abs(value));
    }
    const mean = sum / total;
    let deviation = 0;
    for (let row = 0; row < rows; row++) {
      values[row]! -= mean;
      deviation += weight[row]! * Math.abs(values[row]!);
    }
    deviation /= total;
    if (deviation <= 1e-14 * largest) {
      throw new RangeError(
        `Cannot ${action}: covariates.${name} must vary, current value is ${
          column[index[0]!]
        } for all subjects`,
      );
    }
    for (let row = 0; row < rows; row++) {
      x[row * p + j] = values[row]! / deviation;
    }
    scale[j] = deviation;
  });
  return { x, scale };
}
