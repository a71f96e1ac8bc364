import {
  chiSquareUpperTail,
  cholesky,
  dot,
  type Matrix,
  solve,
  zeroMatrix,
} from "../../numeric/mod.ts";
import { comparedGroups } from "../subjects/compared_groups.ts";
import { type CauseOptions, competingRisks } from "./input.ts";
import { addGrayScore, groupTimes } from "./gray_score.ts";
import { groupCodes, type Label } from "../subjects/group_codes.ts";

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
  const { labels, codes } = comparedGroups(action, group, n);
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
      addGrayScore(times, rho, score, covariance);
    }
    return scoreStatistic(score, covariance);
  });
  return {
    method: "Gray's test",
    rho,
    strata: stratumRows.length,
    censored,
    timefix,
    n: risks.n,
    groups: labels,
    table: {
      cause: risks.causes,
      events: risks.totals.slice(1),
      statistic: Float64Array.from(tests, (test) => test.statistic),
      degreesOfFreedom: Float64Array.from(tests, (test) => test.rank),
      pValue: Float64Array.from(
        tests,
        (test) => chiSquareUpperTail(test.statistic, test.rank),
      ),
    },
  };
}

/** u'V⁻u over as many groups as have independent scores. */
function scoreStatistic(
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
