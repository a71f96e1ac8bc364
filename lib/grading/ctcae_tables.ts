import type { CtcaeTerm, CtcaeVersion } from "./ctcae_criteria.ts";
import { bloodCountTerms } from "./ctcae_blood_count_terms.ts";
import { chemistryTerms } from "./ctcae_chemistry_terms.ts";
import { electrolyteTerms } from "./ctcae_electrolyte_terms.ts";
import { metabolismTerms } from "./ctcae_metabolism_terms.ts";
import { mineralTerms } from "./ctcae_mineral_terms.ts";
import { symptomTerms } from "./ctcae_symptom_terms.ts";
import { version5InvestigationTerms } from "./ctcae_version_5_investigation_terms.ts";
import { version5MetabolismTerms } from "./ctcae_version_5_metabolism_terms.ts";

/** The terms of one version with their source. */
export interface CtcaeTable {
  /** Version that the paper or laboratory names. */
  readonly version: CtcaeVersion;
  /** Publication that the cells are copied from. */
  readonly source: string;
  /** Terms of the table; a version has many more than are listed here. */
  readonly terms: readonly CtcaeTerm[];
}

const source = (version: string, date: string) =>
  `National Cancer Institute. Common Terminology Criteria for Adverse Events (CTCAE) v${version}, ${date}; each term under its system organ class`;

const version4Terms = [
  ...bloodCountTerms,
  ...chemistryTerms,
  ...electrolyteTerms,
  ...mineralTerms,
  ...metabolismTerms,
  ...symptomTerms,
];
const version5Terms = [
  ...version5InvestigationTerms,
  ...version5MetabolismTerms,
];
const replaced = new Set(version5Terms.map((term) => term.term));

/**
 * The table of each version. "4.0" has the words of its revision 4.03: they are
 * what the paper's Table III prints, although it cites 4.0.
 */
export const ctcaeTables: Readonly<Record<CtcaeVersion, CtcaeTable>> = {
  "4.0": {
    version: "4.0",
    source: source("4.0", "28 May 2009, as revised in v4.03, 14 June 2010"),
    terms: version4Terms,
  },
  "4.03": {
    version: "4.03",
    source: source("4.03", "14 June 2010"),
    terms: version4Terms,
  },
  "5.0": {
    version: "5.0",
    source: source("5.0", "27 November 2017"),
    terms: [
      ...version4Terms.filter((term) => !replaced.has(term.term)),
      ...version5Terms,
    ],
  },
};
