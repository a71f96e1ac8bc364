/**
 * Cells on liver, pancreas, muscle, kidney, cholesterol and thyroid, one a line: versions (4 is 4.03), term, grade, the
 * cell as printed with the clinician's part in brackets, and its bounds.
 *
 * Version 6.0 says of grade 3 of ALT and AST "if baseline was >ULN up to 5 x ULN";
 * a higher baseline has no other cell between grades 2 and 4 and is read alike.
 */
export const chemistryCells = `
4 | Alanine aminotransferase increased | 1 | >ULN - 3.0 x ULN | >ULN - 3 ULN
5 | Alanine aminotransferase increased | 1 | >ULN - 3.0 x ULN if baseline was normal; 1.5 - 3.0 x baseline if baseline was abnormal | normal baseline: >ULN - 3 ULN; high baseline: >=1.5 baseline - 3 baseline
6 | Alanine aminotransferase increased | 1 | >ULN - 3.0 x ULN if baseline was normal or less than normal; 1.0 - 1.5 x baseline if baseline was >ULN | normal baseline: >ULN - 3 ULN; high baseline: >=baseline - 1.5 baseline
4 | Alanine aminotransferase increased | 2 | >3.0 - 5.0 x ULN | >3 ULN - 5 ULN
5 | Alanine aminotransferase increased | 2 | >3.0 - 5.0 x ULN if baseline was normal; >3.0 - 5.0 x baseline if baseline was abnormal | normal baseline: >3 ULN - 5 ULN; high baseline: >3 baseline - 5 baseline
6 | Alanine aminotransferase increased | 2 | >3.0 - 5.0 x ULN if baseline was normal or less than normal; >1.5 - 2.0 x baseline if baseline was >ULN | normal baseline: >3 ULN - 5 ULN; high baseline: >1.5 baseline - 2 baseline
4 | Alanine aminotransferase increased | 3 | >5.0 - 20.0 x ULN | >5 ULN - 20 ULN
5 | Alanine aminotransferase increased | 3 | >5.0 - 20.0 x ULN if baseline was normal; >5.0 - 20.0 x baseline if baseline was abnormal | normal baseline: >5 ULN - 20 ULN; high baseline: >5 baseline - 20 baseline
6 | Alanine aminotransferase increased | 3 | >5.0 - 20.0 x ULN if baseline was normal or less than normal; >2.0 - 4.0 x baseline if baseline was >ULN up to 5 x ULN | normal baseline: >5 ULN - 20 ULN; high baseline: >2 baseline - 4 baseline
4 | Alanine aminotransferase increased | 4 | >20.0 x ULN | >20 ULN
5 | Alanine aminotransferase increased | 4 | >20.0 x ULN if baseline was normal; >20.0 x baseline if baseline was abnormal | normal baseline: >20 ULN; high baseline: >20 baseline
6 | Alanine aminotransferase increased | 4 | >20.0 x ULN if baseline was normal or less than normal; >4.0 x baseline if baseline was >ULN | normal baseline: >20 ULN; high baseline: >4 baseline
4 | Aspartate aminotransferase increased | 1 | >ULN - 3.0 x ULN | >ULN - 3 ULN
5 | Aspartate aminotransferase increased | 1 | >ULN - 3.0 x ULN if baseline was normal; 1.5 - 3.0 x baseline if baseline was abnormal | normal baseline: >ULN - 3 ULN; high baseline: >=1.5 baseline - 3 baseline
6 | Aspartate aminotransferase increased | 1 | >ULN - 3.0 x ULN if baseline was normal or less than normal; 1.0 - 1.5 x baseline if baseline was >ULN | normal baseline: >ULN - 3 ULN; high baseline: >=baseline - 1.5 baseline
4 | Aspartate aminotransferase increased | 2 | >3.0 - 5.0 x ULN | >3 ULN - 5 ULN
5 | Aspartate aminotransferase increased | 2 | >3.0 - 5.0 x ULN if baseline was normal; >3.0 - 5.0 x baseline if baseline was abnormal | normal baseline: >3 ULN - 5 ULN; high baseline: >3 baseline - 5 baseline
6 | Aspartate aminotransferase increased | 2 | >3.0 - 5.0 x ULN if baseline was normal or less than normal; >1.5 - 2.0 x baseline if baseline was >ULN | normal baseline: >3 ULN - 5 ULN; high baseline: >1.5 baseline - 2 baseline
4 | Aspartate aminotransferase increased | 3 | >5.0 - 20.0 x ULN | >5 ULN - 20 ULN
5 | Aspartate aminotransferase increased | 3 | >5.0 - 20.0 x ULN if baseline was normal; >5.0 - 20.0 x baseline if baseline was abnormal | normal baseline: >5 ULN - 20 ULN; high baseline: >5 baseline - 20 baseline
6 | Aspartate aminotransferase increased | 3 | >5.0 - 20.0 x ULN if baseline was normal or less than normal; >2.0 - 4.0 x baseline if baseline was >ULN up to 5 x ULN | normal baseline: >5 ULN - 20 ULN; high baseline: >2 baseline - 4 baseline
4 | Aspartate aminotransferase increased | 4 | >20.0 x ULN | >20 ULN
5 | Aspartate aminotransferase increased | 4 | >20.0 x ULN if baseline was normal; >20.0 x baseline if baseline was abnormal | normal baseline: >20 ULN; high baseline: >20 baseline
6 | Aspartate aminotransferase increased | 4 | >20.0 x ULN if baseline was normal or less than normal; >4.0 x baseline if baseline was >ULN | normal baseline: >20 ULN; high baseline: >4 baseline
4 | Alkaline phosphatase increased | 1 | >ULN - 2.5 x ULN | >ULN - 2.5 ULN
5 | Alkaline phosphatase increased | 1 | >ULN - 2.5 x ULN if baseline was normal; 2.0 - 2.5 x baseline if baseline was abnormal | normal baseline: >ULN - 2.5 ULN; high baseline: >=2 baseline - 2.5 baseline
6 | Alkaline phosphatase increased | 1 | >Baseline and ULN | >ULN and >baseline
4 | Alkaline phosphatase increased | 2 | >2.5 - 5.0 x ULN | >2.5 ULN - 5 ULN
5 | Alkaline phosphatase increased | 2 | >2.5 - 5.0 x ULN if baseline was normal; >2.5 - 5.0 x baseline if baseline was abnormal | normal baseline: >2.5 ULN - 5 ULN; high baseline: >2.5 baseline - 5 baseline
4 | Alkaline phosphatase increased | 3 | >5.0 - 20.0 x ULN | >5 ULN - 20 ULN
5 | Alkaline phosphatase increased | 3 | >5.0 - 20.0 x ULN if baseline was normal; >5.0 - 20.0 x baseline if baseline was abnormal | normal baseline: >5 ULN - 20 ULN; high baseline: >5 baseline - 20 baseline
4 | Alkaline phosphatase increased | 4 | >20.0 x ULN | >20 ULN
5 | Alkaline phosphatase increased | 4 | >20.0 x ULN if baseline was normal; >20.0 x baseline if baseline was abnormal | normal baseline: >20 ULN; high baseline: >20 baseline
4 | GGT increased | 1 | >ULN - 2.5 x ULN | >ULN - 2.5 ULN
5 | GGT increased | 1 | >ULN - 2.5 x ULN if baseline was normal; 2.0 - 2.5 x baseline if baseline was abnormal | normal baseline: >ULN - 2.5 ULN; high baseline: >=2 baseline - 2.5 baseline
6 | GGT increased | 1 | >ULN - 2.5 x ULN if baseline was normal or less than normal; 1.0 - 1.5 x baseline if baseline was >ULN | normal baseline: >ULN - 2.5 ULN; high baseline: >=baseline - 1.5 baseline
4 | GGT increased | 2 | >2.5 - 5.0 x ULN | >2.5 ULN - 5 ULN
5 | GGT increased | 2 | >2.5 - 5.0 x ULN if baseline was normal; >2.5 - 5.0 x baseline if baseline was abnormal | normal baseline: >2.5 ULN - 5 ULN; high baseline: >2.5 baseline - 5 baseline
6 | GGT increased | 2 | >2.5 - 5.0 x ULN if baseline was normal or less than normal; >1.5 - 3.0 x baseline if baseline was >ULN | normal baseline: >2.5 ULN - 5 ULN; high baseline: >1.5 baseline - 3 baseline
4 | GGT increased | 3 | >5.0 - 20.0 x ULN | >5 ULN - 20 ULN
5 | GGT increased | 3 | >5.0 - 20.0 x ULN if baseline was normal; >5.0 - 20.0 x baseline if baseline was abnormal | normal baseline: >5 ULN - 20 ULN; high baseline: >5 baseline - 20 baseline
6 | GGT increased | 3 | >5.0 - 20.0 x ULN if baseline was normal or less than normal; >3.0 - 10.0 x baseline if baseline was >ULN | normal baseline: >5 ULN - 20 ULN; high baseline: >3 baseline - 10 baseline
4 | GGT increased | 4 | >20.0 x ULN | >20 ULN
5 | GGT increased | 4 | >20.0 x ULN if baseline was normal; >20.0 x baseline if baseline was abnormal | normal baseline: >20 ULN; high baseline: >20 baseline
6 | GGT increased | 4 | >20.0 x ULN if baseline was normal or less than normal; >10.0 x baseline if baseline was >ULN | normal baseline: >20 ULN; high baseline: >10 baseline
4 | Blood bilirubin increased | 1 | >ULN - 1.5 x ULN | >ULN - 1.5 ULN
5 | Blood bilirubin increased | 1 | >ULN - 1.5 x ULN if baseline was normal; > 1.0 - 1.5 x baseline if baseline was abnormal | normal baseline: >ULN - 1.5 ULN; high baseline: >baseline - 1.5 baseline
6 | Blood bilirubin increased | 1 | >ULN - 1.5 x ULN if baseline was normal or less than normal; 1.0 - 1.5 x baseline if baseline was >ULN | normal baseline: >ULN - 1.5 ULN; high baseline: >=baseline - 1.5 baseline
4 | Blood bilirubin increased | 2 | >1.5 - 3.0 x ULN | >1.5 ULN - 3 ULN
5 | Blood bilirubin increased | 2 | >1.5 - 3.0 x ULN if baseline was normal; >1.5 - 3.0 x baseline if baseline was abnormal | normal baseline: >1.5 ULN - 3 ULN; high baseline: >1.5 baseline - 3 baseline
6 | Blood bilirubin increased | 2 | >1.5 - 3.0 x ULN if baseline was normal or less than normal; >1.5 - 2.5 x baseline if baseline was >ULN | normal baseline: >1.5 ULN - 3 ULN; high baseline: >1.5 baseline - 2.5 baseline
4 | Blood bilirubin increased | 3 | >3.0 - 10.0 x ULN | >3 ULN - 10 ULN
5 | Blood bilirubin increased | 3 | >3.0 - 10.0 x ULN if baseline was normal; >3.0 - 10.0 x baseline if baseline was abnormal | normal baseline: >3 ULN - 10 ULN; high baseline: >3 baseline - 10 baseline
6 | Blood bilirubin increased | 3 | >3.0 - 10.0 x ULN if baseline was normal or less than normal; >2.5 - 10.0 x baseline if baseline was >ULN | normal baseline: >3 ULN - 10 ULN; high baseline: >2.5 baseline - 10 baseline
4 | Blood bilirubin increased | 4 | >10.0 x ULN | >10 ULN
5 | Blood bilirubin increased | 4 | >10.0 x ULN if baseline was normal; >10.0 x baseline if baseline was abnormal | normal baseline: >10 ULN; high baseline: >10 baseline
6 | Blood bilirubin increased | 4 | >10.0 x ULN if baseline was normal or less than normal; >10.0 x baseline if baseline was >ULN | normal baseline: >10 ULN; high baseline: >10 baseline
4 5 6 | Lipase increased | 1 | >ULN - 1.5 x ULN | >ULN - 1.5 ULN
4 | Lipase increased | 2 | >1.5 - 2.0 x ULN | >1.5 ULN - 2 ULN
5 | Lipase increased | 2 | >1.5 - 2.0 x ULN; >2.0 - 5.0 x ULN and asymptomatic | >1.5 ULN - 2 ULN; asymptomatic: >2 ULN - 5 ULN
6 | Lipase increased | 2 | >1.5 - 3.0 x ULN; >3.0 - 5.0 x ULN and asymptomatic | >1.5 ULN - 3 ULN; asymptomatic: >3 ULN - 5 ULN
4 | Lipase increased | 3 | >2.0 - 5.0 x ULN | >2 ULN - 5 ULN
5 | Lipase increased | 3 | >2.0 - 5.0 x ULN with signs or symptoms; >5.0 x ULN and asymptomatic | symptomatic: >2 ULN - 5 ULN; asymptomatic: >5 ULN
6 | Lipase increased | 3 | >3.0 - 5.0 x ULN with signs or symptoms; >5.0 x ULN and asymptomatic | symptomatic: >3 ULN - 5 ULN; asymptomatic: >5 ULN
4 | Lipase increased | 4 | >5.0 x ULN | >5 ULN
5 6 | Lipase increased | 4 | >5.0 x ULN and with signs or symptoms | symptomatic: >5 ULN
4 5 6 | Serum amylase increased | 1 | >ULN - 1.5 x ULN | >ULN - 1.5 ULN
4 | Serum amylase increased | 2 | >1.5 - 2.0 x ULN | >1.5 ULN - 2 ULN
5 | Serum amylase increased | 2 | >1.5 - 2.0 x ULN; >2.0 - 5.0 x ULN and asymptomatic | >1.5 ULN - 2 ULN; asymptomatic: >2 ULN - 5 ULN
6 | Serum amylase increased | 2 | >1.5 - 2.0 x ULN; >2.0 - 5.0 x ULN and asymptomatic or with mild signs or symptoms | >1.5 ULN - 2 ULN; mild symptoms at most: >2 ULN - 5 ULN
4 | Serum amylase increased | 3 | >2.0 - 5.0 x ULN | >2 ULN - 5 ULN
5 | Serum amylase increased | 3 | >2.0 - 5.0 x ULN with signs or symptoms; >5.0 x ULN and asymptomatic | symptomatic: >2 ULN - 5 ULN; asymptomatic: >5 ULN
6 | Serum amylase increased | 3 | >2.0 - 5.0 x ULN with moderate or severe signs or symptoms; >5.0 x ULN and asymptomatic | more than mild symptoms: >2 ULN - 5 ULN; asymptomatic: >5 ULN
4 | Serum amylase increased | 4 | >5.0 x ULN | >5 ULN
5 6 | Serum amylase increased | 4 | >5.0 x ULN and with signs or symptoms | symptomatic: >5 ULN
4 5 | CPK increased | 1 | >ULN - 2.5 x ULN | >ULN - 2.5 ULN
4 5 | CPK increased | 2 | >2.5 x ULN - 5 x ULN | >2.5 ULN - 5 ULN
4 5 | CPK increased | 3 | >5 x ULN - 10 x ULN | >5 ULN - 10 ULN
4 5 | CPK increased | 4 | >10 x ULN | >10 ULN
4 | Creatinine increased | 1 | >1 - 1.5 x baseline; >ULN - 1.5 x ULN | >ULN - 1.5 ULN; >baseline - 1.5 baseline
5 6 | Creatinine increased | 1 | >ULN - 1.5 x ULN | >ULN - 1.5 ULN
4 5 | Creatinine increased | 2 | >1.5 - 3.0 x baseline; >1.5 - 3.0 x ULN | >1.5 ULN - 3 ULN; >1.5 baseline - 3 baseline
6 | Creatinine increased | 2 | >1.5 - 3.0 x baseline if baseline is below LLN; >1.5 - 3.0 x ULN | >1.5 ULN - 3 ULN; low baseline: >1.5 baseline - 3 baseline
4 | Creatinine increased | 3 | >3.0 baseline; >3.0 - 6.0 x ULN | >3 ULN - 6 ULN; >3 baseline
5 | Creatinine increased | 3 | >3.0 x baseline; >3.0 - 6.0 x ULN | >3 ULN - 6 ULN; >3 baseline
6 | Creatinine increased | 3 | >3.0 x baseline if baseline is below LLN; >3.0 - 6.0 x ULN | >3 ULN - 6 ULN; low baseline: >3 baseline
4 5 6 | Creatinine increased | 4 | >6.0 x ULN | >6 ULN
4 5 6 | Cholesterol high | 1 | >ULN - 300 mg/dL; >ULN - 7.75 mmol/L | >ULN - 7.75 mmol/l, ULN - 300 mg/dl
4 5 6 | Cholesterol high | 2 | >300 - 400 mg/dL; >7.75 - 10.34 mmol/L | >7.75 - 10.34 mmol/l, 300 - 400 mg/dl
4 5 6 | Cholesterol high | 3 | >400 - 500 mg/dL; >10.34 - 12.92 mmol/L | >10.34 - 12.92 mmol/l, 400 - 500 mg/dl
4 5 6 | Cholesterol high | 4 | >500 mg/dL; >12.92 mmol/L | >12.92 mmol/l, 500 mg/dl
5 6 | Blood lactate dehydrogenase increased | 1 | >ULN | >ULN
5 | Thyroid stimulating hormone increased | 1 | TSH increased and no intervention initiated
6 | Thyroid stimulating hormone increased | 1 | TSH increased and no intervention indicated
`;
