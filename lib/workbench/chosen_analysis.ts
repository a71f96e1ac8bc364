import type { StatedAnalysis, Subgroup } from "../study/mod.ts";

/** What a reader wants of an analysis. */
export interface AnalysisWishes {
  /** Names of the groups drawn; those of the first column by default. */
  readonly curves?: readonly string[] | undefined;
  /** Whether the levels of several columns are combined, each patient in one group. */
  readonly combined?: boolean | undefined;
  /** Labels of groups by their names. */
  readonly labels: Readonly<Record<string, string>>;
  /** Other words of the analysis. */
  readonly words: {
    readonly treatment?: string;
    readonly timeLabel?: string;
    readonly survivalLabel?: string;
  };
}

/** The analysis that a file suggests, with the reader's words and groups. */
export function chosenAnalysis(
  analysis: StatedAnalysis,
  { curves, combined = false, labels, words }: AnalysisWishes,
): StatedAnalysis {
  const columns = byColumns(analysis.subgroups ?? []);
  const groups = combined && columns.length > 1
    ? [columns.reduce(combinations)]
    : columns;
  const names = groups.map((each) => each.map(({ name }) => name));
  const drawn = curves ?? names[0];
  const comparisons = names
    .map((each) => each.filter((name) => !curves || curves.includes(name)))
    .filter((each) => each.length > 1);
  return {
    ...analysis,
    ...words,
    subgroups: groups.flat().map((group) => ({
      ...group,
      label: labels[group.name] ?? group.label,
    })),
    ...(drawn && { survivalCurves: drawn }),
    survivalComparisons: comparisons,
  };
}

/** The groups of each column apart, since a patient is in one of each. */
function byColumns(
  groups: readonly Subgroup[],
): readonly (readonly Subgroup[])[] {
  return [
    ...Map.groupBy(groups, ({ where }) => Object.keys(where).join()).values(),
  ];
}

/** Each group of one column with each of another. */
function combinations(
  some: readonly Subgroup[],
  others: readonly Subgroup[],
): readonly Subgroup[] {
  return some.flatMap((a) =>
    others.map((b) => ({
      name: `${a.name}, ${b.name}`,
      label: `${a.label}, ${b.label}`,
      where: { ...a.where, ...b.where },
    }))
  );
}
