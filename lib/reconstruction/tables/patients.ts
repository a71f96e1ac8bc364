import type { Patient } from "../../study/mod.ts";
import { printed } from "../constraints.ts";
import type { PatientCourse } from "../patient_course.ts";
import type { Random } from "../random.ts";

/** A patient with a column that says which analogues begun before had a stable dose. */
export type PatientRow = Patient & {
  readonly somatostatin_analogue_stable: boolean | null;
};

type Draft = { -readonly [K in keyof PatientRow]: PatientRow[K] };

const FIRST = ["first treatment", "first treatment combined with SSA"];

/** A printed number of patients. */
const count = (id: string) => Number(printed(id));

/** Baseline characteristics with the margins of Tables I and II. */
export function createPatients(
  courses: readonly PatientCourse[],
  random: Random,
): PatientRow[] {
  const rows = courses.map(({ patient }) => ({
    patient,
    prior_i131_mibg: null,
  } as Draft));
  const at = (test: (course: PatientCourse) => boolean) =>
    rows.filter((_, i) => test(courses[i]!));
  const early = at((course) => course.duration < 3);

  assignSites();
  assignAnalogues();
  assignSymptoms();
  assignIndications();
  assignStatus();
  assignAges();
  assignMetastases();
  assignGrades();
  deal("sex", rows, { male: count("sex.male"), female: count("sex.female") });
  const known = rows.filter((row) => row.primary_site !== "unknown");
  const resected = mark("primary_resected", count("resection.primary"), known);
  mark(
    "liver_resection",
    count("resection.liver"),
    resected.filter((row) => row.metastasis_liver),
  );
  const treated = rows.filter((row) => !FIRST.includes(row.indication));
  mark("prior_chemotherapy", count("prior.chemotherapy"), treated);
  mark("prior_y90_dotatate", count("prior.dotatate"), treated);
  mark(
    "prior_embolization",
    count("prior.embolization"),
    treated.filter((row) => row.metastasis_liver),
  );
  return rows;

  /** Give each value to so many of the rows, which must be all of them, at random. */
  function deal<K extends keyof Draft>(
    column: K,
    among: readonly Draft[],
    counts: Readonly<Record<string, number>>,
  ): void {
    const values = Object.entries(counts).flatMap(([value, n]) =>
      Array<string>(n).fill(value)
    );
    if (values.length !== among.length) {
      throw new RangeError(
        `Cannot assign ${column}: ${values.length} values for ${among.length} patients`,
      );
    }
    random.shuffle(values).forEach((value, i) =>
      among[i]![column] = value as Draft[K]
    );
  }

  /** Mark so many of the rows, and no other; those that `first` holds for come first. */
  function mark(
    column: {
      [K in keyof Draft]: Draft[K] extends boolean ? K : never;
    }[keyof Draft],
    n: number,
    among: readonly Draft[],
    first: (row: Draft) => boolean = () => true,
  ): Draft[] {
    const chosen = firstOf(random.shuffle(among), first).slice(0, n);
    rows.forEach((row) => row[column] = chosen.includes(row));
    return chosen;
  }

  function assignSites(): void {
    const left = Object.fromEntries(
      ["midgut", "pancreas", "hindgut", "bronchus", "thymus", "unknown"]
        .map((site) => [site, count(`site.${site}`)]),
    );
    for (const site of ["midgut", "pancreas"] as const) {
      const group = at((course) => course.group === site);
      group.forEach((row) => row.primary_site = site);
      left[site]! -= group.length;
    }
    const { midgut, pancreas, ...others } = left;
    const rare = random.shuffle(
      Object.entries(others).flatMap(([site, n]) =>
        Array<string>(n).fill(site)
      ),
    );
    const otherSites = at((course) => course.group === "other site");
    otherSites.forEach((row) =>
      row.primary_site = rare.pop() as Draft["primary_site"]
    );
    deal("primary_site", rows.filter((row) => !row.primary_site), {
      midgut: midgut!,
      pancreas: pancreas!,
      ...Object.fromEntries(
        Map.groupBy(rare, (site) => site).entries()
          .map(([site, all]) => [site, all.length]),
      ),
    });
  }

  /**
   * Monotherapy or a stable dose makes N = 16; an analogue begun during interferon, or a dose changed
   * since the last scan, makes the 14 patients who are in neither subgroup.
   */
  function assignAnalogues(): void {
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

  /** Flushing, diarrhoea and both, among those who left early and those who stayed; midgut first. */
  function assignSymptoms(): void {
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

  /**
   * Of the 19 who progressed despite an analogue, 16 went on with it, 2 had stopped it (with the
   * patient who did not tolerate it, the 3 of "previous therapy"), and 1 changed to another together
   * with interferon: so 5 began both at once, 4 of them as a first treatment.
   */
  function assignIndications(): void {
    const [first, combined] = FIRST as [string, string];
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
  function assignStatus(): void {
    const progressive = rows.filter((row) =>
      /radiological|bridging/.test(row.indication)
    );
    progressive.forEach((row) => row.disease_status = "progressive");
    random.shuffle(rows.filter((row) => FIRST.includes(row.indication)))
      .slice(0, count("status.index"))
      .forEach((row) => row.disease_status = "index");
    deal("disease_status", rows.filter((row) => !row.disease_status), {
      stable: count("status.stable"),
      progressive: count("status.progressive") - progressive.length,
    });
  }

  /** Whole years within the printed range whose mean prints as it should. */
  function assignAges(): void {
    const youngest = count("age.minimum"), oldest = count("age.maximum");
    const target = Math.round(rows.length * count("age.mean"));
    const ages = rows.map(() => random.integer(44, 76));
    ages[0] = youngest;
    ages[1] = oldest;
    for (let sum = ages.reduce((a, b) => a + b); sum !== target;) {
      const i = random.integer(2, ages.length - 1),
        step = sum < target ? 1 : -1;
      if (ages[i]! + step <= youngest || ages[i]! + step >= oldest) continue;
      ages[i]! += step;
      sum += step;
    }
    random.shuffle(ages).forEach((age, i) => rows[i]!.age = age);
  }

  function assignMetastases(): void {
    const inLiver = mark("metastasis_liver", count("metastasis.liver"), rows);
    // All 35 had metastases, so those without any in the liver had them elsewhere.
    const elsewhere = (row: Draft) => !inLiver.includes(row);
    mark(
      "metastasis_lymph_nodes",
      count("metastasis.lymph_nodes"),
      rows,
      elsewhere,
    );
    const midgut = rows.filter((row) => row.primary_site === "midgut");
    mark("metastasis_mesentery", count("metastasis.mesentery"), midgut);
    mark("metastasis_peritoneum", count("metastasis.peritoneum"), rows);
    mark("metastasis_bone", count("metastasis.bone"), rows);
    mark("metastasis_other", count("metastasis.other"), rows);
  }

  /** Ki-67 and mitoses behind the grades; the two unknown are lung and thymus, which have none by WHO 2010. */
  function assignGrades(): void {
    const graded = random.shuffle(
      rows.filter((row) => !["bronchus", "thymus"].includes(row.primary_site)),
    );
    rows.forEach((row) => row.ki67 = row.mitoses = null);
    graded.forEach((row, i) => {
      const low = i < count("grade.G1");
      row.ki67 = random.pick(
        low ? [0.5, 1, 1, 1, 1.5, 2, 2] : [3, 4, 5, 5, 6, 8, 10, 12, 15],
      );
      row.mitoses = random.pick(
        low ? [0, 0, 1, 1, null] : [1, 2, 3, 4, 6, null],
      );
    });
  }
}

/** The rows that a test holds for, then the others. */
function firstOf<T>(rows: readonly T[], test: (row: T) => boolean): T[] {
  return [...rows.filter(test), ...rows.filter((row) => !test(row))];
}
