import { entering, type SubjectRows } from "./subject_rows.ts";

/** Numbers of subjects: whole numbers, or sums of weights. */
export type CountColumn = Uint32Array | Float64Array;

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

/** What {@link riskColumns} returns. */
export interface RiskSet {
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
  /** An array as long as the columns for the caller's use. */
  readonly spare: Float64Array | null;
}

/** The filled end of a column, without keeping a far larger one alive. */
function filledEnd<T extends CountColumn>(column: T, from: number): T {
  return (from === 0 ? column : column.slice(from)) as T;
}

/**
 * Counts who is at risk, has an event, or is censored at each distinct time of
 * one stratum. Runs from the last time to the first, where at risk is a sum
 * that starts from 0, so that sums of fractional weights leave no residue at
 * the curve's end. The rows' own memory becomes the columns' where it can.
 */
export function riskColumns(rows: SubjectRows): RiskSet {
  const { time, code, weight, spare } = rows;
  const size = time.length;
  const newColumn = () =>
    weight === null ? new Uint32Array(size) : new Float64Array(size);
  const events: CountColumn = weight ?? code;
  const atRisk: CountColumn = spare?.payload ?? newColumn();
  const censored: CountColumn = newColumn();
  const entryTime: number[] = [];
  const entered: number[] = [];
  let total = 0;
  let totalEvents = 0;
  let running = 0;
  let row = size;
  for (let i = size - 1; i >= 0;) {
    const t = time[i]!;
    let ends = 0;
    let deaths = 0;
    let entries = 0;
    do {
      const count = weight === null ? 1 : weight[i]!;
      const kind = code[i]!;
      if (kind === entering) entries += count;
      else {
        ends += count;
        deaths += kind * count; // 1 for an event, 0 for a censoring
      }
      i--;
    } while (i >= 0 && time[i] === t);
    if (entries > 0) {
      entryTime.push(t);
      entered.push(entries);
      // Fractional weights can leave a residue where nobody is at risk.
      running = running - entries < 1e-12 * total ? 0 : running - entries;
    }
    if (ends > 0) {
      total += ends;
      totalEvents += deaths;
      running += ends;
      row--;
      time[row] = t + 0; // -0 becomes 0
      atRisk[row] = running;
      events[row] = deaths;
      censored[row] = ends - deaths;
    }
  }
  return {
    risk: {
      time: filledEnd(time, row),
      atRisk: filledEnd(atRisk, row),
      events: filledEnd(events, row),
      censored: filledEnd(censored, row),
    },
    n: total,
    events: totalEvents,
    entries: {
      time: Float64Array.from(entryTime.reverse()),
      entered: Float64Array.from(entered.reverse()),
    },
    spare: row === 0 && spare !== null ? spare.keys : null,
  };
}
