import type { CountProbabilities } from "./conditional_odds.ts";

/** Probability of some of the counts, and their mean and variance. */
interface Part {
  readonly share: number;
  readonly mean: number;
  readonly variance: number;
}

/** Of all counts, of those up to the observed one, and of those from it on. */
export interface CountMoments {
  readonly all: Part;
  readonly atMost: Part;
  readonly atLeast: Part;
}

/** What equations for the odds ratio are made of, given the observed count. */
export function moments(
  { first, probability }: CountProbabilities,
  observed: number,
): CountMoments {
  const part = (from: number, to: number): Part => {
    const start = Math.max(0, from - first);
    const end = Math.min(probability.length, to - first + 1);
    let share = 0;
    let mean = 0;
    for (let i = start; i < end; i++) {
      share += probability[i]!;
      mean += probability[i]! * (first + i);
    }
    mean /= share;
    let variance = 0;
    for (let i = start; i < end; i++) {
      variance += probability[i]! * (first + i - mean) ** 2;
    }
    return { share, mean, variance: variance / share };
  };
  return {
    all: part(-Infinity, Infinity),
    atMost: part(-Infinity, observed),
    atLeast: part(observed, Infinity),
  };
}

/** An increasing function at one point. */
export interface Equation {
  readonly value: number;
  readonly slope: number;
}

/**
 * Where an increasing function crosses zero: Newton's steps, halved between the
 * known sides or, while one is unknown, doubled where they lead astray.
 */
export function crossing(
  equation: (x: number) => Equation,
  start: number,
): number {
  let [low, high] = [-Infinity, Infinity];
  let x = start;
  for (let reach = 1;; reach *= 2) {
    const { value, slope } = equation(x);
    if (value < 0) low = x;
    else high = x;
    let next = x - value / slope;
    if (!(next > low && next < high)) {
      if (low === -Infinity) next = high - reach;
      else if (high === Infinity) next = low + reach;
      else next = (low + high) / 2;
    }
    const step = Math.abs(next - x);
    if (step <= 2 ** -48 * Math.max(1, Math.abs(x))) return next;
    x = next;
  }
}
