import { formatPValue } from "../survival/format_p_value.ts";
import type { SubgroupCount, SubgroupRatios } from "./subgroup_ratios.ts";

/** A ratio and its limits. */
export interface Interval {
  readonly ratio: number;
  readonly lower: number;
  readonly upper: number;
}

/** A line of a forest plot. */
export interface ForestRow {
  /** Tells rows apart that have the same name. */
  readonly id: string;
  readonly label: string;
  /** Whether it stands under the name of a column. */
  readonly indent: boolean;
  /** Whether it is of all patients. */
  readonly isAll: boolean;
  /** Events and patients of both groups; empty for the name of a column. */
  readonly counts: readonly string[];
  /** Events of both groups together. */
  readonly events: number;
  /** What is drawn, if it can be estimated. */
  readonly interval: Interval | undefined;
  /** The ratio in print, or what stands in its place. */
  readonly ratio: string;
}

/** The lines of a forest plot: each column's name, then its levels. */
export function forestRows(
  blocks: readonly SubgroupRatios[],
): readonly ForestRow[] {
  return blocks.flatMap(({ label, rows, interaction }, b) => [
    ...(label === null ? [] : [{
      id: `${b}`,
      label,
      indent: false,
      isAll: false,
      counts: [],
      events: 0,
      interval: undefined,
      ratio: interaction === undefined
        ? ""
        : `interaction: ${formatPValue(interaction)}`,
    }]),
    ...rows.map(({ label: name, counts, hazardRatio }, i) => ({
      id: `${b}.${i}`,
      label: name,
      indent: label !== null,
      isAll: label === null,
      counts: counts.map(countText),
      events: counts[0].events + counts[1].events,
      ...("problem" in hazardRatio
        ? {
          interval: undefined,
          ratio: `not estimable: ${hazardRatio.problem}`,
        }
        : {
          interval: hazardRatio,
          ratio: `${hazardRatio.ratio.toFixed(2)} (${
            hazardRatio.lower.toFixed(2)
          }–${limit(hazardRatio.upper)})`,
        }),
    })),
  ]);
}

const limit = (value: number) =>
  Number.isFinite(value) ? value.toFixed(2) : "∞";

const countText = ({ events, n }: SubgroupCount) =>
  `${events.toLocaleString("en")}/${n.toLocaleString("en")}`;
