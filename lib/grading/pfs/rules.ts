/** Named sets of rules that {@linkcode progressionFreeSurvival} knows. */
export type PfsRuleSetName = "paper" | "FDA" | "EMA";

/** The choices that turn visits into a time and an event. */
export interface PfsRules {
  /** Which progression is an event. */
  readonly progression: "radiological" | "radiological or clinical";
  /** Date of a radiological progression: when the scan was made or when it was planned. */
  readonly progressionDate: "scan" | "planned";
  /** What happens to patients without a baseline scan: censored at the start, or followed like all others. */
  readonly missingBaseline: "ignore" | "censor";
  /** Date of censoring without an event. */
  readonly censoring: "last follow-up" | "last assessment";
  /** What a new anticancer treatment before an event does. */
  readonly newTreatment: "ignore" | "censor" | "event";
  /**
   * What the end of the treatment under study before an event does. The FDA's
   * table censors who stops for toxicity or undocumented progression, read here
   * as a patient in whom no later scan documents one.
   */
  readonly treatmentStop: "ignore" | "censor";
  /** Most planned visits in a row that may be missed before an event; `null` for any number. */
  readonly missedVisits: number | null;
  /** Months that a death or a clinical progression may follow a planned visit without that visit being missed. */
  readonly visitWindow: number;
  /** Planned times of assessment; in another unit or plan than the paper's, those of the study's own scans. */
  readonly schedule: readonly number[];
}

/** A rule set with its name and source. */
export interface PfsRuleSet extends PfsRules {
  /** Name of the rule set. */
  readonly name: PfsRuleSetName;
  /** Publication that the rules are from. */
  readonly source: string;
}

/** The paper's time points up to fifty years: 3, 6, 12, 18, 24 months and every 6 months thereafter. */
const paperSchedule: readonly number[] = [
  3,
  ...Array.from({ length: 100 }, (_, i) => 6 * (i + 1)),
];

/** The rule sets. */
export const pfsRuleSets: Readonly<Record<PfsRuleSetName, PfsRuleSet>> = {
  paper: {
    name: "paper",
    source:
      "Mirvis E, et al. Anticancer Res 2014;34:6601-6607, Patients and Methods; it does not state the rules of censoring, taken here to be at last follow-up whatever treatment followed",
    progression: "radiological or clinical",
    progressionDate: "scan",
    missingBaseline: "ignore",
    censoring: "last follow-up",
    newTreatment: "ignore",
    treatmentStop: "ignore",
    missedVisits: null,
    visitWindow: 0,
    schedule: paperSchedule,
  },
  FDA: {
    name: "FDA",
    source:
      "FDA. Guidance for Industry: Clinical Trial Endpoints for the Approval of Cancer Drugs and Biologics, May 2007, Appendix 3, Table A, an example of a sensitivity analysis (documented progression only; one that a scan shows after treatment has stopped counts)",
    progression: "radiological",
    progressionDate: "scan",
    missingBaseline: "censor",
    censoring: "last assessment",
    newTreatment: "censor",
    treatmentStop: "ignore",
    missedVisits: 1,
    visitWindow: 0,
    schedule: paperSchedule,
  },
  EMA: {
    name: "EMA",
    source:
      "EMA/CHMP/27994/2008/Rev.1, Appendix 1 to the guideline on the evaluation of anticancer medicinal products in man, 13 December 2012 (events count whatever treatment or missed visits came before)",
    progression: "radiological",
    progressionDate: "scan",
    missingBaseline: "ignore",
    censoring: "last assessment",
    newTreatment: "ignore",
    treatmentStop: "ignore",
    missedVisits: null,
    visitWindow: 0,
    schedule: paperSchedule,
  },
};
