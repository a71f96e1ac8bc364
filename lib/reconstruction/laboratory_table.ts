import type { PatientCourse } from "./patient_course.ts";
import { fitPairs } from "./fit_pairs.ts";
import type { PatientRow } from "./patients_table.ts";
import type { Random } from "./random.ts";

/** A row of the table of hormones; the columns are described in the data package. */
export interface LaboratoryRow {
  readonly patient: string;
  readonly analyte: "CgA" | "5HIAA";
  readonly month: number;
  readonly value: number | null;
  readonly unit: "pmol/l" | "µmol/24 h";
  readonly lower_limit: number;
  readonly upper_limit: number;
}

/** What the paper prints about a hormone, with what it leaves open filled in. */
interface Hormone {
  readonly analyte: LaboratoryRow["analyte"];
  readonly unit: LaboratoryRow["unit"];
  readonly upperLimit: number;
  readonly decimals: number;
  readonly patients: number;
  readonly elevated: number;
  readonly medianBefore: number;
  readonly medianAfter: number;
  readonly pValue: string;
  /** Patients with a value at 6 months too; not printed. */
  readonly pairs: number;
  /** Range of the values below and above the median; not printed. */
  readonly range: readonly [number, number];
}

const HORMONES = (
  elevatedCgA: number,
  pValueCgA: string,
): readonly Hormone[] => [
  {
    analyte: "CgA",
    unit: "pmol/l",
    upperLimit: 60,
    decimals: 1,
    patients: 30,
    elevated: elevatedCgA,
    medianBefore: 99.4,
    medianAfter: 115,
    pValue: pValueCgA,
    pairs: 20,
    range: [14, 900],
  },
  {
    analyte: "5HIAA",
    unit: "µmol/24 h",
    upperLimit: 42,
    decimals: 0,
    patients: 13,
    elevated: 9,
    medianBefore: 54,
    medianAfter: 29,
    pValue: "0.508",
    pairs: 9,
    range: [12, 600],
  },
];

/** Hormone values at baseline and at 6 months with the printed medians and p-values. */
export function createLaboratory(
  courses: readonly PatientCourse[],
  patients: readonly PatientRow[],
  random: Random,
  options: { elevatedCgA: number; pValueCgA: string } = {
    elevatedCgA: 23,
    pValueCgA: "0.0574",
  },
): LaboratoryRow[] {
  return HORMONES(options.elevatedCgA, options.pValueCgA).flatMap((hormone) => {
    const order = random.shuffle([...patients.keys()]);
    // 5HIAA is measured for the sake of carcinoid syndrome.
    if (hormone.analyte === "5HIAA") {
      order.sort((a, b) =>
        Number(patients[b]!.functional) - Number(patients[a]!.functional)
      );
    }
    const paired = order.filter((i) => courses[i]!.duration >= 6).slice(
      0,
      hormone.pairs,
    );
    const single = order.filter((i) => !paired.includes(i))
      .slice(0, hormone.patients - hormone.pairs);
    const { before, after, unpaired } = fitPairs(hormone, random);
    const row = (i: number, month: number, value: number): LaboratoryRow => ({
      patient: patients[i]!.patient,
      analyte: hormone.analyte,
      month,
      value,
      unit: hormone.unit,
      lower_limit: 0,
      upper_limit: hormone.upperLimit,
    });
    return [
      ...paired.flatMap((
        i,
        k,
      ) => [row(i, 0, before[k]!), row(i, 6, after[k]!)]),
      ...single.map((i, k) => row(i, 0, unpaired[k]!)),
    ].sort((a, b) =>
      a.patient === b.patient
        ? a.month - b.month
        : a.patient < b.patient
        ? -1
        : 1
    );
  });
}
