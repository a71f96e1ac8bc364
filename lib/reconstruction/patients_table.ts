import type { PatientCourse } from "./patient_course.ts";
import type { Random } from "./random.ts";

/** A row of the table of patients; the columns are described in the data package. */
export interface PatientRow {
  readonly patient: string;
  readonly sex: "male" | "female";
  readonly age: number;
  readonly primary_site: string;
  readonly metastasis_liver: boolean;
  readonly metastasis_lymph_nodes: boolean;
  readonly metastasis_mesentery: boolean;
  readonly metastasis_peritoneum: boolean;
  readonly metastasis_bone: boolean;
  readonly metastasis_other: boolean;
  readonly mitoses: number | null;
  readonly ki67: number | null;
  readonly disease_status: string;
  readonly functional: boolean;
  readonly flushing: boolean;
  readonly diarrhoea: boolean;
  readonly primary_resected: boolean;
  readonly liver_resection: boolean;
  readonly prior_chemotherapy: boolean;
  readonly prior_y90_dotatate: boolean;
  readonly prior_i131_mibg: null;
  readonly prior_somatostatin_analogue: boolean;
  readonly prior_embolization: boolean;
  readonly somatostatin_analogue: "before" | "concomitant" | "during" | "none";
  readonly somatostatin_analogue_stable: boolean | null;
  readonly indication: string;
}

type Draft = { -readonly [K in keyof PatientRow]: PatientRow[K] };

const FIRST = ["first treatment", "first treatment combined with SSA"];

