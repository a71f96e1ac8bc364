import { type KaplanMeier, kaplanMeier } from "../curves/kaplan_meier.ts";
import type { Label } from "../subjects/group_codes.ts";
import { approximateTies, type CoxFit } from "./fit.ts";
import type { CoxData } from "./input.ts";
import { firstMoments, linearPredictors } from "./partial_likelihood.ts";
import { riskSetSums } from "./risk_set_sums.ts";

/** A stratum's baseline hazard, for a subject whose covariates are the means. */
export interface HazardSteps {
  /** Label of the stratum; null if there is one and it has none. */
  readonly stratum: Label | null;
  /** The stratum's own curve, whose rows say who is at risk at each distinct time. */
  readonly observed: KaplanMeier;
  /** Hazard at each time. */
  readonly hazard: Float64Array;
  /** Its variance, were the coefficients known. */
  readonly variance: Float64Array;
  /** Hazard times the mean (scaled) covariates in the risk set; times by covariates. */
  readonly mean: Float64Array;
}

/**
 * The baseline hazard of each stratum. With Breslow's approximation it is the
 * events divided by the relative hazards at risk (Breslow's estimate), with
 * Efron's the tied events leave one after another (Efron's estimate), as in R.
 *
 * @throws {RangeError} If ties are exact or the model has not converged.
 */
export function hazardSteps(
  action: string,
  fit: CoxFit,
): readonly HazardSteps[] {
  const ties = approximateTies(action, fit);
  const { data, maximum } = fit;
  const p = data.names.length;
  const groups = data.groupStart.length - 1;
  const hazard = new Float64Array(groups);
  const variance = new Float64Array(groups);
  const mean = new Float64Array(groups * p);
  const eta = linearPredictors(data, maximum.beta);
  const moments = firstMoments(data);
  riskSetSums(data, ties, eta, moments, (sums, weight, group, reference) => {
    const total = sums[0]! * Math.exp(reference);
    hazard[group]! += weight / total;
    variance[group]! += weight / total ** 2;
    for (let j = 0; j < p; j++) {
      mean[group * p + j]! += weight / total * (sums[1 + j]! / sums[0]!);
    }
  });
  return groupsByStratum(data).map(({ stratum, first, end }) => ({
    stratum,
    observed: observedIn(data, data.groupStart[first]!, data.groupStart[end]!),
    hazard: hazard.slice(first, end).reverse(),
    variance: variance.slice(first, end).reverse(),
    mean: Float64Array.from(
      { length: (end - first) * p },
      (_, i) => mean[(end - 1 - Math.floor(i / p)) * p + i % p]!,
    ),
  }));
}

interface StratumGroups {
  readonly stratum: Label | null;
  readonly first: number;
  readonly end: number;
}

/** Where the groups of each stratum that has rows begin and end. */
function groupsByStratum(data: CoxData): readonly StratumGroups[] {
  const { groupStart, stratum, stratumLabels } = data;
  const codes = Array.from(
    groupStart.subarray(0, -1),
    (row) => stratum[row]!,
  );
  return stratumLabels.flatMap((label, code) => {
    const first = codes.indexOf(code);
    const end = codes.lastIndexOf(code) + 1;
    return first === -1 ? [] : [{ stratum: label, first, end }];
  });
}

function observedIn(data: CoxData, from: number, to: number): KaplanMeier {
  const { time, event, weight, entry } = data;
  return kaplanMeier(time.subarray(from, to), event.subarray(from, to), {
    timefix: false,
    weights: weight.subarray(from, to),
    ...(entry && { entry: entry.time.subarray(from, to) }),
  });
}
