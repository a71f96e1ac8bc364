/**
 * Cells on fat, sugar, protein and uric acid, one a line: versions (4 is 4.03), term, grade, the
 * cell as printed with the clinician's part in brackets, and its bounds.
 */
export const metabolismCells = `
4 5 6 | Hypertriglyceridemia | 1 | 150 mg/dL - 300 mg/dL; 1.71 mmol/L - 3.42 mmol/L | >=1.71 - 3.42 mmol/l, 150 - 300 mg/dl
4 5 6 | Hypertriglyceridemia | 2 | >300 mg/dL - 500 mg/dL; >3.42 mmol/L - 5.7 mmol/L | >3.42 - 5.7 mmol/l, 300 - 500 mg/dl
4 5 6 | Hypertriglyceridemia | 3 | >500 mg/dL - 1000 mg/dL; >5.7 mmol/L - 11.4 mmol/L | >5.7 - 11.4 mmol/l, 500 - 1000 mg/dl
4 5 6 | Hypertriglyceridemia | 4 | >1000 mg/dL; >11.4 mmol/L; [life-threatening consequences] | >11.4 mmol/l, 1000 mg/dl
4 5 6 | Hypertriglyceridemia | 5 | Death
4 6 | Hyperglycemia | 1 | Fasting glucose value >ULN - 160 mg/dL; Fasting glucose value >ULN - 8.9 mmol/L | fasting: >ULN - 8.9 mmol/l, ULN - 160 mg/dl
5 | Hyperglycemia | 1 | Abnormal glucose above baseline with no medical intervention
4 6 | Hyperglycemia | 2 | Fasting glucose value >160 - 250 mg/dL; Fasting glucose value >8.9 - 13.9 mmol/L | fasting: >8.9 - 13.9 mmol/l, 160 - 250 mg/dl
5 | Hyperglycemia | 2 | Change in daily management from baseline for a diabetic; oral antiglycemic agent initiated; workup for diabetes
4 6 | Hyperglycemia | 3 | >250 - 500 mg/dL; >13.9 - 27.8 mmol/L; [hospitalization indicated] | >13.9 - 27.8 mmol/l, 250 - 500 mg/dl
5 | Hyperglycemia | 3 | Insulin therapy initiated; hospitalization indicated
4 6 | Hyperglycemia | 4 | >500 mg/dL; >27.8 mmol/L; [life-threatening consequences] | >27.8 mmol/l, 500 mg/dl
5 | Hyperglycemia | 4 | Life-threatening consequences; urgent intervention indicated
4 5 | Hyperglycemia | 5 | Death
4 5 6 | Hypoglycemia | 1 | <LLN - 55 mg/dL; <LLN - 3.0 mmol/L | <LLN - 3 mmol/l, LLN - 55 mg/dl
4 5 6 | Hypoglycemia | 2 | <55 - 40 mg/dL; <3.0 - 2.2 mmol/L | <3 - 2.2 mmol/l, 55 - 40 mg/dl
4 5 6 | Hypoglycemia | 3 | <40 - 30 mg/dL; <2.2 - 1.7 mmol/L | <2.2 - 1.7 mmol/l, 40 - 30 mg/dl
4 5 6 | Hypoglycemia | 4 | <30 mg/dL; <1.7 mmol/L; [life-threatening consequences; seizures] | <1.7 mmol/l, 30 mg/dl
4 5 6 | Hypoglycemia | 5 | Death
4 5 6 | Hypoalbuminemia | 1 | <LLN - 3 g/dL; <LLN - 30 g/L | <LLN - 30 g/l, LLN - 3 g/dl
4 5 6 | Hypoalbuminemia | 2 | <3 - 2 g/dL; <30 - 20 g/L | <30 - 20 g/l, 3 - 2 g/dl
4 5 6 | Hypoalbuminemia | 3 | <2 g/dL; <20 g/L | <20 g/l, 2 g/dl
4 5 6 | Hypoalbuminemia | 4 | Life-threatening consequences; urgent intervention indicated
4 5 6 | Hypoalbuminemia | 5 | Death
4 | Hyperuricemia | 1 | >ULN - 10 mg/dL (0.59 mmol/L) without physiologic consequences | asymptomatic: >ULN - 0.59 mmol/l, ULN - 10 mg/dl
5 6 | Hyperuricemia | 1 | >ULN without physiologic consequences | asymptomatic: >ULN
4 | Hyperuricemia | 3 | >ULN - 10 mg/dL (0.59 mmol/L) with physiologic consequences | symptomatic: >ULN - 0.59 mmol/l, ULN - 10 mg/dl
5 6 | Hyperuricemia | 3 | >ULN with physiologic consequences | symptomatic: >ULN
4 | Hyperuricemia | 4 | >10 mg/dL; >0.59 mmol/L; [life-threatening consequences] | >0.59 mmol/l, 10 mg/dl
5 6 | Hyperuricemia | 4 | Life-threatening consequences
4 5 6 | Hyperuricemia | 5 | Death
`;
