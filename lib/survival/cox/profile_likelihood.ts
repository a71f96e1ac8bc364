import type { CoxFit } from "./fit.ts";
import { maximize } from "./newton.ts";
import type { LikelihoodFunction } from "./partial_likelihood.ts";

/** The likelihood maximized over all coefficients but one, which is fixed. */
interface ProfilePoint {
  readonly logLikelihood: number;
  /** Derivative by the fixed coefficient. */
  readonly slope: number;
}

/** Limits are sought among hazard ratios up to exp(±this) per unit of scale. */
const farthest = 300;
const precision = 1e-12;

/**
 * Where the profile likelihood of coefficient `index` has fallen by `drop` from
 * its maximum on the given side (-1 or 1): a confidence limit that needs no
 * symmetry. Infinite if it never falls so far.
 *
 * @param guess Distance to start with.
 * @see Venzon and Moolgavkar (1988). Applied Statistics 37, 87-94.
 */
export function profileLimit(
  fit: CoxFit,
  index: number,
  side: -1 | 1,
  drop: number,
  guess: number,
): number {
  if (fit.infinite[index] === side) return side * Infinity;
  const center = fit.maximum.beta[index]!;
  const target = fit.maximum.likelihood.logLikelihood - drop;
  const profile = profileOf(fit, index);
  let inner = center;
  let outer = center;
  let distance = guess;
  let point: ProfilePoint | null;
  do {
    inner = outer;
    if (Math.abs(outer) > farthest) return side * Infinity;
    outer = center + side * distance;
    distance *= 2;
    point = profile(outer);
  } while (point !== null && point.logLikelihood > target);

  let at = outer;
  while (Math.abs(outer - inner) > precision * (1 + Math.abs(outer))) {
    const next: number = point === null
      ? NaN
      : at - (point.logLikelihood - target) / point.slope;
    const isBetween = (next - inner) * (next - outer) < 0;
    const moved = Math.abs(next - at);
    at = isBetween ? next : (inner + outer) / 2;
    if (isBetween && moved < precision * (1 + Math.abs(at))) return at;
    point = profile(at);
    if (point !== null && point.logLikelihood > target) inner = at;
    else outer = at;
  }
  return outer;
}

/** Log likelihood, maximized over the others, with coefficient `index` at 0. */
export function logLikelihoodWithout(fit: CoxFit, index: number): number {
  return profileOf(fit, index)(0)?.logLikelihood ?? -Infinity;
}

/**
 * Each search starts from the coefficients that the one before it found, or
 * from 0 where these leave no information.
 */
function profileOf(
  { likelihoodAt, maximum, maximumIterations, infinite }: CoxFit,
  index: number,
): (value: number) => ProfilePoint | null {
  const isOther = (_: unknown, j: number) => j !== index;
  let others: Float64Array = maximum.beta
    .map((b, j) => infinite[j] === 0 ? b : 0).filter(isOther);
  return (value) => {
    const restricted = fixing(likelihoodAt, index, value);
    const search = (start: Float64Array) =>
      maximize(restricted, start, maximumIterations);
    const found = search(others) ?? search(new Float64Array(others.length));
    if (found === null) return null;
    others = found.beta;
    const { logLikelihood, score } = likelihoodAt(
      withValue(others, index, value),
    );
    return { logLikelihood, slope: score[index]! };
  };
}

/** The likelihood as a function of all coefficients but one. */
function fixing(
  likelihoodAt: LikelihoodFunction,
  index: number,
  value: number,
): LikelihoodFunction {
  const isFree = (_: unknown, j: number) => j !== index;
  return (others) => {
    const full = likelihoodAt(withValue(others, index, value));
    return {
      logLikelihood: full.logLikelihood,
      score: full.score.filter(isFree),
      information: full.information.filter(isFree)
        .map((row) => row.filter(isFree)),
    };
  };
}

function withValue(
  others: Float64Array,
  index: number,
  value: number,
): Float64Array {
  return Float64Array.of(
    ...others.subarray(0, index),
    value,
    ...others.subarray(index),
  );
}
