import { jsonReady } from "../subjects/json_ready.ts";
import {
  chiSquareUpperTail,
  cholesky,
  dot,
  type Matrix,
  solve,
  zeroMatrix,
} from "../../numeric/mod.ts";
import { comparedGroups } from "../subjects/compared_groups.ts";
import { causeDefaults, type CauseOptions, competingRisks } from "./input.ts";
import { addGrayScore, groupTimes } from "./gray_score.ts";
import {
  checkNumber,
  checkOptions,
  type Column,
  type Defaults,
} from "../../arguments/mod.ts";
import { type Label, optionalCodes } from "../subjects/group_codes.ts";

/** Options of {@linkcode grayTest}. */
export interface GrayOptions extends CauseOptions {
  /**
   * Exponent of (1 - F) that weights early events more.
   *
   * @default {0}
   */
  readonly rho?: number;
  /**
   * Stratum of each subject; groups are compared within strata. A single
   * stratum if left out.
   */
  readonly strata?: Column<Label>;
}

const defaults = {
  ...causeDefaults,
  rho: 0,
  strata: undefined,
} satisfies Defaults<GrayOptions>;

/** Result of {@linkcode grayTest}. */
export interface GrayTest {
  /** The procedure. */
  readonly method: "Gray's test";
  /** Exponent in force. */
  readonly rho: number;
  /** Number of strata. */
  readonly stratumCount: number;
  /** Label that stands for censoring. */
  readonly censored: Label;
  /** Whether near ties were joined. */
  readonly timefix: boolean;
  /** Number of subjects. */
  readonly n: number;
  /** Labels of the groups, ascending. */
  readonly groups: readonly Label[];
  /** One row for each cause. */
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
 * tests of R's `cmprsk::cuminc`, which takes no late entry: here the same sums
 * then run over those who are under observation.
 *
 * @param time Time to event or censoring of each subject, in any unit, not
 * negative.
 * @param cause Label of what ended it: a cause, or the label for censoring.
 * @param group Label of each subject's group.
 * @param options Options of the test.
 * @returns The test of each cause, and the settings in force.
 * @throws {TypeError} If an argument or a value is of the wrong type, labels are
 * of several types, or an option is unknown.
 * @throws {RangeError} If a value is not allowed, lengths differ, there is no
 * event, or only one group.
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
  time: Column<number>,
  cause: Column<Label>,
  group: Column<Label>,
  options: GrayOptions = {},
): GrayTest {
  const action = "run Gray's test";
  const inForce = checkOptions(action, options, defaults);
  const { rho, censored, timefix } = inForce;
  const risks = competingRisks(action, time, cause, inForce);
  const n = risks.index.length;
  const { labels, codes } = comparedGroups(action, group, n);
  checkNumber(action, "rho", rho, Number.isFinite(rho), "a finite number");
  const strata = optionalCodes(action, "strata", inForce.strata, n);
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
  return jsonReady({
    method: "Gray's test",
    rho,
    stratumCount: stratumRows.length,
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
  });
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
