import { type Cohort, count, firstOf } from "./cohort.ts";

/** Indications of patients who had no analogue before. */
export const FIRST_TREATMENT = [
  "first treatment",
  "first treatment combined with SSA",
];

/**
 * Monotherapy or a stable dose makes N = 16; an analogue begun during interferon, or a dose changed
 * since the last scan, makes the 14 patients who are in neither subgroup.
 */
export function assignAnalogues(
  { rows, random, early, at, deal }: Cohort,
): void {
  const before = count("analogue.before"), during = count("analogue.during");
  const neither = at((course) => course.group === "neither");
  const changed = neither.length - during;
  const sixteen = at((course) =>
    !["neither", "concomitant"].includes(course.group)
  );
  deal("somatostatin_analogue", sixteen, {
    before: before - changed,
    none: sixteen.length - before + changed,
  });
  const concomitant = at((course) => course.group === "concomitant");
  concomitant.forEach((row) => row.somatostatin_analogue = "concomitant");
  const begun = firstOf(
    random.shuffle(neither),
    (row) => !early.includes(row),
  ).slice(0, during);
  neither.forEach((row) =>
    row.somatostatin_analogue = begun.includes(row) ? "during" : "before"
  );
  rows.forEach((row) =>
    row.somatostatin_analogue_stable = row.somatostatin_analogue === "before"
      ? !neither.includes(row)
      : null
  );
}

/**
 * Of the 19 who progressed despite an analogue, 16 went on with it, 2 had stopped it (with the
 * patient who did not tolerate it, the 3 of "previous therapy"), and 1 changed to another together
 * with interferon: so 5 began both at once, 4 of them as a first treatment.
 */
export function assignIndications({ rows, random, deal }: Cohort): void {
  const [first, combined] = FIRST_TREATMENT as [string, string];
  const radiological = "radiological progression despite SSA";
  const numbers = Object.fromEntries(
    [first, combined, "intolerant to SSA", "bridging therapy"]
      .map((indication) => [
        indication,
        count(`indication.${indication.replaceAll(" ", "-")}`),
      ]),
  );
  const { [combined]: together, ...alone } = numbers;
  const status = (value: string) =>
    rows.filter((row) => row.somatostatin_analogue === value);
  const concomitant = status("concomitant");
  deal("indication", concomitant, {
    [combined]: together!,
    [radiological]: concomitant.length - together!,
  });
  const without = [...status("none"), ...status("during")];
  const stoppedBefore = count("prior.analogue") - alone["intolerant to SSA"]!;
  deal("indication", without, { ...alone, [radiological]: stoppedBefore });
  const stopped = without.filter((row) =>
    ["intolerant to SSA", radiological].includes(row.indication)
  );
  rows.forEach((row) =>
    row.prior_somatostatin_analogue = stopped.includes(row)
  );

  const symptoms = count("indication.symptomatic-progression-despite-SSA");
  const both = count(
    "indication.radiological-and-symptomatic-progression-despite-SSA",
  );
  const order = firstOf(
    random.shuffle(status("before")),
    (row) => row.functional,
  );
  order.forEach((row, i) =>
    row.indication = i < symptoms
      ? "symptomatic progression despite SSA"
      : i < symptoms + both
      ? "radiological and symptomatic progression despite SSA"
      : radiological
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
