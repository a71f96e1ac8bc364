import assert from "node:assert/strict";
import { loadStudy, type StudyTables } from "../study/mod.ts";
import { checkConstraints } from "./check_constraints.ts";
import { CONSTRAINTS } from "./constraints.ts";
import { observe } from "./observe.ts";
import { CHOICES } from "./interpretations.ts";
import { switchInterpretations } from "./switch_interpretations.ts";

const study = await loadStudy(new URL("../../data/", import.meta.url));

type Table = keyof StudyTables;
type RowOf<T extends Table> = StudyTables[T][number];

/** The committed data with changes to the first row of a table that a test holds for. */
function broken<T extends Table>(
  table: T,
  test: (row: RowOf<T>) => boolean,
  change: (row: RowOf<T>) => Partial<RowOf<T>>,
): StudyTables {
  const rows = study[table] as readonly RowOf<T>[];
  const i = rows.findIndex(test);
  assert.ok(i >= 0, `no row of ${table} to break`);
  const changed = rows.map((row, k) =>
    k === i ? { ...row, ...change(row) } : row
  );
  return { ...study, [table]: changed };
}

const notMet = (data: StudyTables) =>
  checkConstraints(data).filter(({ status }) => status === "not met").map((
    { id },
  ) => id);

const patientOf = (reason: string) =>
  study.treatment.find((row) => row.stop_reason === reason)!.patient;

const subgroupOf = new Map(
  study.survival.map(({ patient, subgroup }) => [patient, subgroup]),
);
const pancreasMedian = study.treatment.find((row) =>
  row.progression === 26 &&
  subgroupOf.get(row.patient) === "monotherapy or stable SSA" &&
  study.patients.some((one) =>
    one.patient === row.patient && one.primary_site === "pancreas"
  )
);

Deno.test("the committed data meet every constraint that was not set aside", () => {
  const checked = checkConstraints(study);
  assert.equal(checked.length, CONSTRAINTS.length);
  assert.deepEqual(notMet(study), []);
  assert.deepEqual(
    checked.filter(({ status }) => status !== "met").map((
      { id, status },
    ) => [id, status]),
    [
      ["stop.response.months", "met as read"],
      ["stop.toxicity.nine", "set aside"],
      ["response.caption", "set aside"],
      ["first-year.discussion", "set aside"],
      ["pfs.pancreas.upper", "met as read"],
      ["cga.elevated.text", "set aside"],
    ],
  );
});

