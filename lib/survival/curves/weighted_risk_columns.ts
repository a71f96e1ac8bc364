import {
  filledRows,
  type RiskColumns,
  type RiskCounts,
} from "./risk_counts.ts";
import {
  type CountColumn,
  entering,
  type SubjectRows,
} from "../subjects/row_types.ts";

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
export function weightedRiskColumns(
  rows: SubjectRows,
  weight: CountColumn,
): RiskCounts {
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
    scratch: null,
  };
}
