import type { Innermost } from "./innermost.ts";
import { isotonic } from "./isotonic.ts";

/** The most likely probabilities of the innermost intervals. */
export interface MostLikely {
  readonly mass: Float64Array;
  readonly iterations: number;
  readonly isConverged: boolean;
}

/** What the likelihood is made of: intervals, and the share of each subject in all. */
interface Sample extends Pick<Innermost, "first" | "end"> {
  readonly share: Float64Array;
}

/** Largest gain in likelihood, for a unit of probability moved, that is left at the maximum. */
const tolerance = 1e-10;
const halvings = 20;

/** Probability up to the start of each interval, and in all. */
function cumulated(mass: Float64Array): Float64Array {
  const cumulative = new Float64Array(mass.length + 1);
  mass.forEach((p, j) => cumulative[j + 1] = cumulative[j]! + p);
  return cumulative;
}

function logLikelihood(
  { first, end, share }: Sample,
  cumulative: Float64Array,
): number {
  return share.reduce((sum, weight, i) => {
    const held = cumulative[end[i]!]! - cumulative[first[i]!]!;
    return held > 0 ? sum + weight * Math.log(held) : -Infinity;
  }, 0);
}

/**
 * By which factor Turnbull's self-consistency changes each probability: what
 * subjects hold is shared among their intervals as the probabilities are. At the
 * maximum it is 1, or less where there is no probability.
 */
function selfConsistency(
  { first, end, share }: Sample,
  mass: Float64Array,
): Float64Array {
  const cumulative = cumulated(mass);
  const change = new Float64Array(mass.length + 1);
  share.forEach((weight, i) => {
    const [a, b] = [first[i]!, end[i]!];
    // A single interval needs no difference, which rounds.
    const held = b - a === 1 ? mass[a]! : cumulative[b]! - cumulative[a]!;
    change[a]! += weight / held;
    change[b]! -= weight / held;
  });
  let factor = 0;
  return mass.map((_, j) => factor += change[j]!);
}

/**
 * A step of Newton's method on the curve with the second derivatives of each
 * point alone, kept ascending; halved until the likelihood does not fall.
 */
function convexMinorantStep(sample: Sample, mass: Float64Array): Float64Array {
  const { first, end, share } = sample;
  const m = mass.length;
  const cumulative = cumulated(mass);
  const slope = new Float64Array(m + 1);
  const curvature = new Float64Array(m + 1);
  share.forEach((weight, i) => {
    const [a, b] = [first[i]!, end[i]!];
    const held = cumulative[b]! - cumulative[a]!;
    slope[b]! += weight / held;
    slope[a]! -= weight / held;
    curvature[b]! += weight / held ** 2;
    curvature[a]! += weight / held ** 2;
  });
  const wanted = cumulative.map((f, j) => f + slope[j]! / curvature[j]!);
  // The curve's ends are known; of the others each is an end of some interval.
  const inner = isotonic(wanted.subarray(1, m), curvature.subarray(1, m));
  const target = cumulative.slice();
  inner.forEach((f, j) => target[j + 1] = Math.min(1, Math.max(0, f)));
  const least = logLikelihood(sample, cumulative);
  for (let halving = 0, part = 1; halving < halvings; halving++) {
    const next = cumulative.map((f, j) => f + part * (target[j]! - f));
    if (logLikelihood(sample, next) >= least) {
      return mass.map((_, j) => Math.max(0, next[j + 1]! - next[j]!));
    }
    part /= 2;
  }
  return mass;
}

/**
 * The most likely probabilities, by Turnbull's self-consistency (the EM
 * algorithm) in turn with the iterative convex minorant: the one never fails,
 * the other is fast.
 *
 * @see Wellner & Zhan (1997). A hybrid algorithm for computation of the
 * nonparametric maximum likelihood estimator from censored data. JASA 92,
 * 945-959.
 */
export function mostLikelyMasses(
  { left, first, end }: Innermost,
  weights: ArrayLike<number>,
  maximumIterations: number,
): MostLikely {
  const m = left.length;
  const total = Array.from(weights).reduce((sum, weight) => sum + weight, 0);
  const share = Float64Array.from(weights, (weight) => weight / total);
  const sample = { first, end, share };
  let mass = new Float64Array(m).fill(1 / m);
  for (let iterations = 1;; iterations++) {
    const factor = selfConsistency(sample, mass);
    const isConverged = factor.every((f, j) =>
      f - 1 < tolerance && mass[j]! * (1 - f) < tolerance
    );
    mass = mass.map((p, j) => p * factor[j]!);
    if (isConverged || iterations === maximumIterations) {
      return { mass, iterations, isConverged };
    }
    mass = Float64Array.from(convexMinorantStep(sample, mass));
  }
}
