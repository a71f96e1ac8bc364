/** What a kind of number is. */
export interface NumberKind {
  /** For a reader who fills in a registry. */
  readonly says: string;
  /** Whether the printed digits are the number itself, not a rounded one. */
  readonly exact?: true;
}

/**
 * Kinds of printed numbers. The list is open: a number of a kind that is not
 * here is taken as rounded, which is right for nearly all that is no count.
 */
export const numberKinds: Readonly<Record<string, NumberKind>> = {
  "count": { says: "patients or events that were counted", exact: true },
  "percent": { says: "share of a hundred" },
  "fraction": { says: "share in words, such as two thirds" },
  "proportion": { says: "share of one" },
  "mean": { says: "arithmetic mean" },
  "standard deviation": { says: "standard deviation" },
  "standard error": { says: "standard error" },
  "median": { says: "median" },
  "minimum": { says: "smallest value" },
  "maximum": { says: "largest value" },
  "range": { says: "smallest and largest value" },
  "difference": { says: "difference between two groups or visits" },
  "odds ratio": { says: "ratio of odds" },
  "risk ratio": { says: "ratio of risks" },
  "hazard ratio": { says: "ratio of hazards" },
  "confidence interval": { says: "lower and upper limit" },
  "level": { says: "confidence level in percent", exact: true },
  "statistic": { says: "test statistic: t, F, χ², z or r" },
  "degrees of freedom": { says: "degrees of freedom of a test" },
  "p-value": { says: "p-value, also as an inequality or in words" },
  "duration": { says: "length of time that was set", exact: true },
  "time point": { says: "planned time point", exact: true },
  "dose": { says: "dose" },
  "limit": { says: "limit that others set", exact: true },
  "criterion": { says: "bound of a criterion", exact: true },
  "rate": { says: "events per persons or time" },
  "year": { says: "calendar year", exact: true },
  "version": { says: "version of a criterion or program", exact: true },
  "score": { says: "score on a scale" },
  "number": { says: "any other measured number" },
  "missing": { says: "place of a number that is blank" },
};

/** Whether numbers of a kind are printed as they are, not rounded. */
export function isExactKind(kind: string): boolean {
  return Object.hasOwn(numberKinds, kind) && numberKinds[kind]!.exact === true;
}
