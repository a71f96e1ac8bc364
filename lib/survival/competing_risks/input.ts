import { groupCodes, type Label } from "../subjects/group_codes.ts";
import { joinNearTies } from "../subjects/near_ties.ts";
import { radixSort } from "../subjects/radix_sort.ts";
import {
  checkCounts,
  checkFlag,
  checkTimes,
  type Column,
  type Defaults,
  invalid,
  type OptionsInForce,
  reject,
} from "../../arguments/mod.ts";

/** How competing events are written. */
export interface CauseOptions {
  /**
   * The label in `cause` that stands for censoring.
   *
   * @default {0}
   */
  readonly censored?: Label;
  /**
   * How many subjects each row stands for, in whole numbers. One subject each if
   * left out.
   */
  readonly weights?: Column<number>;
  /**
   * Whether times that differ only by rounding are ties, as in R.
   *
   * @default {true}
   */
  readonly timefix?: boolean;
}

/** Defaults of {@linkcode CauseOptions}. */
export const causeDefaults = {
  censored: 0,
  weights: undefined,
  timefix: true,
} satisfies Defaults<CauseOptions>;

/** Subjects by ascending time, with their causes as numbers. */
export interface CompetingRisks {
  /** Labels of the causes, ascending. */
  readonly causes: readonly Label[];
  /** Each row's index in the arguments. */
  readonly index: Uint32Array;
  readonly time: Float64Array;
  /** 0 for a censoring, else 1 + the index of the cause. */
  readonly code: Uint32Array;
  /** How many subjects each row stands for. */
  readonly weight: Float64Array;
  /** Number of subjects. */
  readonly n: number;
  /** Number of subjects with each code. */
  readonly totals: Float64Array;
}

/** Checks times and causes and sorts them. */
export function competingRisks(
  action: string,
  time: Column<number>,
  cause: Column<Label>,
  options: OptionsInForce<CauseOptions, typeof causeDefaults>,
): CompetingRisks {
  const { censored, timefix } = options;
  const times = checkTimes(action, "time", time);
  checkFlag(action, "timefix", timefix);
  const n = times.length;
  const { labels, codes } = groupCodes(action, "cause", cause, n);
  const weights = checkCounts(action, "weights", options.weights, n);
  const causes = labels.filter((label) => label !== censored);
  if (causes.length === 0) {
    reject(action, "the number of events", "at least 1", 0);
  }
  const ofType = typeof causes[0] === typeof censored;
  if (!ofType || Number.isNaN(censored)) {
    const expected = `a ${typeof causes[0]} like the labels in cause`;
    throw invalid(action, "censored", expected, censored, ofType);
  }
  const codeOf = labels.map((label) => causes.indexOf(label) + 1);
  const positions = new Uint32Array(n);
  for (let i = 0; i < n; i++) positions[i] = i;
  const { keys, payload } = radixSort(Float64Array.from(times), positions);
  if (timefix) joinNearTies(keys);
  const code = payload.map((i) => codeOf[codes[i]!]!);
  const weight = Float64Array.from(payload, (i) => weights?.[i] ?? 1);
  const totals = new Float64Array(causes.length + 1);
  code.forEach((end, row) => totals[end]! += weight[row]!);
  return {
    causes,
    index: payload,
    time: keys,
    code,
    weight,
    n: totals.reduce((sum, total) => sum + total, 0),
    totals,
  };
}
