/**
 * Transformation on whose scale a pointwise confidence interval is symmetric:
 * of S itself (`plain`), log S, log(-log S), logit S, or arcsine of the square root of S.
 */
export type IntervalType = "plain" | "log" | "log-log" | "logit" | "arcsine";

/** Every {@linkcode IntervalType}. */
export const intervalTypes: readonly IntervalType[] = [
  "plain",
  "log",
  "log-log",
  "logit",
  "arcsine",
];

/** Columns of a survival curve that the limits are computed from and written to. */
export interface LimitColumns {
  /** Probability of survival. */
  readonly survival: Float64Array;
  /** Standard error of log S: the square root of Greenwood's sum. */
  readonly relativeError: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** Fills the limits of the rows from `from` to before `to`. */
export type SetLimits = (
  columns: LimitColumns,
  z: number,
  from: number,
  to: number,
) => void;

/** Puts the limits for one survival probability into `limits[0]` and `limits[1]`. */
type IntervalFunction = (
  survival: number,
  relativeError: number,
  z: number,
  limits: Float64Array,
) => void;

const square = (x: number) => x * x;

/** Limits row by row; where nothing changes, those of the row before. */
function rowByRow(interval: IntervalFunction): SetLimits {
  return ({ survival, relativeError, lower, upper }, z, from, to) => {
    const limits = new Float64Array(2);
    for (let row = from; row < to; row++) {
      const isSame = row > from && survival[row] === survival[row - 1] &&
        relativeError[row] === relativeError[row - 1];
      if (Number.isNaN(relativeError[row])) limits.fill(NaN);
      else if (!isSame) {
        interval(survival[row]!, relativeError[row]!, z, limits);
      }
      lower[row] = limits[0]!;
      upper[row] = limits[1]!;
    }
  };
}

/** Largest difference of two exponents for which five terms of the series are exact to the last digit. */
const smallStep = 2 ** -10;

/**
 * Limits on the scale of log S. The exponent grows little from row to row of a
 * large sample: the series of e^step from the last exponential computed is
 * several times faster than a new one.
 */
const logLimits: SetLimits = (columns, z, from, to) => {
  const { survival, relativeError, lower, upper } = columns;
  let known = 0;
  let power = 1;
  for (let row = from; row < to; row++) {
    const exponent = z * relativeError[row]!;
    let step = exponent - known;
    if (!(Math.abs(step) < smallStep)) {
      known = exponent;
      power = Math.exp(exponent);
      step = 0;
    }
    const series = 1 + step * (1 + step * (1 / 2 + step * (1 / 6 + step / 24)));
    const factor = power * series;
    const upperLimit = survival[row]! * factor;
    lower[row] = survival[row]! / factor;
    upper[row] = upperLimit > 1 ? 1 : upperLimit;
  }
};

/**
 * The limits by interval type, as R's `survfit_confint`. At S = 1 only `plain`
 * and `log` are defined, the others give NaN; where the error is NaN, so are
 * the limits.
 */
export const limitsOf: Readonly<Record<IntervalType, SetLimits>> = {
  log: logLimits,
  plain: rowByRow((survival, relativeError, z, limits) => {
    const half = z * relativeError * survival;
    limits[0] = Math.max(0, survival - half);
    limits[1] = Math.min(1, survival + half);
  }),
  "log-log": rowByRow((survival, relativeError, z, limits) => {
    const cumulativeHazard = -Math.log(survival);
    const factor = Math.exp(z * relativeError / cumulativeHazard);
    limits[0] = Math.exp(-cumulativeHazard * factor);
    limits[1] = Math.exp(-cumulativeHazard / factor);
  }),
  logit: rowByRow((survival, relativeError, z, limits) => {
    const odds = survival / (1 - survival);
    const factor = Math.exp(z * relativeError / (1 - survival));
    limits[0] = odds / (odds + factor);
    limits[1] = odds / (odds + 1 / factor);
  }),
  arcsine: rowByRow((survival, relativeError, z, limits) => {
    const angle = Math.asin(Math.sqrt(survival));
    const half = z * relativeError * Math.sqrt(survival / (1 - survival)) / 2;
    limits[0] = square(Math.sin(Math.max(0, angle - half)));
    limits[1] = square(Math.sin(Math.min(Math.PI / 2, angle + half)));
  }),
};
