import type { Codes } from "../subjects/codes.ts";
import { type Matrix, zeroMatrix } from "../../numeric/mod.ts";
import { enteringRows } from "./entering.ts";
import type { CompetingRisks } from "./input.ts";

/** What happens in each group at one distinct time with an event. */
export interface GroupTime {
  readonly atRisk: Float64Array;
  /** Events of the cause of interest. */
  readonly own: Float64Array;
  /** Events of other causes. */
  readonly other: Float64Array;
  /** Probability of no event before the time, and up to it. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** Cumulative incidence of the cause before the time. */
  readonly incidence: Float64Array;
}

/** Counts what happens in each group at each time of one stratum. */
export function groupTimes(
  risks: CompetingRisks,
  rows: readonly number[],
  group: Codes,
  groups: number,
  ofInterest: number,
): GroupTime[] {
  const { time, code, weight, index, entry } = risks;
  const times: GroupTime[] = [];
  const entered = enteringRows(risks, rows);
  let atRisk = new Float64Array(groups);
  const enter = (entering: readonly number[]) => {
    for (const row of entering) atRisk[group[index[row]!]!]! += weight[row]!;
  };
  if (entry === null) enter(rows);
  let before = new Float64Array(groups).fill(1);
  let incidence = new Float64Array(groups);
  for (let start = 0, end: number; start < rows.length; start = end) {
    enter(entered(time[rows[start]!]!));
    // Of a group that has died out, those who enter later tell nothing more.
    atRisk = atRisk.map((y, g) => before[g] === 0 ? 0 : y);
    const own = new Float64Array(groups);
    const other = new Float64Array(groups);
    const remaining = atRisk.slice();
    for (
      end = start;
      end < rows.length && time[rows[end]!] === time[rows[start]!];
      end++
    ) {
      const row = rows[end]!;
      const g = group[index[row]!]!;
      remaining[g]! -= weight[row]!;
      if (before[g] === 0) continue;
      if (code[row] === ofInterest) own[g]! += weight[row]!;
      else if (code[row]! > 0) other[g]! += weight[row]!;
    }
    const after = before.map((s, g) =>
      atRisk[g] === 0 ? s : s * (1 - (own[g]! + other[g]!) / atRisk[g]!)
    );
    if (sum(own) + sum(other) > 0) {
      times.push({ atRisk, own, other, before, after, incidence });
    }
    const current = { atRisk, before };
    incidence = incidence.map((f, g) =>
      own[g] === 0 ? f : f + current.before[g]! * own[g]! / current.atRisk[g]!
    );
    atRisk = remaining;
    before = after;
  }
  return times;
}

/** One time's part of the scores' influence functions. */
interface Influence {
  readonly time: GroupTime;
  /** Weight of the subdistribution martingale of group k in the score of group i. */
  readonly direct: Matrix;
  /** Sum of direct influence times the relative hazard, up to the time. */
  readonly compensator: Matrix;
  /** Common cumulative incidence up to the time. */
  readonly incidence: number;
  /** Events of the cause, and the pooled number at risk. */
  readonly events: number;
  readonly pooled: number;
}

/**
 * Adds a stratum's scores and their covariance. A group's score sums its events
 * less its share of all events by R = Y (1 - F) / S, its number at risk had
 * those with another event stayed. Under the null hypothesis the groups have a
 * common F; an event in group k moves the scores directly and, through F, by
 * all that is still to come.
 */
export function addGrayScore(
  times: readonly GroupTime[],
  rho: number,
  score: Float64Array,
  covariance: Matrix,
): void {
  const groups = score.length;
  const influences: Influence[] = [];
  let compensator = zeroMatrix(groups);
  let common = 0;
  for (const time of times) {
    const { atRisk, own, before, incidence } = time;
    // The number at risk of any event, had there been none so far.
    const size = atRisk.map((y, g) => y > 0 ? y / before[g]! : 0);
    const adjusted = size.map((s, g) => s * (1 - incidence[g]!));
    const events = sum(own);
    const pooled = sum(size);
    // The pooled estimate can pass 1 by a little; there is no weight left then.
    const left = 1 - common;
    const weight = Math.max(0, left) ** rho;
    const relativeHazard = left === 0 ? 0 : events / (pooled * left);
    const direct = zeroMatrix(groups);
    const next = zeroMatrix(groups);
    for (let i = 0; i < groups; i++) {
      if (events > 0 && atRisk[i]! > 0) {
        score[i]! += weight *
          (own[i]! - events * adjusted[i]! / sum(adjusted));
      }
      for (let k = 0; k < groups; k++) {
        const share = (i === k ? 1 : 0) - size[k]! / pooled;
        direct[i]![k] = weight * size[i]! * share;
        next[i]![k] = compensator[i]![k]! + direct[i]![k]! * relativeHazard;
      }
    }
    compensator = next;
    common += events / pooled;
    influences.push({
      time,
      direct,
      compensator,
      incidence: common,
      events,
      pooled,
    });
  }
  for (const influence of influences) {
    addVariance(influence, compensator, covariance);
  }
}

/** Adds the variance that the events of one time cause, group by group. */
function addVariance(
  { time, direct, compensator, incidence, events, pooled }: Influence,
  total: Matrix,
  covariance: Matrix,
): void {
  const { atRisk, other, before, after } = time;
  for (let k = 0; k < atRisk.length; k++) {
    if (atRisk[k] === 0) continue;
    const share = after[k]! > 0 ? (1 - incidence) / after[k]! : 0;
    const indirect = total.map((row, i) => row[k]! - compensator[i]![k]!);
    if (events > 0) {
      // Expected, not observed, events: under the null hypothesis.
      const expected = pooled * before[k]!;
      const drawn = events > 1 ? 1 - (events - 1) / (expected - 1) : 1;
      const variance = drawn * before[k]! * events / (pooled * atRisk[k]!);
      const moved = indirect.map((later, i) =>
        direct[i]![k]! + (1 - share) * later
      );
      addOuter(covariance, moved, variance);
    }
    const lost = other[k]!;
    if (lost > 0 && after[k]! > 0) {
      const drawn = lost > 1 ? 1 - (lost - 1) / (atRisk[k]! - 1) : 1;
      const variance = drawn * lost * (before[k]! / atRisk[k]!) ** 2;
      addOuter(covariance, indirect.map((later) => share * later), variance);
    }
  }
}

function addOuter(matrix: Matrix, vector: number[], factor: number): void {
  vector.forEach((a, i) =>
    vector.forEach((b, j) => matrix[i]![j]! += factor * a * b)
  );
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
