import { SIXTEEN } from "../search/groups.ts";
import { type Cohort, count, firstOf } from "./cohort.ts";

/** Indications of patients who had no analogue before. */
export const FIRST_TREATMENT = [
  "first treatment",
  "first treatment combined with SSA",
];

const RADIOLOGICAL = "radiological progression despite SSA";

/**
 * Who began an analogue together with interferon: as a first treatment, or, if the tumour had progressed
 * despite an earlier one, in its place.
 */
export function assignConcomitant({ rows, random, early, at }: Cohort): void {
  const concomitant = random.shuffle(
    at(({ group }) => group === "concomitant"),
  );
  const combined = count("indication.first-treatment-combined-with-SSA");
  const switched = firstOf(concomitant, (row) => !early.includes(row))
    .slice(0, concomitant.length - combined);
  for (const row of rows) {
    row.somatostatin_analogue_switched = concomitant.includes(row)
      ? switched.includes(row)
      : null;
  }
  for (const row of concomitant) {
    row.somatostatin_analogue = "concomitant";
    row.indication = switched.includes(row)
      ? RADIOLOGICAL
      : "first treatment combined with SSA";
  }
}

/**
 * Monotherapy or a stable dose makes N = 16; an analogue begun during interferon, or a dose changed
 * since the last scan, makes the 14 patients who are in neither subgroup.
 */
export function assignAnalogues({ rows, random, early, at }: Cohort): void {
  const neither = at(({ group }) => group === "neither");
  const begun = firstOf(
    random.shuffle(neither),
    (row) => !early.includes(row),
  ).slice(0, count("analogue.during"));
  neither.forEach((row) =>
    row.somatostatin_analogue = begun.includes(row) ? "during" : "before"
  );
  const changed = neither.length - begun.length;
  const stable = count("analogue.before") - changed;
  // Who had no symptoms of the 16 had none to treat with an analogue.
  const sixteen = firstOf(
    random.shuffle(at(({ group }) => SIXTEEN.includes(group))),
    (row) => row.functional,
  );
  sixteen.forEach((row, i) =>
    row.somatostatin_analogue = i < stable ? "before" : "none"
  );
  for (const row of rows) {
    row.somatostatin_analogue_stable = row.somatostatin_analogue === "before"
      ? !neither.includes(row)
      : null;
  }
}

/**
 * Of the 19 who progressed despite an analogue, 16 went on with it, 2 had stopped it (with the
 * patient who did not tolerate it, the 3 of "previous therapy"), and 1 changed to another together
 * with interferon. Who has symptoms and no analogue never had one.
 */
export function assignIndications({ rows, random, deal }: Cohort): void {
  const status = (value: string) =>
    random.shuffle(rows.filter((row) => row.somatostatin_analogue === value));
  const without = [...status("none"), ...status("during")];
  const stopped = without.filter((row) => !row.functional)
    .slice(0, count("prior.analogue"));
  const [intolerant] = stopped;
  for (const row of rows) {
    row.prior_somatostatin_analogue = stopped.includes(row);
  }
  for (const row of stopped) {
    row.indication = row === intolerant ? "intolerant to SSA" : RADIOLOGICAL;
  }
  deal("indication", without.filter((row) => !stopped.includes(row)), {
    "first treatment": count("indication.first-treatment"),
    "bridging therapy": count("indication.bridging-therapy"),
  });

  const symptoms = count("indication.symptomatic-progression-despite-SSA");
  const both = count(
    "indication.radiological-and-symptomatic-progression-despite-SSA",
  );
  firstOf(status("before"), (row) => row.functional).forEach((row, i) =>
    row.indication = i < symptoms
      ? "symptomatic progression despite SSA"
      : i < symptoms + both
      ? "radiological and symptomatic progression despite SSA"
      : RADIOLOGICAL
  );
}

/** Who progressed on a scan, and the bridged patient, had progressive disease; index cases are new. */
export function assignStatus({ rows, random, deal }: Cohort): void {
  const progressive = rows.filter((row) =>
    /radiological|bridging/.test(row.indication)
  );
  progressive.forEach((row) => row.disease_status = "progressive");
  random.shuffle(rows.filter((row) => FIRST_TREATMENT.includes(row.indication)))
    .slice(0, count("status.index"))
    .forEach((row) => row.disease_status = "index");
  deal("disease_status", rows.filter((row) => !row.disease_status), {
    stable: count("status.stable"),
    progressive: count("status.progressive") - progressive.length,
  });
}
