import type { CoxData } from "./input.ts";
import { linearPredictors } from "./partial_likelihood.ts";

/** Comparisons allow this fraction of the spread for rounding. */
const tolerance = 1e-4;

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
  const all = newRange();
  value.forEach((v) => widen(all, v));
  const slack = tolerance * (all.highest - all.lowest);
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
      if (event[row] === 1) widen(events, value[row]!);
    }
    const hasEvent = events.lowest < Infinity;
    if (!grows) {
      if (!hasEvent) continue;
      atRisk = newRange();
    }
    for (let row = grows ? start : first; row < end; row++) {
      const isAtRisk = entry === null || entry.time[row]! < time[start]!;
      const isCompared = !exactTies || row < start || event[row] === 0;
      if (isAtRisk && isCompared) widen(atRisk, value[row]!);
    }
    if (!hasEvent) continue;
    if (events.lowest < atRisk.highest - slack) return false;
    if (events.highest > atRisk.lowest + slack) differs = true;
  }
  return differs;
}

interface Range {
  lowest: number;
  highest: number;
}

function newRange(): Range {
  return { lowest: Infinity, highest: -Infinity };
}

function widen(range: Range, value: number): void {
  if (value < range.lowest) range.lowest = value;
  if (value > range.highest) range.highest = value;
}