/** Baseline characteristics with the margins of Tables I and II. */
export function createPatients(
  courses: readonly PatientCourse[],
  random: Random,
): PatientRow[] {
  const rows = courses.map(({ patient }) =>
    ({ patient, prior_i131_mibg: null }) as Draft
  );
  const at = (test: (course: PatientCourse) => boolean) =>
    rows.filter((_, i) => test(courses[i]!));
  const early = new Set(at((course) => course.duration < 3));

  assign("primary_site", at((c) => c.group === "midgut"), { midgut: 9 });
  assign("primary_site", at((c) => c.group === "pancreas"), { pancreas: 5 });
  const sites = random.shuffle([
    "hindgut",
    "bronchus",
    "thymus",
    ...repeat("unknown", 5),
  ]);
  at((c) => c.group === "other site").forEach((row) =>
    row.primary_site = sites.pop()!
  );
  const unplaced = random.shuffle(
    [...sites, ...repeat("midgut", 11), ...repeat("pancreas", 2)],
  );
  rows.filter((row) => !row.primary_site).forEach((row) =>
    row.primary_site = unplaced.pop()!
  );

  // Monotherapy or a stable dose makes N = 16; an analogue begun during interferon, or a dose changed
  // since the last scan, makes the 14 patients who are in neither subgroup.
  const sixteen = ["midgut", "pancreas", "other site"];
  assign("somatostatin_analogue", at((c) => sixteen.includes(c.group)), {
    before: 8,
    none: 8,
  });
  assign("somatostatin_analogue", at((c) => c.group === "concomitant"), {
    concomitant: 5,
  });
  const neither = at((c) => c.group === "neither");
  const during = random.shuffle(neither.filter((row) => !early.has(row))).slice(
    0,
    6,
  );
  neither.forEach((row) =>
    row.somatostatin_analogue = during.includes(row) ? "during" : "before"
  );
  rows.forEach((row) => {
    row.somatostatin_analogue_stable = row.somatostatin_analogue === "before"
      ? !neither.includes(row)
      : null;
  });

  const symptomatic = assignSymptoms();
  assignIndications(symptomatic);

  assign("sex", rows, { male: 25, female: 10 });
  assignAges();
  assignMetastases();
  assignGrades();

  flag(
    "primary_resected",
    20,
    rows.filter((row) => row.primary_site !== "unknown"),
  );
  flag(
    "liver_resection",
    4,
    rows.filter((row) => row.metastasis_liver && row.primary_resected),
  );
  const treatedBefore = rows.filter((row) => !FIRST.includes(row.indication));
  flag("prior_chemotherapy", 2, treatedBefore);
  flag("prior_y90_dotatate", 3, treatedBefore);
  flag(
    "prior_embolization",
    3,
    treatedBefore.filter((row) => row.metastasis_liver),
  );
  return rows;

  /** Give each value to so many of the rows, at random. */
  function assign<K extends keyof Draft>(
    column: K,
    among: readonly Draft[],
    counts: Partial<Record<Draft[K] & string, number>>,
  ): void {
    const values = Object.entries(counts).flatMap(([value, n]) =>
      repeat(value, n as number)
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

  /** Mark so many of the rows, those of `first` before others. */
  function flag(
    column: {
      [K in keyof Draft]: Draft[K] extends boolean ? K : never;
    }[keyof Draft],
    count: number,
    among: readonly Draft[],
    first: (row: Draft) => boolean = () => true,
  ): Draft[] {
    const order = random.shuffle(among);
    const chosen = [
      ...order.filter(first),
      ...order.filter((row) => !first(row)),
    ].slice(0, count);
    rows.forEach((row) => row[column] = chosen.includes(row));
    return chosen;
  }

  /** 13 with flushing, 11 with diarrhoea, 9 with both; of the 8 who left early, 4 and 3. */
  function assignSymptoms(): Draft[] {
    const eligible = random.shuffle(
      rows.filter((row) =>
        row.somatostatin_analogue === "none" ||
        row.somatostatin_analogue === "before"
      ),
    );
    const byMidgut = [
      ...eligible.filter((row) => row.primary_site === "midgut"),
      ...eligible.filter((row) => row.primary_site !== "midgut"),
    ];
    const left = byMidgut.filter((row) => early.has(row)).slice(0, 4);
    const stayed = byMidgut.filter((row) => !early.has(row)).slice(0, 11);
    const both = [...left.slice(0, 3), ...stayed.slice(0, 6)];
    const flushingOnly = [...left.slice(3), ...stayed.slice(6, 9)];
    const symptomatic = [...left, ...stayed];
    for (const row of rows) {
      row.functional = symptomatic.includes(row);
      row.flushing = both.includes(row) || flushingOnly.includes(row);
      row.diarrhoea = row.functional && !flushingOnly.includes(row);
    }
    return symptomatic;
  }

  /**
   * Of the 19 who progressed despite an analogue, 16 went on with it, 2 had stopped it (with the
   * patient who did not tolerate it, the 3 of "previous therapy"), and 1 changed to another together
   * with interferon: so 5 started both at once, 4 of them as a first treatment.
   */
  function assignIndications(symptomatic: readonly Draft[]): void {
    const status = (value: string) =>
      rows.filter((row) => row.somatostatin_analogue === value);
    assign("indication", status("concomitant"), {
      "first treatment combined with SSA": 4,
      "radiological progression despite SSA": 1,
    });
    const without = [...status("none"), ...status("during")];
    assign("indication", without, {
      "first treatment": 10,
      "intolerant to SSA": 1,
      "bridging therapy": 1,
      "radiological progression despite SSA": 2,
    });
    for (const row of rows) {
      row.prior_somatostatin_analogue = without.includes(row) &&
        ["intolerant to SSA", "radiological progression despite SSA"].includes(
          row.indication,
        );
    }
    const before = random.shuffle(status("before"));
    const bySymptoms = before.filter((row) => symptomatic.includes(row)).slice(
      0,
      6,
    );
    bySymptoms.forEach((row, i) =>
      row.indication = i < 4
        ? "symptomatic progression despite SSA"
        : "radiological and symptomatic progression despite SSA"
    );
    before.filter((row) => !bySymptoms.includes(row))
      .forEach((row) =>
        row.indication = "radiological progression despite SSA"
      );

    const progressive = rows.filter((row) =>
      /radiological|bridging/.test(row.indication)
    );
    progressive.forEach((row) => row.disease_status = "progressive");
    const index = random.shuffle(
      rows.filter((row) => FIRST.includes(row.indication)),
    ).slice(0, 5);
    index.forEach((row) => row.disease_status = "index");
    assign("disease_status", rows.filter((row) => !row.disease_status), {
      stable: 7,
      progressive: 23 - progressive.length,
    });
  }

  /** Whole years from 38 to 85 whose mean prints as 60.1. */
  function assignAges(): void {
    const ages = rows.map(() => random.integer(44, 76));
    ages[0] = 38;
    ages[1] = 85;
    const target = random.integer(2102, 2105);
    for (let sum = ages.reduce((a, b) => a + b); sum !== target;) {
      const i = random.integer(2, ages.length - 1),
        step = sum < target ? 1 : -1;
      if (ages[i]! + step < 39 || ages[i]! + step > 84) continue;
      ages[i]! += step;
      sum += step;
    }
    random.shuffle(ages).forEach((age, i) => rows[i]!.age = age);
  }

  function assignMetastases(): void {
    const withLiver = flag("metastasis_liver", 32, rows);
    // All 35 had metastases, so the three without any in the liver had them elsewhere.
    const elsewhere = (row: Draft) => !withLiver.includes(row);
    flag("metastasis_lymph_nodes", 8, rows, elsewhere);
    flag(
      "metastasis_mesentery",
      9,
      rows.filter((row) => row.primary_site === "midgut"),
    );
    flag(
      "metastasis_peritoneum",
      6,
      rows.filter((row) => row.primary_site !== "bronchus"),
    );
    flag("metastasis_bone", 4, rows);
    flag("metastasis_other", 3, rows);
  }

  /** Ki-67 and mitoses behind 18 G1 and 15 G2; WHO 2010 has no grade for lung and thymus. */
  function assignGrades(): void {
    const graded = random.shuffle(
      rows.filter((row) => !["bronchus", "thymus"].includes(row.primary_site)),
    );
    rows.forEach((row) => row.ki67 = row.mitoses = null);
    graded.forEach((row, i) => {
      if (i < 18) {
        row.ki67 = random.pick([0.5, 1, 1, 1, 1.5, 2, 2]);
        row.mitoses = random.pick([0, 0, 1, 1, null]);
      } else {
        row.ki67 = random.pick([3, 4, 5, 5, 6, 8, 10, 12, 15, 18]);
        row.mitoses = random.pick([1, 2, 3, 4, 6, null]);
      }
    });
  }
}

function repeat<T>(value: T, times: number): T[] {
  return Array<T>(times).fill(value);
}
