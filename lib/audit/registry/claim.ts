/** One number that the paper prints, as the registry `data/claims.csv` has it. */
export type Claim = {
  /** Name: topic, statistic and, where it is repeated, place. */
  readonly claim: string;
  /** Part of the paper. */
  readonly section: string;
  /** Heading, row group or paragraph within the section. */
  readonly place: string;
  /** The printed string, verbatim; null where the place of a number is blank. */
  readonly printed: string | null;
  /** What the number is, in our words. */
  readonly statistic: string;
  /** What sort of number it is, such as one of {@linkcode numberKinds}. */
  readonly kind: string;
  /** How many were counted, where the statistic is a count or a share. */
  readonly n: number | null;
  /** How many it was counted in or computed from. */
  readonly total: number | null;
  /** Unit of the number. */
  readonly unit: string | null;
  /** Whether the paper prints it in words. */
  readonly in_words: boolean;
  /** Whether it is about this study or quoted from elsewhere. */
  readonly origin: "study" | "external";
};

/** What a claim's number is, with its unit unless the number shows it. */
export function statisticOf({ statistic, unit }: Claim): string {
  return unit === null || unit === "%" ? statistic : `${statistic} (${unit})`;
}

/** How printed numbers relate, as `data/relations.csv` has it. */
export type Relation = {
  /** Name of the relation. */
  readonly relation: string;
  /** What must hold. */
  readonly kind: string;
  /** The claim of which something is said. */
  readonly claim: string;
  /** The claims it is compared with, separated by spaces; "-" before one subtracts it. */
  readonly operands: string;
  /** What has to be assumed besides the definition of the kind. */
  readonly assumption: string | null;
  /** The reading under which a relation that fails would hold; null where no reasonable one is known. */
  readonly otherwise: string | null;
  /** The relation that must hold under that reading; null where the printed numbers cannot tell. */
  readonly instead: string | null;
};

/** The claims by name, in the order of the paper, and the relations between them. */
export interface Registry {
  /** Claims by name. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** Relations in the order of the file. */
  readonly relations: readonly Relation[];
}
