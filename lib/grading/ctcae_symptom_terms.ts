import type { CtcaeCriterion, CtcaeTerm } from "./ctcae_criteria.ts";

const symptom = (
  term: string,
  organClass: string,
  printed: readonly string[],
): CtcaeTerm => ({
  term,
  organClass,
  grades: printed.flatMap((criterion, i) =>
    criterion === "-"
      ? []
      : [{ grade: i + 1 as CtcaeCriterion["grade"], criterion }]
  ),
});

const general = "General disorders and administration site conditions";
const endocrine = "Endocrine disorders";

/** Terms that a clinician grades, worded as in versions 4.0 and 4.03. */
export const symptomTerms: readonly CtcaeTerm[] = [
  symptom("Flu like symptoms", general, [
    "Mild flu-like symptoms present",
    "Moderate symptoms; limiting instrumental ADL",
    "Severe symptoms; limiting self care ADL",
  ]),
  symptom("Fatigue", general, [
    "Fatigue relieved by rest",
    "Fatigue not relieved by rest; limiting instrumental ADL",
    "Fatigue not relieved by rest, limiting self care ADL",
  ]),
  symptom("Depression", "Psychiatric disorders", [
    "Mild depressive symptoms",
    "Moderate depressive symptoms; limiting instrumental ADL",
    "Severe depressive symptoms; limiting self care ADL; hospitalization not indicated",
    "Life-threatening consequences, threats of harm to self or others; hospitalization indicated",
    "Death",
  ]),
  symptom("Hypothyroidism", endocrine, [
    "Asymptomatic; clinical or diagnostic observations only; intervention not indicated",
    "Symptomatic; thyroid replacement indicated; limiting instrumental ADL",
    "Severe symptoms; limiting self care ADL; hospitalization indicated",
    "Life-threatening consequences; urgent intervention indicated",
    "Death",
  ]),
  symptom("Hyperthyroidism", endocrine, [
    "Asymptomatic; clinical or diagnostic observations only; intervention not indicated",
    "Symptomatic; thyroid suppression therapy indicated; limiting instrumental ADL",
    "Severe symptoms; limiting self care ADL; hospitalization indicated",
    "Life-threatening consequences; urgent intervention indicated",
    "Death",
  ]),
  symptom("Dry skin", "Skin and subcutaneous tissue disorders", [
    "Covering <10% BSA and no associated erythema or pruritus",
    "Covering 10 - 30% BSA and associated with erythema or pruritus; limiting instrumental ADL",
    "Covering >30% BSA and associated with pruritus; limiting self care ADL",
  ]),
];
