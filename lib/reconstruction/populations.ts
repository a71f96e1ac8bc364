import type { LaboratoryValue, StudyTables, Symptom } from "../study/mod.ts";
import type { ObservedPatient } from "./observed_patient.ts";

/** Whether a statement counts a patient. */
export type PatientTest = (row: ObservedPatient) => boolean;

const started = (...when: ObservedPatient["somatostatin_analogue"][]) =>
(
  { somatostatin_analogue }: ObservedPatient,
) => when.includes(somatostatin_analogue);
const notHadBefore: PatientTest = (row) =>
  !row.prior_somatostatin_analogue && !row.somatostatin_analogue_switched;
const stable: PatientTest = (row) => row.somatostatin_analogue_stable === true;
const sixteen: PatientTest = (row) =>
  row.subgroup === "monotherapy or stable SSA";
const concomitant: PatientTest = (row) => row.subgroup === "concomitant SSA";
const midgut: PatientTest = (row) =>
  sixteen(row) && row.primary_site === "midgut";
const pancreas: PatientTest = (row) =>
  sixteen(row) && row.primary_site === "pancreas";
const stayed: PatientTest = (row) => row.duration >= 3;

/** Whether a hormone was measured at all of these months. */
const measured =
  (analyte: LaboratoryValue["analyte"], ...months: readonly number[]) =>
  ({ patient }: ObservedPatient, { laboratory }: StudyTables) =>
    months.every((month) =>
      laboratory.some((row) =>
        row.patient === patient && row.analyte === analyte &&
        row.month === month && row.value !== null
      )
    );

/** Whether the episodes of a symptom are known before and after 3 months. */
const counted =
  (symptom: Symptom["symptom"]) =>
  ({ patient }: ObservedPatient, { symptoms }: StudyTables) =>
    [0, 3].every((month) =>
      symptoms.some((row) =>
        row.patient === patient && row.symptom === symptom &&
        row.month === month && row.episodes !== null
      )
    );

/** The populations of which the statements speak: who belongs to each. */
export const POPULATIONS = {
  "all patients": () => true,
  "progressed despite an analogue": (row: ObservedPatient) =>
    row.indication.endsWith("despite SSA"),
  "stopped before 3 months": (row: ObservedPatient) => !stayed(row),
  "treated for 3 months or longer": stayed,
  "stopped for toxicity": (row: ObservedPatient) =>
    row.stop_reason === "toxicity",
  "stopped in complete response": (row: ObservedPatient) =>
    row.stop_reason === "sustained complete response",
  "dose reduced for toxicity": (row: ObservedPatient) => row.dose_reduced,
  "stable dose of an analogue, or none yet": (row: ObservedPatient) =>
    stable(row) || started("none", "during")(row) && notHadBefore(row),
  "stable dose of an analogue, or none before interferon": (
    row: ObservedPatient,
  ) => stable(row) || !started("before")(row) && notHadBefore(row),
  "with symptoms": (row: ObservedPatient) => row.flushing || row.diarrhoea,
  "with diarrhoea": (row: ObservedPatient) => row.diarrhoea,
  "with flushing": (row: ObservedPatient) => row.flushing,
  "with diarrhoea, 3 months or longer": (row: ObservedPatient) =>
    row.diarrhoea && stayed(row),
  "with flushing, 3 months or longer": (row: ObservedPatient) =>
    row.flushing && stayed(row),
  "with numbers of diarrhoea": counted("diarrhoea"),
  "with numbers of flushing": counted("flushing"),
  "CgA measured": measured("CgA", 0),
  "5HIAA measured": measured("5HIAA", 0),
  "CgA at both times": measured("CgA", 0, 6),
  "5HIAA at both times": measured("5HIAA", 0, 6),
  "monotherapy or stable analogue": sixteen,
  "analogue begun together": concomitant,
  "midgut": midgut,
  "pancreas": pancreas,
  "sixteen against concomitant": (row: ObservedPatient) =>
    sixteen(row) || concomitant(row),
  "midgut against pancreas": (row: ObservedPatient) =>
    midgut(row) || pancreas(row),
} as const;

/** Name of a population. */
export type PopulationName = keyof typeof POPULATIONS;

/** The patients who belong to a population. */
export function patientsOf(
  population: PopulationName,
  patients: readonly ObservedPatient[],
  data: StudyTables,
): ObservedPatient[] {
  const belongs: (row: ObservedPatient, data: StudyTables) => boolean =
    POPULATIONS[population];
  return patients.filter((row) => belongs(row, data));
}
