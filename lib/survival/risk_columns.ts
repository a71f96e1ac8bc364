import { inPieces } from "./in_pieces.ts";
import {
  type CountColumn,
  entering,
  type SubjectRows,
} from "./subject_row_types.ts";

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

/** The rows of a column that are filled: a copy where a view would keep a far larger one alive. */
function filled<T extends CountColumn>(
  column: T,
  from: number,
  to: number,
): T {
  const isMost = 2 * (to - from) > column.length;
  return (isMost ? column.subarray(from, to) : column.slice(from, to)) as T;
}

function filledRows(
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

/** Where a count of single subjects stands, going from the first time to the last. */
interface Progress {
  /** The next row of subjects to read. */
  next: number;
  /** Number of rows of the columns written so far. */
  written: number;
  events: number;
}

/** Counts on until `progress.next` is at least `until`, to the end of a tie. */
function countSubjects(
  { time, code }: SubjectRows,
  columns: RiskColumns,
  progress: Progress,
  until: number,
): void {
  const { atRisk, events, censored } = columns;
  const n = time.length;
  let { next: i, written: row } = progress;
  while (i < until) {
    const t = time[i]!;
    const start = i;
    let deaths = 0;
    do {
      deaths += code[i]!; // 1 for an event, 0 for a censoring
      i++;
    } while (i < n && time[i] === t);
    columns.time[row] = t + 0; // -0 becomes 0
    atRisk[row] = n - start;
    events[row] = deaths;
    censored[row] = i - start - deaths;
    progress.events += deaths;
    row++;
  }
  progress.next = i;
  progress.written = row;
}

/**
 * Columns of subjects that are one each and enter at the start. The rows' own
 * memory becomes the columns': writing never overtakes reading.
 */
function singleRiskColumns(rows: SubjectRows): RiskSet {
  const { time, code, spare } = rows;
  const n = time.length;
  const columns: RiskColumns = {
    time,
    atRisk: spare?.payload ?? new Uint32Array(n),
    events: code,
    censored: new Uint32Array(n),
  };
  const progress = { next: 0, written: 0, events: 0 };
  inPieces(n, (_, to) => countSubjects(rows, columns, progress, to));
  const { written, events } = progress;
  return {
    risk: filledRows(columns, 0, written),
    n,
    events,
    entries: { time: new Float64Array(), entered: new Float64Array() },
    spare: spare === null ? null : filled(spare.keys, 0, written),
  };
}

/** Where a count of weights stands, going from the last time to the first. */
interface Count {
  /** The row of the columns that was written last. */
  filled: number;
  atRisk: number;
  subjects: number;
  events: number;
  readonly entryTime: number[];
  readonly entered: number[];
}

/** Counts all rows, whose weights are `weight`. */
function countDown(
  { time, code }: SubjectRows,
  weight: CountColumn,
  columns: RiskColumns,
  count: Count,
): void {
  const { atRisk, events, censored } = columns;
  for (let i = time.length - 1; i >= 0;) {
    const t = time[i]!;
    let ends = 0;
    let deaths = 0;
    let entries = 0;
    do {
      const subjects = weight[i]!;
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
      const left = count.atRisk - entries;
      count.atRisk = left < 1e-12 * count.subjects ? 0 : left;
    }
    if (ends > 0) {
      count.subjects += ends;
      count.events += deaths;
      count.atRisk += ends;
      const row = --count.filled;
      columns.time[row] = t + 0; // -0 becomes 0
      atRisk[row] = count.atRisk;
      events[row] = deaths;
      censored[row] = ends - deaths;
    }
  }
}

/**
 * Columns of subjects that have weights or enter late. Runs from the last time
 * to the first, where at risk is a sum that starts from 0, so that sums of
 * fractional weights leave no residue at the curve's end.
 */
function weightedRiskColumns(rows: SubjectRows, weight: CountColumn): RiskSet {
  const size = rows.time.length;
  const newColumn = () =>
    weight instanceof Uint32Array
      ? new Uint32Array(size)
      : new Float64Array(size);
  const columns: RiskColumns = {
    time: rows.time,
    atRisk: newColumn(),
    events: weight,
    censored: newColumn(),
  };
  const count: Count = {
    filled: size,
    atRisk: 0,
    subjects: 0,
    events: 0,
    entryTime: [],
    entered: [],
  };
  countDown(rows, weight, columns, count);
  return {
    risk: filledRows(columns, count.filled, size),
    n: count.subjects,
    events: count.events,
    entries: {
      time: Float64Array.from(count.entryTime.reverse()),
      entered: Float64Array.from(count.entered.reverse()),
    },
    spare: null,
  };
}

/** Counts who is at risk, has an event, or is censored at each distinct time of one stratum. */
export function riskColumns(rows: SubjectRows): RiskSet {
  return rows.weight === null
    ? singleRiskColumns(rows)
    : weightedRiskColumns(rows, rows.weight);
}
