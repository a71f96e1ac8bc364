import type { PatientCourse } from "./patient_course.ts";
import type { PatientRow } from "./patients_table.ts";
import type { Random } from "./random.ts";

/** A row of the table of toxicities; the columns are described in the data package. */
export interface ToxicityRow {
  readonly patient: string;
  readonly term: string;
  readonly grade: number | null;
  readonly value: number | null;
  readonly unit: "g/l" | "10^9/l" | null;
  readonly lower_limit: number | null;
}

interface BloodCount {
  readonly term: string;
  readonly patients: number;
  /** Patients whose grade is 3. */
  readonly severe: number;
  readonly unit: "g/l" | "10^9/l";
  readonly decimals: number;
  readonly lowerLimit: (sex: PatientRow["sex"]) => number;
  /** Lowest values of grades 1, 2 and 3 (the paper's Table III). */
  readonly lowest: readonly [number, number, number];
}

/**
 * Blood counts: how many patients had each, and which grade 3 there was. The paper gives 7 patients with
 * grade 3 and says that lymphocytopenia was the most frequent; the split of the 7 is not printed.
 */
const BLOOD_COUNTS: readonly BloodCount[] = [
  blood("Anemia", 18, 2, "g/l", 0, (sex) => sex === "male" ? 130 : 115, [
    100,
    80,
    65,
  ]),
  blood("White blood cell decreased", 8, 0, "10^9/l", 1, () => 3.5, [3, 2, 1]),
  blood("Lymphocyte count decreased", 6, 4, "10^9/l", 2, () => 1.2, [
    0.8,
    0.5,
    0.2,
  ]),
  blood("Neutrophil count decreased", 4, 1, "10^9/l", 2, () => 2, [
    1.5,
    1,
    0.5,
  ]),
  blood("Platelet count decreased", 7, 0, "10^9/l", 0, () => 140, [75, 50, 25]),
];

/** Other toxicities with their numbers of patients at grade 1 or 2 and at grade 3. */
const SYMPTOMS = [
  { term: "Flu like symptoms", mild: 9, severe: 0 },
  { term: "Fatigue", mild: 6, severe: 0 },
  { term: "Depression", mild: 7, severe: 1 },
  { term: "Hypothyroidism", mild: 4, severe: 0 },
  { term: "Dry skin", mild: 5, severe: 0 },
];

/** Patients with any low blood count: 14 at grade 1 or 2 and 7 at grade 3. */
const WITH_LOW_COUNT = 21;

function blood(
  term: string,
  patients: number,
  severe: number,
  unit: BloodCount["unit"],
  decimals: number,
  lowerLimit: BloodCount["lowerLimit"],
  lowest: BloodCount["lowest"],
): BloodCount {
  return { term, patients, severe, unit, decimals, lowerLimit, lowest };
}

/** Worst values and grades on treatment, with the counts of the text and of Table III. */
export function createToxicities(
  courses: readonly PatientCourse[],
  patients: readonly PatientRow[],
  random: Random,
): ToxicityRow[] {
  // Those who stopped for anaemia or toxicity come first, so that each of them has a toxicity.
  const rank = (i: number) =>
    ["anaemia", "toxicity", "other"].indexOf(kind(courses[i]!));
  const order = random.shuffle([...courses.keys()]).sort((a, b) =>
    rank(a) - rank(b)
  );
  const low = order.slice(0, WITH_LOW_COUNT);
  const severe = [low[0]!, ...random.shuffle(low.slice(1)).slice(0, 6)];
  const rows: ToxicityRow[] = [];

  let uncovered = low.slice();
  let unassigned = severe.slice();
  for (const count of BLOOD_COUNTS) {
    const grade3 = unassigned.slice(0, count.severe);
    unassigned = unassigned.slice(count.severe);
    const others = random.shuffle(low.filter((i) => !grade3.includes(i)));
    const needy = others.filter((i) =>
      uncovered.includes(i) && !severe.includes(i)
    );
    const rest = others.filter((i) => !needy.includes(i));
    const mild = [...needy, ...rest].slice(0, count.patients - count.severe);
    uncovered = uncovered.filter((i) =>
      !grade3.includes(i) && !mild.includes(i)
    );
    for (const i of grade3) rows.push(bloodRow(count, patients[i]!, 3, random));
    for (const i of mild) {
      rows.push(
        bloodRow(count, patients[i]!, random.next() < 0.6 ? 1 : 2, random),
      );
    }
  }

  for (const { term, mild, severe: grade3 } of SYMPTOMS) {
    // The one grade 3 depression is taken to be among the 7 with grade 3, so that 20 % holds for all.
    const worst = grade3 ? [random.pick(severe)] : [];
    const chosen = random.shuffle(order.filter((i) => !worst.includes(i)))
      .slice(0, mild);
    for (const i of worst) rows.push(symptomRow(patients[i]!.patient, term, 3));
    for (const i of chosen) {
      rows.push(
        symptomRow(patients[i]!.patient, term, random.next() < 0.65 ? 1 : 2),
      );
    }
  }
  return rows.sort((a, b) =>
    a.patient < b.patient ? -1 : a.patient > b.patient ? 1 : 0
  );
}

function kind({ course }: PatientCourse): string {
  return ["anaemia", "toxicity"].includes(course.stopReason)
    ? course.stopReason
    : "other";
}

/** A value of the wanted grade: from the lowest of that grade to just under the next milder one. */
function bloodRow(
  count: BloodCount,
  row: PatientRow,
  grade: 1 | 2 | 3,
  random: Random,
): ToxicityRow {
  const step = 10 ** -count.decimals;
  const lowerLimit = count.lowerLimit(row.sex);
  const lowest = count.lowest[grade - 1]!;
  const above = grade === 1 ? lowerLimit : count.lowest[grade - 2]!;
  const steps = Math.round((above - lowest) / step) - 1;
  const value = Number(
    (lowest + step * random.integer(0, steps)).toFixed(count.decimals),
  );
  return {
    patient: row.patient,
    term: count.term,
    grade: null,
    value,
    unit: count.unit,
    lower_limit: lowerLimit,
  };
}

function symptomRow(patient: string, term: string, grade: number): ToxicityRow {
  return { patient, term, grade, value: null, unit: null, lower_limit: null };
}
