import { type Codes, emptyCodes } from "./codes.ts";
import { inPieces } from "./in_pieces.ts";
import { type LogRankScore, logRankScore } from "./log_rank_score.ts";
import {
  type LogRankWeight,
  logRankWeights,
  type Weighting,
  weightingOf,
} from "./log_rank_weight.ts";
import type { SubjectRows } from "./subject_row_types.ts";
import { subjectRows } from "./subject_rows.ts";
import {
  checkArray,
  checkChoice,
  checkNumber,
  checkWeights,
  eventFlags,
  type EventIndicator,
  groupCodes,
  type Label,
} from "./survival_input.ts";

/** Options that all log-rank tests share. */
export interface LogRankOptions {
  /** Weight of the event times; `"log-rank"` unless told, `"fleming-harrington"` if `rho` or `gamma` is given. */
  readonly weighting?: LogRankWeight;
  /** Fleming and Harrington's exponent of S; 0 unless told. R's `survdiff` has the same. */
  readonly rho?: number;
  /** Fleming and Harrington's exponent of 1 - S; 0 unless told. */
  readonly gamma?: number;
  /** Stratum of each subject; groups are compared within strata. */
  readonly strata?: ArrayLike<Label>;
  /** How many subjects each row stands for: whole numbers. */
  readonly weights?: ArrayLike<number>;
  /** Whether times that differ only by rounding are ties, as in R; true unless told. */
  readonly timefix?: boolean;
}

/** The options in force, in every log-rank result. */
export interface LogRankSettings {
  /** Weight of the event times. */
  readonly weighting: LogRankWeight;
  /** Fleming and Harrington's exponent of S; `null` with another weighting. */
  readonly rho: number | null;
  /** Fleming and Harrington's exponent of 1 - S; `null` with another weighting. */
  readonly gamma: number | null;
  /** Number of strata. */
  readonly strata: number;
  /** Whether near ties were joined. */
  readonly timefix: boolean;
}

/** Checked subjects of a log-rank test in ascending order of time. */
export interface LogRankRows {
  /** The groups' labels, ascending. */
  readonly labels: readonly Label[];
  /** The options in force. */
  readonly settings: LogRankSettings;
  /** Codes are `(stratum * groups + group) * 4 + kind`. */
  readonly rows: SubjectRows;
  /** The weighting in force. */
  readonly weighting: Weighting;
}

/** What every log-rank test computes its result from. */
export interface LogRankInput {
  /** The groups' labels, ascending. */
  readonly labels: readonly Label[];
  /** The options in force. */
  readonly settings: LogRankSettings;
  /** The sums of the test. */
  readonly score: LogRankScore;
  /** Number of subjects. */
  readonly n: number;
  /** Number of events. */
  readonly events: number;
}

/** What each weighting's test is called. */
export const testNames: Readonly<Record<LogRankWeight, string>> = {
  "log-rank": "Log-rank test",
  "gehan-breslow": "Gehan-Breslow (generalised Wilcoxon) test",
  "tarone-ware": "Tarone-Ware test",
  "peto-peto": "Peto-Peto test",
  "fleming-harrington": "Fleming-Harrington test",
};

function checkExponent(action: string, name: string, value: number): void {
  const isValid = value >= 0 && value < Infinity;
  checkNumber(action, name, value, isValid, "a non-negative finite number");
}

/** Checks the options and fills in the defaults. */
export function logRankSettings(
  action: string,
  options: LogRankOptions,
  strata: number,
): LogRankSettings {
  const { rho, gamma, timefix = true } = options;
  const hasExponent = rho !== undefined || gamma !== undefined;
  const weighting = options.weighting ??
    (hasExponent ? "fleming-harrington" : "log-rank");
  checkChoice(action, "weighting", weighting, logRankWeights);
  const isFleming = weighting === "fleming-harrington";
  if (hasExponent && !isFleming) {
    throw new RangeError(
      `Cannot ${action}: weighting must be "fleming-harrington" with rho or gamma, current value is "${weighting}"`,
    );
  }
  checkExponent(action, "rho", rho ?? 0);
  checkExponent(action, "gamma", gamma ?? 0);
  return {
    weighting,
    rho: isFleming ? rho ?? 0 : null,
    gamma: isFleming ? gamma ?? 0 : null,
    strata,
    timefix,
  };
}

/** Throws unless the weights are whole numbers and not all 0. */
export function checkCounts(
  action: string,
  weights: ArrayLike<number>,
  n: number,
): void {
  checkWeights(action, "weights", weights, n);
  for (let i = 0; i < n; i++) {
    const isWhole = Number.isSafeInteger(weights[i]);
    checkNumber(
      action,
      `weights[${i}]`,
      weights[i]!,
      isWhole,
      "a whole number",
    );
  }
}

/** Turns the groups' codes into `(stratum * groups + group) * 4 + kind`. */
function encodeRows(
  codes: Codes,
  flags: Uint8Array,
  strata: Codes | null,
  groups: number,
  code: Codes,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const stratum = strata === null ? 0 : strata[i]!;
    code[i] = Math.imul(stratum, groups) + codes[i]! << 2 | flags[i]!;
  }
}

/** Checks and sorts what a log-rank test is given. */
export function logRankRows(
  action: string,
  time: ArrayLike<number>,
  event: EventIndicator,
  group: ArrayLike<Label>,
  options: LogRankOptions,
): LogRankRows {
  checkArray(action, "time", time);
  const n = time.length;
  const flags = eventFlags(action, "event", event, n);
  const { labels, codes } = groupCodes(action, "group", group, n);
  if (labels.length < 2) {
    throw new RangeError(
      `Cannot ${action}: group must hold at least 2 different labels, current value is ${
        JSON.stringify(labels)
      }`,
    );
  }
  const strata = options.strata === undefined
    ? null
    : groupCodes(action, "strata", options.strata, n);
  if (options.weights !== undefined) checkCounts(action, options.weights, n);
  const settings = logRankSettings(
    action,
    options,
    strata?.labels.length ?? 1,
  );
  const stratumCodes = strata?.codes ?? null;
  const cells = settings.strata * labels.length;
  const code = emptyCodes(4 * cells - 1, n);
  inPieces(n, (from, to) => {
    encodeRows(codes, flags, stratumCodes, labels.length, code, from, to);
  });
  const rows = subjectRows(action, {
    time,
    code,
    strata: cells,
    weights: options.weights,
  }, settings.timefix);
  const weighting = weightingOf(
    settings.weighting,
    settings.rho ?? 0,
    settings.gamma ?? 0,
  );
  return { labels, settings, rows, weighting };
}

/** Checks, sorts and sums what a log-rank test is given. */
export function logRankInput(
  action: string,
  time: ArrayLike<number>,
  event: EventIndicator,
  group: ArrayLike<Label>,
  options: LogRankOptions,
): LogRankInput {
  const { labels, settings, rows, weighting } = logRankRows(
    action,
    time,
    event,
    group,
    options,
  );
  const score = logRankScore(rows, labels.length, settings.strata, weighting);
  const sum = (total: number, value: number) => total + value;
  return {
    labels,
    settings,
    score,
    n: score.n.reduce(sum, 0),
    events: score.events.reduce(sum, 0),
  };
}
