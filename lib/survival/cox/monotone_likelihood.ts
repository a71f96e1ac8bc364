import type { CoxData } from "./input.ts";
import { linearPredictors } from "./partial_likelihood.ts";

/** A direction of several covariates is known to this fraction of each of its parts. */
const tolerance = 1e-4;

/**
 * How far each row's value along `direction` may be off. The differences from a
 * typical subject count, so that an outlier is only uncertain itself and does
 * not hide how the others differ. A single covariate is exact.
 */
function uncertainty(
  { rows, x, names }: CoxData,
  direction: Float64Array,
): Float64Array {
  const slack = new Float64Array(rows);
  const p = names.length;
  if (direction.filter((d) => d !== 0).length < 2) return slack;
  direction.forEach((d, j) => {
    const values = slack.map((_, row) => x[row * p + j]!);
    const typical = values.toSorted()[rows >> 1]!;
    for (let row = 0; row < rows; row++) {
      slack[row]! += tolerance * Math.abs(d * (values[row]! - typical));
    }
  });
  return slack;
}

/**
 * Whether the partial likelihood never falls along `direction`: at each event
 * time those with the event have the highest values in the risk set (with
 * "exact" ties: none lower than any without the event), and not all are equal.
 * Then no finite coefficient is most likely.
 *
 * @see Bryson and Johnson (1981). The incidence of monotone likelihood in the
 * Cox model. Technometrics 23, 381-383.
 */
export function isMonotone(
  data: CoxData,
  direction: Float64Array,
  exactTies: boolean,
): boolean {
  const { groupStart, stratum, event, time, entry } = data;
  const value = linearPredictors(data, direction);
  const slack = uncertainty(data, direction);
  const widen = (range: Range, row: number) => {
    range.lowest = Math.min(range.lowest, value[row]! + slack[row]!);
    range.highest = Math.max(range.highest, value[row]! - slack[row]!);
  };
  // Without late entry the risk set only grows, so that its range does too.
  const grows = entry === null && !exactTies;
  let differs = false;
  let first = 0;
  let atRisk = newRange();
  for (let group = 0; group + 1 < groupStart.length; group++) {
    const start = groupStart[group]!;
    const end = groupStart[group + 1]!;
    if (start > 0 && stratum[start] !== stratum[start - 1]) {
      first = start;
      atRisk = newRange();
    }
    const events = newRange();
    for (let row = start; row < end; row++) {
      if (event[row] === 1) widen(events, row);
    }
    const hasEvent = events.lowest < Infinity;
    if (!grows) {
      if (!hasEvent) continue;
      atRisk = newRange();
    }
    for (let row = grows ? start : first; row < end; row++) {
      const isAtRisk = entry === null || entry.time[row]! < time[start]!;
      const isCompared = !exactTies || row < start || event[row] === 0;
      if (isAtRisk && isCompared) widen(atRisk, row);
    }
    if (!hasEvent) continue;
    if (events.lowest < atRisk.highest) return false;
    if (events.highest > atRisk.lowest) differs = true;
  }
  return differs;
}

/** Values that rows certainly exceed or stay below. */
interface Range {
  lowest: number;
  highest: number;
}

function newRange(): Range {
  return { lowest: Infinity, highest: -Infinity };
}
