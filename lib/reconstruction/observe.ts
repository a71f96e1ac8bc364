import {
  bestOverallResponses,
  ctcaeGrades,
  type CtcaeResult,
  progressionFreeSurvival,
  timePointResponses,
  whoGrades,
} from "../grading/mod.ts";
import type { StudyTables, Survival } from "../study/mod.ts";
import {
  kaplanMeier,
  logRankTest,
  type MedianSurvival,
  medianSurvival,
} from "../survival/mod.ts";
import type { ObservedPatient } from "./observed_patient.ts";
import { patientsOf, type PopulationName } from "./populations.ts";

/** A group of patients with its survival. */
export interface ObservedGroup {
  /** Progression-free months. */
  readonly months: readonly number[];
  /** 1 for progression or death, 0 for a censored time. */
  readonly event: readonly number[];
  /** Median with SPSS's interval. */
  readonly median: MedianSurvival;
}

/** A data set with all that the library derives from it. */
export interface Observed {
  /** The tables. */
  readonly data: StudyTables;
  /** One entry a patient, with the derived values. */
  readonly patients: readonly ObservedPatient[];
  /** Survival of the groups that the paper describes. */
  readonly groups: Readonly<Record<GroupName, ObservedGroup>>;
  /** Log-rank p of monotherapy or a stable analogue against an analogue begun together. */
  readonly combinationPValue: number;
  /** Log-rank p of midgut against pancreas. */
  readonly sitePValue: number;
}

/** Groups whose survival the paper gives, in its order. */
export const GROUP_NAMES = [
  "all",
  "sixteen",
  "concomitant",
  "midgut",
  "pancreas",
] as const;

/** A group whose survival the paper gives. */
export type GroupName = typeof GROUP_NAMES[number];

/** A value for each of these groups. */
export function byGroup<T>(
  value: (name: GroupName) => T,
): Record<GroupName, T> {
  const entries = GROUP_NAMES.map((name) => [name, value(name)] as const);
  return Object.fromEntries(entries) as Record<GroupName, T>;
}

/** The population that each group is. */
export const GROUP_POPULATIONS = {
  all: "all patients",
  sixteen: "monotherapy or stable analogue",
  concomitant: "analogue begun together",
  midgut: "midgut",
  pancreas: "pancreas",
} as const satisfies Record<GroupName, PopulationName>;

/** Derive, with the public functions of the library, what the paper's statements are about. */
export function observe(data: StudyTables): Observed {
  const patients = join(data);
  const groups = byGroup((name) =>
    group(patientsOf(GROUP_POPULATIONS[name], patients, data))
  );
  return {
    data,
    patients,
    groups,
    combinationPValue: logRankPValue(groups.sixteen, groups.concomitant),
    sitePValue: logRankPValue(groups.midgut, groups.pancreas),
  };
}

/** What is observed of the patients of a population alone, each computed once. */
export function observeWithin(
  observed: Observed,
): (population: PopulationName) => Observed {
  const known = new Map<PopulationName, Observed>([["all patients", observed]]);
  return (population) => {
    const before = known.get(population);
    if (before) return before;
    const patients = patientsOf(population, observed.patients, observed.data);
    const names = new Set(patients.map(({ patient }) => patient));
    const among = <Row extends { readonly patient: string }>(
      rows: readonly Row[],
    ) => rows.filter(({ patient }) => names.has(patient));
    const { data } = observed;
    const within = {
      ...observed,
      patients,
      data: {
        patients: among(data.patients),
        treatment: among(data.treatment),
        assessments: among(data.assessments),
        survival: among(data.survival),
        laboratory: among(data.laboratory),
        symptoms: among(data.symptoms),
        toxicities: among(data.toxicities),
      },
    };
    known.set(population, within);
    return within;
  };
}

function join(data: StudyTables): ObservedPatient[] {
  const names = data.patients.map(({ patient }) => patient);
  const visits = timePointResponses(data.assessments);
  const best = [3, 6].map((minimumStableDuration) =>
    bestOverallResponses(visits, { patients: names, minimumStableDuration })
  );
  const survival = byPatient(
    progressionFreeSurvival(data.treatment, data.assessments).rows,
  );
  const treatment = byPatient(data.treatment);
  const stored = byPatient<Survival>(data.survival);
  const grades = whoGrades(data.patients);
  const toxicities = Map.groupBy(
    ctcaeGrades(data.toxicities),
    ({ patient }) => patient,
  );
  return data.patients.map((row, i) => ({
    ...row,
    ...treatment.get(row.patient)!,
    ...survival.get(row.patient)!,
    subgroup: stored.get(row.patient)!.subgroup,
    grade: grades[i]!.grade,
    best3: best[0]![i]!.response,
    best6: best[1]![i]!.response,
    toxicity: new Map(
      (toxicities.get(row.patient) ?? []).map((
        one: CtcaeResult,
      ) => [one.term, one.grade ?? 0]),
    ),
  }));
}

function byPatient<Row extends { readonly patient: string }>(
  rows: readonly Row[],
): Map<string, Row> {
  return new Map(rows.map((row) => [row.patient, row]));
}

function group(rows: readonly ObservedPatient[]): ObservedGroup {
  const months = rows.map((row) => row.months),
    event = rows.map((row) => row.event);
  return {
    months,
    event,
    median: medianSurvival(kaplanMeier(months, event), { interval: "spss" }),
  };
}

function logRankPValue(a: ObservedGroup, b: ObservedGroup): number {
  return logRankTest(
    [...a.months, ...b.months],
    [...a.event, ...b.event],
    [...a.months.map(() => "first"), ...b.months.map(() => "second")],
  ).pValue;
}
