import { jsonReady } from "../subjects/json_ready.ts";
import type { Label } from "../subjects/group_codes.ts";
import { logRankRows } from "./input.ts";
import {
  logRankDefaults,
  type LogRankOptions,
  type LogRankSettings,
  testNames,
} from "./settings.ts";
import {
  addGroupSums,
  countAssignments,
  forEachAssignment,
  forRandomAssignments,
} from "./permutation.ts";
import { permutationScores } from "./permutation_score.ts";
import { permutationVariance } from "./permutation_variance.ts";
import { quadraticForm, randomNumbers, tolerance } from "../../numeric/mod.ts";
import {
  checkChoice,
  checkOptions,
  checkWhole,
  type Column,
  type Defaults,
  type EventIndicator,
  reject,
} from "../../arguments/mod.ts";

/** Options of {@linkcode permutationLogRankTest}. */
export interface PermutationLogRankOptions extends LogRankOptions {
  /**
   * Every assignment (`"exact"`), a random sample (`"monte-carlo"`), or every
   * one if there are at most a million of at most 2,000 subjects and else a
   * sample (`"auto"`).
   *
   * @default {"auto"}
   */
  readonly distribution?: "auto" | "exact" | "monte-carlo";
  /**
   * Size of the random sample.
   *
   * @default {100_000}
   */
  readonly samples?: number;
  /**
   * Whole number that starts the random sample.
   *
   * @default {1}
   */
  readonly seed?: number;
}

const defaults = {
  ...logRankDefaults,
  distribution: "auto",
  samples: 100_000,
  seed: 1,
} as const satisfies Defaults<PermutationLogRankOptions>;

/** Result of {@linkcode permutationLogRankTest}. */
export interface PermutationLogRankTest extends LogRankSettings {
  /** Name of the test, exact or Monte Carlo. */
  readonly method: string;
  /** Number of subjects. */
  readonly n: number;
  /** Which distribution the p-value is from. */
  readonly distribution: "exact" | "monte-carlo";
  /** Number of assignments of subjects to groups that keep the sizes; Infinity if beyond a double. */
  readonly assignments: number;
  /** Size of the random sample; `null` if exact. */
  readonly samples: number | null;
  /** Start of the random sample; `null` if exact. */
  readonly seed: number | null;
  /** Quadratic form of the groups' scores in their permutation covariance. */
  readonly statistic: number;
  /** Share of assignments whose statistic is at least as large; two-sided for two groups. */
  readonly pValue: number;
  /** Standard error of a Monte Carlo p-value; `null` if exact. */
  readonly standardError: number | null;
  /** Each group's observed minus expected (weighted) events, ascending by label. */
  readonly table: {
    readonly group: readonly Label[];
    readonly n: readonly number[];
    readonly score: readonly number[];
  };
}

/** Most assignments that are listed. */
const maximumAssignments = 1_000_000;

/** Most subjects whose assignments are listed: each is placed within the placing of the one before. */
const maximumSubjects = 2000;

/**
 * Compares survival by the exact or sampled permutation distribution of the log-rank scores.
 *
 * For groups too small for the chi-square distribution. Subjects are assigned to
 * groups of the same sizes in every way (within strata if given), or in a seeded
 * random sample of ways; the p-value is the share whose statistic is at least
 * the observed one, (1 + count) / (1 + samples) in a sample. It presumes that
 * groups do not differ in censoring. For two groups the statistic is the squared
 * observed minus expected over its permutation variance; for more the quadratic
 * form, as in R's `coin::logrank_test`.
 *
 * @param time Time to event or censoring of each subject, in any unit, not
 * negative.
 * @param event 1 or true if the event happened, 0 or false if the subject was
 * censored.
 * @param group Label of each subject's group.
 * @param options Options of the test.
 * @returns The test, and each group's observed minus expected events.
 * @throws {TypeError} If an argument or a value is of the wrong type, or an
 * option is unknown.
 * @throws {RangeError} If a value is not allowed, lengths differ, there is only
 * one group, or `"exact"` would list more than a million assignments, or those of
 * more than 2,000 subjects.
 *
 * @example Three against three: 20 assignments
 * ```ts
 * import { permutationLogRankTest } from "./permutation_log_rank.ts";
 * import assert from "node:assert/strict";
 *
 * const arm = ["A", "A", "A", "B", "B", "B"];
 * const test = permutationLogRankTest([1, 2, 3, 4, 5, 6], [1, 1, 1, 1, 1, 1], arm);
 * assert.equal(test.assignments, 20);
 * assert.equal(test.pValue, 2 / 20);
 * ```
 */
export function permutationLogRankTest(
  time: Column<number>,
  event: EventIndicator,
  group: Column<Label>,
  options: PermutationLogRankOptions = {},
): PermutationLogRankTest {
  const action = "compare survival by permutation";
  const { distribution, samples, seed, ...testOptions } = checkOptions(
    action,
    options,
    defaults,
  );
  checkChoice(action, "distribution", distribution, [
    "auto",
    "exact",
    "monte-carlo",
  ]);
  checkWhole(action, "samples", samples, 1);
  checkWhole(action, "seed", seed, 1);
  const input = logRankRows(action, time, event, group, testOptions);
  const { labels, settings } = input;
  const groups = labels.length;
  const strata = permutationScores(input, input.weighting);
  const assignments = countAssignments(strata, groups);
  const n = strata.reduce((total, { scores }) => total + scores.length, 0);
  const isListable = assignments <= maximumAssignments && n <= maximumSubjects;
  if (distribution === "exact" && !isListable) {
    const expected =
      `"monte-carlo" or "auto" for ${assignments} assignments of ${n} subjects`;
    reject(action, "distribution", expected, distribution);
  }
  const isExact = distribution !== "monte-carlo" && isListable;

  const variance = permutationVariance(strata, groups);
  const { valueAt } = quadraticForm(groups, variance);
  const score = new Float64Array(groups);
  for (const stratum of strata) addGroupSums(stratum, score);
  const statistic = valueAt(score);
  // Statistics that differ by rounding count as equal.
  const bound = statistic - tolerance * Math.max(1, statistic);
  let visited = 0;
  let extreme = 0;
  const visit = (sums: Float64Array) => {
    visited++;
    if (valueAt(sums) >= bound) extreme++;
  };
  if (isExact) forEachAssignment(strata, groups, visit);
  else {
    forRandomAssignments(strata, groups, samples, randomNumbers(seed), visit);
  }
  const pValue = isExact ? extreme / visited : (1 + extreme) / (1 + visited);
  return jsonReady({
    method: `${isExact ? "Exact" : "Monte Carlo"} permutation ${
      testNames[settings.weighting]
    }${settings.stratumCount > 1 ? ", stratified" : ""}`,
    ...settings,
    n,
    distribution: isExact ? "exact" : "monte-carlo",
    assignments,
    samples: isExact ? null : samples,
    seed: isExact ? null : seed,
    statistic,
    pValue,
    standardError: isExact ? null : Math.sqrt(pValue * (1 - pValue) / samples),
    table: {
      group: labels,
      n: labels.map((_, g) =>
        strata.reduce(
          (total, stratum) =>
            total + stratum.groups.filter((group) => group === g).length,
          0,
        )
      ),
      score: Array.from(score),
    },
  });
}
