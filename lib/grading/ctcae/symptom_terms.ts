import type { CtcaeTerm } from "./criteria.ts";
import { criteria, lifeThreatening } from "./interval.ts";

const general = "General disorders and administration site conditions";
const endocrine = "Endocrine disorders";
const musculoskeletal = "Musculoskeletal and connective tissue disorders";

const pain = [
  "Mild pain",
  "Moderate pain; limiting instrumental ADL",
  "Severe pain; limiting self care ADL",
];

const symptom = (
  term: string,
  organClass: string,
  cells: readonly string[],
): CtcaeTerm => ({ term, organClass, grades: criteria(cells) });

/** Terms that a clinician grades, with the same words in versions 4.03 and 5.0. */
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
  symptom("Fever", general, [
    "38.0 - 39.0 degrees C (100.4 - 102.2 degrees F)",
    ">39.0 - 40.0 degrees C (102.3 - 104.0 degrees F)",
    ">40.0 degrees C (>104.0 degrees F) for <=24 hrs",
    ">40.0 degrees C (>104.0 degrees F) for >24 hrs",
    "Death",
  ]),
  symptom("Chills", general, [
    "Mild sensation of cold; shivering; chattering of teeth",
    "Moderate tremor of the entire body; narcotics indicated",
    "Severe or prolonged, not responsive to narcotics",
  ]),
  symptom("Injection site reaction", general, [
    "Tenderness with or without associated symptoms (e.g., warmth, erythema, itching)",
    "Pain; lipodystrophy; edema; phlebitis",
    "Ulceration or necrosis; severe tissue damage; operative intervention indicated",
    lifeThreatening,
    "Death",
  ]),
  symptom("Depression", "Psychiatric disorders", [
    "Mild depressive symptoms",
    "Moderate depressive symptoms; limiting instrumental ADL",
    "Severe depressive symptoms; limiting self care ADL; hospitalization not indicated",
    "Life-threatening consequences, threats of harm to self or others; hospitalization indicated",
    "Death",
  ]),
  symptom("Insomnia", "Psychiatric disorders", [
    "Mild difficulty falling asleep, staying asleep or waking up early",
    "Moderate difficulty falling asleep, staying asleep or waking up early",
    "Severe difficulty in falling asleep, staying asleep or waking up early",
  ]),
  symptom("Hypothyroidism", endocrine, [
    "Asymptomatic; clinical or diagnostic observations only; intervention not indicated",
    "Symptomatic; thyroid replacement indicated; limiting instrumental ADL",
    "Severe symptoms; limiting self care ADL; hospitalization indicated",
    lifeThreatening,
    "Death",
  ]),
  symptom("Hyperthyroidism", endocrine, [
    "Asymptomatic; clinical or diagnostic observations only; intervention not indicated",
    "Symptomatic; thyroid suppression therapy indicated; limiting instrumental ADL",
    "Severe symptoms; limiting self care ADL; hospitalization indicated",
    lifeThreatening,
    "Death",
  ]),
  symptom("Autoimmune disorder", "Immune system disorders", [
    "Asymptomatic; serologic or other evidence of autoimmune reaction, with normal organ function; intervention not indicated",
    "Evidence of autoimmune reaction involving a non-essential organ or function (e.g., hypothyroidism)",
    "Autoimmune reactions involving major organ (e.g., colitis, anemia, myocarditis, kidney)",
    lifeThreatening,
    "Death",
  ]),
  symptom("Dry skin", "Skin and subcutaneous tissue disorders", [
    "Covering <10% BSA and no associated erythema or pruritus",
    "Covering 10 - 30% BSA and associated with erythema or pruritus; limiting instrumental ADL",
    "Covering >30% BSA and associated with pruritus; limiting self care ADL",
  ]),
  symptom("Alopecia", "Skin and subcutaneous tissue disorders", [
    "Hair loss of <50% of normal for that individual that is not obvious from a distance but only on close inspection; a different hair style may be required to cover the hair loss but it does not require a wig or hair piece to camouflage",
    "Hair loss of >=50% normal for that individual that is readily apparent to others; a wig or hair piece is necessary if the patient desires to completely camouflage the hair loss; associated with psychosocial impact",
  ]),
  symptom("Nausea", "Gastrointestinal disorders", [
    "Loss of appetite without alteration in eating habits",
    "Oral intake decreased without significant weight loss, dehydration or malnutrition",
    "Inadequate oral caloric or fluid intake; tube feeding, TPN, or hospitalization indicated",
  ]),
  symptom("Anorexia", "Metabolism and nutrition disorders", [
    "Loss of appetite without alteration in eating habits",
    "Oral intake altered without significant weight loss or malnutrition; oral nutritional supplements indicated",
    "Associated with significant weight loss or malnutrition (e.g., inadequate oral caloric and/or fluid intake); tube feeding or TPN indicated",
    lifeThreatening,
    "Death",
  ]),
  symptom("Weight loss", "Investigations", [
    "5 to <10% from baseline; intervention not indicated",
    "10 - <20% from baseline; nutritional support indicated",
    ">=20% from baseline; tube feeding or TPN indicated",
  ]),
  symptom("Myalgia", musculoskeletal, pain),
  symptom("Arthralgia", musculoskeletal, pain),
  symptom("Headache", "Nervous system disorders", pain),
];
