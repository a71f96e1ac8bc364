import {
  type BandRow,
  checkConstraints,
  type Diversity,
  type Interpretations,
  type LeaveOneOutRow,
} from "../reconstruction/mod.ts";
import type { StudyTables } from "../study/mod.ts";

/** How many of the printed numbers a data set meets. */
export function checkedText(
  name: string,
  data: StudyTables,
  interpretations: Interpretations,
): string {
  const checked = checkConstraints(data, interpretations);
  const tally = Map.groupBy(checked, ({ status }) => status).entries()
    .map(([status, rows]) => `${rows.length} ${status}`).toArray().join(", ");
  return `${name}: ${checked.length} constraints, ${tally}`;
}

/** How far the data sets of an ensemble differ. */
export function ensembleText(
  members: number,
  diversity: Omit<Diversity, "medoid">,
  medoid: number,
): readonly string[] {
  const { meanDistance, largestDistance, meanNearest, medoidDistance } =
    diversity;
  return [
    `ensemble of ${members} distinct data sets`,
    `  distance of two: mean ${meanDistance.toFixed(4)}, largest ${
      largestDistance.toFixed(4)
    }; to the nearest: mean ${meanNearest.toFixed(4)}`,
    `  medoid: member ${medoid}, mean distance ${medoidDistance.toFixed(4)}`,
  ];
}

const bandMonths = [6, 12, 24, 36, 48];

/** What the printed text leaves open of each group's survival. */
export function bandText(band: readonly BandRow[]): readonly string[] {
  const range = (low: number, high: number) =>
    `${low.toFixed(2)}–${high.toFixed(2)}`;
  const groups = Map.groupBy(band, (row) => row.group).entries()
    .map(([group, rows]) => {
      const at = bandMonths.map((month) => {
        const row = rows[month]!;
        return `${range(row.sought_lower, row.sought_upper)} (${
          range(row.ensemble_lower, row.ensemble_upper)
        })`;
      });
      return `  ${group}: ${at.join(", ")}`;
    });
  return [
    "band, as sought (and 95% of the ensemble), at 6, 12, 24, 36 and 48 months",
    ...groups,
  ];
}

/** Where the printed numbers fall among data that were not fitted to them. */
export function leftOutText(
  left: readonly LeaveOneOutRow[],
): readonly string[] {
  return [
    "left out of the fit: printed value, share below it, range of 95% of the data sets",
    ...left.map(({ statistic, printed, below, lower, upper }) =>
      `  ${statistic}: ${printed}, ${below}, ${lower} to ${upper}`
    ),
  ];
}
