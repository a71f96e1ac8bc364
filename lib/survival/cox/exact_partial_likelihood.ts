import { dot, zeroMatrix } from "../../numeric/mod.ts";
import type { CoxData } from "./input.ts";
import {
  eventTotals,
  type LikelihoodFunction,
  linearPredictors,
} from "./partial_likelihood.ts";

/**
 * The partial likelihood of events at discrete times: given that d of those at
 * risk have the event, the probability that it is these d. Its denominator sums
 * the product of relative hazards over all choices of d, which is built up
 * subject by subject: a choice of k either leaves a subject out, or adds it to
 * a choice of k - 1. Derivatives are carried along.
 *
 * @see Cox (1972). JRSS B 34, 187-220.
 * @see Gail, Lubin and Rubinstein (1981). Biometrika 68, 703-707.
 */
export function exactPartialLikelihood(data: CoxData): LikelihoodFunction {
  const totals = eventTotals(data);
  const p = data.names.length;
  return (beta) => {
    const eta = linearPredictors(data, beta);
    const score = totals.slice();
    const information = zeroMatrix(p);
    let logTotal = 0;
    forEachRiskSet(data, (members, events) => {
      const { logScale, sums } = choices(data, eta, members, events);
      const total = sums[0]!;
      logTotal += Math.log(total) + events * logScale;
      let next = 1 + p;
      for (let j = 0; j < p; j++) {
        const mean = sums[1 + j]! / total;
        score[j]! -= mean;
        for (let k = 0; k <= j; k++) {
          information[j]![k]! += sums[next++]! / total -
            mean * sums[1 + k]! / total;
        }
      }
    });
    return {
      logLikelihood: dot(totals, beta) - logTotal,
      score,
      information,
    };
  };
}

/** Calls back with the rows at risk at each event time and its number of events. */
function forEachRiskSet(
  { groupStart, stratum, event, time, entry }: CoxData,
  callback: (members: Uint32Array, events: number) => void,
): void {
  let first = 0;
  for (let group = 0; group + 1 < groupStart.length; group++) {
    const start = groupStart[group]!;
    const end = groupStart[group + 1]!;
    if (start > 0 && stratum[start] !== stratum[start - 1]) first = start;
    const events = event.subarray(start, end).reduce((a, b) => a + b, 0);
    if (events === 0) continue;
    const rows = Uint32Array.from({ length: end - first }, (_, i) => first + i);
    const isAtRisk = (row: number) => entry!.time[row]! < time[start]!;
    callback(entry === null ? rows : rows.filter(isAtRisk), events);
  }
}

/**
 * Sum over all choices of `events` members of the product of their hazards,
 * with first and second derivatives (value, gradient, lower triangle). Hazards
 * are divided by a typical factor first, so that the sums stay near 1.
 */
function choices(
  { x, names }: CoxData,
  eta: Float64Array,
  members: Uint32Array,
  events: number,
): { sums: Float64Array; logScale: number } {
  const p = names.length;
  const size = 1 + p + p * (p + 1) / 2;
  const largest = members.reduce(
    (max, row) => Math.max(max, eta[row]!),
    -Infinity,
  );
  const mean =
    members.reduce((sum, row) => sum + Math.exp(eta[row]! - largest), 0) /
    members.length;
  const logScale = largest + Math.log(mean) +
    logChoose(members.length, events) / events;
  const table = new Float64Array((events + 1) * size);
  table[0] = 1;
  members.forEach((row, i) => {
    const hazard = Math.exp(eta[row]! - logScale);
    const at = row * p;
    // A choice of k among the first i + 1 must leave room for the rest.
    const fewest = Math.max(1, events - (members.length - 1 - i));
    for (let k = Math.min(events, i + 1); k >= fewest; k--) {
      const to = k * size;
      const from = to - size;
      const value = table[from]!;
      let next = 1 + p;
      for (let j = 0; j < p; j++) {
        const xj = x[at + j]!;
        for (let l = 0; l <= j; l++) {
          const xl = x[at + l]!;
          table[to + next]! += hazard * (table[from + next]! +
            xj * table[from + 1 + l]! + xl * table[from + 1 + j]! +
            xj * xl * value);
          next++;
        }
      }
      for (let j = 0; j < p; j++) {
        table[to + 1 + j]! += hazard *
          (table[from + 1 + j]! + x[at + j]! * value);
      }
      table[to]! += hazard * value;
    }
  });
  return { sums: table.subarray(events * size), logScale };
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i++) sum += Math.log((n - k + i) / i);
  return sum;
}
