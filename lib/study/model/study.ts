import type { Analysis } from "./analysis.ts";
import type { DataPackage } from "./data_package.ts";

// The types of cells with few values are those of the project's own package.
// Another package may have others: `levelsOf` lists what it has.

/** Baseline of one patient. Units and allowed values stand in the data package. */
export interface Patient {
  /** Identifier of the reconstructed row (P01 to P35); it stands for no real person. */
  readonly patient: string;
  /** Sex (Table I). */
  readonly sex: "male" | "female";
  /** Age at start of interferon (year). */
  readonly age: number;
  /** Site of the primary tumour (Table I). */
  readonly primary_site:
    | "midgut"
    | "pancreas"
    | "hindgut"
    | "bronchus"
    | "thymus"
    | "unknown";
  /** Liver metastases (Table I). */
  readonly metastasis_liver: boolean;
  /** Lymph node metastases (Table I). */
  readonly metastasis_lymph_nodes: boolean;
  /** Mesenteric metastases (Table I). */
  readonly metastasis_mesentery: boolean;
  /** Peritoneal metastases (Table I). */
  readonly metastasis_peritoneum: boolean;
  /** Bone metastases (Table I). */
  readonly metastasis_bone: boolean;
  /** Metastases at other sites (Table I). */
  readonly metastasis_other: boolean;
  /** Mitoses per 10 high-power fields; empty when not counted (1/(10 HPF)). */
  readonly mitoses: number | null;
  /** Ki-67 positive tumour cells; empty when not measured (%). */
  readonly ki67: number | null;
  /** Disease status at start: progressive, stable, or index case (Table I). */
  readonly disease_status: "progressive" | "stable" | "index";
  /** Functional tumour (Table I). */
  readonly functional: boolean;
  /** Flushing at baseline (Table I). */
  readonly flushing: boolean;
  /** Diarrhoea at baseline (Table I). */
  readonly diarrhoea: boolean;
  /** Primary tumour resected. */
  readonly primary_resected: boolean;
  /** Liver resection for metastases. */
  readonly liver_resection: boolean;
  /** Chemotherapy before interferon (Table I). */
  readonly prior_chemotherapy: boolean;
  /** 90Y-DOTATATE before interferon (Table I). */
  readonly prior_y90_dotatate: boolean;
  /** 131I-mIBG before interferon; empty throughout because the paper's row is blank. */
  readonly prior_i131_mibg: boolean | null;
  /** Somatostatin analogue as a previous therapy, stopped before interferon (Table I). */
  readonly prior_somatostatin_analogue: boolean;
  /** Transarterial embolization before interferon (Table I). */
  readonly prior_embolization: boolean;
  /** Start of the somatostatin analogue relative to interferon: before (and continued), concomitant, during, or none (Table I and text). */
  readonly somatostatin_analogue: "before" | "concomitant" | "during" | "none";
  /** Indication for interferon (Table II). */
  readonly indication: string;
}

/** The course of one patient's treatment; times in months from its start. */
export interface Treatment {
  /** The patient's row in `patients`. */
  readonly patient: string;
  /** Starting dose, three times a week; empty for pegylated interferon (MU). */
  readonly starting_dose: number | null;
  /** Given as pegylated interferon. */
  readonly pegylated: boolean;
  /** Dose increased for radiological or biochemical progression. */
  readonly dose_increased: boolean;
  /** Dose reduced for toxicity. */
  readonly dose_reduced: boolean;
  /** Transarterial embolization during interferon. */
  readonly embolization_during: boolean;
  /** Time on interferon from its start to its end or to last follow-up (month). */
  readonly duration: number;
  /** Why interferon was stopped; 'ongoing' when it was not. */
  readonly stop_reason: string;
  /** Time to progression (radiological or clinical); empty when none was seen (month). */
  readonly progression: number | null;
  /** Time to death; empty when alive (month). */
  readonly death: number | null;
  /** Start of the first other anticancer treatment (somatostatin analogue or embolization) during interferon; empty when there was none (month). A package may leave the column out. */
  readonly new_treatment?: number | null;
  /** Time to last contact at which the patient was known to be alive and their disease assessed; for a death, the time of death (month). */
  readonly last_follow_up: number;
}

