import { dot } from "../../numeric/mod.ts";
import {
  checkCovariates,
  type Covariates,
  type CovariateValues,
  standardized,
} from "./covariates.ts";
import { byStratum, entryOrder, gather, groupStarts } from "./rows.ts";
import { type Label, optionalCodes } from "../subjects/group_codes.ts";
import { sortTimes } from "../subjects/sort_times.ts";
import {
  checkEntries,
  checkFlag,
  checkTimes,
  checkWeights,
  type Column,
  type Defaults,
  eventFlags,
  type EventIndicator,
  type OptionsInForce,
  reject,
} from "../../arguments/mod.ts";

/** Options about the data that all Cox procedures share. */
export interface CoxDataOptions {
  /**
   * Stratum of each subject; each stratum has its own baseline hazard. A single
   * stratum if left out.
   */
  readonly strata?: Column<Label>;
  /** Weight of each subject, as R's case weights; 1 if left out. */
  readonly weights?: Column<number>;
  /**
   * When each subject came under observation (left truncation), in the unit of
   * time; at risk from just after it. From the start if left out.
   */
  readonly entry?: Column<number>;
  /**
   * Whether times that differ only by rounding are ties, as in R.
   *
   * @default {true}
   */
  readonly timefix?: boolean;
}

/** Defaults of {@linkcode CoxDataOptions}. */
export const coxDataDefaults = {
  strata: undefined,
  weights: undefined,
  entry: undefined,
  timefix: true,
} satisfies Defaults<CoxDataOptions>;

/**
 * Subjects with a positive weight, sorted by stratum and, within it, from the
 * last time to the first, so that one pass builds up all risk sets.
 */
export interface CoxData {
  readonly names: readonly string[];
  /** The covariates as given. */
  readonly covariates: CovariateValues;
  /** Number of rows. */
  readonly rows: number;
  /** Each row's index in the arguments. */
  readonly index: Uint32Array;
  /** Covariates by rows, less their mean and divided by their scale. */
  readonly x: Float64Array;
  /** Mean of each covariate. */
  readonly centre: Float64Array;
  /** Mean absolute deviation of each covariate from its mean. */
  readonly scale: Float64Array;
  readonly time: Float64Array;
  readonly event: Uint8Array;
  readonly weight: Float64Array;
  /** Code of each row's stratum, from 0. */
  readonly stratum: Uint32Array;
  /** Number of strata. */
  readonly stratumCount: number;
  /** Label of each stratum; null if there is one and it has none. */
  readonly stratumLabels: readonly (Label | null)[];
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
  time: Column<number>,
  event: EventIndicator,
  covariates: Covariates,
  options: OptionsInForce<CoxDataOptions, typeof coxDataDefaults>,
): CoxData {
  const { timefix } = options;
  const times = checkTimes(action, "time", time);
  checkFlag(action, "timefix", timefix);
  const n = times.length;
  const flags = eventFlags(action, "event", event, n);
  const values = checkCovariates(action, covariates, n);
  const strata = optionalCodes(action, "strata", options.strata, n);
  const weights = checkWeights(action, "weights", options.weights, n);
  const entry = checkEntries(action, "entry", options.entry, times);

  const sorted = sortTimes(action, times, entry, timefix);
  const codes = strata?.codes ?? new Uint32Array(n);
  const stratumCount = strata?.labels.length ?? 1;
  const counted = weights === undefined
    ? sorted.order
    : sorted.order.filter((i) => weights[i]! > 0);
  const index = byStratum(counted, codes, stratumCount);
  const rows = index.length;
  const rowTime = gather(sorted.time, index, new Float64Array(rows));
  const weight = weights === undefined
    ? new Float64Array(rows).fill(1)
    : gather(weights, index, new Float64Array(rows));
  const rowEvent = gather(flags, index, new Uint8Array(rows));
  const stratum = gather(codes, index, new Uint32Array(rows));
  const events = dot(rowEvent, weight);
  if (events === 0) {
    reject(action, "the number of events", "at least 1", 0);
  }
  return {
    names: [...values.keys()],
    covariates: values,
    rows,
    index,
    ...standardized(action, values, index, weight),
    time: rowTime,
    event: rowEvent,
    weight,
    stratum,
    stratumCount,
    stratumLabels: strata?.labels ?? [null],
    groupStart: groupStarts(rowTime, stratum),
    entry: sorted.entry === null
      ? null
      : entryOrder(sorted.entry, index, codes, stratumCount),
    n: weight.reduce((sum, w) => sum + w, 0),
    events,
  };
}
