import type { CtcaeTerm, CtcaeVersion } from "./ctcae_criteria.ts";
import { laboratoryTerms } from "./ctcae_laboratory_terms.ts";
import { symptomTerms } from "./ctcae_symptom_terms.ts";

/** The terms of one version with their source. */
export interface CtcaeTable {
  readonly version: CtcaeVersion;
  readonly source: string;
  readonly terms: readonly CtcaeTerm[];
}

const terms = [...laboratoryTerms, ...symptomTerms];

/** The table of each version. */
export const ctcaeTables: Readonly<Record<CtcaeVersion, CtcaeTable>> = {
  "4.0": {
    version: "4.0",
    source:
      "National Cancer Institute. Common Terminology Criteria for Adverse Events v4.0, 28 May 2009",
    terms,
  },
  "4.03": {
    version: "4.03",
    source:
      "National Cancer Institute. Common Terminology Criteria for Adverse Events v4.03, 14 June 2010",
    terms,
  },
  "5.0": {
    version: "5.0",
    source:
      "National Cancer Institute. Common Terminology Criteria for Adverse Events v5.0, 27 November 2017",
    terms,
  },
};
