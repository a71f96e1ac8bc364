import { inPieces } from "./in_pieces.ts";
import { entering, type SubjectRows } from "./subject_row_types.ts";

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

/** Where the count stands, going from the last time to the first. */
interface Count {
  /** The next row of subjects to read, from the end. */
  row: number;
  /** The row of the columns that was written last. */
  filled: number;
  atRisk: number;
  subjects: number;
  events: number;
  readonly entryTime: number[];
  readonly entered: number[];
}

/** Counts on until `count.row` is below `until`, to the end of a tie. */
function countDown(
  { time, code, weight }: SubjectRows,
  columns: RiskColumns,
  count: Count,
  until: number,
): void {
  const { atRisk, events, censored } = columns;
  let { row: i, filled, atRisk: running } = count;
  while (i >= until) {
    const t = time[i]!;
    let ends = 0;
    let deaths = 0;
    let entries = 0;
    do {
      const subjects = weight === null ? 1 : weight[i]!;
      const kind = code[i]!;
      if (kind === entering) entries += subjects;
      else {
        ends += subjects;
        deaths += kind * subjects; // 1 for an event, 0 for a censoring
      }
      i--;
    } while (i >= 0 && time[i] === t);
    if (entries > 0) {
      count.entryTime.push(t);
      count.entered.push(entries);
      // Fractional weights can leave a residue where nobody is at risk.
      const left = running - entries;
      running = left < 1e-12 * count.subjects ? 0 : left;
    }
    if (ends > 0) {
      count.subjects += ends;
      count.events += deaths;
      running += ends;
      filled--;
      columns.time[filled] = t + 0; // -0 becomes 0
      atRisk[filled] = running;
      events[filled] = deaths;
      censored[filled] = ends - deaths;
    }
  }
  count.row = i;
  count.filled = filled;
  count.atRisk = running;
}

/**
 * Counts who is at risk, has an event, or is censored at each distinct time of
 * one stratum. Runs from the last time to the first, where at risk is a sum
 * that starts from 0, so that sums of fractional weights leave no residue at
 * the curve's end. The rows' own memory becomes the columns' where it can:
 * writing never overtakes reading.
 */
export function riskColumns(rows: SubjectRows): RiskSet {
  const { time, code, weight, spare } = rows;
  const size = time.length;
  const newColumn = () =>
    weight === null ? new Uint32Array(size) : new Float64Array(size);
  const columns: RiskColumns = {
    time,
    atRisk: spare?.payload ?? newColumn(),
    events: weight ?? code,
    censored: newColumn(),
  };
  const count: Count = {
    row: size - 1,
    filled: size,
    atRisk: 0,
    subjects: 0,
    events: 0,
    entryTime: [],
    entered: [],
  };
  inPieces(size, (done) => countDown(rows, columns, count, size - done - 1));
  countDown(rows, columns, count, 0);
  const { filled } = count;
  return {
    risk: {
      time: filledEnd(time, filled),
      atRisk: filledEnd(columns.atRisk, filled),
      events: filledEnd(columns.events, filled),
      censored: filledEnd(columns.censored, filled),
    },
    n: count.subjects,
    events: count.events,
    entries: {
      time: Float64Array.from(count.entryTime.reverse()),
      entered: Float64Array.from(count.entered.reverse()),
    },
    spare: filled === 0 && spare !== null ? spare.keys : null,
  };
}
