import type { CountColumn } from "../subjects/row_types.ts";

/** One row for each distinct time at which an observation ended. */
export interface RiskColumns {
  /** The distinct times, ascending. */
  readonly time: Float64Array;
  /** Subjects under observation just before the time. */
  readonly atRisk: CountColumn;
  /** Events at the time. */
  readonly events: CountColumn;
  /** Observations that ended at the time without an event. */
  readonly censored: CountColumn;
}

/** Who is at risk, has an event or is censored at each distinct time, and in total. */
export interface RiskCounts {
  readonly risk: RiskColumns;
  /** Number of subjects. */
  readonly n: number;
  /** Number of events. */
  readonly events: number;
  /** Subjects that came under observation, by distinct time. */
  readonly entries: {
    readonly time: Float64Array;
    readonly entered: Float64Array;
  };
  /** Memory as long as the columns, which the caller may fill. */
  readonly scratch: Float64Array | null;
}

/** The rows of a column that are filled: a copy where a view would keep a far larger one alive. */
export function filled<T extends CountColumn>(
  column: T,
  from: number,
  to: number,
): T {
  const isMost = 2 * (to - from) > column.length;
  return (isMost ? column.subarray(from, to) : column.slice(from, to)) as T;
}

/** The filled rows of all columns. */
export function filledRows(
  { time, atRisk, events, censored }: RiskColumns,
  from: number,
  to: number,
): RiskColumns {
  return {
    time: filled(time, from, to),
    atRisk: filled(atRisk, from, to),
    events: filled(events, from, to),
    censored: filled(censored, from, to),
  };
}
