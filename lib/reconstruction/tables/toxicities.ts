import type { Patient, Toxicity, Treatment } from "../../study/mod.ts";
import { printed } from "../constraints.ts";
import type { PatientCourse } from "../patient_course.ts";
import type { Random } from "../random.ts";
import type { Interpretations } from "../interpretations.ts";

interface BloodCount {
  readonly term: string;
  /** Constraint that gives the percentage of patients. */
  readonly id: string;
  /** Patients at grade 3; of the printed total of 7, only which is most frequent is known. */
  readonly severe: number;
  readonly unit: "g/l" | "10^9/l";
  readonly decimals: number;
  readonly lowerLimit: Readonly<Record<Patient["sex"], number>>;
  /** Lowest values of grades 1, 2 and 3 (the paper's Table III; for grade 3 anaemia, chosen). */
  readonly lowest: readonly [number, number, number];
}

const both = (limit: number) => ({ male: limit, female: limit });

/** The blood counts, with usual lower limits of normal. */
const BLOOD_COUNTS: readonly BloodCount[] = [
  {
    term: "Anemia",
    id: "toxicity.anemia",
    severe: 2,
    unit: "g/l",
    decimals: 0,
    lowerLimit: { male: 130, female: 115 },
    lowest: [100, 80, 65],
  },
  {
    term: "White blood cell decreased",
    id: "toxicity.white-blood-cell-decreased",
    severe: 0,
    unit: "10^9/l",
    decimals: 1,
    lowerLimit: both(3.5),
    lowest: [3, 2, 1],
  },
  {
    term: "Lymphocyte count decreased",
    id: "toxicity.lymphocyte-count-decreased",
    severe: 4,
    unit: "10^9/l",
    decimals: 2,
    lowerLimit: both(1.2),
    lowest: [0.8, 0.5, 0.2],
  },
  {
    term: "Neutrophil count decreased",
    id: "toxicity.neutrophil-count-decreased",
    severe: 1,
    unit: "10^9/l",
    decimals: 2,
    lowerLimit: both(2),
    lowest: [1.5, 1, 0.5],
  },
  {
    term: "Platelet count decreased",
    id: "toxicity.platelet-count-decreased",
    severe: 0,
    unit: "10^9/l",
    decimals: 0,
    lowerLimit: both(140),
    lowest: [75, 50, 25],
  },
];

/** Other toxicities, with the constraint that gives the percentage at grade 1 or 2. */
const OTHERS = [
  { term: "Flu like symptoms", id: "toxicity.flu-like-symptoms" },
  { term: "Fatigue", id: "toxicity.fatigue" },
  { term: "Depression", id: "depression.mild" },
  { term: "Hypothyroidism", id: "toxicity.hypothyroidism" },
  { term: "Dry skin", id: "toxicity.dry-skin" },
];

/** Share of grade 1 among grades 1 and 2; not printed. */
const MILDEST = 0.6;

/** Worst values and grades on treatment, with the percentages of the text and of Table III. */
export function createToxicities(
  courses: readonly PatientCourse[],
  patients: readonly Patient[],
  treatment: readonly Pick<Treatment, "dose_reduced">[],
  interpretations: Interpretations,
  random: Random,
): Toxicity[] {
  const share = (id: string) =>
    Math.round(patients.length * Number(printed(id)) / 100);
  const grade = () => random.next() < MILDEST ? 1 : 2;

  // Those who stopped for anaemia or toxicity, or had their dose reduced, come first: each has a toxicity.
  const reasons = ["anaemia", "toxicity"];
  const rank = (i: number) => {
    const reason = reasons.indexOf(courses[i]!.course.stopReason);
    return reason >= 0 ? reason : treatment[i]!.dose_reduced ? 2 : 3;
  };
  const order = random.shuffle([...courses.keys()]).sort((a, b) =>
    rank(a) - rank(b)
  );
  const low = order.slice(0, share("blood.mild") + share("blood.severe"));
  const severe = [
    low[0]!,
    ...random.shuffle(low.slice(1)).slice(0, share("blood.severe") - 1),
  ];
  return [...bloodRows(), ...otherRows()]
    .sort((a, b) => a.patient < b.patient ? -1 : a.patient > b.patient ? 1 : 0);

  /** Each of the severe has one grade 3; each of the others has at least one low count. */
  function bloodRows(): Toxicity[] {
    const rows: Toxicity[] = [];
    const uncovered = new Set(low.filter((i) => !severe.includes(i)));
    const unassigned = severe.slice();
    for (const count of BLOOD_COUNTS) {
      const grade3 = unassigned.splice(0, count.severe);
      const others = random.shuffle(low.filter((i) => !grade3.includes(i)));
      const mild = [
        ...others.filter((i) => uncovered.has(i)),
        ...others.filter((i) => !uncovered.has(i)),
      ].slice(0, share(count.id) - count.severe);
      for (const i of grade3) {
        rows.push(bloodRow(count, patients[i]!, 3, random));
      }
      for (const i of mild) {
        uncovered.delete(i);
        rows.push(bloodRow(count, patients[i]!, grade(), random));
      }
    }
    return rows;
  }

  function otherRows(): Toxicity[] {
    const depressed = interpretations["severe-depression"] === "another"
      ? order.filter((i) => !severe.includes(i))
      : severe;
    const worst = random.shuffle(depressed).slice(
      0,
      Number(printed("depression.severe")),
    );
    return OTHERS.flatMap(({ term, id }) => {
      const grade3 = term === "Depression" ? worst : [];
      const mild = random.shuffle(order.filter((i) => !grade3.includes(i)))
        .slice(0, share(id));
      return [
        ...grade3.map((i) => otherRow(patients[i]!, term, 3)),
        ...mild.map((i) => otherRow(patients[i]!, term, grade())),
      ];
    });
  }
}

/** A value of the wanted grade: from the lowest of that grade to just under the next milder one. */
function bloodRow(
  { term, unit, decimals, lowerLimit, lowest }: BloodCount,
  { patient, sex }: Patient,
  grade: 1 | 2 | 3,
  random: Random,
): Toxicity {
  const step = 10 ** -decimals;
  const least = lowest[grade - 1]!;
  const above = grade === 1 ? lowerLimit[sex] : lowest[grade - 2]!;
  const steps = random.integer(0, Math.round((above - least) / step) - 1);
  const value = Number((least + step * steps).toFixed(decimals));
  return {
    patient,
    term,
    grade: null,
    value,
    unit,
    lower_limit: lowerLimit[sex],
  };
}

function otherRow({ patient }: Patient, term: string, grade: number): Toxicity {
  return { patient, term, grade, value: null, unit: null, lower_limit: null };
}
