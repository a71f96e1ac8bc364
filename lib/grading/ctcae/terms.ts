/**
 * Terms, one a line: name, MedDRA system organ class, what a laboratory measures
 * with the adverse side of normal, the page of version 5.0 in the document of 147
 * pages of letter size, and for version 6.0 the row in NCI's workbook ("Clean
 * Copy", errata of 20 January 2026) with the second source that confirms it.
 *
 * Where all bounds are multiples, a usual limit of normal stands beside: a
 * judgement to an order of magnitude, from which a limit in another unit is far.
 */
export const termRows = `
Anemia | Blood and lymphatic system disorders | haemoglobin low | 3 | 2 admiral
Leukocytosis | Blood and lymphatic system disorders | cells high | 4 | 12 admiral
White blood cell decreased | Investigations | cells low | 83 | 481 admiral
Lymphocyte count decreased | Investigations | cells low | 82
Lymphocyte count increased | Investigations | cells high | 82 | 470 admiral
CD4 lymphocytes decreased | Investigations | cells low | 80 | 454 admiral
Neutrophil count decreased | Investigations | cells low | 82 | 471 admiral
Platelet count decreased | Investigations | cells low | 82
Activated partial thromboplastin time prolonged | Investigations | clotting time high | 78 | 442 admiral
INR increased | Investigations | ratio high | 81 | 466 admiral
Eosinophilia | Blood and lymphatic system disorders | cells high, usually up to 0.5 10^9/l |  | 7 FHIR
Thrombocytopenia | Blood and lymphatic system disorders | cells low |  | 16 admiral
Lymphopenia | Blood and lymphatic system disorders |  |  | 14 FHIR
Alanine aminotransferase increased | Investigations | enzyme high, usually up to 40 U/l | 78 | 443 admiral
Aspartate aminotransferase increased | Investigations | enzyme high, usually up to 40 U/l | 78 | 445 admiral
Alkaline phosphatase increased | Investigations | enzyme high, usually up to 120 U/l | 78 | 444 admiral
GGT increased | Investigations | enzyme high, usually up to 50 U/l | 81 | 461 admiral
Blood bilirubin increased | Investigations | bilirubin high, usually up to 20 µmol/l | 78 | 448 admiral
Lipase increased | Investigations | enzyme high, usually up to 100 U/l | 82 | 469 admiral
Serum amylase increased | Investigations | enzyme high, usually up to 100 U/l | 82 | 473 admiral
CPK increased | Investigations | enzyme high, usually up to 200 U/l | 80
Creatinine increased | Investigations | creatinine high, usually up to 100 µmol/l | 80 | 457 admiral
Cholesterol high | Investigations | cholesterol high | 80 | 455 admiral
Blood lactate dehydrogenase increased | Investigations | enzyme high, usually up to 250 U/l | 79 | 451 admiral
Thyroid stimulating hormone increased | Investigations |  | 82 | 474 FHIR
Hypernatremia | Metabolism and nutrition disorders | sodium high | 85 | 494 admiral
Hyponatremia | Metabolism and nutrition disorders | sodium low | 86 | 503 admiral
Hyperkalemia | Metabolism and nutrition disorders | potassium high | 85 | 491 admiral
Hypokalemia | Metabolism and nutrition disorders | potassium low | 86 | 501 admiral
Hypercalcemia | Metabolism and nutrition disorders | calcium high | 84 | 489 admiral
Hypercalcemia (ionized calcium) | Metabolism and nutrition disorders | calcium high | 84 | 489 admiral
Hypocalcemia | Metabolism and nutrition disorders | calcium low | 86 | 499 admiral
Hypocalcemia (ionized calcium) | Metabolism and nutrition disorders | calcium low | 86 | 499 admiral
Hypermagnesemia | Metabolism and nutrition disorders | magnesium high | 85 | 493 admiral
Hypomagnesemia | Metabolism and nutrition disorders | magnesium low | 86 | 502 admiral
Hypophosphatemia | Metabolism and nutrition disorders | phosphate low | 86 | 504 FHIR
Hypertriglyceridemia | Metabolism and nutrition disorders | triglycerides high | 85 | 496 admiral
Hyperglycemia | Metabolism and nutrition disorders | glucose high | 85 | 490 admiral
Hypoglycemia | Metabolism and nutrition disorders | glucose low | 86 | 500 admiral
Hypoalbuminemia | Metabolism and nutrition disorders | albumin low | 86 | 498 admiral
Hyperuricemia | Metabolism and nutrition disorders | urate high, usually up to 420 µmol/l | 85 | 497 admiral
Flu like symptoms | General disorders and administration site conditions |  | 41 | 230 FHIR
Fatigue | General disorders and administration site conditions |  | 41 | 228 FHIR
Fever | General disorders and administration site conditions |  | 41 | 229 FHIR
Chills | General disorders and administration site conditions |  | 40 | 222 FHIR
Injection site reaction | General disorders and administration site conditions |  | 42 | 236 FHIR
Depression | Psychiatric disorders |  | 109 | 644 FHIR
Insomnia | Psychiatric disorders |  | 109 | 647 FHIR
Hypothyroidism | Endocrine disorders |  | 15 | 69 FHIR
Hyperthyroidism | Endocrine disorders |  | 14 | 64 FHIR
Autoimmune disorder | Immune system disorders |  | 47 | 268 FHIR
Dry skin | Skin and subcutaneous tissue disorders |  | 134 | 795 FHIR
Alopecia | Skin and subcutaneous tissue disorders |  | 134 | 791 FHIR
Nausea | Gastrointestinal disorders |  | 33 | 182 FHIR
Anorexia | Metabolism and nutrition disorders |  | 84 | 485 FHIR
Weight loss | Investigations |  | 83 | 480 FHIR
Myalgia | Musculoskeletal and connective tissue disorders |  | 92 | 535 FHIR
Arthralgia | Musculoskeletal and connective tissue disorders |  | 88 | 509 FHIR
Headache | Nervous system disorders |  | 100 | 591 FHIR
Diarrhea | Gastrointestinal disorders |  |  | 123 FHIR
Vomiting | Gastrointestinal disorders |  |  | 221 FHIR
Abdominal pain | Gastrointestinal disorders |  |  | 101 FHIR
Mucositis oral | Gastrointestinal disorders |  |  | 181 FHIR
Flushing | Vascular disorders |  |  | 837 FHIR
Hypertension | Vascular disorders |  |  | 840 FHIR
`;

/** Second sources of version 6.0, by the names that {@linkcode termRows} uses. */
export const secondSources: Readonly<Record<string, string>> = {
  admiral:
    "pharmaverse/admiral, data-raw/adlb_grading/ncictcaev6.json (before the errata)",
  FHIR:
    "FHIR CodeSystem ctcae-v6, uscnewplatform/irccs-docker, importCtcae/v6/ctcae-v6-bundle.json",
};

/**
 * Terms of the other versions that version 6.0 does not have, one a line: the
 * term, the one in its place with the same kind of grades, and why. The
 * replacements are NCI's ("CTCAE v5.0 to v6.0 Mapping").
 */
export const absentFrom6 = `
Platelet count decreased | Thrombocytopenia | it is Thrombocytopenia in 6.0
Lymphocyte count decreased |  | 6.0 has Lymphopenia in its place, for which it prints only "Present" and no bounds
CPK increased |  | 6.0 deleted it and reports it under "Investigations - Other, specify"
`;
