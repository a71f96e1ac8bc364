/**
 * Cells on what a clinician grades, one a line: versions (4 is 4.03), term, grade, the
 * cell as printed with the clinician's part in brackets, and its bounds.
 */
export const symptomCells = `
4 5 6 | Flu like symptoms | 1 | Mild flu-like symptoms present
4 5 | Flu like symptoms | 2 | Moderate symptoms; limiting instrumental ADL
6 | Flu like symptoms | 2 | Moderate symptoms; limiting instrumental ADL or mild/moderate impact on age-appropriate normal daily activity (pediatric)
4 5 | Flu like symptoms | 3 | Severe symptoms; limiting self care ADL
6 | Flu like symptoms | 3 | Severe symptoms; limiting self-care ADL or severe impact on age-appropriate normal daily activity (pediatric)
4 5 6 | Fatigue | 1 | Fatigue relieved by rest
4 5 | Fatigue | 2 | Fatigue not relieved by rest; limiting instrumental ADL
6 | Fatigue | 2 | Fatigue not relieved by rest; limiting instrumental ADL or mild/moderate impact on age-appropriate normal daily activity (pediatric)
4 5 | Fatigue | 3 | Fatigue not relieved by rest, limiting self care ADL
6 | Fatigue | 3 | Fatigue not relieved by rest, limiting self-care ADL or severe impact on age-appropriate normal daily activity (pediatric)
4 5 6 | Fever | 1 | 38.0 - 39.0 degrees C (100.4 - 102.2 degrees F)
4 5 6 | Fever | 2 | >39.0 - 40.0 degrees C (102.3 - 104.0 degrees F)
4 5 6 | Fever | 3 | >40.0 degrees C (>104.0 degrees F) for <=24 hrs
4 5 6 | Fever | 4 | >40.0 degrees C (>104.0 degrees F) for >24 hrs
4 5 6 | Fever | 5 | Death
4 5 6 | Chills | 1 | Mild sensation of cold; shivering; chattering of teeth
4 5 6 | Chills | 2 | Moderate tremor of the entire body; narcotics indicated
4 5 6 | Chills | 3 | Severe or prolonged, not responsive to narcotics
4 5 6 | Injection site reaction | 1 | Tenderness with or without associated symptoms (e.g., warmth, erythema, itching)
4 5 6 | Injection site reaction | 2 | Pain; lipodystrophy; edema; phlebitis
4 5 6 | Injection site reaction | 3 | Ulceration or necrosis; severe tissue damage; operative intervention indicated
4 5 6 | Injection site reaction | 4 | Life-threatening consequences; urgent intervention indicated
4 5 6 | Injection site reaction | 5 | Death
4 5 6 | Depression | 1 | Mild depressive symptoms
4 5 | Depression | 2 | Moderate depressive symptoms; limiting instrumental ADL
6 | Depression | 2 | Moderate depressive symptoms; limiting instrumental ADL or mild/moderate impact on age-appropriate normal daily activity (pediatric)
4 5 | Depression | 3 | Severe depressive symptoms; limiting self care ADL; hospitalization not indicated
6 | Depression | 3 | Severe depressive symptoms; hospitalization not indicated; limiting self-care ADL or severe impact on age-appropriate normal daily activity (pediatric)
4 5 6 | Depression | 4 | Life-threatening consequences, threats of harm to self or others; hospitalization indicated
4 5 6 | Depression | 5 | Death
4 5 6 | Insomnia | 1 | Mild difficulty falling asleep, staying asleep or waking up early
4 5 6 | Insomnia | 2 | Moderate difficulty falling asleep, staying asleep or waking up early
4 5 6 | Insomnia | 3 | Severe difficulty in falling asleep, staying asleep or waking up early
4 5 6 | Hypothyroidism | 1 | Asymptomatic; clinical or diagnostic observations only; intervention not indicated
4 5 | Hypothyroidism | 2 | Symptomatic; thyroid replacement indicated; limiting instrumental ADL
6 | Hypothyroidism | 2 | Symptomatic; thyroid replacement initiated; increase in current thyroid replacement therapy; limiting instrumental ADL or mild/moderate impact on age-appropriate normal daily activity (pediatric)
4 5 | Hypothyroidism | 3 | Severe symptoms; limiting self care ADL; hospitalization indicated
6 | Hypothyroidism | 3 | Severe symptoms; hospitalization indicated; limiting self-care ADL or severe impact on age-appropriate normal daily activity (pediatric)
4 5 6 | Hypothyroidism | 4 | Life-threatening consequences; urgent intervention indicated
4 5 6 | Hypothyroidism | 5 | Death
4 5 6 | Hyperthyroidism | 1 | Asymptomatic; clinical or diagnostic observations only; intervention not indicated
4 5 | Hyperthyroidism | 2 | Symptomatic; thyroid suppression therapy indicated; limiting instrumental ADL
6 | Hyperthyroidism | 2 | Symptomatic; thyroid suppression therapy indicated; limiting instrumental ADL or mild/moderate impact on age-appropriate normal daily activity (pediatric)
4 5 | Hyperthyroidism | 3 | Severe symptoms; limiting self care ADL; hospitalization indicated
6 | Hyperthyroidism | 3 | Severe symptoms; hospitalization indicated; limiting self-care ADL or severe impact on age-appropriate normal daily activity (pediatric)
4 5 6 | Hyperthyroidism | 4 | Life-threatening consequences; urgent intervention indicated
4 5 6 | Hyperthyroidism | 5 | Death
4 5 6 | Autoimmune disorder | 1 | Asymptomatic; serologic or other evidence of autoimmune reaction, with normal organ function; intervention not indicated
4 5 6 | Autoimmune disorder | 2 | Evidence of autoimmune reaction involving a non-essential organ or function (e.g., hypothyroidism)
4 5 6 | Autoimmune disorder | 3 | Autoimmune reactions involving major organ (e.g., colitis, anemia, myocarditis, kidney)
4 5 6 | Autoimmune disorder | 4 | Life-threatening consequences; urgent intervention indicated
4 5 6 | Autoimmune disorder | 5 | Death
4 5 | Dry skin | 1 | Covering <10% BSA and no associated erythema or pruritus
6 | Dry skin | 1 | No associated erythema or pruritus
4 5 | Dry skin | 2 | Covering 10 - 30% BSA and associated with erythema or pruritus; limiting instrumental ADL
6 | Dry skin | 2 | Associated with erythema or pruritus; limiting instrumental ADL or mild/moderate impact on age-appropriate normal daily activity (pediatric)
4 5 | Dry skin | 3 | Covering >30% BSA and associated with pruritus; limiting self care ADL
4 5 6 | Alopecia | 1 | Hair loss of <50% of normal for that individual that is not obvious from a distance but only on close inspection; a different hair style may be required to cover the hair loss but it does not require a wig or hair piece to camouflage
4 5 6 | Alopecia | 2 | Hair loss of >=50% normal for that individual that is readily apparent to others; a wig or hair piece is necessary if the patient desires to completely camouflage the hair loss; associated with psychosocial impact
4 5 6 | Nausea | 1 | Loss of appetite without alteration in eating habits
4 5 | Nausea | 2 | Oral intake decreased without significant weight loss, dehydration or malnutrition
6 | Nausea | 2 | Oral intake decreased without significant weight loss, dehydration or malnutrition; IV intervention indicated
4 5 6 | Nausea | 3 | Inadequate oral caloric or fluid intake; tube feeding, TPN, or hospitalization indicated
4 5 6 | Anorexia | 1 | Loss of appetite without alteration in eating habits
4 5 6 | Anorexia | 2 | Oral intake altered without significant weight loss or malnutrition; oral nutritional supplements indicated
4 5 6 | Anorexia | 3 | Associated with significant weight loss or malnutrition (e.g., inadequate oral caloric and/or fluid intake); tube feeding or TPN indicated
4 5 6 | Anorexia | 4 | Life-threatening consequences; urgent intervention indicated
4 5 6 | Anorexia | 5 | Death
4 5 | Weight loss | 1 | 5 to <10% from baseline; intervention not indicated
6 | Weight loss | 1 | 5 - <10% from baseline; intervention not indicated
4 5 6 | Weight loss | 2 | 10 - <20% from baseline; nutritional support indicated
4 5 6 | Weight loss | 3 | >=20% from baseline; tube feeding or TPN indicated
4 5 6 | Myalgia | 1 | Mild pain
4 5 | Myalgia | 2 | Moderate pain; limiting instrumental ADL
6 | Myalgia | 2 | Moderate pain; limiting instrumental ADL or mild/moderate impact on age-appropriate normal daily activity (pediatric)
4 5 | Myalgia | 3 | Severe pain; limiting self care ADL
6 | Myalgia | 3 | Severe pain; limiting self-care ADL or severe impact on age-appropriate normal daily activity (pediatric)
4 5 6 | Arthralgia | 1 | Mild pain
4 5 | Arthralgia | 2 | Moderate pain; limiting instrumental ADL
6 | Arthralgia | 2 | Moderate pain; limiting instrumental ADL or mild/moderate impact on age-appropriate normal daily activity (pediatric)
4 5 | Arthralgia | 3 | Severe pain; limiting self care ADL
6 | Arthralgia | 3 | Severe pain; limiting self-care ADL or severe impact on age-appropriate normal daily activity (pediatric)
4 5 6 | Headache | 1 | Mild pain
4 5 | Headache | 2 | Moderate pain; limiting instrumental ADL
6 | Headache | 2 | Moderate pain; limiting instrumental ADL or mild/moderate impact on age-appropriate normal daily activity (pediatric)
4 5 | Headache | 3 | Severe pain; limiting self care ADL
6 | Headache | 3 | Severe pain; limiting self-care ADL or severe impact on age-appropriate normal daily activity (pediatric)
4 5 | Diarrhea | 1 | Increase of <4 stools per day over baseline; mild increase in ostomy output compared to baseline
6 | Diarrhea | 1 | Change in consistency or frequency
4 | Diarrhea | 2 | Increase of 4 - 6 stools per day over baseline; moderate increase in ostomy output compared to baseline
5 | Diarrhea | 2 | Increase of 4 - 6 stools per day over baseline; moderate increase in ostomy output compared to baseline; limiting instrumental ADL
6 | Diarrhea | 2 | Increase of 4 - 6 stools per day over baseline; moderate increase in ostomy output compared to baseline; limiting instrumental ADL or mild/moderate impact on age-appropriate normal daily activity (pediatric); change in consistency or frequency AND limiting instrumental ADL or mild/moderate impact on age-appropriate normal daily activity (pediatric)
4 | Diarrhea | 3 | Increase of >=7 stools per day over baseline; incontinence; hospitalization indicated; severe increase in ostomy output compared to baseline; limiting self care ADL
5 | Diarrhea | 3 | Increase of >=7 stools per day over baseline; hospitalization indicated; severe increase in ostomy output compared to baseline; limiting self care ADL
6 | Diarrhea | 3 | Increase of >=7 stools per day over baseline; hospitalization indicated; severe increase in ostomy output compared to baseline; requires IV intervention; limiting self-care ADL or severe impact on age-appropriate normal daily activity (pediatric)
4 5 6 | Diarrhea | 4 | Life-threatening consequences; urgent intervention indicated
4 5 6 | Diarrhea | 5 | Death
4 | Vomiting | 1 | 1 - 2 episodes (separated by 5 minutes) in 24 hrs
5 6 | Vomiting | 1 | Intervention not indicated
4 | Vomiting | 2 | 3 - 5 episodes (separated by 5 minutes) in 24 hrs
5 | Vomiting | 2 | Outpatient IV hydration; medical intervention indicated
6 | Vomiting | 2 | Initiation of outpatient IV hydration; medical intervention indicated
4 | Vomiting | 3 | >=6 episodes (separated by 5 minutes) in 24 hrs; tube feeding, TPN or hospitalization indicated
5 | Vomiting | 3 | Tube feeding, TPN, or hospitalization indicated
6 | Vomiting | 3 | Initiation of tube feeding, or TPN; hospitalization indicated
4 | Vomiting | 4 | Life-threatening consequences; urgent intervention indicated
5 6 | Vomiting | 4 | Life-threatening consequences
4 5 6 | Vomiting | 5 | Death
4 5 6 | Abdominal pain | 1 | Mild pain
4 5 | Abdominal pain | 2 | Moderate pain; limiting instrumental ADL
6 | Abdominal pain | 2 | Moderate pain; limiting instrumental ADL or mild/moderate impact on age-appropriate normal daily activity (pediatric)
4 5 | Abdominal pain | 3 | Severe pain; limiting self care ADL
6 | Abdominal pain | 3 | Severe pain; limiting self-care ADL or severe impact on age-appropriate normal daily activity (pediatric)
4 5 6 | Mucositis oral | 1 | Asymptomatic or mild symptoms; intervention not indicated
4 | Mucositis oral | 2 | Moderate pain; not interfering with oral intake; modified diet indicated
5 6 | Mucositis oral | 2 | Moderate pain or ulcer that does not interfere with oral intake; modified diet indicated
4 5 6 | Mucositis oral | 3 | Severe pain; interfering with oral intake
4 5 6 | Mucositis oral | 4 | Life-threatening consequences; urgent intervention indicated
4 5 6 | Mucositis oral | 5 | Death
4 | Flushing | 1 | Asymptomatic; clinical or diagnostic observations only; intervention not indicated
5 | Flushing | 1 | Asymptomatic; clinical or diagnostic observations only
6 | Flushing | 1 | Mild symptoms; clinical or diagnostic observations only
4 | Flushing | 2 | Moderate symptoms; medical intervention indicated; limiting instrumental ADL
5 | Flushing | 2 | Moderate symptoms; limiting instrumental ADL
6 | Flushing | 2 | Moderate symptoms; limiting instrumental ADL or mild/moderate impact on age-appropriate normal daily activity (pediatric)
4 5 | Flushing | 3 | Symptomatic, associated with hypotension and/or tachycardia; limiting self care ADL
6 | Flushing | 3 | Symptomatic, associated with hypotension and/or tachycardia; limiting self-care ADL or severe impact on age-appropriate normal daily activity (pediatric)
4 | Hypertension | 1 | Prehypertension (systolic BP 120 - 139 mm Hg or diastolic BP 80 - 89 mm Hg)
5 | Hypertension | 1 | Adult: Systolic BP 120 - 139 mm Hg or diastolic BP 80 - 89 mm Hg; Pediatric: Systolic/diastolic BP >90th percentile but< 95th percentile; Adolescent: BP >=120/80 even if < 95th percentile
4 | Hypertension | 2 | Stage 1 hypertension (systolic BP 140 - 159 mm Hg or diastolic BP 90 - 99 mm Hg); medical intervention indicated; recurrent or persistent (>=24 hrs); symptomatic increase by >20 mm Hg (diastolic) or to >140/90 mm Hg if previously WNL; monotherapy indicated. Pediatric: recurrent or persistent (>=24 hrs) BP >ULN; monotherapy indicated
5 | Hypertension | 2 | Adult: Systolic BP 140 - 159 mm Hg or diastolic BP 90 - 99 mm Hg if previously WNL; change in baseline medical intervention indicated; recurrent or persistent (>=24 hrs); symptomatic increase by >20 mm Hg (diastolic) or to >140/90 mm Hg; monotherapy indicated initiated; Pediatric and adolescent: Recurrent or persistent (>=24 hrs) BP >ULN; monotherapy indicated; systolic and /or diastolic BP between the 95th percentile and 5 mmHg above the 99th percentile; Adolescent: Systolic between 130-139 or diastolic between 80-89 even if < 95th percentile
6 | Hypertension | 2 | Adult: Systolic BP 140 - 159 mmHg or diastolic BP 90 - 99 mmHg; recurrent or persistent; Pediatric and adolescent: Recurrent or persistent (>=24 hrs) BP >ULN; monotherapy indicated; systolic and /or diastolic BP between the 95th percentile and 5 mmHg above the 99th percentile; Adolescent: Systolic between 130 - 139 or diastolic between 80 - 89 even if <95th percentile
4 | Hypertension | 3 | Stage 2 hypertension (systolic BP >=160 mm Hg or diastolic BP >=100 mm Hg); medical intervention indicated; more than one drug or more intensive therapy than previously used indicated. Pediatric: Same as adult
5 | Hypertension | 3 | Adult: Systolic BP >=160 mm Hg or diastolic BP >=100 mm Hg; medical intervention indicated; more than one drug or more intensive therapy than previously used indicated; Pediatric and adolescent: Systolic and/or diastolic > 5 mmHg above the 99th percentile
6 | Hypertension | 3 | Adult: Systolic BP 160 - 179 mmHg or diastolic BP 100 - 109 mmHg persisting over 1 hour; SBP >140 and plus either increase in SBP >20 mmHg or increase MAP >15 mmHg from baseline; Pediatric and adolescent: Systolic and/or diastolic >5 mmHg above the 99th percentile
4 | Hypertension | 4 | Life-threatening consequences (e.g., malignant hypertension, transient or permanent neurologic deficit, hypertensive crisis); urgent intervention indicated. Pediatric: Same as adult
5 | Hypertension | 4 | Adult and Pediatric: Life-threatening consequences (e.g., malignant hypertension, transient or permanent neurologic deficit, hypertensive crisis); urgent intervention indicated
6 | Hypertension | 4 | Adult and Pediatric: SBP>=180 or DBP >=110 mmHg persisting over 1 hour; BP associated with acute hypertension mediated organ damage; life-threatening consequences (e.g., malignant hypertension, transient or permanent neurologic deficit, hypertensive crisis); urgent intervention indicated
4 5 6 | Hypertension | 5 | Death
`;
