import assert from "node:assert/strict";
import { whoGrades } from "../grading/mod.ts";
import { baselineGrading, baselineRows } from "./columns/baseline_rows.ts";
import { loadStudy } from "./load_study.ts";
import type { DataPackage, Field } from "./model/data_package.ts";
import { describeProblem } from "./model/problem.ts";
import type { Study } from "./model/study.ts";
import { dataDictionary } from "./package/data_dictionary.ts";
import {
  madeCohort,
  type MadeRows,
  makeStudy,
  writeStudy,
} from "./testdata/make_study.ts";
import { problemsOf } from "./testdata/problems_of.ts";

type Json = {
  -readonly [Key in keyof Field]: Field[Key];
};

const fieldsOf = ({ resources }: DataPackage, table: string) =>
  resources.find(({ name }) => name === table)!.schema.fields as Json[];

/** Lets a column have these values. */
function allow(
  descriptor: DataPackage,
  table: string,
  column: string,
  levels: readonly string[],
): void {
  const field = fieldsOf(descriptor, table).find(({ name }) =>
    name === column
  )!;
  field.constraints = { ...field.constraints, enum: levels };
}

async function loaded(files: ReadonlyMap<string, string>): Promise<Study> {
  const folder = await Deno.makeTempDir();
  try {
    await writeStudy(folder, files);
    return await loadStudy(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const messages = async (files: ReadonlyMap<string, string>) =>
  (await problemsOf(files)).map(describeProblem);

const sites = ["stomach", "small bowel", "Merkel cell"];
const cohort = madeCohort(6, (patient, i) => {
  patient.primary_site = sites[i % 3];
  patient.ki67 = 2.5;
  patient.mitoses = 1;
});

Deno.test("tumours of other sites have a way in", async () => {
  const changed = (named: readonly string[]) =>
    makeStudy(cohort, (descriptor) => {
      allow(descriptor, "patients", "primary_site", sites);
      const json = descriptor as unknown as {
        analysis: {
          subgroups: unknown;
          survivalComparisons: unknown;
          survivalCurves: unknown;
          baselineTables: {
            variables: { variable: string; levels: unknown }[];
          }[];
        };
      };
      json.analysis.subgroups = [];
      json.analysis.survivalComparisons = [];
      json.analysis.survivalCurves = ["all"];
      const variable = json.analysis.baselineTables[0]!.variables
        .find(({ variable }) => variable === "Primary tumour site")!;
      variable.levels = Object.fromEntries(named.map((site) => [site, site]));
    });
  assert.deepEqual(await messages(await changed(sites)), []);
  const study = await loaded(await changed(sites));
  assert.equal(study.patients[0]!.primary_site as string, "stomach");
  assert.match(
    (await messages(await changed(sites.slice(0, 2)))).join("\n"),
    /no "Merkel cell", which some patients have, expected a name for each value/,
  );
  assert.match(
    (await messages(await makeStudy(cohort))).join("\n"),
    /primary_site.*stomach.*can be changed there/s,
  );
});

Deno.test("a study is graded by the editions that it names", async () => {
  const cells = madeCohort(4, (patient) => {
    patient.ki67 = 2.5;
    patient.mitoses = 1;
  });
  const judged = (criteria: object) =>
    makeStudy(cells, (descriptor) => {
      Object.assign(descriptor.analysis!, { criteria });
    });
  const { analysis, ...tables } = await loaded(await judged({ who: "2022" }));
  const paper = { ctcae: "4.0", who: "2010", pfs: "paper" };
  assert.deepEqual(analysis.criteria, { ...paper, who: "2022" });
  const study = { analysis, ...tables };
  assert.deepEqual(
    [...new Set(baselineRows(study).map((row) => row.who_grade))],
    ["G1"],
  );
  assert.deepEqual(
    whoGrades(study.patients, baselineGrading(analysis)).map((row) =>
      row.grade
    ),
    ["G1", "G1", "G1", "G1"],
  );
  const old = await loaded(await judged({}));
  assert.deepEqual(old.analysis.criteria, paper);
  assert.equal(baselineRows(old)[0]!.who_grade, null);
  assert.match(dataDictionary(study.package), /^\| `who`.* \| 2022 \| 2010; /m);
});

Deno.test("rows are validated by the edition that the study names", async () => {
  const withNeutrophils = (ctcae: string) =>
    makeStudy({
      ...madeCohort(4),
      toxicities: [{
        patient: "N0001",
        term: "Neutrophil count decreased",
        grade: 4,
        value: 0.45,
        unit: "10^9/l",
        lower_limit: 2,
      }],
    }, (descriptor) => {
      Object.assign(descriptor.analysis!, { criteria: { ctcae } });
    });
  // 0.45 is grade 4 in 4.0 and 5.0 and, by value, grade 3 in 6.0.
  assert.deepEqual(await messages(await withNeutrophils("5.0")), []);
  assert.match(
    (await messages(await withNeutrophils("6.0"))).join("\n"),
    /toxicities\.csv.*grade/s,
  );
});

Deno.test("times are derived by the rule set that the study names", async () => {
  // Progression was clinical, and no scan after baseline shows it.
  const rows: MadeRows = {
    ...madeCohort(4),
    survival: [],
    assessments: ["N0001", "N0002", "N0003", "N0004"].map((patient) => ({
      patient,
      time_point: 0,
      month: 0,
      target_sum: 50,
      non_target: "none",
      new_lesion: "false",
    })),
  };
  const events = async (pfs: string) => {
    const files = await makeStudy(rows, (descriptor) => {
      Object.assign(descriptor.analysis!, { criteria: { pfs } });
      delete (descriptor.analysis as Record<string, unknown>)
        .responseTimePoints;
    });
    const { survival } = await loaded(files);
    return survival.map(({ event }) => event);
  };
  // Of the four, all but the first progressed.
  assert.deepEqual(await events("paper"), [0, 1, 1, 0]);
  assert.deepEqual(await events("EMA"), [0, 0, 0, 0]);
});

Deno.test("what ends a time is told by the rule set that the study names", async () => {
  const stated = async (reason: string, event = 0) => {
    const cohort = madeCohort(1);
    const files = await makeStudy({
      ...cohort,
      assessments: cohort.assessments!.slice(1),
      survival: [{ patient: "N0001", months: 0, event, reason }],
    }, (descriptor) => {
      Object.assign(descriptor.analysis!, { criteria: { pfs: "FDA" } });
      const reasons = fieldsOf(descriptor, "survival")
        .find(({ name }) => name === "reason")!;
      const { enum: _, ...constraints } = reasons.constraints!;
      reasons.constraints = constraints;
      delete (descriptor.analysis as Record<string, unknown>)
        .responseTimePoints;
    });
    return (await messages(files)).join("\n");
  };
  assert.equal(await stated("no baseline assessment"), "");
  assert.match(
    await stated("missed visits"),
    /expected no baseline assessment/,
  );
  assert.match(await stated("missed visits", 1), /column event.*expected 0/s);
});

Deno.test("scans before baseline and further columns are read", async () => {
  const base = madeCohort(4);
  const scan = { target_sum: 90, non_target: "none", new_lesion: "false" };
  const study = (month: number, extra: object, type = "number") =>
    makeStudy({
      ...base,
      assessments: [
        { patient: "N0001", time_point: -3, month, ...scan },
        ...base.assessments!,
      ],
      toxicities: [{
        patient: "N0001",
        term: "Platelet count decreased",
        grade: null,
        value: 70,
        unit: "G/L",
        lower_limit: 150,
        ...extra,
      }],
    }, (descriptor) => {
      allow(descriptor, "toxicities", "unit", ["G/L"]);
      const fields = fieldsOf(descriptor, "toxicities");
      for (const name of Object.keys(extra)) {
        fields.push({ name, type: type as "number", description: name });
      }
    });
  const { assessments } = await loaded(await study(-3, {}));
  assert.equal(assessments[0]!.month, -3);
  const late = (await messages(await study(1, {}))).join("\n");
  assert.match(late, /assessments\.csv.*month.*earlier than the baseline/s);
  const limits = { baseline: 200, baseline_lower_limit: 140 };
  assert.deepEqual(await messages(await study(-3, limits)), []);
  const wrongType = (await messages(await study(-3, limits, "string"))).join();
  assert.match(wrongType, /found type string, expected a field of type number/);
  const perLitre = { ...limits, baseline_lower_limit: 140_000 };
  assert.match(
    (await messages(await study(-3, perLitre))).join("\n"),
    /baseline_lower_limit/,
  );
});

Deno.test("a carcinoma without a grade is named in a table of baseline", async () => {
  const named = (levels: object) =>
    makeStudy(
      madeCohort(4, (patient) => {
        const unknown = { mitoses: null, ki67: null };
        Object.assign(patient, { differentiation: "poor", ...unknown });
      }),
      (descriptor) => {
        fieldsOf(descriptor, "patients").push({
          name: "differentiation",
          type: "string",
          description: "Differentiation",
        });
        Object.assign(descriptor.analysis!, {
          criteria: { who: "2022" },
          baselineTables: [{
            id: "table-1",
            title: "Grades",
            variables: [{ variable: "Grade", column: "who_grade", levels }],
          }],
        });
      },
    );
  const grades = { G1: "G1", G2: "G2", G3: "G3" };
  assert.match(
    (await messages(await named(grades))).join("\n"),
    /no "NEC", which some patients have/,
  );
  const study = await loaded(await named({ ...grades, NEC: "Carcinoma" }));
  assert.equal(baselineRows(study)[0]!.who_grade, "NEC");
});
