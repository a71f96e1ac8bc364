import { normalQuantile } from "../../numeric/mod.ts";
import { riskColumns } from "./risk_columns.ts";
import type { RiskCounts } from "./risk_counts.ts";
import {
  checkColumn,
  checkEntries,
  checkFlag,
  checkProbability,
  checkTimes,
  checkWeights,
  type Column,
  type Defaults,
  eventFlags,
  type EventIndicator,
  type OptionsInForce,
} from "../../arguments/mod.ts";
import type { Subjects } from "../subjects/row_types.ts";
import { subjectRows } from "../subjects/rows.ts";

/** Options that all curves share. */
export interface CurveOptions {
  /**
   * When each subject came under observation (left truncation), in the unit of
   * time; at risk from just after it. From the start if left out.
   */
  readonly entry?: Column<number>;
  /**
   * How many subjects each row stands for; a row of weight 0 is left out. One
   * subject each if left out.
   */
  readonly weights?: Column<number>;
  /**
   * Level of the pointwise confidence intervals.
   *
   * @default {0.95}
   */
  readonly confidence?: number;
  /**
   * Whether times that differ only by rounding are ties, as in R.
   *
   * @default {true}
   */
  readonly timefix?: boolean;
}

/** Defaults of {@linkcode CurveOptions}. */
export const curveDefaults = {
  entry: undefined,
  weights: undefined,
  confidence: 0.95,
  timefix: true,
} satisfies Defaults<CurveOptions>;

/** What every curve's result says besides its columns. */
export interface CurveSettings {
  /** Number of subjects: the rows, or the sum of their weights. */
  readonly n: number;
  /** Number of events. */
  readonly events: number;
  /** Level of the confidence intervals. */
  readonly confidence: number;
  /** Whether near ties were joined. */
  readonly timefix: boolean;
  /** Subjects that came under observation late, by distinct time; `null` without `entry`. */
  readonly entries:
    | { readonly time: Float64Array; readonly entered: Float64Array }
    | null;
}

/** What {@linkcode curveInput} returns. */
export interface CurveInput {
  /** The subjects as checked; their event codes are 0 and 1. */
  readonly subjects: Subjects;
  readonly counts: RiskCounts;
  readonly settings: CurveSettings;
  /** Normal quantile of the confidence level. */
  readonly z: number;
}

/** Checks what a curve is estimated from and counts who is at risk when. */
export function curveInput(
  action: string,
  time: Column<number>,
  event: EventIndicator,
  options: OptionsInForce<CurveOptions, typeof curveDefaults>,
): CurveInput {
  const { confidence, timefix } = options;
  const times = checkColumn(action, "time", time);
  const n = times.length;
  checkProbability(action, "confidence", confidence);
  checkFlag(action, "timefix", timefix);
  const weights = checkWeights(action, "weights", options.weights, n);
  // Otherwise the times are checked when they are counted or sorted.
  if (options.entry !== undefined) checkTimes(action, "time", times);
  const entry = checkEntries(action, "entry", options.entry, times);
  const code = eventFlags(action, "event", event, n);
  const subjects = { time: times, code, stratumCount: 1, weights, entry };
  const counts = riskColumns(subjectRows(action, subjects, timefix));
  const { n: size, events, entries } = counts;
  return {
    subjects,
    counts,
    settings: {
      n: size,
      events,
      confidence,
      timefix,
      entries: entry === undefined ? null : entries,
    },
    z: normalQuantile((1 + confidence) / 2),
  };
}
