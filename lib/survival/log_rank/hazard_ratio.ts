import { normalQuantile } from "../../numeric/mod.ts";
import type { Label } from "../subjects/group_codes.ts";
import {
  logRankTest,
  logRankTestDefaults,
  type LogRankTestOptions,
} from "./log_rank.ts";
import {
  checkChoice,
  checkOptions,
  checkProbability,
  type Column,
  type Defaults,
  type EventIndicator,
  invalid,
  reject,
} from "../../arguments/mod.ts";

/**
 * How a hazard ratio follows from observed (O) and expected (E) events: Peto's
 * exp((O - E) / V), or the ratio (O₁/E₁) / (O₂/E₂).
 */
export type LogRankHazardRatioMethod = "peto" | "observed-expected";

/** Options of {@linkcode logRankHazardRatio}. */
export interface LogRankHazardRatioOptions
  extends Pick<LogRankTestOptions, "strata" | "weights" | "entry" | "timefix"> {
  /**
   * The estimate.
   *
   * @default {"peto"}
   */
  readonly estimate?: LogRankHazardRatioMethod;
  /**
   * Label of the group in units of whose hazard the other's is given; the larger
   * label if left out.
   */
  readonly reference?: Label;
  /**
   * Level of the interval.
   *
   * @default {0.95}
   */
  readonly confidence?: number;
}

const { strata, weights, entry, timefix } = logRankTestDefaults;
const defaults = {
  strata,
  weights,
  entry,
  timefix,
  estimate: "peto",
  reference: undefined,
  confidence: 0.95,
} as const satisfies Defaults<LogRankHazardRatioOptions>;

/** Result of {@linkcode logRankHazardRatio}. */
export interface LogRankHazardRatio {
  /** Name of the estimate. */
  readonly method: string;
  /** Number of subjects. */
  readonly n: number;
  /** Number of events. */
  readonly events: number;
  /** Level of the interval. */
  readonly confidence: number;
  /** The two labels, the reference last: the ratio is the first group's hazard in units of the second's. */
  readonly groups: readonly [Label, Label];
  /** Hazard ratio; `null` if the two were never at risk together at an event. */
  readonly hazardRatio: number | null;
  /** Standard error of its logarithm; `null` as `hazardRatio`, or if a group had no event with `"observed-expected"`. */
  readonly standardError: number | null;
  /** Lower limit; `null` as `standardError`. */
  readonly lower: number | null;
  /** Upper limit; `null` as `standardError`. */
  readonly upper: number | null;
}

/**
 * The hazard ratio of two groups from the sums of the log-rank test, as
 * meta-analyses use it where there is no Cox regression.
 *
 * Peto's estimate exp((O - E) / V) with the standard error 1/√V of its logarithm
 * is good near 1 and draws larger ratios towards 1; V is the hypergeometric
 * variance of the first group's O - E. The ratio (O₁/E₁) / (O₂/E₂), whose
 * logarithm has the standard error √(1/E₁ + 1/E₂), is biased towards 1 as well.
 * Cox's regression is better than both where it can be had.
 *
 * @param time Time to event or censoring of each subject, in any unit, not
 * negative.
 * @param event 1 or true if the event happened, 0 or false if the subject was
 * censored.
 * @param group Label of each subject's group, of which there must be two.
 * @param options Options of the estimate.
 * @returns The first group's hazard in units of the second's, with its interval.
 * @throws {TypeError} If an argument or a value is of the wrong type, or an
 * option is unknown.
 * @throws {RangeError} If a value is not allowed, lengths differ, or there are
 * not two groups.
 * @see Yusuf, Peto, Lewis, Collins & Sleight, Prog Cardiovasc Dis 1985;27:335.
 * @see Machin, Cheung & Parmar, Survival Analysis, section 3.3.
 *
 * @example Observed 2, expected 13/12, variance 95/144
 * ```ts
 * import { logRankHazardRatio } from "./hazard_ratio.ts";
 * import assert from "node:assert/strict";
 *
 * const time = [6, 7, 10, 15, 19, 25];
 * const event = [1, 0, 1, 1, 0, 1];
 * const arm = ["A", "A", "B", "A", "B", "B"];
 * const { hazardRatio } = logRankHazardRatio(time, event, arm);
 * assert.equal(hazardRatio?.toFixed(6), Math.exp((11 / 12) / (95 / 144)).toFixed(6));
 * ```
 */
export function logRankHazardRatio(
  time: Column<number>,
  event: EventIndicator,
  group: Column<Label>,
  options: LogRankHazardRatioOptions = {},
): LogRankHazardRatio {
  const action = "estimate a hazard ratio";
  const { estimate, confidence, ...testOptions } = checkOptions(
    action,
    options,
    defaults,
  );
  checkChoice(action, "estimate", estimate, ["peto", "observed-expected"]);
  checkProbability(action, "confidence", confidence);
  const { strata, weights, entry, timefix, reference } = testOptions;
  const { n, events, table } = logRankTest(time, event, group, {
    timefix,
    ...(strata !== undefined && { strata }),
    ...(weights !== undefined && { weights }),
    ...(entry !== undefined && { entry }),
  });
  const [smaller, larger, ...others] = table.group;
  if (others.length > 0) {
    reject(action, "the number of groups", "2", table.group.length);
  }
  const second = reference === undefined ? larger! : reference;
  const isReversed = second === smaller;
  if (!isReversed && second !== larger) {
    const expected = `one of ${JSON.stringify(table.group)}`;
    const isOfType = typeof second === typeof larger;
    throw invalid(action, "reference", expected, second, isOfType);
  }
  const ratio = estimate === "peto"
    ? petoLogRatio(table)
    : observedExpectedLogRatio(table);
  const { standardError } = ratio;
  const log = isReversed && ratio.log !== null ? -ratio.log : ratio.log;
  const half = standardError === null
    ? null
    : normalQuantile((1 + confidence) / 2) * standardError;
  return {
    method: estimate === "peto"
      ? "Peto's hazard ratio"
      : "Hazard ratio of observed over expected events",
    n,
    events,
    confidence,
    groups: isReversed ? [larger!, smaller!] : [smaller!, larger!],
    hazardRatio: log === null ? null : Math.exp(log),
    standardError,
    lower: half === null ? null : Math.exp(log! - half),
    upper: half === null ? null : Math.exp(log! + half),
  };
}

interface LogRatio {
  readonly log: number | null;
  readonly standardError: number | null;
}

/** Observed and expected events and the variance of the first of two groups. */
interface Sums {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  readonly variance: Float64Array;
}

function petoLogRatio({ observed, expected, variance }: Sums): LogRatio {
  const v = variance[0]!;
  if (v === 0) return { log: null, standardError: null };
  const log = (observed[0]! - expected[0]!) / v;
  return { log, standardError: 1 / Math.sqrt(v) };
}

function observedExpectedLogRatio(
  { observed, expected, variance }: Sums,
): LogRatio {
  if (variance[0] === 0) return { log: null, standardError: null };
  const [o1, o2] = [observed[0]!, observed[1]!];
  const [e1, e2] = [expected[0]!, expected[1]!];
  const standardError = o1 > 0 && o2 > 0 ? Math.sqrt(1 / e1 + 1 / e2) : null;
  return { log: Math.log(o1 / e1) - Math.log(o2 / e2), standardError };
}
