import { whoGrades, type WhoOptions } from "../../grading/mod.ts";
import type { Analysis } from "../model/analysis.ts";
import type { DataPackage } from "../model/data_package.ts";
import { fieldOf } from "../model/field_of.ts";
import type { Patient, Study } from "../model/study.ts";

/** A patient's baseline with what follows from other tables or by rules. */
export type BaselineRow = Patient & Readonly<Record<string, unknown>>;

/**
 * Tells how the patients of a study are graded: by the edition that it names,
 * and as in the paper's Table I also where the tumour is of lung or thymus, for
 * which WHO has another scheme.
 *
 * @param analysis The study's analysis.
 * @returns Options of the grading.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { baselineGrading, loadStudy } from "../mod.ts";
 *
 * const study = await loadStudy(new URL("../../../data/", import.meta.url));
 * assert.equal(baselineGrading(study.analysis).edition, "2010");
 * ```
 */
export function baselineGrading(
  { criteria }: Pick<Analysis, "criteria">,
): WhoOptions {
  return { edition: criteria.who, outsideScheme: "graded" };
}

/**
 * Adds to the patients the columns that a baseline table can name beside those
 * of the package: `who_grade` (by {@linkcode baselineGrading}, "NEC" for a
 * carcinoma without a grade, null where it cannot be told), and for each analyte `elevated_` and its name: whether the
 * first sample at baseline lies above its upper limit, null without one.
 *
 * @param study The study.
 * @returns One row per patient.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { baselineRows, loadStudy } from "../mod.ts";
 *
 * const study = await loadStudy(new URL("../../../data/", import.meta.url));
 * const [row] = baselineRows(study);
 * assert.ok("who_grade" in row! && "elevated_CgA" in row);
 * ```
 */
export function baselineRows(study: Study): readonly BaselineRow[] {
  const grades = whoGrades(study.patients, baselineGrading(study.analysis));
  const analytes = derivedAnalytes(study.package);
  return study.patients.map((patient, i) => ({
    ...patient,
    who_grade: grades[i]!.grade ?? grades[i]!.category,
    ...Object.fromEntries(analytes.map((analyte) => [
      `elevated_${analyte}`,
      isElevated(study, patient.patient, analyte),
    ])),
  }));
}

/** Names of the columns that {@linkcode baselineRows} adds. */
export function derivedColumns(
  descriptor: DataPackage,
): readonly string[] {
  return [
    "who_grade",
    ...derivedAnalytes(descriptor).map((analyte) => `elevated_${analyte}`),
  ];
}

function derivedAnalytes(descriptor: DataPackage): readonly string[] {
  const field = fieldOf(descriptor, "laboratory", "analyte");
  return (field?.constraints?.enum ?? []).map(String);
}

function isElevated(
  { laboratory }: Study,
  patient: string,
  analyte: string,
): boolean | null {
  const sample = laboratory.find((row) =>
    row.patient === patient && row.analyte === analyte && row.month === 0 &&
    row.value !== null
  );
  return sample === undefined ? null : sample.value! > sample.upper_limit;
}
