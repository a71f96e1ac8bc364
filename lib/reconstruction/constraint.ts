import type { Observed } from "./observe.ts";
import type { PopulationName } from "./populations.ts";
import type { InterpretationId, Interpretations } from "./interpretations.ts";

/** Recomputes a printed quantity from a data set; null when it cannot be estimated. */
export type Statistic = (observed: Observed) => number | null;

/** How a statement is taken under one option of an interpretation. */
export interface Understanding {
  /** The number that is taken to be meant, when it is not the printed one. */
  readonly readAs?: string;
  /** The quantity that is taken to be meant, when it is not the obvious one. */
  readonly statistic?: Statistic;
  /** The population that is taken to be meant, when it is not the obvious one. */
  readonly population?: PopulationName;
}

/** A number that the paper prints about its patients, and how to recompute it. */
export interface Constraint {
  /** Name of the constraint. */
  readonly id: string;
  /** Where the paper prints it. */
  readonly place: string;
  /** The number as printed, without its unit or "%". */
  readonly printed: string;
  /** What it is. */
  readonly quantity: string;
  /** The patients of whom the statement speaks. */
  readonly population: PopulationName;
  /** Recomputes it from that population. */
  readonly statistic: Statistic;
  /**
   * A choice on which the statement depends. It is asked for under the options named; under another
   * it is set aside, since the paper says otherwise elsewhere.
   */
  readonly interpretation?: InterpretationId;
  /** How it is taken under each option under which it is asked for. */
  readonly under?: Readonly<Record<string, Understanding>>;
  /** Constraints together with which the printed number cannot be met, or which contradict it. */
  readonly conflictsWith?: readonly string[];
}

/**
 * A statement in short: name, number as printed, what it is, how to recompute it, and, where it has them,
 * its population and on what it depends.
 */
export type StatementRow = readonly [
  id: string,
  printed: string,
  quantity: string,
  statistic: Statistic,
  rest?: Partial<
    Pick<
      Constraint,
      "population" | "interpretation" | "under" | "conflictsWith"
    >
  >,
];

/** The constraints that the statements of one place of the paper make, of one population unless they name another. */
export function statements(
  place: string,
  rows: readonly StatementRow[],
  population: PopulationName = "all patients",
): Constraint[] {
  return rows.map(([id, printed, quantity, statistic, rest]) => ({
    id,
    place,
    printed,
    quantity,
    population,
    statistic,
    ...rest,
  }));
}

/** How a constraint is taken under the interpretations; null when it is set aside. */
export function understand(
  { interpretation, under }: Constraint,
  interpretations: Interpretations,
): Understanding | null {
  return interpretation && under
    ? under[interpretations[interpretation]] ?? null
    : {};
}
