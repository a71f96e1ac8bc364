import { enteringRows } from "./entering.ts";
import type { CompetingRisks } from "./input.ts";

/** What happens at one distinct time. */
export interface TimeCounts {
  readonly time: number;
  readonly atRisk: number;
  /** Number of subjects who end by each code: censoring, then the causes. */
  readonly ends: Float64Array;
  /** Number of events of any cause. */
  readonly events: number;
  /** Probability of no event before the time. */
  readonly before: number;
  /** Rows that came under observation since the time before, if some enter late. */
  readonly entering: readonly number[];
  /** First row that ends at the time, and the place after the last. */
  readonly rows: readonly [number, number];
}

/** Counts what happens at each distinct time. */
export function countTimes(
  risks: CompetingRisks,
): TimeCounts[] {
  const { time, code, weight, causes, n, entry } = risks;
  const entered = enteringRows(risks, time.map((_, row) => row));
  const counts: TimeCounts[] = [];
  let survival = 1;
  let atRisk = entry === null ? n : 0;
  for (let start = 0, end: number; start < time.length; start = end) {
    const ends = new Float64Array(causes.length + 1);
    for (end = start; end < time.length && time[end] === time[start]; end++) {
      ends[code[end]!]! += weight[end]!;
    }
    const number = ends.reduce((sum, count) => sum + count, 0);
    if (number === 0) continue;
    const entering = entered(time[start]!);
    for (const row of entering) atRisk += weight[row]!;
    const events = number - ends[0]!;
    counts.push({
      time: time[start]!,
      atRisk,
      ends,
      events,
      before: survival,
      entering,
      rows: [start, end],
    });
    survival *= (atRisk - events) / atRisk;
    atRisk -= number;
  }
  return counts;
}

/** The Aalen-Johansen estimate for the cause with the given code, at each time. */
export function incidenceOf(
  counts: readonly TimeCounts[],
  code: number,
): Float64Array {
  let incidence = 0;
  return Float64Array.from(counts, ({ atRisk, ends, before }) => {
    incidence += before * ends[code]! / atRisk;
    return incidence;
  });
}

/**
 * Sum of squares of each subject's influence, the derivative of the incidence F
 * by the subject's weight. While at risk all share one influence; a subject who
 * has left keeps `a + c F`: a change in the weight of those still event-free
 * scales all that follows.
 */
export function jackknifeVariance(
  counts: readonly TimeCounts[],
  code: number,
  incidence: Float64Array,
): Float64Array {
  let greenwood = 0;
  let atRiskInfluence = 0;
  let aa = 0;
  let ac = 0;
  let cc = 0;
  return incidence.map((f, i) => {
    const { atRisk, ends, events, before } = counts[i]!;
    const hazard = ends[code]! / atRisk;
    atRiskInfluence += before * hazard * (greenwood - 1 / atRisk);
    const left = atRisk - events;
    // With nobody event-free left, nothing follows that could be scaled.
    if (left > 0) greenwood += events / (atRisk * left);
    ends.forEach((number, end) => {
      const c = left === 0 ? 0 : greenwood - (end > 0 ? 1 / left : 0);
      const jump = end === code ? before / atRisk : 0;
      const a = atRiskInfluence + jump - c * f;
      aa += number * a * a;
      ac += number * a * c;
      cc += number * c * c;
    });
    const staying = left - ends[0]!;
    const squares = staying * atRiskInfluence ** 2 + aa + f * f * cc;
    return withoutRounding(squares, 2 * f * ac);
  });
}

/**
 * Aalen's variance: each earlier event of this cause adds to F(t) and lowers
 * what follows by the share (F(t) - F(u)) / S(u); one of another cause only
 * lowers. Events of one cause at one time count as drawn without replacement.
 */
export function aalenVariance(
  counts: readonly TimeCounts[],
  code: number,
  incidence: Float64Array,
): Float64Array {
  // The variance is constant + linear F + square F².
  let constant = 0;
  let linear = 0;
  let square = 0;
  const add = (number: number, own: number, i: number) => {
    const { atRisk, events, before } = counts[i]!;
    if (number === 0) return;
    const after = before * (atRisk - events) / atRisk;
    const drawn = number > 1 ? (atRisk - number) / (atRisk - 1) : 1;
    const weight = drawn * number * (before / atRisk) ** 2;
    const slope = after > 0 ? 1 / after : 0;
    const value = own + slope * incidence[i]!;
    constant += weight * value * value;
    linear -= 2 * weight * value * slope;
    square += weight * slope * slope;
  };
  return incidence.map((f, i) => {
    const { ends, events } = counts[i]!;
    add(events - ends[code]!, 0, i);
    add(ends[code]!, 1, i);
    return withoutRounding(constant + square * f * f, linear * f);
  });
}

/** Sum of squares and twice a product: what is left of them may be rounding only. */
export function withoutRounding(squares: number, products: number): number {
  const variance = squares + products;
  return variance > 1e-13 * squares ? variance : 0;
}
