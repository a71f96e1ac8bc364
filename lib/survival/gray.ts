import { chiSquareUpperTail } from "./chi_square.ts";
import { cholesky, dot, type Matrix, solve, zeroMatrix } from "./cholesky.ts";
import {
  type CauseOptions,
  type CompetingRisks,
  competingRisks,
} from "./competing_risks_input.ts";
import { groupCodes, type Label } from "./survival_input.ts";

/** Options of {@linkcode grayTest}. */
export interface GrayOptions extends CauseOptions {
  /** Exponent of (1 - F) that weights early events more; 0 unless told. */
  readonly rho?: number;
  /** Stratum of each subject; groups are compared within strata. */
  readonly strata?: ArrayLike<Label>;
}

/** Result of {@linkcode grayTest}. */
export interface GrayTest {
  /** The procedure. */
  readonly method: "Gray's test";
  /** Exponent in force. */
  readonly rho: number;
  /** Number of strata. */
  readonly strata: number;
  /** Label that stands for censoring. */
  readonly censored: Label;
  /** Whether near ties were joined. */
  readonly timefix: boolean;
  /** Number of subjects. */
  readonly n: number;
  /** Labels of the groups, ascending. */
  readonly groups: readonly Label[];
  /** One row a cause. */
  readonly table: {
    /** Label of the cause. */
    readonly cause: readonly Label[];
    /** Events of this cause. */
    readonly events: Float64Array;
    /** Chi-square statistic. */
    readonly statistic: Float64Array;
    /** Rank of the scores' covariance: one less than the groups that can be compared. */
    readonly degreesOfFreedom: Float64Array;
    /** Probability of a statistic this large if the incidences are equal. */
    readonly pValue: Float64Array;
  };
}

/**
 * Compares the cumulative incidence of each cause between groups with Gray's
 * test. It compares subdistribution hazards, where those who had another event
 * stay in the risk set (as far as they would not have been censored), and so
 * incidences; the log-rank test compares cause-specific hazards. Equals the
 * tests of R's `cmprsk::cuminc`.
 *
 * @param time Follow-up of each subject, in any unit, not negative.
 * @param cause Label of what ended it: a cause, or the label for censoring.
 * @param group Group of each subject.
 * @throws {RangeError} For a negative or infinite time, an empty label, no
 * events, fewer than two groups, lengths that differ, or a `rho` that is not
 * finite.
 * @throws {TypeError} If a value is missing, or labels are of several types.
 * @see Gray (1988). A class of K-sample tests for comparing the cumulative
 * incidence of a competing risk. Annals of Statistics 16, 1141-1154.
 *
 * @example
 * ```ts
 * import { grayTest } from "./gray.ts";
 * import assert from "node:assert/strict";
 *
 * const test = grayTest(
 *   [1, 2, 3, 4, 5, 6, 7, 8],
 *   [1, 1, 2, 1, 0, 2, 1, 0],
 *   ["a", "a", "a", "b", "a", "b", "b", "b"],
 * );
 * assert.deepEqual(test.table.cause, [1, 2]);
 * assert.equal(test.table.degreesOfFreedom[0], 1);
 * ```
 */
export function grayTest(
  time: ArrayLike<number>,
  cause: ArrayLike<Label>,
  group: ArrayLike<Label>,
  options: GrayOptions = {},
): GrayTest {
  const action = "run Gray's test";
  const { rho = 0, censored = 0, timefix = true } = options;
  const risks = competingRisks(action, time, cause, options);
  const n = time.length;
  const { labels, codes } = groupCodes(action, "group", group, n);
  if (labels.length < 2) {
    throw new RangeError(
      `Cannot ${action}: group must hold at least 2 different labels, current value is ${
        JSON.stringify(labels)
      }`,
    );
  }
  if (!Number.isFinite(rho)) {
    throw new RangeError(
      `Cannot ${action}: rho must be a finite number, current value is ${rho}`,
    );
  }
  const strata = options.strata === undefined
    ? null
    : groupCodes(action, "strata", options.strata, n);
  const stratumRows: number[][] = Array.from(
    { length: strata?.labels.length ?? 1 },
    () => [],
  );
  risks.index.forEach((i, row) =>
    stratumRows[strata?.codes[i] ?? 0]!.push(row)
  );

  const tests = risks.causes.map((_, k) => {
    const score = new Float64Array(labels.length);
    const covariance = zeroMatrix(labels.length);
    for (const rows of stratumRows) {
      const times = groupTimes(risks, rows, codes, labels.length, k + 1);
      addStratum(times, rho, score, covariance);
    }
    return quadraticForm(score, covariance);
  });
  const eventsOf = (code: number) =>
    risks.code.reduce((sum, c) => sum + (c === code ? 1 : 0), 0);
  return {
    method: "Gray's test",
    rho,
    strata: stratumRows.length,
    censored,
    timefix,
    n,
    groups: labels,
    table: {
      cause: risks.causes,
      events: Float64Array.from(risks.causes, (_, k) => eventsOf(k + 1)),
      statistic: Float64Array.from(tests, (test) => test.statistic),
      degreesOfFreedom: Float64Array.from(tests, (test) => test.rank),
      pValue: Float64Array.from(
        tests,
        (test) => chiSquareUpperTail(test.statistic, test.rank),
      ),
    },
  };
}

/** What happens in each group at one distinct time with an event. */
interface GroupTime {
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

function groupTimes(
  { time, code, index }: CompetingRisks,
  rows: readonly number[],
  group: Uint32Array,
  groups: number,
  ofInterest: number,
): GroupTime[] {
  const times: GroupTime[] = [];
  let atRisk = new Float64Array(groups);
  for (const row of rows) atRisk[group[index[row]!]!]!++;
  let before = new Float64Array(groups).fill(1);
  let incidence = new Float64Array(groups);
  for (let start = 0, end: number; start < rows.length; start = end) {
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
      remaining[g]!--;
      if (code[row] === ofInterest) own[g]!++;
      else if (code[row]! > 0) other[g]!++;
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
function addStratum(
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
    const weight = Math.max(0, 1 - common) ** rho;
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
        next[i]![k] = compensator[i]![k]! + (events === 0 ? 0 : direct[i]![k]! *
          events / (pooled * (1 - common)));
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

/** u'V⁻u over as many groups as have independent scores. */
function quadraticForm(
  score: Float64Array,
  covariance: Matrix,
): { statistic: number; rank: number } {
  let kept: number[] = [];
  let lower: Matrix = [];
  // The scores add up to 0: the last group follows from the others.
  for (let g = 0; g + 1 < score.length; g++) {
    const tried = [...kept, g];
    const factor = cholesky(
      tried.map((i) => Float64Array.from(tried, (j) => covariance[i]![j]!)),
    );
    if (typeof factor === "number") continue;
    kept = tried;
    lower = factor;
  }
  const u = kept.map((g) => score[g]!);
  return { statistic: dot(u, solve(lower, u)), rank: kept.length };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
