/**
 * Transformation on whose scale a pointwise confidence interval is symmetric:
 * of S itself (`plain`), log S, log(-log S), logit S, or arcsine of the square root of S.
 */
export type IntervalType = "plain" | "log" | "log-log" | "logit" | "arcsine";

/** Every {@link IntervalType}. */
export const intervalTypes: readonly IntervalType[] = [
  "plain",
  "log",
  "log-log",
  "logit",
  "arcsine",
];

/** Puts the limits for one survival probability into `limits[0]` and `limits[1]`. */
export type IntervalFunction = (
  survival: number,
  relativeError: number,
  z: number,
  limits: Float64Array,
) => void;

const square = (x: number) => x * x;

/**
 * The interval functions, as R's `survfit_confint`. `relativeError` is the
 * standard error of log S: the square root of Greenwood's sum. S must be above
 * 0; at S = 1 only `plain` and `log` are defined, the others give NaN.
 */
export const intervalFunctions: Readonly<
  Record<IntervalType, IntervalFunction>
> = {
  plain(survival, relativeError, z, limits) {
    const half = z * relativeError * survival;
    limits[0] = Math.max(0, survival - half);
    limits[1] = Math.min(1, survival + half);
  },
  log(survival, relativeError, z, limits) {
    const factor = Math.exp(z * relativeError);
    limits[0] = survival / factor;
    limits[1] = Math.min(1, survival * factor);
  },
  "log-log"(survival, relativeError, z, limits) {
    const cumulativeHazard = -Math.log(survival);
    const factor = Math.exp(z * relativeError / cumulativeHazard);
    limits[0] = Math.exp(-cumulativeHazard * factor);
    limits[1] = Math.exp(-cumulativeHazard / factor);
  },
  logit(survival, relativeError, z, limits) {
    const odds = survival / (1 - survival);
    const factor = Math.exp(z * relativeError / (1 - survival));
    limits[0] = odds / (odds + factor);
    limits[1] = odds / (odds + 1 / factor);
  },
  arcsine(survival, relativeError, z, limits) {
    const angle = Math.asin(Math.sqrt(survival));
    const half = z * relativeError * Math.sqrt(survival / (1 - survival)) / 2;
    limits[0] = square(Math.sin(Math.max(0, angle - half)));
    limits[1] = square(Math.sin(Math.min(Math.PI / 2, angle + half)));
  },
};
