import type { Codes } from "../subjects/codes.ts";
import { sortTimes } from "../subjects/sort_times.ts";
import type { Subjects } from "../subjects/row_types.ts";
import type { RiskColumns } from "./risk_counts.ts";

/**
 * Standard error of log S by the infinitesimal jackknife, for each row of a
 * curve: the root of the sum over the clusters of their squared influence, which
 * is the derivative of log S with respect to their weight, times the weight.
 *
 * With G for Greenwood's sum, a subject who entered at e has the influence
 * G(t) - G(e) while at risk and keeps what it has at its end, less 1 / (atRisk -
 * events) there if it had the event. So a cluster's influence is a + b G(t), and
 * three sums over the clusters, brought up to date when somebody enters or
 * leaves, give the variance at every time.
 *
 * @param subjects Whose event codes are 0 and 1.
 * @param cluster Cluster of each subject as a number from 0; each its own if
 * undefined.
 * @see Therneau & Grambsch, Modeling Survival Data (2000), section 7.2.
 */
export function jackknifeErrors(
  action: string,
  subjects: Subjects,
  cluster: Codes | undefined,
  { time, atRisk, events }: RiskColumns,
  timefix: boolean,
): Float64Array {
  const { code: event, weights } = subjects;
  const sorted = sortTimes(action, subjects.time, subjects.entry, timefix);
  const constant = new Float64Array(sorted.order.length);
  const slope = constant.slice();
  const sum = { constant: 0, cross: 0, slope: 0 };
  const add = (subject: number, a: number, b: number) => {
    const weight = weights?.[subject] ?? 1;
    const place = cluster?.[subject] ?? subject;
    const before = [constant[place]!, slope[place]!] as const;
    const after = [before[0] + weight * a, before[1] + weight * b] as const;
    sum.constant += after[0] ** 2 - before[0] ** 2;
    sum.cross += after[0] * after[1] - before[0] * before[1];
    sum.slope += after[1] ** 2 - before[1] ** 2;
    [constant[place], slope[place]] = after;
  };
  if (sorted.entry === null) {
    sorted.order.forEach((subject) => add(subject, 0, 1));
  }

  const error = new Float64Array(time.length);
  let greenwood = 0;
  let ended = sorted.order.length - 1;
  let entered = ended;
  for (let row = 0; row < time.length; row++) {
    const t = time[row]!;
    if (sorted.entry !== null) {
      for (; entered >= 0; entered--) {
        const subject = sorted.entry.order[entered]!;
        if (!(sorted.entry.time[subject]! < t)) break;
        add(subject, -greenwood, 1);
      }
    }
    const left = atRisk[row]! - events[row]!;
    if (atRisk[row]! > 0) greenwood += events[row]! / (atRisk[row]! * left);
    for (; ended >= 0; ended--) {
      const subject = sorted.order[ended]!;
      if (sorted.time[subject]! > t) break;
      add(subject, greenwood - (event[subject] === 1 ? 1 / left : 0), -1);
    }
    const variance = sum.constant +
      greenwood * (2 * sum.cross + greenwood * sum.slope);
    // NaN once S is 0, where the sum is infinite; rounding may leave less than 0.
    error[row] = Math.sqrt(variance < 0 ? 0 : variance);
  }
  return error;
}
