import {
  type LogRankSums,
  type StratumProgress,
  variancePerPair,
} from "./times.ts";
import type { TimeWeight } from "./weight.ts";
import type { SubjectRows } from "../subjects/row_types.ts";

/**
 * Does what `addRows` does for two groups of subjects without weights, as in most
 * tests. With the sums in variables it takes half the time.
 */
export function addTwoGroups(
  { time, code }: SubjectRows,
  progress: StratumProgress,
  until: number,
  to: number,
  weightAt: TimeWeight,
  { observed, expected, pairVariance }: LogRankSums,
): void {
  let { row } = progress;
  let first = progress.atRisk[0]!;
  let second = progress.atRisk[1]!;
  let observedFirst = 0;
  let observedSecond = 0;
  let expectedFirst = 0;
  let expectedSecond = 0;
  let variance = 0;
  while (row < until) {
    const t = time[row]!;
    const atRiskFirst = first;
    const atRiskSecond = second;
    let deaths = 0;
    let deathsSecond = 0;
    do {
      const group = code[row]! >>> 2;
      const died = code[row]! & 3;
      first -= 1 - group;
      second -= group;
      deaths += died;
      deathsSecond += died & group;
      row++;
    } while (row < to && time[row] === t);
    const total = atRiskFirst + atRiskSecond;
    const w = weightAt(total, deaths);
    const rate = w * deaths / total;
    const perPair = variancePerPair(w, rate, total, deaths);
    observedFirst += w * (deaths - deathsSecond);
    observedSecond += w * deathsSecond;
    expectedFirst += rate * atRiskFirst;
    expectedSecond += rate * atRiskSecond;
    variance += perPair * atRiskFirst * atRiskSecond;
  }
  progress.row = row;
  progress.total = first + second;
  progress.atRisk[0] = first;
  progress.atRisk[1] = second;
  observed[0]! += observedFirst;
  observed[1]! += observedSecond;
  expected[0]! += expectedFirst;
  expected[1]! += expectedSecond;
  pairVariance[1]! += variance;
}
