import type { SymptomTargets } from "../symptom_targets.ts";
import { type Cohort, count, firstOf } from "./cohort.ts";

/** Flushing, diarrhoea and both, among those who left early and those who stayed; midgut first. */
export function assignSymptoms(
  { rows, random, early, at }: Cohort,
  { groups, patients, left: [least, most] }: SymptomTargets,
): void {
  const eligible = firstOf(
    random.shuffle(at(({ group }) => groups.includes(group))),
    (row) => row.primary_site === "midgut",
  ).filter((row) => !row.somatostatin_analogue_switched);
  const leaving = eligible.filter((row) => early.includes(row));
  const staying = eligible.filter((row) => !early.includes(row));
  // How many left with either symptom is not printed.
  const leftWithAny = random.integer(
    Math.max(least, patients - staying.length),
    Math.min(most, leaving.length),
  );
  const left = random.shuffle(leaving.slice(0, leftWithAny));
  const stayed = random.shuffle(staying.slice(0, patients - leftWithAny));
  // One symptom is dealt from the front, the other from the back, so that everyone has one.
  const flushingLeft = count("flushing.left");
  const flushing = [
    ...left.slice(0, flushingLeft),
    ...stayed.slice(0, count("symptoms.flushing") - flushingLeft),
  ];
  const diarrhoeaLeft = count("diarrhoea.left");
  const diarrhoea = [
    ...left.slice(-diarrhoeaLeft),
    ...stayed.slice(diarrhoeaLeft - count("symptoms.diarrhoea")),
  ];
  for (const row of rows) {
    row.flushing = flushing.includes(row);
    row.diarrhoea = diarrhoea.includes(row);
    row.functional = row.flushing || row.diarrhoea;
  }
}
