import { quantile } from "../../descriptive/mod.ts";
import { printed } from "../constraints.ts";
import { printsAs } from "../printed.ts";
import type { Interpretations } from "../interpretations.ts";
import { type Omission, OMISSIONS } from "../search/targets.ts";
import { covers, createEnsemble } from "./create_ensemble.ts";

/** Where a printed number falls among data that were not fitted to it. */
export interface LeaveOneOutRow {
  /** What was left out of the fit. */
  readonly omitted: Omission;
  /** The statistic, by its constraint. */
  readonly statistic: string;
  /** The number as printed. */
  readonly printed: string;
  /** Data sets of the fit. */
  readonly members: number;
  /** Members in which the statistic can be estimated. */
  readonly estimable: number;
  /** Share of these in which it prints as the paper prints it. */
  readonly agreeing: number;
  /** Share of these in which it is less than printed. */
  readonly below: number;
  /** Quantiles 2.5%, 50% and 97.5% of these. */
  readonly lower: number;
  /** Median of these. */
  readonly median: number;
  /** Quantile 97.5% of these. */
  readonly upper: number;
}

/** How the fits are made. */
export interface LeaveOneOutOptions {
  /** Of all fits. */
  readonly seed: string;
  /** How statements that disagree are read. */
  readonly interpretations: Interpretations;
  /** Data sets a fit. */
  readonly members: number;
  /**
   * Searches at a time.
   *
   * @default {2}
   */
  readonly workers?: number;
  /** Told what is left out and the number found so far. */
  readonly onDone?: (omitted: Omission, found: number) => void;
}

/**
 * Fits the cohort anew without one log-rank p or one interval at a time (medians are kept), and sees where
 * the number left out falls. The distribution depends on how the search draws what is not determined.
 *
 * @param options How the fits are made.
 * @returns One row for each number that is left out.
 * @throws {RangeError} If none of the data sets has an estimate of one that is left out.
 */
export async function leaveOneOut(
  options: LeaveOneOutOptions,
): Promise<LeaveOneOutRow[]> {
  const { seed, interpretations, members, workers, onDone } = options;
  const rows: LeaveOneOutRow[] = [];
  for (const omitted of OMISSIONS) {
    const ensemble = await createEnsemble({
      seed: `${seed}/without/${omitted}`,
      members,
      ...(workers ? { workers } : {}),
      interpretations,
      omitted: [omitted],
      onDone: (found) => onDone?.(omitted, found),
    });
    const statistics = Object.keys(ensemble[0]!.observed).filter((id) =>
      covers(omitted, id)
    );
    for (const statistic of statistics) {
      const values = ensemble.map(({ observed }) => observed[statistic])
        .filter((value) => value !== null && value !== undefined);
      if (values.length === 0) {
        throw new RangeError(
          `Cannot place ${statistic}: expected a data set in which it can be estimated, found none among ${members}; more are needed (--fit)`,
        );
      }
      const text = printed(statistic);
      rows.push({
        omitted,
        statistic,
        printed: text,
        members,
        ...placeAmong(values, text),
      });
    }
  }
  return rows;
}

/** Where a printed number falls among values. */
export function placeAmong(
  values: readonly number[],
  printed: string,
): Omit<LeaveOneOutRow, "omitted" | "statistic" | "printed" | "members"> {
  const sorted = values.toSorted((a, b) => a - b);
  const share = (test: (value: number) => boolean) =>
    rounded(values.filter(test).length / values.length);
  return {
    estimable: values.length,
    agreeing: share((value) => printsAs(value, printed)),
    below: share((value) => value < Number(printed)),
    lower: rounded(quantile(sorted, 0.025)),
    median: rounded(quantile(sorted, 0.5)),
    upper: rounded(quantile(sorted, 0.975)),
  };
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
