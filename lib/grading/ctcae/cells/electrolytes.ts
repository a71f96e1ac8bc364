/**
 * Cells on sodium, potassium, calcium, magnesium and phosphate, one a line: versions (4 is 4.03), term, grade, the
 * cell as printed with the clinician's part in brackets, and its bounds.
 *
 * The publication prints the bounds of corrected serum calcium and of ionized
 * calcium in one cell; here they are two terms, since a value is either the one
 * or the other. Version 5.0 prints sodium in whole mmol/l; what lies between 129
 * and 130 or between 124 and 125 belongs to the worse grade, as in other cells.
 */
export const electrolyteCells = `
4 5 6 | Hypernatremia | 1 | >ULN - 150 mmol/L | >ULN - 150 mmol/l
4 | Hypernatremia | 2 | >150 - 155 mmol/L | >150 - 155 mmol/l
5 6 | Hypernatremia | 2 | >150 - 155 mmol/L; [intervention initiated] | >150 - 155 mmol/l
4 5 6 | Hypernatremia | 3 | >155 - 160 mmol/L; [hospitalization indicated] | >155 - 160 mmol/l
4 5 6 | Hypernatremia | 4 | >160 mmol/L; [life-threatening consequences] | >160 mmol/l
4 5 6 | Hypernatremia | 5 | Death
4 5 6 | Hyponatremia | 1 | <LLN - 130 mmol/L | <LLN - 130 mmol/l
5 | Hyponatremia | 2 | 125-129 mmol/L and asymptomatic | asymptomatic: <130 - 125 mmol/l
6 | Hyponatremia | 2 | 125 - <130 mmol/L and asymptomatic | asymptomatic: <130 - 125 mmol/l
4 | Hyponatremia | 3 | <130 - 120 mmol/L | <130 - 120 mmol/l
5 | Hyponatremia | 3 | 125-129 mmol/L symptomatic; 120-124 mmol/L regardless of symptoms | symptomatic: <130 - 125 mmol/l; <125 - 120 mmol/l
6 | Hyponatremia | 3 | 125 - <130 mmol/L symptomatic; 120 - <125 mmol/L regardless of symptoms | symptomatic: <130 - 125 mmol/l; <125 - 120 mmol/l
4 5 6 | Hyponatremia | 4 | <120 mmol/L; [life-threatening consequences] | <120 mmol/l
4 5 6 | Hyponatremia | 5 | Death
4 5 6 | Hyperkalemia | 1 | >ULN - 5.5 mmol/L | >ULN - 5.5 mmol/l
4 | Hyperkalemia | 2 | >5.5 - 6.0 mmol/L | >5.5 - 6 mmol/l
5 6 | Hyperkalemia | 2 | >5.5 - 6.0 mmol/L; [intervention initiated] | >5.5 - 6 mmol/l
4 5 6 | Hyperkalemia | 3 | >6.0 - 7.0 mmol/L; [hospitalization indicated] | >6 - 7 mmol/l
4 5 6 | Hyperkalemia | 4 | >7.0 mmol/L; [life-threatening consequences] | >7 mmol/l
4 5 6 | Hyperkalemia | 5 | Death
4 5 6 | Hypokalemia | 1 | <LLN - 3.0 mmol/L | <LLN - 3 mmol/l
4 | Hypokalemia | 2 | <LLN - 3.0 mmol/L; symptomatic; [intervention indicated] | symptomatic: <LLN - 3 mmol/l
5 6 | Hypokalemia | 2 | Symptomatic with <LLN - 3.0 mmol/L; [intervention indicated] | symptomatic: <LLN - 3 mmol/l
4 5 6 | Hypokalemia | 3 | <3.0 - 2.5 mmol/L; [hospitalization indicated] | <3 - 2.5 mmol/l
4 5 6 | Hypokalemia | 4 | <2.5 mmol/L; [life-threatening consequences] | <2.5 mmol/l
4 5 6 | Hypokalemia | 5 | Death
4 5 6 | Hypercalcemia | 1 | Corrected serum calcium of >ULN - 11.5 mg/dL; >ULN - 2.9 mmol/L | >ULN - 2.9 mmol/l, ULN - 11.5 mg/dl
4 5 6 | Hypercalcemia | 2 | Corrected serum calcium of >11.5 - 12.5 mg/dL; >2.9 - 3.1 mmol/L; [symptomatic] | >2.9 - 3.1 mmol/l, 11.5 - 12.5 mg/dl
4 5 6 | Hypercalcemia | 3 | Corrected serum calcium of >12.5 - 13.5 mg/dL; >3.1 - 3.4 mmol/L; [hospitalization indicated] | >3.1 - 3.4 mmol/l, 12.5 - 13.5 mg/dl
4 5 6 | Hypercalcemia | 4 | Corrected serum calcium of >13.5 mg/dL; >3.4 mmol/L; [life-threatening consequences] | >3.4 mmol/l, 13.5 mg/dl
4 5 6 | Hypercalcemia | 5 | Death
4 5 6 | Hypercalcemia (ionized calcium) | 1 | Ionized calcium >ULN - 1.5 mmol/L | >ULN - 1.5 mmol/l
4 5 6 | Hypercalcemia (ionized calcium) | 2 | Ionized calcium >1.5 - 1.6 mmol/L; [symptomatic] | >1.5 - 1.6 mmol/l
4 5 6 | Hypercalcemia (ionized calcium) | 3 | Ionized calcium >1.6 - 1.8 mmol/L; [hospitalization indicated] | >1.6 - 1.8 mmol/l
4 5 6 | Hypercalcemia (ionized calcium) | 4 | Ionized calcium >1.8 mmol/L; [life-threatening consequences] | >1.8 mmol/l
4 5 6 | Hypercalcemia (ionized calcium) | 5 | Death
4 5 6 | Hypocalcemia | 1 | Corrected serum calcium of <LLN - 8.0 mg/dL; <LLN - 2.0 mmol/L | <LLN - 2 mmol/l, LLN - 8 mg/dl
4 5 6 | Hypocalcemia | 2 | Corrected serum calcium of <8.0 - 7.0 mg/dL; <2.0 - 1.75 mmol/L; [symptomatic] | <2 - 1.75 mmol/l, 8 - 7 mg/dl
4 5 6 | Hypocalcemia | 3 | Corrected serum calcium of <7.0 - 6.0 mg/dL; <1.75 - 1.5 mmol/L; [hospitalization indicated] | <1.75 - 1.5 mmol/l, 7 - 6 mg/dl
4 5 6 | Hypocalcemia | 4 | Corrected serum calcium of <6.0 mg/dL; <1.5 mmol/L; [life-threatening consequences] | <1.5 mmol/l, 6 mg/dl
4 5 6 | Hypocalcemia | 5 | Death
4 5 6 | Hypocalcemia (ionized calcium) | 1 | Ionized calcium <LLN - 1.0 mmol/L | <LLN - 1 mmol/l
4 5 6 | Hypocalcemia (ionized calcium) | 2 | Ionized calcium <1.0 - 0.9 mmol/L; [symptomatic] | <1 - 0.9 mmol/l
4 5 6 | Hypocalcemia (ionized calcium) | 3 | Ionized calcium <0.9 - 0.8 mmol/L; [hospitalization indicated] | <0.9 - 0.8 mmol/l
4 5 6 | Hypocalcemia (ionized calcium) | 4 | Ionized calcium <0.8 mmol/L; [life-threatening consequences] | <0.8 mmol/l
4 5 6 | Hypocalcemia (ionized calcium) | 5 | Death
4 5 6 | Hypermagnesemia | 1 | >ULN - 3.0 mg/dL; >ULN - 1.23 mmol/L | >ULN - 1.23 mmol/l, ULN - 3 mg/dl
4 5 6 | Hypermagnesemia | 3 | >3.0 - 8.0 mg/dL; >1.23 - 3.30 mmol/L | >1.23 - 3.3 mmol/l, 3 - 8 mg/dl
4 5 6 | Hypermagnesemia | 4 | >8.0 mg/dL; >3.30 mmol/L; [life-threatening consequences] | >3.3 mmol/l, 8 mg/dl
4 5 6 | Hypermagnesemia | 5 | Death
4 5 6 | Hypomagnesemia | 1 | <LLN - 1.2 mg/dL; <LLN - 0.5 mmol/L | <LLN - 0.5 mmol/l, LLN - 1.2 mg/dl
4 5 6 | Hypomagnesemia | 2 | <1.2 - 0.9 mg/dL; <0.5 - 0.4 mmol/L | <0.5 - 0.4 mmol/l, 1.2 - 0.9 mg/dl
4 5 6 | Hypomagnesemia | 3 | <0.9 - 0.7 mg/dL; <0.4 - 0.3 mmol/L | <0.4 - 0.3 mmol/l, 0.9 - 0.7 mg/dl
4 5 6 | Hypomagnesemia | 4 | <0.7 mg/dL; <0.3 mmol/L; [life-threatening consequences] | <0.3 mmol/l, 0.7 mg/dl
4 5 6 | Hypomagnesemia | 5 | Death
4 | Hypophosphatemia | 1 | <LLN - 2.5 mg/dL; <LLN - 0.8 mmol/L | <LLN - 0.8 mmol/l, LLN - 2.5 mg/dl
5 6 | Hypophosphatemia | 1 | Laboratory finding only and intervention not indicated
4 | Hypophosphatemia | 2 | <2.5 - 2.0 mg/dL; <0.8 - 0.6 mmol/L | <0.8 - 0.6 mmol/l, 2.5 - 2 mg/dl
5 6 | Hypophosphatemia | 2 | Oral replacement therapy indicated
4 | Hypophosphatemia | 3 | <2.0 - 1.0 mg/dL; <0.6 - 0.3 mmol/L | <0.6 - 0.3 mmol/l, 2 - 1 mg/dl
5 6 | Hypophosphatemia | 3 | Severe or medically significant but not immediately life-threatening; hospitalization or prolongation of existing hospitalization indicated
4 | Hypophosphatemia | 4 | <1.0 mg/dL; <0.3 mmol/L; [life-threatening consequences] | <0.3 mmol/l, 1 mg/dl
5 6 | Hypophosphatemia | 4 | Life-threatening consequences
4 5 6 | Hypophosphatemia | 5 | Death
`;
