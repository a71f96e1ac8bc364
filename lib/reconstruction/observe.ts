import {
  bestOverallResponses,
  type BestResponse,
  ctcaeGrades,
  type CtcaeResult,
  progressionFreeSurvival,
  timePointResponses,
  whoGrades,
} from "../grading/mod.ts";
import type {
  Patient,
  StudyTables,
  Survival,
  Treatment,
} from "../study/mod.ts";
import {
  kaplanMeier,
  logRankTest,
  type MedianSurvival,
  medianSurvival,
} from "../survival/mod.ts";

/** Everything known about one patient, the derived values included. */
export interface ObservedPatient extends Patient, Omit<Treatment, "patient"> {
  /** WHO 2010 grade; null when unknown. */
  readonly grade: "G1" | "G2" | "G3" | null;
  /** Best overall response with stable disease of at least 3 and 6 months. */
  readonly best3: BestResponse["response"];
  /** Best response when stable disease must last 6 months. */
  readonly best6: BestResponse["response"];
  /** Progression-free survival derived from scans and treatment. */
  readonly months: number;
  /** 1 for progression or death, 0 for a censored time. */
  readonly event: 0 | 1;
  /** What ended the progression-free time. */
  readonly reason: string;
  /** Subgroup of the paper; null for the patients in neither. */
  readonly subgroup: string | null;
  /** CTCAE grade by term. */
  readonly toxicity: ReadonlyMap<string, number>;
}

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

/** Derive, with the public functions of the library, what the paper's statements are about. */
export function observe(data: StudyTables): Observed {
  const patients = join(data);
  const sixteen = patients.filter((row) =>
    row.subgroup === "monotherapy or stable SSA"
  );
  const members: Record<GroupName, readonly ObservedPatient[]> = {
    all: patients,
    sixteen,
    concomitant: patients.filter((row) => row.subgroup === "concomitant SSA"),
    midgut: sixteen.filter((row) => row.primary_site === "midgut"),
    pancreas: sixteen.filter((row) => row.primary_site === "pancreas"),
  };
  const groups = byGroup((name) => group(members[name]));
  return {
    data,
    patients,
    groups,
    combinationPValue: logRankPValue(groups.sixteen, groups.concomitant),
    sitePValue: logRankPValue(groups.midgut, groups.pancreas),
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
