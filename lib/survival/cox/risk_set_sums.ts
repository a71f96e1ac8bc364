import type { CoxData } from "./input.ts";

/** How tied events share a risk set. */
export type ApproximateTies = "efron" | "breslow";

/** Sums over a risk set: of `risk`, and of `risk` times each moment of a row. */
export interface RowMoments {
  /** Number of sums; the first is that of `risk` itself. */
  readonly size: number;
  /** Adds `risk` times the row's moments to `sums` (subtracts, if negative). */
  readonly add: (row: number, risk: number, sums: Float64Array) => void;
}

/**
 * Called for each term of the partial likelihood: once for each event time with
 * Breslow's approximation, once for each event with Efron's.
 *
 * @param sums Sums over the risk set, of hazards divided by exp(reference);
 * overwritten after the call.
 * @param weight Weight of the term.
 * @param group Index of the group of rows that share the event time.
 */
type Term = (
  sums: Float64Array,
  weight: number,
  group: number,
  reference: number,
) => void;

/** Share of the sums that subtraction may leave over without loss. */
const cancellation = 1e-3;

/**
 * Passes once over the rows from the last time to the first, keeping the sums
 * over those at risk. Subjects who enter later than a time are taken out again.
 *
 * Efron's approximation lets the d events of one time leave one after another:
 * the k-th term sees the risk set without k/d of each of them.
 *
 * Hazards are kept relative to the largest in the risk set, so that they
 * neither overflow nor vanish however far the linear predictors spread.
 *
 * @param eta Linear predictor of each row.
 */
export function riskSetSums(
  data: CoxData,
  ties: ApproximateTies,
  eta: Float64Array,
  moments: RowMoments,
  term: Term,
): void {
  const { groupStart, stratum, time, event, weight, entry } = data;
  const { size, add } = moments;
  const atRisk = new Float64Array(size);
  const ofEvents = new Float64Array(size);
  const reduced = new Float64Array(size);
  let reference = -Infinity;
  let first = 0;
  let entered = 0;
  let peak = 0;
  const hazard = (row: number) =>
    weight[row]! * Math.exp(eta[row]! - reference);
  for (let group = 0; group + 1 < groupStart.length; group++) {
    const start = groupStart[group]!;
    const end = groupStart[group + 1]!;
    if (start > 0 && stratum[start] !== stratum[start - 1]) {
      atRisk.fill(0);
      reference = -Infinity;
      peak = 0;
      first = start;
      entered = start;
    }
    let largest = reference;
    for (let row = start; row < end; row++) {
      if (eta[row]! > largest) largest = eta[row]!;
    }
    if (largest > reference) {
      const factor = Math.exp(reference - largest);
      for (let i = 0; i < size; i++) atRisk[i]! *= factor;
      peak *= factor;
      reference = largest;
    }
    let events = 0;
    let eventWeight = 0;
    for (let row = start; row < end; row++) {
      add(row, hazard(row), atRisk);
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
        add(row, -hazard(row), atRisk);
      }
      // Little is left of a large sum: add it up anew, before rounding errors dominate.
      if (atRisk[0]! < cancellation * peak) {
        atRisk.fill(0);
        reference = -Infinity;
        const isAtRisk = (row: number) => entry.time[row]! < time[start]!;
        for (let row = first; row < end; row++) {
          if (isAtRisk(row)) reference = Math.max(reference, eta[row]!);
        }
        for (let row = first; row < end; row++) {
          if (isAtRisk(row)) add(row, hazard(row), atRisk);
        }
        peak = atRisk[0]!;
      }
    }
    if (events === 0) continue;
    if (events === 1 || ties === "breslow") {
      term(atRisk, eventWeight, group, reference);
      continue;
    }
    ofEvents.fill(0);
    for (let row = start; row < end; row++) {
      if (event[row] === 1) add(row, hazard(row), ofEvents);
    }
    for (let k = 0; k < events; k++) {
      const left = k / events;
      for (let i = 0; i < size; i++) {
        reduced[i] = atRisk[i]! - left * ofEvents[i]!;
      }
      term(reduced, eventWeight / events, group, reference);
    }
  }
}
