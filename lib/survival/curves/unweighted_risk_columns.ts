import { inPieces } from "../../arguments/mod.ts";
import {
  filled,
  filledRows,
  type RiskColumns,
  type RiskCounts,
} from "./risk_counts.ts";
import type { SubjectRows } from "../subjects/row_types.ts";

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
 * Columns of subjects without weights who enter at the start. The rows' times
 * become the columns': writing never overtakes reading.
 */
export function unweightedRiskColumns(rows: SubjectRows): RiskCounts {
  const { time, scratch } = rows;
  const n = time.length;
  const columns: RiskColumns = {
    time,
    atRisk: new Uint32Array(n),
    events: new Uint32Array(n),
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
    scratch: scratch === null ? null : filled(scratch, 0, written),
  };
}
