import { normalQuantile } from "../../numeric/mod.ts";
import { riskColumns } from "./risk_columns.ts";
import type { RiskSet } from "./risk_set.ts";
import {
  checkColumn,
  checkEntries,
  checkFlag,
  checkProbability,
  checkTimes,
  checkWeights,
  eventFlags,
  type EventIndicator,
} from "../../arguments/mod.ts";
import { subjectRows } from "../subjects/rows.ts";

/** Options that all curves share. */
export interface CurveOptions {
  /** When each subject came under observation (left truncation), in the unit of time; at risk from just after it. */
  readonly entry?: ArrayLike<number>;
  /** How many subjects each row stands for; a row of weight 0 is left out. */
  readonly weights?: ArrayLike<number>;
  /** Level of the pointwise confidence intervals; 0.95 unless told. */
  readonly confidence?: number;
  /** Whether times that differ only by rounding are ties, as in R; true unless told. */
  readonly timefix?: boolean;
}

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

/** What {@link curveInput} returns. */
export interface CurveInput {
  readonly risks: RiskSet;
  readonly settings: CurveSettings;
  /** Normal quantile of the confidence level. */
  readonly z: number;
}

/** Checks what a curve is estimated from and counts who is at risk when. */
export function curveInput(
  action: string,
  time: ArrayLike<number>,
  event: EventIndicator,
  options: CurveOptions,
): CurveInput {
  const { entry, weights, confidence = 0.95, timefix = true } = options;
  checkColumn(action, "time", time);
  checkProbability(action, "confidence", confidence);
  checkFlag(action, "timefix", timefix);
  if (weights !== undefined) {
    checkWeights(action, "weights", weights, time.length);
  }
  if (entry !== undefined) {
    checkTimes(action, "time", time);
    checkEntries(action, "entry", entry, time);
  }
  const code = eventFlags(action, "event", event, time.length);
  const subjects = { time, code, strata: 1, weights, entry };
  const risks = riskColumns(subjectRows(action, subjects, timefix));
  const { n, events, entries } = risks;
  return {
    risks,
    settings: {
      n,
      events,
      confidence,
      timefix,
      entries: entry === undefined ? null : entries,
    },
    z: normalQuantile((1 + confidence) / 2),
  };
}
