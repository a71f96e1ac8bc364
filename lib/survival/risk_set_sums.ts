import type { CoxData } from "./cox_input.ts";

/** How tied events share a risk set. */
export type ApproximateTies = "efron" | "breslow";

/** Sums over a risk set: of `risk`, and of `risk` times each moment of a row. */
export interface Moments {
  /** Number of sums; the first is that of `risk` itself. */
  readonly size: number;
  /** Adds `risk` times the row's moments to `sums` (subtracts, if negative). */
  readonly add: (row: number, risk: number, sums: Float64Array) => void;
}

/**
 * Called for each term of the partial likelihood: once for each event time with
 * Breslow's approximation, once for each event with Efron's.
 *
 * @param sums Sums over the risk set; overwritten after the call.
 * @param weight Weight of the term.
 * @param group Index of the group of rows that share the event time.
 */
export type Term = (sums: Float64Array, weight: number, group: number) => void;

/** Share of the sums that subtraction may leave over without loss. */
const cancellation = 1e-3;

/**
 * Passes once over the rows from the last time to the first, keeping the sums
 * over those at risk. Subjects who enter later than a time are taken out again.
 *
 * Efron's approximation lets the d events of one time leave one after another:
 * the k-th term sees the risk set without k/d of each of them.
 *
 * @param risk Weighted relative hazard of each row.
 */
export function riskSetSums(
  data: CoxData,
  ties: ApproximateTies,
  risk: Float64Array,
  moments: Moments,
  term: Term,
): void {
  const { groupStart, stratum, time, event, weight, entry } = data;
  const { size, add } = moments;
  const atRisk = new Float64Array(size);
  const ofEvents = new Float64Array(size);
  const reduced = new Float64Array(size);
  let first = 0;
  let entered = 0;
  let peak = 0;
  for (let group = 0; group + 1 < groupStart.length; group++) {
    const start = groupStart[group]!;
    const end = groupStart[group + 1]!;
    if (start > 0 && stratum[start] !== stratum[start - 1]) {
      atRisk.fill(0);
      peak = 0;
      first = start;
      entered = start;
    }
    let events = 0;
    let eventWeight = 0;
    for (let row = start; row < end; row++) {
      add(row, risk[row]!, atRisk);
      events += event[row]!;
      eventWeight += event[row]! * weight[row]!;
    }
    if (entry !== null) {
      peak = Math.max(peak, atRisk[0]!);
      for (; entered < data.rows; entered++) {
        const row = entry.order[entered]!;
        const isLater = stratum[row] === stratum[start] &&
          entry.time[row]! >= time[start]!;
        if (!isLater) break;
        add(row, -risk[row]!, atRisk);
      }
      // Little is left of much: add it up anew, before rounding drowns it.
      if (atRisk[0]! < cancellation * peak) {
        atRisk.fill(0);
        for (let row = first; row < end; row++) {
          if (entry.time[row]! < time[start]!) add(row, risk[row]!, atRisk);
        }
        peak = atRisk[0]!;
      }
    }
    if (events === 0) continue;
    if (events === 1 || ties === "breslow") {
      term(atRisk, eventWeight, group);
      continue;
    }
    ofEvents.fill(0);
    for (let row = start; row < end; row++) {
      if (event[row] === 1) add(row, risk[row]!, ofEvents);
    }
    for (let k = 0; k < events; k++) {
      const left = k / events;
      for (let i = 0; i < size; i++) {
        reduced[i] = atRisk[i]! - left * ofEvents[i]!;
      }
      term(reduced, eventWeight / events, group);
    }
  }
}
