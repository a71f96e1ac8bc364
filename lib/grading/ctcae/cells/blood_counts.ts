/**
 * Cells on blood counts and clotting, one a line: versions (4 is 4.03), term, grade, the
 * cell as printed with the clinician's part in brackets, and its bounds.
 *
 * Version 4.03 misplaces the factor of the second unit of CD4 lymphocytes, grade
 * 3. In the cells of the INR, "times above baseline" is a multiple of the
 * baseline, as version 5.0 says plainly.
 */
export const bloodCountCells = `
4 5 6 | Anemia | 1 | Hemoglobin (Hgb) <LLN - 10.0 g/dL; <LLN - 6.2 mmol/L; <LLN - 100 g/L | <LLN - 100 g/l, LLN - 10 g/dl, LLN - 6.2 mmol/l
4 5 | Anemia | 2 | Hgb <10.0 - 8.0 g/dL; <6.2 - 4.9 mmol/L; <100 - 80g/L | <100 - 80 g/l, 10 - 8 g/dl, 6.2 - 4.9 mmol/l
6 | Anemia | 2 | Hgb <10.0 - 8.0 g/dL; <6.2 - 4.9 mmol/L; <100 - 80 g/L | <100 - 80 g/l, 10 - 8 g/dl, 6.2 - 4.9 mmol/l
4 5 6 | Anemia | 3 | Hgb <8.0 g/dL; <4.9 mmol/L; <80 g/L; [transfusion indicated] | <80 g/l, 8 g/dl, 4.9 mmol/l
4 5 6 | Anemia | 4 | Life-threatening consequences; urgent intervention indicated
4 5 6 | Anemia | 5 | Death
4 5 6 | Leukocytosis | 3 | >100,000/mm3 | >100000 /mm3
4 5 6 | Leukocytosis | 4 | Clinical manifestations of leucostasis; urgent intervention indicated
4 5 6 | Leukocytosis | 5 | Death
4 5 | White blood cell decreased | 1 | <LLN - 3000/mm3; <LLN - 3.0 x 10e9 /L | <LLN - 3 10^9/l, LLN - 3000 /mm3
6 | White blood cell decreased | 1 | <LLN - 3000/mm3; <LLN - 3.0 x 10^9/L | <LLN - 3 10^9/l, LLN - 3000 /mm3
4 5 | White blood cell decreased | 2 | <3000 - 2000/mm3; <3.0 - 2.0 x 10e9 /L | <3 - 2 10^9/l, 3000 - 2000 /mm3
6 | White blood cell decreased | 2 | <3000 - 2000/mm3; <3.0 - 2.0 x 10^9/L | <3 - 2 10^9/l, 3000 - 2000 /mm3
4 5 | White blood cell decreased | 3 | <2000 - 1000/mm3; <2.0 - 1.0 x 10e9 /L | <2 - 1 10^9/l, 2000 - 1000 /mm3
6 | White blood cell decreased | 3 | <2000 - 1000/mm3; <2.0 - 1.0 x 10^9/L | <2 - 1 10^9/l, 2000 - 1000 /mm3
4 5 | White blood cell decreased | 4 | <1000/mm3; <1.0 x 10e9 /L | <1 10^9/l, 1000 /mm3
6 | White blood cell decreased | 4 | <1000/mm3; <1.0 x 10^9/L | <1 10^9/l, 1000 /mm3
4 5 | Lymphocyte count decreased | 1 | <LLN - 800/mm3; <LLN - 0.8 x 10e9/L | <LLN - 0.8 10^9/l, LLN - 800 /mm3
4 5 | Lymphocyte count decreased | 2 | <800 - 500/mm3; <0.8 - 0.5 x 10e9 /L | <0.8 - 0.5 10^9/l, 800 - 500 /mm3
4 5 | Lymphocyte count decreased | 3 | <500 - 200/mm3; <0.5 - 0.2 x 10e9 /L | <0.5 - 0.2 10^9/l, 500 - 200 /mm3
4 5 | Lymphocyte count decreased | 4 | <200/mm3; <0.2 x 10e9 /L | <0.2 10^9/l, 200 /mm3
4 5 6 | Lymphocyte count increased | 2 | >4000/mm3 - 20,000/mm3 | >4000 - 20000 /mm3
4 5 6 | Lymphocyte count increased | 3 | >20,000/mm3 | >20000 /mm3
4 5 | CD4 lymphocytes decreased | 1 | <LLN - 500/mm3; <LLN - 0.5 x 10e9 /L | <LLN - 0.5 10^9/l, LLN - 500 /mm3
6 | CD4 lymphocytes decreased | 1 | <LLN - 500/mm3; <LLN - 0.5 x 10^9/L | <LLN - 0.5 10^9/l, LLN - 500 /mm3
4 5 | CD4 lymphocytes decreased | 2 | <500 - 200/mm3; <0.5 - 0.2 x 10e9 /L | <0.5 - 0.2 10^9/l, 500 - 200 /mm3
6 | CD4 lymphocytes decreased | 2 | <500 - 200/mm3; <0.5 - 0.2 x 10^9/L | <0.5 - 0.2 10^9/l, 500 - 200 /mm3
4 5 | CD4 lymphocytes decreased | 3 | <200 - 50/mm3; <0.2 x 0.05 - 10e9 /L | <0.2 - 0.05 10^9/l, 200 - 50 /mm3
6 | CD4 lymphocytes decreased | 3 | <200 - 50/mm3; <0.2 - 0.05 x 10^9/L | <0.2 - 0.05 10^9/l, 200 - 50 /mm3
4 5 | CD4 lymphocytes decreased | 4 | <50/mm3; <0.05 x 10e9 /L | <0.05 10^9/l, 50 /mm3
6 | CD4 lymphocytes decreased | 4 | <50/mm3; <0.05 x 10^9/L | <0.05 10^9/l, 50 /mm3
4 5 | Neutrophil count decreased | 1 | <LLN - 1500/mm3; <LLN - 1.5 x 10e9 /L | <LLN - 1.5 10^9/l, LLN - 1500 /mm3
6 | Neutrophil count decreased | 1 | <1500 - 1000/mm3; <1.5 - 1.0 x 10^9/L | <1.5 - 1 10^9/l, 1500 - 1000 /mm3
4 5 | Neutrophil count decreased | 2 | <1500 - 1000/mm3; <1.5 - 1.0 x 10e9 /L | <1.5 - 1 10^9/l, 1500 - 1000 /mm3
6 | Neutrophil count decreased | 2 | <1000 - 500/mm3; <1.0 - 0.5 x 10^9/L | <1 - 0.5 10^9/l, 1000 - 500 /mm3
4 5 | Neutrophil count decreased | 3 | <1000 - 500/mm3; <1.0 - 0.5 x 10e9 /L | <1 - 0.5 10^9/l, 1000 - 500 /mm3
6 | Neutrophil count decreased | 3 | <500 - 100/mm3; <0.5 - 0.1 x 10^9/L | <0.5 - 0.1 10^9/l, 500 - 100 /mm3
4 5 | Neutrophil count decreased | 4 | <500/mm3; <0.5 x 10e9 /L | <0.5 10^9/l, 500 /mm3
6 | Neutrophil count decreased | 4 | <100/mm3; <0.1 x 10^9/L | <0.1 10^9/l, 100 /mm3
4 5 | Platelet count decreased | 1 | <LLN - 75,000/mm3; <LLN - 75.0 x 10e9 /L | <LLN - 75 10^9/l, LLN - 75000 /mm3
4 5 | Platelet count decreased | 2 | <75,000 - 50,000/mm3; <75.0 - 50.0 x 10e9 /L | <75 - 50 10^9/l, 75000 - 50000 /mm3
4 5 | Platelet count decreased | 3 | <50,000 - 25,000/mm3; <50.0 - 25.0 x 10e9 /L | <50 - 25 10^9/l, 50000 - 25000 /mm3
4 5 | Platelet count decreased | 4 | <25,000/mm3; <25.0 x 10e9 /L | <25 10^9/l, 25000 /mm3
4 5 6 | Activated partial thromboplastin time prolonged | 1 | >ULN - 1.5 x ULN | >ULN - 1.5 ULN
4 5 6 | Activated partial thromboplastin time prolonged | 2 | >1.5 - 2.5 x ULN | >1.5 ULN - 2.5 ULN
4 | Activated partial thromboplastin time prolonged | 3 | >2.5 x ULN; [hemorrhage] | >2.5 ULN
5 6 | Activated partial thromboplastin time prolonged | 3 | >2.5 x ULN; [bleeding] | >2.5 ULN
4 | INR increased | 1 | >1 - 1.5 x ULN; >1 - 1.5 times above baseline if on anticoagulation | not anticoagulated: >ULN - 1.5 ULN; anticoagulated: >baseline - 1.5 baseline
5 6 | INR increased | 1 | >1.2 - 1.5; >1 - 1.5 x baseline if on anticoagulation; [monitoring only indicated] | not anticoagulated: >1.2 - 1.5; anticoagulated: >baseline - 1.5 baseline
4 | INR increased | 2 | >1.5 - 2.5 x ULN; >1.5 - 2.5 times above baseline if on anticoagulation | not anticoagulated: >1.5 ULN - 2.5 ULN; anticoagulated: >1.5 baseline - 2.5 baseline
5 6 | INR increased | 2 | >1.5 - 2.5; >1.5 - 2.5 x baseline if on anticoagulation; [dose adjustment indicated] | not anticoagulated: >1.5 - 2.5; anticoagulated: >1.5 baseline - 2.5 baseline
4 | INR increased | 3 | >2.5 x ULN; >2.5 times above baseline if on anticoagulation | not anticoagulated: >2.5 ULN; anticoagulated: >2.5 baseline
5 6 | INR increased | 3 | >2.5; >2.5 x baseline if on anticoagulation; [bleeding] | not anticoagulated: >2.5; anticoagulated: >2.5 baseline
5 6 | Eosinophilia | 1 | >ULN and >Baseline | >ULN and >baseline
5 6 | Eosinophilia | 3 | Steroids initiated
6 | Thrombocytopenia | 1 | <LLN - 75,000/mm3; <LLN - 75.0 x 10^9/L | <LLN - 75 10^9/l, LLN - 75000 /mm3
6 | Thrombocytopenia | 2 | <75,000 - 50,000/mm3; <75.0 - 50.0 x 10^9/L | <75 - 50 10^9/l, 75000 - 50000 /mm3
6 | Thrombocytopenia | 3 | <50,000 - 10,000/mm3; <50.0 - 10.0 x 10^9/L; [transfusion indicated] | <50 - 10 10^9/l, 50000 - 10000 /mm3
6 | Thrombocytopenia | 4 | <10,000/mm3; <10.0 x 10^9/L; [life-threatening consequences; urgent intervention indicated] | <10 10^9/l, 10000 /mm3
6 | Thrombocytopenia | 5 | Death
6 | Lymphopenia | 1 | Present
`;
