import { bloodCountTerms } from "./blood_count_terms.ts";
import { chemistryTerms } from "./chemistry_terms.ts";
import type { CtcaeTerm, CtcaeVersion } from "./criteria.ts";
import { electrolyteTerms } from "./electrolyte_terms.ts";
import { metabolismTerms } from "./metabolism_terms.ts";
import { mineralTerms } from "./mineral_terms.ts";
import { symptomTerms } from "./symptom_terms.ts";
import { version5InvestigationTerms } from "./version_5_investigation_terms.ts";
import { version5MetabolismTerms } from "./version_5_metabolism_terms.ts";
import { version5Pages } from "./version_5_pages.ts";

/** A term with the place where the publication prints it. */
export interface CtcaeSourcedTerm extends CtcaeTerm {
  /** Publication, system organ class and, in version 5.0, page. */
  readonly source: string;
}

/** The terms of one version with their source. */
export interface CtcaeTable {
  /** Version that the paper or laboratory names. */
  readonly version: CtcaeVersion;
  /** Publication that the cells are copied from. */
  readonly source: string;
  /** Terms of the table; a version has many more than are listed here. */
  readonly terms: readonly CtcaeSourcedTerm[];
}

const version4Terms = [
  ...bloodCountTerms,
  ...chemistryTerms,
  ...electrolyteTerms,
  ...mineralTerms,
  ...metabolismTerms,
  ...symptomTerms,
];
const version5Changes = [
  ...version5InvestigationTerms,
  ...version5MetabolismTerms,
];
const changed = new Set(version5Changes.map(({ term }) => term));
const version5Terms = [
  ...version4Terms.filter(({ term }) => !changed.has(term)),
  ...version5Changes,
];

function table(
  version: CtcaeVersion,
  date: string,
  terms: readonly CtcaeTerm[],
  pages?: ReadonlyMap<string, number>,
): CtcaeTable {
  const source =
    `National Cancer Institute. Common Terminology Criteria for Adverse Events (CTCAE) v${version}, ${date}`;
  return {
    version,
    source: `${source}; each term under its system organ class`,
    terms: terms.map((one) => {
      const page = pages?.get(one.term);
      const place = page ? `, p. ${page}` : "";
      return { ...one, source: `${source}, ${one.organClass}${place}` };
    }),
  };
}

/**
 * The table of each version. "4.0" has the words of its revision 4.03: they are
 * what the paper's Table III prints, although it cites 4.0.
 */
export const ctcaeTables: Readonly<Record<CtcaeVersion, CtcaeTable>> = {
  "4.0": table(
    "4.0",
    "28 May 2009, as revised in v4.03, 14 June 2010",
    version4Terms,
  ),
  "4.03": table("4.03", "14 June 2010", version4Terms),
  "5.0": table("5.0", "27 November 2017", version5Terms, version5Pages),
};
