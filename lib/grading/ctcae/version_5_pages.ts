/**
 * Terms of version 5.0 by the page that they are printed on, in the document of
 * 147 pages of letter size.
 */
const termsByPage: Readonly<Record<number, readonly string[]>> = {
  3: ["Anemia"],
  4: ["Leukocytosis"],
  14: ["Hyperthyroidism"],
  15: ["Hypothyroidism"],
  33: ["Nausea"],
  40: ["Chills"],
  41: ["Fatigue", "Fever", "Flu like symptoms"],
  42: ["Injection site reaction"],
  47: ["Autoimmune disorder"],
  78: [
    "Activated partial thromboplastin time prolonged",
    "Alanine aminotransferase increased",
    "Alkaline phosphatase increased",
    "Aspartate aminotransferase increased",
    "Blood bilirubin increased",
  ],
  79: ["Blood lactate dehydrogenase increased"],
  80: [
    "CD4 lymphocytes decreased",
    "CPK increased",
    "Cholesterol high",
    "Creatinine increased",
  ],
  81: ["GGT increased", "INR increased"],
  82: [
    "Lipase increased",
    "Lymphocyte count decreased",
    "Lymphocyte count increased",
    "Neutrophil count decreased",
    "Platelet count decreased",
    "Serum amylase increased",
    "Thyroid stimulating hormone increased",
  ],
  83: ["Weight loss", "White blood cell decreased"],
  84: ["Anorexia", "Hypercalcemia", "Hypercalcemia (ionized calcium)"],
  85: [
    "Hyperglycemia",
    "Hyperkalemia",
    "Hypermagnesemia",
    "Hypernatremia",
    "Hypertriglyceridemia",
    "Hyperuricemia",
  ],
  86: [
    "Hypoalbuminemia",
    "Hypocalcemia",
    "Hypocalcemia (ionized calcium)",
    "Hypoglycemia",
    "Hypokalemia",
    "Hypomagnesemia",
    "Hyponatremia",
    "Hypophosphatemia",
  ],
  88: ["Arthralgia"],
  92: ["Myalgia"],
  100: ["Headache"],
  109: ["Depression", "Insomnia"],
  134: ["Alopecia", "Dry skin"],
};

/** The page that a term of version 5.0 is printed on. */
export const version5Pages: ReadonlyMap<string, number> = new Map(
  Object.entries(termsByPage).flatMap(([page, terms]) =>
    terms.map((term) => [term, Number(page)])
  ),
);
