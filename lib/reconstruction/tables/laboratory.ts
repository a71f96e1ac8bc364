import type { LaboratoryValue, Patient } from "../../study/mod.ts";
import { expected, printed } from "../constraints.ts";
import type { PatientCourse } from "../patient_course.ts";
import type { Random } from "../random.ts";
import type { Interpretations } from "../interpretations.ts";
import { fitPairs, type PairsTarget } from "./fit_pairs.ts";

interface Hormone extends PairsTarget {
  readonly analyte: LaboratoryValue["analyte"];
  readonly unit: string;
}

/** What is printed about the hormones; numbers of pairs, decimals and ranges are not and are chosen. */
function hormones(interpretations: Interpretations): readonly Hormone[] {
  const common = (id: string) => ({
    patients: Number(printed(`${id}.n`)),
    medianBefore: Number(printed(`${id}.before`)),
    medianAfter: Number(printed(`${id}.after`)),
  });
  return [
    {
      ...common("cga"),
      analyte: "CgA",
      unit: "pmol/l",
      upperLimit: 60,
      elevated: Number(
        printed(`cga.elevated.${interpretations["elevated-cga"]}`),
      ),
      pValue: expected("cga.p", interpretations),
      pairs: 20,
      decimals: 1,
      range: [14, 900],
    },
    {
      ...common("5hiaa"),
      analyte: "5HIAA",
      unit: "µmol/24 h",
      upperLimit: 42,
      elevated: Number(printed("5hiaa.elevated")),
      pValue: printed("5hiaa.p"),
      pairs: 9,
      decimals: 0,
      range: [12, 600],
    },
  ];
}

/** Hormone values at baseline and at 6 months with the printed medians and p-values. */
export function createLaboratory(
  courses: readonly PatientCourse[],
  patients: readonly Patient[],
  interpretations: Interpretations,
  random: Random,
): LaboratoryValue[] {
  return hormones(interpretations).flatMap((hormone) => {
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
    const row = (i: number, month: number, value: number): LaboratoryValue => ({
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
      a.patient < b.patient ? -1 : a.patient > b.patient ? 1 : a.month - b.month
    );
  });
}
