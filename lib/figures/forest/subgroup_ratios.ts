import { chiSquareUpperTail } from "../../numeric/mod.ts";
import { type Covariates, coxRegression } from "../../survival/mod.ts";
import { compareSurvival, type HazardRatio } from "../survival/comparison.ts";

/** Patients of two groups, as columns with one row per patient. */
export interface TwoGroups {
  /** Names of the group whose hazard is divided and of the reference. */
  readonly labels: readonly [string, string];
  /** Times. */
  readonly months: readonly number[];
  /** 1 where the time ended in an event. */
  readonly event: readonly (0 | 1)[];
  /** Name of each patient's group. */
  readonly group: readonly string[];
}

/** A column by whose levels patients are parted. */
export interface SubgroupColumn {
  /** Its name. */
  readonly label: string;
  /** Each patient's level, as it is printed; null where it is not known. */
  readonly level: readonly (string | null)[];
  /** The levels in their order; those that occur, sorted, if left out. */
  readonly levels?: readonly string[];
}

/** Two groups compared in some of the patients. */
export interface SubgroupRatio {
  /** Name of the subgroup. */
  readonly label: string;
  /** Events and patients of each of the two groups. */
  readonly counts: readonly [SubgroupCount, SubgroupCount];
  /** The ratio of their hazards, or why there is none. */
  readonly hazardRatio: HazardRatio;
}

/** Events among patients. */
export interface SubgroupCount {
  /** Events. */
  readonly events: number;
  /** Patients. */
  readonly n: number;
}

/** The subgroups of one column. */
export interface SubgroupRatios {
  /** Name of the column; null for all patients together. */
  readonly label: string | null;
  /** A row for each level. */
  readonly rows: readonly SubgroupRatio[];
  /** The p-value of the interaction; undefined where it cannot be estimated. */
  readonly interaction?: number | undefined;
}

/**
 * Compares two groups in all patients and in the levels of some columns, by Cox
 * regression on each subgroup's own patients. Whether the ratio differs between
 * the levels of a column, the likelihood-ratio test of their interaction says.
 *
 * @param groups The two groups.
 * @param columns The columns, with one value for each patient.
 * @returns All patients, then a block for each column.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { subgroupRatios } from "../mod.ts";
 *
 * const [all, sex] = subgroupRatios({
 *   labels: ["new", "old"],
 *   months: [9, 7, 8, 4, 5, 6, 2, 3],
 *   event: [1, 1, 0, 1, 1, 1, 1, 1],
 *   group: ["new", "old", "new", "old", "old", "new", "new", "old"],
 * }, [{ label: "Sex", level: ["m", "m", "f", "f", "m", "f", "m", "f"] }]);
 * assert.equal(all!.label, null);
 * assert.deepEqual(sex!.rows.map(({ label }) => label), ["f", "m"]);
 * ```
 */
export function subgroupRatios(
  groups: TwoGroups,
  columns: readonly SubgroupColumn[],
): readonly SubgroupRatios[] {
  return [
    { label: null, rows: [ratioOf("All patients", groups, () => true)] },
    ...columns.map(({ label, level, levels: order = [] }) => {
      const found = [...new Set(level)].filter((one) => one !== null).sort();
      const levels = [
        ...order.filter((one) => found.includes(one)),
        ...found.filter((one) => !order.includes(one)),
      ];
      return {
        label,
        rows: levels.map((one) =>
          ratioOf(one, groups, (_, i) => level[i] === one)
        ),
        interaction: interactionOf(groups, level, levels),
      };
    }),
  ];
}

type IsIn = (_: unknown, i: number) => boolean;

function ratioOf(
  label: string,
  { labels, months, event, group }: TwoGroups,
  isIn: IsIn,
): SubgroupRatio {
  const own = {
    labels,
    months: months.filter(isIn),
    event: event.filter(isIn),
    group: group.filter(isIn),
  };
  const countOf = (name: string) => {
    const events = own.event.filter((_, i) => own.group[i] === name);
    return {
      events: events.filter((one) => one === 1).length,
      n: events.length,
    };
  };
  return {
    label,
    counts: [countOf(labels[0]), countOf(labels[1])],
    hazardRatio: compareSurvival(own).hazardRatios![0]!,
  };
}

/** Twice the gain in log likelihood when each level has a ratio of its own. */
function interactionOf(
  { labels, months, event, group }: TwoGroups,
  level: readonly (string | null)[],
  levels: readonly string[],
): number | undefined {
  const known: IsIn = (_, i) => level[i] !== null;
  const isFirst = group.filter(known).map((name) => name === labels[0] ? 1 : 0);
  const own = level.filter(known);
  const isOf = (one: string) => own.map((name) => name === one ? 1 : 0);
  const main: Record<string, number[]> = { isFirst };
  const more: Record<string, number[]> = {};
  for (const one of levels.slice(1)) {
    const indicator = isOf(one);
    main[`is ${one}`] = indicator;
    more[`first in ${one}`] = indicator.map((is, i) => is * isFirst[i]!);
  }
  if (levels.length < 2) return undefined;
  const fit = (covariates: Covariates) =>
    coxRegression(months.filter(known), event.filter(known), covariates);
  try {
    const [without, withEach] = [fit(main), fit({ ...main, ...more })];
    if (withEach.status !== "converged") return undefined;
    const gain = 2 * (withEach.logLikelihood - without.logLikelihood);
    return chiSquareUpperTail(Math.max(0, gain), levels.length - 1);
  } catch (error) {
    // A level in which one group or no event is has no ratio of its own.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
