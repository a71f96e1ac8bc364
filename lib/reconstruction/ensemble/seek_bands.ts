import { quantile } from "../../descriptive/mod.ts";
import { invertMedianInterval } from "../invert_median_interval.ts";
import { byGroup, GROUP_NAMES, type GroupName } from "../observe.ts";
import type { Interpretations } from "../interpretations.ts";
import { survivalBounds } from "../survival_bounds.ts";
import { type Band, createBand } from "../search/seek_band.ts";
import { cohortTargets } from "../search/targets.ts";
import { LAST_MONTH, type MonthlyCurves } from "./curves.ts";
import { runTasks } from "./run_tasks.ts";
import type { MemberResult, WalkTask } from "./tasks.ts";

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

/** How bands are sought. */
export interface BandOptions {
  /** Of all walks. */
  readonly seed: string;
  /** How statements that disagree are read. */
  readonly interpretations: Interpretations;
  /**
   * Walks at a time.
   *
   * @default {2}
   */
  readonly workers?: number;
  /**
   * Members from which each goal is sought.
   *
   * @default {2}
   */
  readonly starts?: number;
  /**
   * Steps of a walk.
   *
   * @default {150_000}
   */
  readonly steps?: number;
  /** Told the number of walks done, and of all. */
  readonly onDone?: (done: number, of: number) => void;
}

/** Months whose survival walks seek to push up or down: every sixth. */
const GOAL_MONTHS = [6, 12, 18, 24, 30, 36, 42, 48, 54, 60];

/**
 * Seeks the lowest and highest survival of each group at each month over all data that meet everything
 * printed about treatment and survival (the other tables can be written for any such data). For goals
 * some months apart, walks start from the members of the ensemble that come nearest; every state on
 * their way that meets everything widens the band at all months.
 *
 * The band found lies within the true one: no search proves that nothing lies beyond. The exact bounds
 * lie outside it, since they come from one printed interval alone.
 *
 * @param ensemble The members from which walks start.
 * @param curves Their curves, in the same order.
 * @param options How the bands are sought.
 * @returns One row for each group and month.
 */
export async function seekBands(
  ensemble: readonly MemberResult[],
  curves: readonly MonthlyCurves[],
  options: BandOptions,
): Promise<BandRow[]> {
  const {
    seed,
    interpretations,
    workers = 2,
    starts = 2,
    steps = 150_000,
  } = options;
  const goals = GROUP_NAMES.flatMap((group) =>
    GOAL_MONTHS.flatMap((month) =>
      ([1, -1] as const).map((sign) => ({ group, month, sign }))
    )
  );
  const tasks = goals.map(({ group, month, sign }): WalkTask => {
    const order = [...ensemble.keys()].sort((a, b) =>
      sign * (curves[b]![group][month]! - curves[a]![group][month]!) || a - b
    );
    return {
      kind: "walk",
      seed: `${seed}/band/${group}/${month}/${sign}`,
      interpretations,
      group,
      month,
      sign,
      starts: order.slice(0, starts).map((i) => ensemble[i]!.state),
      steps,
    };
  });
  const walked = await runTasks(
    tasks,
    workers,
    (done) => options.onDone?.(done, tasks.length),
  );
  const seen = createBand(LAST_MONTH);
  for (const band of [...walked, ...curves.map(asBand)]) merge(seen, band);
  return GROUP_NAMES.flatMap((group) =>
    bandRows(group, seen, curves, interpretations)
  );
}

function asBand(curves: MonthlyCurves): Band {
  return byGroup((name) => ({ lower: curves[name], upper: curves[name] }));
}

function merge(into: Band, from: Band): void {
  for (const name of GROUP_NAMES) {
    for (let month = 0; month <= LAST_MONTH; month++) {
      const { lower, upper } = into[name];
      lower[month] = Math.min(lower[month]!, from[name].lower[month]!);
      upper[month] = Math.max(upper[month]!, from[name].upper[month]!);
    }
  }
}

function bandRows(
  group: GroupName,
  seen: Band,
  curves: readonly MonthlyCurves[],
  interpretations: Interpretations,
): BandRow[] {
  const months = Array.from({ length: LAST_MONTH + 1 }, (_, month) => month);
  const { n, limits } = cohortTargets(interpretations).groups[group];
  const bounds = limits && group !== "all"
    ? survivalBounds(invertMedianInterval({ n, ...limits }), months)
    : null;
  return months.map((month) => {
    const sample = curves.map((one) => one[group][month]!).sort((a, b) =>
      a - b
    );
    const rounded = (value: number) => Number(value.toFixed(4));
    return {
      group,
      month,
      sought_lower: rounded(seen[group].lower[month]!),
      sought_upper: rounded(seen[group].upper[month]!),
      ensemble_lower: rounded(quantile(sample, 0.025)),
      ensemble_median: rounded(quantile(sample, 0.5)),
      ensemble_upper: rounded(quantile(sample, 0.975)),
      bound_lower: bounds && rounded(bounds.lower[month]!),
      bound_upper: bounds && rounded(bounds.upper[month]!),
    };
  });
}
