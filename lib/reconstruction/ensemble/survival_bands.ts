import { quantile } from "../../descriptive/mod.ts";
import { cohortBounds } from "../cohort_bounds.ts";
import { invertMedianInterval } from "../invert_median_interval.ts";
import { GROUP_NAMES, type GroupName } from "../observe.ts";
import type { Interpretations } from "../interpretations.ts";
import { type SurvivalBounds, survivalBounds } from "../survival_bounds.ts";
import { cohortTargets } from "../search/targets.ts";
import { LAST_MONTH, type MonthlyCurves } from "./curves.ts";

/** What the printed text allows for the survival of a group at a month. */
export interface BandRow {
  /** The group. */
  readonly group: GroupName;
  /** The month. */
  readonly month: number;
  /** Lowest and highest survival found when it was sought among data that meet everything. */
  readonly sought_lower: number;
  /** Highest survival found. */
  readonly sought_upper: number;
  /** Quantiles 2.5 %, 50 % and 97.5 % of the ensemble. */
  readonly ensemble_lower: number;
  /** See `ensemble_lower`. */
  readonly ensemble_median: number;
  /** See `ensemble_lower`. */
  readonly ensemble_upper: number;
  /** Exact bounds from the printed interval alone; null where they are not computed. */
  readonly bound_lower: number | null;
  /** See `bound_lower`. */
  readonly bound_upper: number | null;
}

/**
 * Puts together what is known of the survival of each group at each month: the lowest and highest found
 * among data that meet everything, which lie within the true ones; the middle of the ensemble; and bounds
 * that are proven, which lie outside the true ones.
 *
 * @param ensemble Curves of the ensemble.
 * @param extremes Curves of the extreme data sets.
 * @param interpretations How statements that disagree are read.
 * @returns One row for each group and month.
 */
export function survivalBands(
  ensemble: readonly MonthlyCurves[],
  extremes: readonly MonthlyCurves[],
  interpretations: Interpretations,
): BandRow[] {
  return GROUP_NAMES.flatMap((group) =>
    bandRows(group, ensemble, extremes, interpretations)
  );
}

function bandRows(
  group: GroupName,
  ensemble: readonly MonthlyCurves[],
  extremes: readonly MonthlyCurves[],
  interpretations: Interpretations,
): BandRow[] {
  const months = Array.from({ length: LAST_MONTH + 1 }, (_, month) => month);
  const bounds = provenBounds(group, months, interpretations);
  return months.map((month) => {
    const at = (curves: MonthlyCurves) => curves[group][month]!;
    const sample = ensemble.map(at).sort((a, b) => a - b);
    const found = [...sample, ...extremes.map(at)];
    const rounded = (value: number) => Number(value.toFixed(4));
    return {
      group,
      month,
      sought_lower: rounded(Math.min(...found)),
      sought_upper: rounded(Math.max(...found)),
      ensemble_lower: rounded(quantile(sample, 0.025)),
      ensemble_median: rounded(quantile(sample, 0.5)),
      ensemble_upper: rounded(quantile(sample, 0.975)),
      bound_lower: bounds && rounded(bounds.lower[month]!),
      bound_upper: bounds && rounded(bounds.upper[month]!),
    };
  });
}

/** Of all patients from the counts of the text, of a group from its printed interval; null without one. */
function provenBounds(
  group: GroupName,
  months: readonly number[],
  interpretations: Interpretations,
): Pick<SurvivalBounds, "lower" | "upper"> | null {
  if (group === "all") {
    const rows = cohortBounds(months, interpretations);
    return {
      lower: rows.map(({ lower }) => lower),
      upper: rows.map(({ upper }) => upper),
    };
  }
  const { n, limits } = cohortTargets(interpretations).groups[group];
  return limits &&
    survivalBounds(invertMedianInterval({ n, ...limits }), months);
}
