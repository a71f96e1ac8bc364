import assert from "node:assert/strict";
import { join } from "node:path";
import { temporaryFolder } from "../notebook/test_support.ts";
import {
  madeCohort,
  makeStudy,
  writeStudy,
} from "../study/testdata/make_study.ts";

/** Runs a command of the project as `deno task` does. */
async function run(command: string, ...args: string[]) {
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", join(import.meta.dirname!, `${command}.ts`), ...args],
    env: { NO_COLOR: "1" },
  }).output();
  return { code, stderr: new TextDecoder().decode(stderr) };
}

/** Tumours of the stomach, judged by the newest editions and the FDA's rules. */
function stomachStudy() {
  const rows = madeCohort(12, (patient) => {
    patient.primary_site = "stomach";
    patient.ki67 = 2.5;
    patient.mitoses = 1;
  });
  const scan = { target_sum: 80, non_target: "none", new_lesion: "false" };
  const study = {
    ...rows,
    survival: [],
    assessments: [
      { patient: "N0001", time_point: -3, month: -3, ...scan },
      ...rows.assessments!,
    ],
    toxicities: [0.4, 0.6, 1.2].map((value, i) => ({
      patient: `N000${i + 1}`,
      term: "Neutrophil count decreased",
      grade: null,
      value,
      unit: "G/L",
      lower_limit: 2,
    })),
  };
  return makeStudy(study, ({ analysis, resources }) => {
    const allow = (table: string, column: string, options: string[]) => {
      const { schema } = resources.find(({ name }) => name === table)!;
      const field = schema.fields.find(({ name }) => name === column)!;
      Object.assign(field, { constraints: { enum: options } });
    };
    allow("patients", "primary_site", ["stomach", "small bowel"]);
    allow("toxicities", "unit", ["G/L"]);
    Object.assign(analysis!, {
      criteria: { ctcae: "6.0", who: "2022", pfs: "FDA" },
      subgroups: [],
      survivalComparisons: [],
      survivalCurves: ["all"],
      baselineTables: [],
    });
  });
}

Deno.test("another tumour, judged by other editions, goes through every notebook", async () => {
  await using folder = await temporaryFolder();
  const [data, out] = [join(folder.path, "study"), join(folder.path, "out")];
  await Deno.mkdir(data);
  await writeStudy(data, await stomachStudy());
  const validated = await run("validate", data);
  assert.equal(validated.code, 0, validated.stderr);
  const { code, stderr } = await run("reproduce", "--data", data, "--out", out);
  assert.equal(code, 0, stderr);
  const read = (...path: string[]) => Deno.readTextFile(join(out, ...path));
  assert.match(await read("figures", "figure-2.svg"), /, FDA rules</);
  assert.match(await read("figures", "figure-3.svg"), /by CTCAE 6\.0 grade/);
  const cohort = await read("notebooks", "01-cohort.ipynb");
  assert.match(cohort, /Grade \(WHO 2022\)/);
  // The gap of 2010 would leave all twelve without a grade.
  assert.match(cohort, /G1 +12 +100/);
  const toxicity = await read("notebooks", "06-toxicity.ipynb");
  assert.match(toxicity, /CTCAE\) v6\.0, 22 July 2025/);
  // By CTCAE 4.0 the neutrophils 0.4, 0.6 and 1.2 have the grades 4, 3 and 2.
  for (const grade of [1, 2, 3]) {
    assert.match(
      toxicity,
      new RegExp(`Neutrophil count decreased +${grade} +1`),
    );
  }
  const response = await read("notebooks", "02-radiological-response.ipynb");
  assert.match(response, /before treatment/);
});
