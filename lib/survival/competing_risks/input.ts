import { groupCodes, type Label } from "../subjects/group_codes.ts";
import { sortTimes } from "../subjects/sort_times.ts";
import {
  checkCounts,
  checkEntries,
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
   * When each subject came under observation (left truncation), in the unit of
   * time; at risk from just after it. From the start if left out.
   */
  readonly entry?: Column<number>;
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
  entry: undefined,
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
  /** When each row came under observation; `null` if from the start. */
  readonly entry: Float64Array | null;
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
  const entries = checkEntries(action, "entry", options.entry, times);
  const sorted = sortTimes(action, times, entries, timefix);
  const index = sorted.order.reverse();
  const code = index.map((i) => codeOf[codes[i]!]!);
  const weight = Float64Array.from(index, (i) => weights?.[i] ?? 1);
  const { entry } = sorted;
  const totals = new Float64Array(causes.length + 1);
  code.forEach((end, row) => totals[end]! += weight[row]!);
  return {
    causes,
    index,
    time: Float64Array.from(index, (i) => sorted.time[i]!),
    code,
    weight,
    entry: entry && Float64Array.from(index, (i) => entry.time[i]!),
    n: totals.reduce((sum, total) => sum + total, 0),
    totals,
  };
}
