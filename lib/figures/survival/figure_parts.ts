/** What a survival figure shows beside its curves. */
export interface SurvivalFigureParts {
  /** Shows the numbers at risk under the axis; true by default. */
  readonly riskTable?: boolean;
  /** Shows the events so far beside the numbers at risk, in brackets. */
  readonly cumulativeEvents?: boolean;
  /** Counts survival in percent in place of shares of one. */
  readonly percentAxis?: boolean;
  /** Shows a tick at each censored time, of many those that stand apart; true by default. */
  readonly censorMarks?: boolean;
  /** Shades the pointwise confidence interval of each curve. */
  readonly confidenceBand?: boolean;
  /** Draws lines from one half to each curve's median and down to the axis. */
  readonly medianLines?: boolean;
  /** Prints the p-value of the comparison. */
  readonly pValue?: boolean;
  /** Prints the hazard ratio of the comparison. */
  readonly hazardRatio?: boolean;
}

/** The names of the parts. */
export const survivalFigureParts = [
  "riskTable",
  "cumulativeEvents",
  "percentAxis",
  "censorMarks",
  "confidenceBand",
  "medianLines",
  "pValue",
  "hazardRatio",
] as const satisfies readonly (keyof SurvivalFigureParts)[];
