import { groupCodes, type Label } from "../subjects/group_codes.ts";
import { joinNearTies } from "../subjects/near_ties.ts";
import { radixSort } from "../subjects/radix_sort.ts";
import {
  checkCounts,
  checkFlag,
  checkTimes,
  invalid,
} from "../../arguments/mod.ts";

/** How competing events are written. */
export interface CauseOptions {
  /** The label in `cause` that stands for censoring; 0 unless told. */
  readonly censored?: Label;
  /** How many subjects each row stands for: whole numbers; 1 unless told. */
  readonly weights?: ArrayLike<number>;
  /** Whether times that differ only by rounding are ties, as in R; true unless told. */
  readonly timefix?: boolean;
}

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
  time: ArrayLike<number>,
  cause: ArrayLike<Label>,
  { censored = 0, timefix = true, weights }: CauseOptions,
): CompetingRisks {
  checkTimes(action, "time", time);
  checkFlag(action, "timefix", timefix);
  const n = time.length;
  const { labels, codes } = groupCodes(action, "cause", cause, n);
  if (weights !== undefined) checkCounts(action, "weights", weights, n);
  const causes = labels.filter((label) => label !== censored);
  if (causes.length === 0) {
    throw new RangeError(
      `Cannot ${action}: cause must hold at least one event, but all are censored (${
        JSON.stringify(censored)
      })`,
    );
  }
  const ofType = typeof causes[0] === typeof censored;
  if (!ofType || Number.isNaN(censored)) {
    const expected = `a ${typeof causes[0]} like the labels in cause`;
    throw invalid(action, "censored", expected, censored, ofType);
  }
  const codeOf = labels.map((label) => causes.indexOf(label) + 1);
  const positions = new Uint32Array(n);
  for (let i = 0; i < n; i++) positions[i] = i;
  const { keys, payload } = radixSort(Float64Array.from(time), positions);
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
