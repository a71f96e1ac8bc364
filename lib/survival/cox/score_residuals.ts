import type { CoxData } from "./input.ts";
import { firstMoments, linearPredictors } from "./partial_likelihood.ts";
import { type ApproximateTies, riskSetSums } from "./risk_set_sums.ts";

/**
 * Sums along the event times of one stratum, or of one event time: of the
 * hazards of a subject whose relative hazard is 1, and of these times the mean
 * covariates in the risk set.
 */
interface HazardSums {
  readonly hazard: Float64Array;
  /** Groups by covariates. */
  readonly mean: Float64Array;
}

/** What happens at each group of rows that share a time. */
interface AtEventTimes {
  /** From the stratum's first event time up to and including the group's. */
  readonly upTo: HazardSums;
  /** The part that the tied events are spared under Efron's approximation. */
  readonly spared: HazardSums;
  /** Mean covariates in the risk sets of the group's events. */
  readonly expected: Float64Array;
}

function hazardSums(groups: number, p: number): HazardSums {
  return {
    hazard: new Float64Array(groups),
    mean: new Float64Array(groups * p),
  };
}

function atEventTimes(
  data: CoxData,
  ties: ApproximateTies,
  eta: Float64Array,
): AtEventTimes {
  const { groupStart, stratum, event } = data;
  const p = data.names.length;
  const groups = groupStart.length - 1;
  const upTo = hazardSums(groups, p);
  const spared = hazardSums(groups, p);
  const expected = new Float64Array(groups * p);
  const events = Float64Array.from(
    { length: groups },
    (_, group) =>
      event.subarray(groupStart[group], groupStart[group + 1])
        .reduce((sum, flag) => sum + flag, 0),
  );
  let previous = -1;
  let left = 0;
  riskSetSums(
    data,
    ties,
    eta,
    firstMoments(data),
    (sums, weight, group, reference) => {
      left = group === previous ? left + 1 : 0;
      previous = group;
      const hazard = weight / sums[0]! * Math.exp(-reference);
      const terms = ties === "efron" ? events[group]! : 1;
      upTo.hazard[group]! += hazard;
      spared.hazard[group]! += hazard * left / terms;
      for (let j = 0; j < p; j++) {
        const mean = sums[1 + j]! / sums[0]!;
        const at = group * p + j;
        upTo.mean[at]! += hazard * mean;
        spared.mean[at]! += hazard * mean * left / terms;
        expected[at]! += mean / terms;
      }
    },
  );
  // Groups run from the last time of a stratum to its first.
  for (let group = groups - 2; group >= 0; group--) {
    const isSame =
      stratum[groupStart[group]!] === stratum[groupStart[group + 1]!];
    if (!isSame) continue;
    upTo.hazard[group]! += upTo.hazard[group + 1]!;
    for (let j = 0; j < p; j++) {
      upTo.mean[group * p + j]! += upTo.mean[(group + 1) * p + j]!;
    }
  }
  return { upTo, spared, expected };
}

/** For each row, the last group of its stratum whose time is not after its entry; or -1. */
function groupsBeforeEntry(data: CoxData): Int32Array {
  const { entry, groupStart, stratum, time } = data;
  const before = new Int32Array(data.rows).fill(-1);
  if (entry === null) return before;
  let group = 0;
  for (const row of entry.order) {
    const isAfter = () => {
      const first = groupStart[group]!;
      return stratum[first]! < stratum[row]! ||
        (stratum[first] === stratum[row] && time[first]! > entry.time[row]!);
    };
    while (group + 1 < groupStart.length && isAfter()) group++;
    const isFound = group + 1 < groupStart.length &&
      stratum[groupStart[group]!] === stratum[row];
    if (isFound) before[row] = group;
  }
  return before;
}

/**
 * Score residuals by rows and (scaled) covariates: what each subject of weight 1
 * adds to the derivatives of the log partial likelihood. Multiplied by the
 * weights they add up to it. Equal R's `residuals(fit, "score")`.
 *
 * @see Therneau, Grambsch & Fleming (1990). Biometrika 77, 147-160.
 */
export function scoreResiduals(
  data: CoxData,
  ties: ApproximateTies,
  beta: Float64Array,
): Float64Array {
  const { x, event, groupStart } = data;
  const p = data.names.length;
  const eta = linearPredictors(data, beta);
  const { upTo, spared, expected } = atEventTimes(data, ties, eta);
  const before = groupsBeforeEntry(data);
  const residuals = new Float64Array(data.rows * p);
  for (let group = 0; group + 1 < groupStart.length; group++) {
    for (let row = groupStart[group]!; row < groupStart[group + 1]!; row++) {
      const risk = Math.exp(eta[row]!);
      const from = before[row]!;
      const had = event[row]!;
      const hazard = upTo.hazard[group]! - (from < 0 ? 0 : upTo.hazard[from]!) -
        had * spared.hazard[group]!;
      for (let j = 0; j < p; j++) {
        const at = group * p + j;
        const mean = upTo.mean[at]! -
          (from < 0 ? 0 : upTo.mean[from * p + j]!) -
          had * spared.mean[at]!;
        const value = x[row * p + j]!;
        residuals[row * p + j] = had * (value - expected[at]!) -
          risk * (value * hazard - mean);
      }
    }
  }
  return residuals;
}
