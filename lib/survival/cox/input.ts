import { dot } from "../../numeric/mod.ts";
import {
  checkCovariates,
  type Covariates,
  standardized,
} from "./covariates.ts";
import {
  byStratum,
  entryOrder,
  gather,
  groupStarts,
  sortTimes,
} from "./rows.ts";
import { groupCodes, type Label } from "../subjects/group_codes.ts";
import {
  checkEntries,
  checkFlag,
  checkTimes,
  checkWeights,
  eventFlags,
  type EventIndicator,
} from "../../arguments/mod.ts";

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
  checkFlag(action, "timefix", timefix);
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
      : entryOrder(sorted.entry, index, codes, strataCount),
    n: weight.reduce((sum, w) => sum + w, 0),
    events,
  };
}
