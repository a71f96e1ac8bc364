import { type Cohort, count, firstOf } from "./cohort.ts";

/** Flushing, diarrhoea and both, among those who left early and those who stayed; midgut first. */
export function assignSymptoms({ rows, random, early }: Cohort): void {
  const eligible = firstOf(
    random.shuffle(
      rows.filter((row) =>
        ["none", "before"].includes(row.somatostatin_analogue)
      ),
    ),
    (row) => row.primary_site === "midgut",
  );
  const flushing = count("symptom.flushing"),
    diarrhoea = count("symptom.diarrhoea");
  const flushingLeft = count("flushing.left"),
    diarrhoeaLeft = count("diarrhoea.left");
  const symptomatic = flushing + diarrhoea - count("symptom.both");
  // Everyone who left early and had diarrhoea had flushing too; no number of these is printed.
  const left = eligible.filter((row) => early.includes(row)).slice(
    0,
    flushingLeft,
  );
  const stayed = eligible.filter((row) => !early.includes(row))
    .slice(0, symptomatic - left.length);
  const withFlushing = [...left, ...stayed.slice(0, flushing - flushingLeft)];
  const withDiarrhoea = [
    ...left.slice(0, diarrhoeaLeft),
    ...stayed.slice(diarrhoeaLeft - diarrhoea),
  ];
  for (const row of rows) {
    row.flushing = withFlushing.includes(row);
    row.diarrhoea = withDiarrhoea.includes(row);
    row.functional = row.flushing || row.diarrhoea;
  }
}
