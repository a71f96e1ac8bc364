/**
 * Terms, one a line: name, MedDRA system organ class, what a laboratory measures
 * with the adverse side of normal, and the page of version 5.0 in the document of
 * 147 pages of letter size.
 */
export const termRows = `
Anemia | Blood and lymphatic system disorders | haemoglobin low | 3
Leukocytosis | Blood and lymphatic system disorders | cells high | 4
White blood cell decreased | Investigations | cells low | 83
Lymphocyte count decreased | Investigations | cells low | 82
Lymphocyte count increased | Investigations | cells high | 82
CD4 lymphocytes decreased | Investigations | cells low | 80
Neutrophil count decreased | Investigations | cells low | 82
Platelet count decreased | Investigations | cells low | 82
Activated partial thromboplastin time prolonged | Investigations | clotting time high | 78
INR increased | Investigations | ratio high | 81
Alanine aminotransferase increased | Investigations | enzyme high | 78
Aspartate aminotransferase increased | Investigations | enzyme high | 78
Alkaline phosphatase increased | Investigations | enzyme high | 78
GGT increased | Investigations | enzyme high | 81
Blood bilirubin increased | Investigations | bilirubin high | 78
Lipase increased | Investigations | enzyme high | 82
Serum amylase increased | Investigations | enzyme high | 82
CPK increased | Investigations | enzyme high | 80
Creatinine increased | Investigations | creatinine high | 80
Cholesterol high | Investigations | cholesterol high | 80
Blood lactate dehydrogenase increased | Investigations | enzyme high | 79
Thyroid stimulating hormone increased | Investigations |  | 82
Hypernatremia | Metabolism and nutrition disorders | sodium high | 85
Hyponatremia | Metabolism and nutrition disorders | sodium low | 86
Hyperkalemia | Metabolism and nutrition disorders | potassium high | 85
Hypokalemia | Metabolism and nutrition disorders | potassium low | 86
Hypercalcemia | Metabolism and nutrition disorders | calcium high | 84
Hypercalcemia (ionized calcium) | Metabolism and nutrition disorders | calcium high | 84
Hypocalcemia | Metabolism and nutrition disorders | calcium low | 86
Hypocalcemia (ionized calcium) | Metabolism and nutrition disorders | calcium low | 86
Hypermagnesemia | Metabolism and nutrition disorders | magnesium high | 85
Hypomagnesemia | Metabolism and nutrition disorders | magnesium low | 86
Hypophosphatemia | Metabolism and nutrition disorders | phosphate low | 86
Hypertriglyceridemia | Metabolism and nutrition disorders | triglycerides high | 85
Hyperglycemia | Metabolism and nutrition disorders | glucose high | 85
Hypoglycemia | Metabolism and nutrition disorders | glucose low | 86
Hypoalbuminemia | Metabolism and nutrition disorders | albumin low | 86
Hyperuricemia | Metabolism and nutrition disorders | urate high | 85
Flu like symptoms | General disorders and administration site conditions |  | 41
Fatigue | General disorders and administration site conditions |  | 41
Fever | General disorders and administration site conditions |  | 41
Chills | General disorders and administration site conditions |  | 40
Injection site reaction | General disorders and administration site conditions |  | 42
Depression | Psychiatric disorders |  | 109
Insomnia | Psychiatric disorders |  | 109
Hypothyroidism | Endocrine disorders |  | 15
Hyperthyroidism | Endocrine disorders |  | 14
Autoimmune disorder | Immune system disorders |  | 47
Dry skin | Skin and subcutaneous tissue disorders |  | 134
Alopecia | Skin and subcutaneous tissue disorders |  | 134
Nausea | Gastrointestinal disorders |  | 33
Anorexia | Metabolism and nutrition disorders |  | 84
Weight loss | Investigations |  | 83
Myalgia | Musculoskeletal and connective tissue disorders |  | 92
Arthralgia | Musculoskeletal and connective tissue disorders |  | 88
Headache | Nervous system disorders |  | 100
`;
