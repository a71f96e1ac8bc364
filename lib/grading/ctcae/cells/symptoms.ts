/**
 * Cells on what a clinician grades, one a line: versions (4 is 4.03), term, grade, the cell as
 * printed with the clinician's part in brackets, and its bounds.
 */
export const symptomCells = `
4 5 | Flu like symptoms | 1 | Mild flu-like symptoms present
4 5 | Flu like symptoms | 2 | Moderate symptoms; limiting instrumental ADL
4 5 | Flu like symptoms | 3 | Severe symptoms; limiting self care ADL
4 5 | Fatigue | 1 | Fatigue relieved by rest
4 5 | Fatigue | 2 | Fatigue not relieved by rest; limiting instrumental ADL
4 5 | Fatigue | 3 | Fatigue not relieved by rest, limiting self care ADL
4 5 | Fever | 1 | 38.0 - 39.0 degrees C (100.4 - 102.2 degrees F)
4 5 | Fever | 2 | >39.0 - 40.0 degrees C (102.3 - 104.0 degrees F)
4 5 | Fever | 3 | >40.0 degrees C (>104.0 degrees F) for <=24 hrs
4 5 | Fever | 4 | >40.0 degrees C (>104.0 degrees F) for >24 hrs
4 5 | Fever | 5 | Death
4 5 | Chills | 1 | Mild sensation of cold; shivering; chattering of teeth
4 5 | Chills | 2 | Moderate tremor of the entire body; narcotics indicated
4 5 | Chills | 3 | Severe or prolonged, not responsive to narcotics
4 5 | Injection site reaction | 1 | Tenderness with or without associated symptoms (e.g., warmth, erythema, itching)
4 5 | Injection site reaction | 2 | Pain; lipodystrophy; edema; phlebitis
4 5 | Injection site reaction | 3 | Ulceration or necrosis; severe tissue damage; operative intervention indicated
4 5 | Injection site reaction | 4 | Life-threatening consequences; urgent intervention indicated
4 5 | Injection site reaction | 5 | Death
4 5 | Depression | 1 | Mild depressive symptoms
4 5 | Depression | 2 | Moderate depressive symptoms; limiting instrumental ADL
4 5 | Depression | 3 | Severe depressive symptoms; limiting self care ADL; hospitalization not indicated
4 5 | Depression | 4 | Life-threatening consequences, threats of harm to self or others; hospitalization indicated
4 5 | Depression | 5 | Death
4 5 | Insomnia | 1 | Mild difficulty falling asleep, staying asleep or waking up early
4 5 | Insomnia | 2 | Moderate difficulty falling asleep, staying asleep or waking up early
4 5 | Insomnia | 3 | Severe difficulty in falling asleep, staying asleep or waking up early
4 5 | Hypothyroidism | 1 | Asymptomatic; clinical or diagnostic observations only; intervention not indicated
4 5 | Hypothyroidism | 2 | Symptomatic; thyroid replacement indicated; limiting instrumental ADL
4 5 | Hypothyroidism | 3 | Severe symptoms; limiting self care ADL; hospitalization indicated
4 5 | Hypothyroidism | 4 | Life-threatening consequences; urgent intervention indicated
4 5 | Hypothyroidism | 5 | Death
4 5 | Hyperthyroidism | 1 | Asymptomatic; clinical or diagnostic observations only; intervention not indicated
4 5 | Hyperthyroidism | 2 | Symptomatic; thyroid suppression therapy indicated; limiting instrumental ADL
4 5 | Hyperthyroidism | 3 | Severe symptoms; limiting self care ADL; hospitalization indicated
4 5 | Hyperthyroidism | 4 | Life-threatening consequences; urgent intervention indicated
4 5 | Hyperthyroidism | 5 | Death
4 5 | Autoimmune disorder | 1 | Asymptomatic; serologic or other evidence of autoimmune reaction, with normal organ function; intervention not indicated
4 5 | Autoimmune disorder | 2 | Evidence of autoimmune reaction involving a non-essential organ or function (e.g., hypothyroidism)
4 5 | Autoimmune disorder | 3 | Autoimmune reactions involving major organ (e.g., colitis, anemia, myocarditis, kidney)
4 5 | Autoimmune disorder | 4 | Life-threatening consequences; urgent intervention indicated
4 5 | Autoimmune disorder | 5 | Death
4 5 | Dry skin | 1 | Covering <10% BSA and no associated erythema or pruritus
4 5 | Dry skin | 2 | Covering 10 - 30% BSA and associated with erythema or pruritus; limiting instrumental ADL
4 5 | Dry skin | 3 | Covering >30% BSA and associated with pruritus; limiting self care ADL
4 5 | Alopecia | 1 | Hair loss of <50% of normal for that individual that is not obvious from a distance but only on close inspection; a different hair style may be required to cover the hair loss but it does not require a wig or hair piece to camouflage
4 5 | Alopecia | 2 | Hair loss of >=50% normal for that individual that is readily apparent to others; a wig or hair piece is necessary if the patient desires to completely camouflage the hair loss; associated with psychosocial impact
4 5 | Nausea | 1 | Loss of appetite without alteration in eating habits
4 5 | Nausea | 2 | Oral intake decreased without significant weight loss, dehydration or malnutrition
4 5 | Nausea | 3 | Inadequate oral caloric or fluid intake; tube feeding, TPN, or hospitalization indicated
4 5 | Anorexia | 1 | Loss of appetite without alteration in eating habits
4 5 | Anorexia | 2 | Oral intake altered without significant weight loss or malnutrition; oral nutritional supplements indicated
4 5 | Anorexia | 3 | Associated with significant weight loss or malnutrition (e.g., inadequate oral caloric and/or fluid intake); tube feeding or TPN indicated
4 5 | Anorexia | 4 | Life-threatening consequences; urgent intervention indicated
4 5 | Anorexia | 5 | Death
4 5 | Weight loss | 1 | 5 to <10% from baseline; intervention not indicated
4 5 | Weight loss | 2 | 10 - <20% from baseline; nutritional support indicated
4 5 | Weight loss | 3 | >=20% from baseline; tube feeding or TPN indicated
4 5 | Myalgia | 1 | Mild pain
4 5 | Myalgia | 2 | Moderate pain; limiting instrumental ADL
4 5 | Myalgia | 3 | Severe pain; limiting self care ADL
4 5 | Arthralgia | 1 | Mild pain
4 5 | Arthralgia | 2 | Moderate pain; limiting instrumental ADL
4 5 | Arthralgia | 3 | Severe pain; limiting self care ADL
4 5 | Headache | 1 | Mild pain
4 5 | Headache | 2 | Moderate pain; limiting instrumental ADL
4 5 | Headache | 3 | Severe pain; limiting self care ADL
`;
