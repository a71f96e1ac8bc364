/** Named sets of rules that {@linkcode progressionFreeSurvival} knows. */
export type PfsRuleSetName = "paper" | "FDA" | "EMA";

/** The choices that turn visits into a time and an event. */
export interface PfsRules {
  /** Which progression is an event. */
  readonly progression: "radiological" | "radiological or clinical";
  /** Date of a radiological progression: when the scan was made or when it was planned. */
  readonly progressionDate: "scan" | "planned";
  /** Date of censoring without an event. */
  readonly censoring: "last follow-up" | "last assessment";
  /** What a new anticancer treatment before an event does. */
  readonly newTreatment: "ignore" | "censor" | "event";
  /** What the end of the treatment under study before an event does. */
  readonly treatmentStop: "ignore" | "censor";
  /** Most planned visits in a row that may be missed before an event; `null` for any number. */
  readonly missedVisits: number | null;
  /** Months that a visit or death may follow a planned time point without that point being missed. */
  readonly visitWindow: number;
}

/** A rule set with its name and source. */
export interface PfsRuleSet extends PfsRules {
  readonly name: PfsRuleSetName;
  readonly source: string;
}

/** The rule sets. */
export const pfsRuleSets: Readonly<Record<PfsRuleSetName, PfsRuleSet>> = {
  paper: {
    name: "paper",
    source:
      "Mirvis E, et al. Anticancer Res 2014;34:6601-6607, Patients and Methods; censoring is not stated there and is taken to be at last follow-up",
    progression: "radiological or clinical",
    progressionDate: "scan",
    censoring: "last follow-up",
    newTreatment: "ignore",
    treatmentStop: "ignore",
    missedVisits: null,
    visitWindow: 0,
  },
  FDA: {
    name: "FDA",
    source:
      "FDA. Guidance for Industry: Clinical Trial Endpoints for the Approval of Cancer Drugs and Biologics, May 2007, Appendix 3, Table A",
    progression: "radiological",
    progressionDate: "scan",
    censoring: "last assessment",
    newTreatment: "censor",
    treatmentStop: "ignore",
    missedVisits: 1,
    visitWindow: 0,
  },
  EMA: {
    name: "EMA",
    source:
      "EMA. Appendix 1 to the guideline on the evaluation of anticancer medicinal products in man (EMA/CHMP/27994/2008 Rev.1), December 2012",
    progression: "radiological",
    progressionDate: "scan",
    censoring: "last assessment",
    newTreatment: "ignore",
    treatmentStop: "ignore",
    missedVisits: null,
    visitWindow: 0,
  },
};
