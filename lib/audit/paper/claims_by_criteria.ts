import {
  ctcaeGrades,
  progressionFreeSurvival,
  whoGrades,
} from "../../grading/mod.ts";
import {
  baselineGrading,
  type Criteria,
  type Study,
  survivalComparisons,
  survivalGroups,
} from "../../study/mod.ts";
import {
  kaplanMeier,
  logRankTest,
  medianSurvival,
} from "../../survival/mod.ts";
import type { ClaimValue } from "../verdicts/compare.ts";
import { ctcaeCriteria } from "./ctcae_criteria.ts";

/** Every printed number that rests on the criteria, computed again by these. */
export function claimsByCriteria(
  study: Study,
  criteria: Criteria,
): Readonly<Record<string, ClaimValue>> {
  const table3 = ctcaeCriteria(criteria.ctcae);
  return {
    ...Object.fromEntries(
      [...ctcaeCriteria().keys()].map((id) => [
        id,
        table3.get(id)?.value ?? `not in ${criteria.ctcae}`,
      ]),
    ),
    ...toxicities(study, criteria),
    ...tumourGrades(study, criteria),
    ...survival(study, criteria),
  };
}

/** Claims on a blood count of any grade, and the terms that they are about. */
const bloodCounts = {
  "toxicity.anaemia": "Anemia",
  "toxicity.leukopenia": "White blood cell decreased",
  "toxicity.lymphocytopenia": "Lymphocyte count decreased",
  "toxicity.neutropenia": "Neutrophil count decreased",
  "toxicity.thrombocytopenia": "Platelet count decreased",
};

/** Blood counts by grade; those that the version has no bounds for cannot be told. */
function toxicities(
  { toxicities, patients }: Study,
  { ctcae }: Criteria,
): Record<string, ClaimValue> {
  const events = ctcaeGrades(toxicities, { version: ctcae })
    .map(({ patient, grade, decidedBy }, i) => {
      return { patient, grade, decidedBy, term: toxicities[i]!.term };
    });
  const percent = (n: number) => 100 * n / patients.length;
  const anyGrade = Object.entries(bloodCounts).map(([id, term]) => {
    const grades = events.filter((event) => event.term === term)
      .map(({ grade }) => grade);
    const found = grades.filter((grade) => grade !== 0).length;
    return [id, grades.includes(null) ? null : percent(found)];
  });
  const worst = Map.groupBy(
    events.filter(({ decidedBy }) => decidedBy === "value"),
    ({ patient }) => patient,
  ).values().map((own) => Math.max(...own.map(({ grade }) => grade!)))
    .toArray();
  const ofGrade = (...grades: number[]) =>
    percent(worst.filter((grade) => grades.includes(grade)).length);
  return {
    ...Object.fromEntries(anyGrade),
    "toxicity.haematological.grade12": ofGrade(1, 2),
    "toxicity.haematological.grade3": ofGrade(3),
    "toxicity.grade4": events.filter(({ grade }) => grade === 4).length,
  };
}

function tumourGrades(
  study: Study,
  criteria: Criteria,
): Record<string, ClaimValue> {
  const grades = whoGrades(study.patients, baselineGrading({ criteria }));
  const count = (wanted: string | null) =>
    grades.filter(({ grade }) => grade === wanted).length;
  return {
    "table1.grade.g1": count("G1"),
    "table1.grade.g2": count("G2"),
    "table1.grade.unknown": count(null),
  };
}

function survival(
  study: Study,
  { pfs }: Criteria,
): Record<string, ClaimValue> {
  const { treatment, assessments } = study;
  const { rows } = progressionFreeSurvival(treatment, assessments, {
    ruleSet: pfs,
  });
  const derived = new Map(rows.map((row) => [row.patient, row]));
  const judged: Study = {
    ...study,
    survival: study.survival.map((row) => {
      const { months, event, reason } = derived.get(row.patient)!;
      return { ...row, months, event, reason };
    }),
  };
  const medians = survivalGroups(judged).flatMap(({ name, months, event }) => {
    const km = kaplanMeier(months, event);
    const { median, lower, upper } = medianSurvival(km, { interval: "spss" });
    const id = `pfs.${name === "stable" ? "mono" : name}`;
    return [[`${id}.median`, median], [`${id}.ci`, [lower, upper]]];
  });
  const [subgroups, sites] = survivalComparisons(judged).map((
    { months, event, group },
  ) => logRankTest(months, event, group).pValue);
  return {
    ...Object.fromEntries(medians),
    "pfs.subgroups.p": subgroups!,
    "pfs.sites.p": sites!,
  };
}
