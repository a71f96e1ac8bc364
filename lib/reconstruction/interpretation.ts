/** One way to read statements that do not agree. */
export interface InterpretationOption {
  /** Name by which it is chosen. */
  readonly id: string;
  /** What is then taken to hold. */
  readonly meaning: string;
}

/** Statements of the paper that do not agree, or leave something open, and how they are read. */
export interface Interpretation {
  /** Name by which it is chosen. */
  readonly id: string;
  /** The statements, in our words, with their places. */
  readonly statements: readonly string[];
  /** The first option is the one taken unless told otherwise. */
  readonly options: readonly [InterpretationOption, ...InterpretationOption[]];
  /** Why the first option is taken. */
  readonly reason: string;
}
