import {
  ctcaeTables,
  type CtcaeVersion,
  type PfsRuleSetName,
  pfsRuleSets,
  type WhoEdition,
  whoSchemes,
} from "../../grading/mod.ts";

/** The editions of criteria by which a study is judged. */
export interface Criteria {
  /** Version of the CTCAE, by which adverse events are graded. */
  readonly ctcae: CtcaeVersion;
  /** Edition of the WHO classification, by which tumours are graded. */
  readonly who: WhoEdition;
  /** Rule set by which progression-free survival follows from scans. */
  readonly pfs: PfsRuleSetName;
}

/** What each of the {@linkcode Criteria} can be. */
export const criteriaChoices: Readonly<
  Record<keyof Criteria, readonly string[]>
> = {
  ctcae: Object.keys(ctcaeTables),
  who: Object.keys(whoSchemes),
  pfs: Object.keys(pfsRuleSets),
};

/** The criteria of the paper, by which a study is judged unless it names others. */
export const paperCriteria: Criteria = {
  ctcae: "4.0",
  who: "2010",
  pfs: "paper",
};

/** A variable of a baseline table, in the form that `frequencyTable` counts. */
export interface BaselineVariable {
  /** Heading of the variable. */
  readonly variable: string;
  /** The column with the answer, or yes-or-no columns with what each stands for. */
  readonly column: string | Readonly<Record<string, string>>;
  /** Levels in their order and under the names to print. */
  readonly levels?: Readonly<Record<string, string>>;
  /** For a column of numbers: what describes it, in place of counts. */
  readonly statistics?: readonly BaselineStatistic[];
}

/** What describes a column of numbers. */
export type BaselineStatistic = typeof baselineStatistics[number];

/** The statistics that a baseline table can print. */
export const baselineStatistics = [
  "mean",
  "standard deviation",
  "median",
  "range",
  "quartiles",
  "missing",
] as const;

/** A table of baseline characteristics, such as the paper's Table I. */
export interface BaselineTableSpec {
  /** File name without its ending: "table-1". */
  readonly id: string;
  /** Printed above the table. */
  readonly title: string;
  /** What is counted, line by line. */
  readonly variables: readonly BaselineVariable[];
  /** The arms, each with a column of its own; all patients in one if left out. */
  readonly by?: BaselineArms;
}

/** The arms of a baseline table. */
export interface BaselineArms {
  /** The column of patients that tells arms apart. */
  readonly column: string;
  /** Its values in the order and under the names to print; as they are if left out. */
  readonly levels?: Readonly<Record<string, string>>;
}

/** Two groups to be compared in subgroups. */
export interface ForestSpec {
  /** Names of the group whose hazard is divided, and of the reference. */
  readonly groups: readonly [string, string];
  /** Columns of patients by whose levels they are compared. */
  readonly by: readonly string[];
}

/** Some of the patients, told by their cells. */
export interface Subgroup {
  /** Short name by which comparisons and curves refer to it. */
  readonly name: string;
  /** Name in figures and tables. */
  readonly label: string;
  /** Column of `patients` or `survival`, and the value that it must have. */
  readonly where: Readonly<Record<string, string | number | boolean>>;
}

/** What of a study is analysed, and the words for it. */
export interface Analysis {
  /** What ends a survival time, as in "overall survival". */
  readonly endpoint: string;
  /** By which editions of criteria the study is judged. */
  readonly criteria: Criteria;
  /** The treatment, as in "Toxicities of interferon-alpha". */
  readonly treatment: string;
  /** The unit of all times. */
  readonly timeUnit: string;
  /** Label of time axes. */
  readonly timeLabel: string;
  /** Label of the survival axis. */
  readonly survivalLabel: string;
  /** Times of the ticks and of the numbers at risk. */
  readonly survivalTimes: readonly number[];
  /** Planned time points of the response figure. */
  readonly responseTimePoints: readonly number[];
  /** Minimum durations for which stable disease is reported. */
  readonly stableDurations: readonly number[];
  /** The time that is compared with baseline. */
  readonly pairedTimePoints: {
    readonly laboratory: number;
    readonly symptoms: number;
  };
  /** The subgroups. */
  readonly subgroups: readonly Subgroup[];
  /** Names of the subgroups that a log-rank test compares, test by test. */
  readonly survivalComparisons: readonly (readonly string[])[];
  /** Names of the subgroups whose curves are drawn; "all" is everybody. */
  readonly survivalCurves: readonly string[];
  /** The reason of events whose incidence is drawn group by group; every reason if left out. */
  readonly incidenceCause?: string;
  /** What the forest plot of subgroups compares; there is none if left out. */
  readonly forest?: ForestSpec;
  /** The tables of baseline characteristics. */
  readonly baselineTables: readonly BaselineTableSpec[];
}

/** The part of an {@linkcode Analysis} that a package states. */
export type StatedAnalysis =
  & Partial<Omit<Analysis, "criteria" | "baselineTables">>
  & {
    readonly criteria?: Partial<Criteria>;
    /** Tables without variables have every column with levels or numbers. */
    readonly baselineTables?: readonly (
      & Omit<BaselineTableSpec, "variables">
      & Partial<Pick<BaselineTableSpec, "variables">>
    )[];
  };

/** The name under which all patients are a group. */
export const everybody = "all";

/** Its label. */
export const everybodyLabel = "All patients";

/** How many curves a figure of survival can tell apart by their dashes. */
export const mostCurves = 6;
