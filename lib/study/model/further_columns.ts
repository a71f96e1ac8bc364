import type { ColumnType, studyColumns } from "./study_columns.ts";

/** A column that a study may add, and what is read in it. */
export interface FurtherColumn {
  /** What its cells hold. */
  readonly type: ColumnType;
  /** What they mean, for the data dictionary. */
  readonly description: string;
}

/** Columns that no study needs, and that grading reads where a study has them. */
export const furtherColumns: Readonly<
  Partial<
    Record<
      keyof typeof studyColumns,
      Readonly<Record<string, FurtherColumn>>
    >
  >
> = {
  patients: {
    differentiation: {
      type: ["well", "poor", null],
      description:
        "Differentiation by morphology, which tells NET G3 from NEC since WHO 2017",
    },
  },
  assessments: {
    target_complete: {
      type: "boolean?",
      description:
        "Every target lesion gone and every target node under 10 mm; by default a sum of 0",
    },
    target_evaluated: {
      type: "boolean?",
      description:
        "False when some target lesions were not evaluated and target_sum covers only the rest",
    },
  },
  toxicities: {
    upper_limit: {
      type: "number?",
      description: "Upper limit of normal of the laboratory, in the same unit",
    },
    baseline: {
      type: "number?",
      description: "The patient's value before treatment, in the same unit",
    },
    baseline_lower_limit: {
      type: "number?",
      description:
        "Lower limit of the laboratory that measured the baseline, where it differs",
    },
    baseline_upper_limit: {
      type: "number?",
      description:
        "Upper limit of the laboratory that measured the baseline, where it differs",
    },
    is_baseline: {
      type: "boolean?",
      description:
        "True for the baseline sample itself, which is not graded against itself",
    },
    fasting: {
      type: "boolean?",
      description: "Whether a glucose sample was taken fasting",
    },
    symptomatic: {
      type: "boolean?",
      description:
        "Whether the finding has signs or symptoms; empty where not known",
    },
    mild_symptoms: {
      type: "boolean?",
      description:
        "Whether these symptoms are mild, which CTCAE 6.0 asks of amylase",
    },
    anticoagulated: {
      type: "boolean?",
      description:
        "Whether the patient is on anticoagulation, which changes the bounds of the INR",
    },
  },
};