/** One scan: what RECIST 1.1 starts from. */
export interface Assessment {
  /** The patient's row in `patients`. */
  readonly patient: string;
  /** Planned time point: 0 is baseline, then 3, 6, 12, 18, 24 and every 6 months (month). */
  readonly time_point: number;
  /** When the scan was made (month). */
  readonly month: number;
  /** Sum of diameters of the target lesions; empty when not evaluable (mm). */
  readonly target_sum: number | null;
  /** Non-target lesions by RECIST 1.1; 'none' when the patient has none; at baseline 'present' or 'none'. */
  readonly non_target:
    | "none"
    | "present"
    | "CR"
    | "non-CR/non-PD"
    | "PD"
    | "NE";
  /** Unequivocal new lesion. */
  readonly new_lesion: boolean;
}

/** Progression-free survival of one patient. */
export interface Survival {
  /** The patient's row in `patients`. */
  readonly patient: string;
  /** Progression-free survival time, derived from assessments and treatment (month). */
  readonly months: number;
  /** 1 when progression or death was observed, 0 when censored. */
  readonly event: 0 | 1;
  /** What ended the time. */
  readonly reason: string;
  /** Subgroup of the paper: monotherapy or stable SSA (N=16), concomitant SSA (N=5), empty for the others. */
  readonly subgroup: string | null;
}

/** One hormone measurement with the limits of its laboratory. */
export interface LaboratoryValue {
  /** The patient's row in `patients`. */
  readonly patient: string;
  /** CgA: plasma chromogranin A; 5HIAA: 24-hour urine 5-hydroxyindoleacetic acid. */
  readonly analyte: "CgA" | "5HIAA";
  /** When the sample was taken; 0 is baseline (month). */
  readonly month: number;
  /** Measured value, in the unit of this row; empty when not measured. */
  readonly value: number | null;
  /** Unit of the value and of the limits. */
  readonly unit: string;
  /** Lower limit of normal of the laboratory. */
  readonly lower_limit: number;
  /** Upper limit of normal of the laboratory. */
  readonly upper_limit: number;
}

/** One record of a symptom. */
export interface Symptom {
  /** The patient's row in `patients`. */
  readonly patient: string;
  /** Symptom of carcinoid syndrome. */
  readonly symptom: "flushing" | "diarrhoea";
  /** When it was recorded; 0 is baseline (month). */
  readonly month: number;
  /** Episodes a day; empty when not recorded as a number (1/day). */
  readonly episodes: number | null;
  /** Change reported since baseline; empty at baseline and where the data are incomplete. */
  readonly change: "improved" | "unchanged" | "worse" | null;
}

/** One adverse event: a laboratory value to grade, or a clinician's grade. */
export interface Toxicity {
  /** The patient's row in `patients`. */
  readonly patient: string;
  /** Adverse event by its CTCAE 4.0 term. */
  readonly term: string;
  /** The clinician's CTCAE 4.0 grade of a symptom; empty for a laboratory term, which is graded from its value. */
  readonly grade: number | null;
  /** Worst laboratory value on treatment; empty for a symptom. */
  readonly value: number | null;
  /** Unit of the value and of the limit. */
  readonly unit: string | null;
  /** Lower limit of normal of the laboratory. */
  readonly lower_limit: number | null;
}

/** The tables of a study by name. Each is a list of rows: `aq.from(study.patients)`. */
export interface StudyTables {
  /** Baseline characteristics, one row a patient (Tables I and II of the paper). */
  readonly patients: readonly Patient[];
  /** Interferon treatment and follow-up, one row a patient. */
  readonly treatment: readonly Treatment[];
  /** One row a scan: the measurements that RECIST 1.1 starts from. */
  readonly assessments: readonly Assessment[];
  /** One row a patient; equals what the library derives from assessments and treatment. */
  readonly survival: readonly Survival[];
  /** Chromogranin A and 5HIAA, one row a sample. */
  readonly laboratory: readonly LaboratoryValue[];
  /** Flushes and stools a day, one row a record. */
  readonly symptoms: readonly Symptom[];
  /** Adverse events on interferon, one row a patient and term; no row means none. */
  readonly toxicities: readonly Toxicity[];
}

/** A loaded and checked data package. */
export interface Study extends StudyTables {
  /** The descriptor: title, version, and what every column means. */
  readonly package: DataPackage;
  /** What is analysed, and the words for it. */
  readonly analysis: Analysis;
}
