import { tolerance } from "../../numeric/mod.ts";

/** No time that the search computes with is later than this. */
export const LATEST_MONTH = 96;

/** Events and censorings by whole month, the form in which the search computes. */
export interface MonthCounts {
  n: number;
  readonly events: Uint8Array;
  readonly censored: Uint8Array;
}

/** Empty counts. */
export function createMonthCounts(): MonthCounts {
  return {
    n: 0,
    events: new Uint8Array(LATEST_MONTH + 1),
    censored: new Uint8Array(LATEST_MONTH + 1),
  };
}

/** Take out all patients. */
export function emptyMonthCounts(counts: MonthCounts): void {
  counts.n = 0;
  counts.events.fill(0);
  counts.censored.fill(0);
}

/** Put `change` patients (negative to take out) at a month. */
export function addPatient(
  counts: MonthCounts,
  month: number,
  event: number,
  change = 1,
): void {
  counts.n += change;
  const column = event ? counts.events : counts.censored;
  column[month] = column[month]! + change;
}

/** A median with the standard error of its symmetric interval; NaN where there is none. */
export interface MedianEstimate {
  readonly median: number;
  readonly standardError: number;
}

/** Kaplan–Meier median as the paper's program gives it (see `medianSurvival`). */
export function computeMedian(
  { n, events, censored }: MonthCounts,
): MedianEstimate {
  let atRisk = n, survival = 1, greenwood = 0;
  let u = 0, survivalU = 1, median = NaN, deviation = NaN;
  for (let month = 1; month <= LATEST_MONTH && atRisk > 0; month++) {
    const d = events[month]!;
    if (d > 0) {
      survival *= (atRisk - d) / atRisk;
      greenwood += d / (atRisk * (atRisk - d));
      if (survival >= 0.55 - tolerance) {
        u = month;
        survivalU = survival;
      }
      if (median !== median && survival <= 0.5 + tolerance) {
        median = month;
        deviation = survival * Math.sqrt(greenwood);
      }
      if (survival <= 0.45 + tolerance) {
        const standardError = deviation * (month - u) / (survivalU - survival);
        return { median, standardError };
      }
    }
    atRisk -= d + censored[month]!;
  }
  return { median, standardError: NaN };
}

/** Log-rank chi-square of two groups; 0 when nothing can be compared. */
export function logRankStatistic(a: MonthCounts, b: MonthCounts): number {
  let atRiskA = a.n, atRiskB = b.n, difference = 0, variance = 0;
  for (let month = 1; month <= LATEST_MONTH; month++) {
    const n = atRiskA + atRiskB;
    if (n < 2) break;
    const d = a.events[month]! + b.events[month]!;
    if (d > 0) {
      const share = atRiskA / n;
      difference += a.events[month]! - d * share;
      variance += d * share * (1 - share) * (n - d) / (n - 1);
    }
    atRiskA -= a.events[month]! + a.censored[month]!;
    atRiskB -= b.events[month]! + b.censored[month]!;
  }
  return variance > 0 ? difference * difference / variance : 0;
}
