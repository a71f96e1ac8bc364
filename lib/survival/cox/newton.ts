import { cholesky, dot, solve } from "../../numeric/mod.ts";
import type { Likelihood, LikelihoodFunction } from "./partial_likelihood.ts";

/** A point of the search for the maximum of a likelihood. */
interface Point {
  readonly beta: Float64Array;
  readonly likelihood: Likelihood;
  /** The step that Newton's method would take next. */
  readonly step: Float64Array;
}

/** The end of a search for the maximum of a likelihood. */
export interface Maximum extends Point {
  /** The likelihood where the search started. */
  readonly initial: Likelihood;
  /** Number of steps taken. */
  readonly iterations: number;
  /** Whether the likelihood has stopped growing (beta may still move). */
  readonly isFlat: boolean;
}

/** Growth of twice the log likelihood that ends the search. */
const tolerance = 1e-17;
/** Growth that no longer matters, if something else ends the search. */
const negligible = 1e-10;
/** Such a step without growth means that there is no finite maximum. */
const longStep = 0.05;
/** Part of a coefficient that a step may move it by near its finite maximum: large ones are known to fewer places. */
const relativeStep = 1e-3;
const halvings = 40;

/**
 * Climbs to the maximum by Newton's method; a step that would lead down is
 * halved until it does not. Returns null if the information at `start` is
 * singular.
 */
export function maximize(
  likelihoodAt: LikelihoodFunction,
  start: Float64Array,
  maximumIterations: number,
): Maximum | null {
  const first = pointAt(likelihoodAt, start);
  if (first === null) return null;
  let point: Point = first;
  for (let iterations = 0;; iterations++) {
    const growth = dot(point.step, point.likelihood.score);
    const isFlat = growth <= negligible;
    const isAtTop = growth <= tolerance;
    const isDone = iterations === maximumIterations ||
      (isFlat && !isShort(point, longStep));
    const next = isDone ? null : climb(likelihoodAt, point, isFlat);
    if (next === null || isAtTop) {
      // The step from the top doubles the digits of the coefficients.
      const last = next ?? point;
      return { ...last, initial: first.likelihood, iterations, isFlat };
    }
    point = next;
  }
}

/** Whether the next step moves no coefficient by more than `length` and a small part of itself. */
export function isShort(
  { beta, step }: Pick<Point, "beta" | "step">,
  length: number,
): boolean {
  return step.every((b, j) =>
    Math.abs(b) <= length + relativeStep * Math.abs(beta[j]!)
  );
}

function climb(
  likelihoodAt: LikelihoodFunction,
  { beta, likelihood, step }: Point,
  isFlat: boolean,
): Point | null {
  // So near the top the step is right, and rounding hides what it gains.
  const least = isFlat ? -Infinity : likelihood.logLikelihood;
  for (let halving = 0, factor = 1; halving < halvings; halving++) {
    const next = pointAt(
      likelihoodAt,
      beta.map((b, j) => b + factor * step[j]!),
    );
    if (next && next.likelihood.logLikelihood >= least) return next;
    factor /= 2;
  }
  return null;
}

/** The likelihood and the next step, or null where the information is singular. */
function pointAt(
  likelihoodAt: LikelihoodFunction,
  beta: Float64Array,
): Point | null {
  const likelihood = likelihoodAt(beta);
  const lower = cholesky(likelihood.information);
  if (typeof lower === "number") return null;
  return { beta, likelihood, step: solve(lower, likelihood.score) };
}