const breaks: [string, readonly string[], () => StudyTables][] = [
  [
    "a man becomes a woman",
    ["sex.male", "sex.female"],
    () =>
      broken(
        "patients",
        (row) => row.sex === "male",
        () => ({ sex: "female" as const }),
      ),
  ],
  [
    "one patient is a decade younger",
    ["age.mean"],
    () =>
      broken(
        "patients",
        (row) => row.age > 50 && row.age < 80,
        (row) => ({ age: row.age - 8 }),
      ),
  ],
  [
    "a low Ki-67 becomes high",
    ["grade.G1", "grade.G2"],
    () => broken("patients", (row) => row.ki67 === 1, () => ({ ki67: 8 })),
  ],
  [
    "an indication changes",
    ["indication.first-treatment", "indication.bridging-therapy"],
    () =>
      broken("patients", (row) => row.indication === "first treatment", () => ({
        indication: "bridging therapy",
      })),
  ],
  [
    "a patient with both symptoms had a dose that changed",
    ["symptoms.diarrhoea", "symptoms.flushing", "symptoms.both"],
    () =>
      broken(
        "patients",
        (row) =>
          row.flushing && row.diarrhoea && !!row.somatostatin_analogue_stable,
        () => ({ somatostatin_analogue_stable: false }),
      ),
  ],
  [
    "the patient whose analogue was changed had none before",
    ["indication.despite.had"],
    () =>
      broken(
        "patients",
        (row) => row.somatostatin_analogue_switched === true,
        () => ({ somatostatin_analogue_switched: false }),
      ),
  ],
  [
    "a dose is reduced without toxicity",
    ["dose.reduced.toxicity"],
    () => {
      const { patient } = study.treatment.find((row) => row.dose_reduced)!;
      const toxicities = study.toxicities.filter((row) =>
        row.patient !== patient
      );
      return { ...study, toxicities };
    },
  ],
  [
    "the shortest treatment lasts a day longer",
    ["duration.minimum"],
    () =>
      broken(
        "treatment",
        (row) => row.duration < 1,
        (row) => ({ duration: row.duration + 0.04 }),
      ),
  ],
  [
    "a stop for toxicity becomes one by wish",
    ["stop.early.toxicity"],
    () =>
      broken(
        "treatment",
        (row) => row.stop_reason === "toxicity" && row.duration < 3,
        () => ({
          stop_reason: "patient wish",
        }),
      ),
  ],
  [
    "a lesion remains in the complete response",
    ["response.complete"],
    () => {
      const patient = patientOf("sustained complete response");
      const assessments = study.assessments.map((row) =>
        row.patient === patient && row.target_sum === 0
          ? { ...row, target_sum: 9 }
          : row
      );
      return { ...study, assessments };
    },
  ],
  [
    "a scan of a stable patient is missing at 6 months",
    ["response.stable6"],
    () => {
      const stable =
        observe(study).patients.find((row) => row.best6 === "SD")!.patient;
      const assessments = study.assessments.filter((row) =>
        row.patient !== stable || row.month < 6
      );
      return { ...study, assessments };
    },
  ],
  [
    "a death within a year is a progression",
    ["first-year.deaths", "first-year.progressions"],
    () =>
      broken(
        "treatment",
        (row) => row.death !== null && row.death <= 12,
        (row) => ({
          death: null,
          progression: row.death,
        }),
      ),
  ],
  [
    "the median of the pancreatic group comes a month later",
    ["pfs.pancreas.median"],
    () => {
      const patient = pancreasMedian!.patient;
      const assessments = study.assessments.map((row) =>
        row.patient === patient && row.month === 26
          ? { ...row, month: 27 }
          : row
      );
      const later = broken(
        "treatment",
        (row) => row.patient === patient,
        (row) => ({
          progression: 27,
          last_follow_up: Math.max(27, row.last_follow_up),
        }),
      );
      return { ...later, assessments };
    },
  ],
  [
    "a patient of the 16 is counted in neither subgroup",
    ["pfs.sixteen.n"],
    () =>
      broken(
        "survival",
        (row) => row.subgroup === "monotherapy or stable SSA",
        () => ({
          subgroup: null,
        }),
      ),
  ],
  [
    "one CgA at 6 months doubles",
    ["cga.p"],
    () =>
      broken(
        "laboratory",
        (row) => row.analyte === "CgA" && row.month === 6,
        (row) => ({
          value: row.value! * 2,
        }),
      ),
  ],
  [
    "the 5HIAA of one patient is lost",
    ["5hiaa.n"],
    () =>
      broken(
        "laboratory",
        (row) => row.analyte === "5HIAA" && row.month === 0,
        () => ({
          value: null,
        }),
      ),
  ],
  [
    "one patient with diarrhoea gets no better",
    ["diarrhoea.p"],
    () => {
      const first = study.symptoms.find((row) =>
        row.symptom === "diarrhoea" && row.change === "improved"
      )!;
      return broken(
        "symptoms",
        (row) =>
          row.patient === first.patient && row.symptom === "diarrhoea" &&
          row.month === 3,
        (row) => ({ episodes: row.episodes! + 0.5 }),
      );
    },
  ],
  [
    "a flush that was better is worse",
    ["flushing.improved", "flushing.worse"],
    () =>
      broken(
        "symptoms",
        (row) => row.symptom === "flushing" && row.change === "improved",
        () => ({
          change: "worse" as const,
        }),
      ),
  ],
  [
    "a lymphocyte count falls to grade 4",
    ["toxicity.grade4"],
    () =>
      broken(
        "toxicities",
        (row) => row.term.startsWith("Lymphocyte"),
        () => ({ value: 0.15 }),
      ),
  ],
  [
    "a platelet count is normal",
    ["toxicity.platelet-count-decreased"],
    () =>
      broken("toxicities", (row) => row.term.startsWith("Platelet"), (row) => ({
        value: row.lower_limit,
      })),
  ],
  [
    "the severe depression is moderate",
    ["depression.severe"],
    () =>
      broken(
        "toxicities",
        (row) => row.term === "Depression" && row.grade === 3,
        () => ({
          grade: 2,
        }),
      ),
  ],
];

for (const [what, ids, data] of breaks) {
  Deno.test(`the checker names what is broken when ${what}`, () => {
    const named = notMet(data());
    for (const id of ids) {
      assert.ok(named.includes(id), `${id} is not among ${named}`);
    }
    assert.ok(named.length < 12, `too many: ${named}`);
  });
}

Deno.test("every printed number binds: with its last digit changed, the data do not meet it", () => {
  const active = new Set(
    checkConstraints(study).filter(({ status }) => status === "met").map((
      { id },
    ) => id),
  );
  for (const sign of [1, -1]) {
    const changed = CONSTRAINTS.filter(({ id }) => active.has(id)).map(
      (one) => {
        const decimals = one.printed.split(".")[1]?.length ?? 0;
        const printed = (Number(one.printed) + sign * 10 ** -decimals).toFixed(
          decimals,
        );
        return { ...one, printed };
      },
    );
    const still = checkConstraints(study, undefined, changed)
      .filter(({ status }) => status === "met").map(({ id }) => id);
    assert.deepEqual(still, []);
  }
});

Deno.test("ids are unique, conflicts name constraints, and interpretations name their options", () => {
  const ids = CONSTRAINTS.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  const unknown = CONSTRAINTS.flatMap(({ conflictsWith = [] }) => conflictsWith)
    .filter((id) => !ids.includes(id));
  assert.deepEqual(unknown, []);
  for (const { id, interpretation, under = {} } of CONSTRAINTS) {
    const options = CHOICES.find((one) =>
      one.id === interpretation
    )?.options.map((one) => one.id) ?? [];
    for (const option of Object.keys(under)) {
      assert.ok((options as string[]).includes(option), `${id}: ${option}`);
    }
  }
});

Deno.test("another interpretation sets other statements aside", () => {
  const rows = checkConstraints(
    study,
    switchInterpretations(["elevated-cga=text"]),
  );
  const of = (id: string) => rows.find((row) => row.id === id)!.status;
  assert.equal(of("cga.elevated.table"), "set aside");
  assert.equal(of("cga.elevated.text"), "not met");
});
