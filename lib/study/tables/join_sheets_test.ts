import assert from "node:assert/strict";
import { join } from "node:path";
import { temporaryFolder } from "../../notebook/test_support.ts";
import { describeProblem, loadStudy, StudyError } from "../mod.ts";

const field = (name: string, type: string, more: object = {}) => ({
  name,
  type,
  description: name,
  ...more,
});
const resource = (name: string, path: string, fields: object[]) => ({
  name,
  path,
  title: name,
  description: name,
  schema: { fields },
});

/** Starts in one file, last contacts and scans in two others. */
const descriptor = {
  name: "dates",
  title: "Dates",
  description: "Dates in several sheets",
  version: "1.0.0",
  analysis: { endpoint: "overall survival" },
  resources: [
    resource("patients", "start.csv", [field("patient", "string")]),
    {
      ...resource("survival", "last.csv", [
        field("patient", "string", { from: "ID" }),
        field("months", "number", { from: "last contact", since: "Started" }),
        field("event", "integer", { from: "died" }),
      ]),
      beside: { path: "start.csv", by: ["ID", "patient"] },
    },
    {
      ...resource("assessments", "scans.csv", [
        field("patient", "string", { from: "ID" }),
        field("month", "number", { from: "scan", since: "started" }),
        field("response", "string"),
      ]),
      beside: { path: "start.csv", by: ["id", "patient"] },
    },
  ],
};
const files = {
  "start.csv": "patient,started\nA,2020-01-31\nB,2020-03-01\n",
  "last.csv": "ID,last contact,died\nB,2021-03-01,0\nA,2020-12-31,1\n",
  "scans.csv":
    "ID,scan,response\nA,2020-03-31,PR\nA,2020-06-30,PD\nB,2020-05-31,SD\n",
};

async function loaded(changed: Partial<typeof files> = {}) {
  await using folder = await temporaryFolder();
  const all = {
    ...files,
    ...changed,
    "datapackage.json": JSON.stringify(descriptor),
  };
  for (const [name, text] of Object.entries(all)) {
    await Deno.writeTextFile(join(folder.path, name), text);
  }
  return await loadStudy(folder.path);
}

async function problems(changed: Partial<typeof files>) {
  try {
    await loaded(changed);
    return [];
  } catch (error) {
    assert.ok(error instanceof StudyError);
    return error.problems.map(describeProblem);
  }
}

Deno.test("months count from the date that another sheet has for the patient", async () => {
  const { survival, assessments } = await loaded();
  // Days from one date to the other, counted by the calendar, of 30.4375 a month.
  const months = (days: number) => Number((days / 30.4375).toFixed(4));
  assert.deepEqual(
    survival.map(({ patient, months }) => [patient, months]),
    [["B", months(365)], ["A", months(335)]],
  );
  assert.deepEqual(
    assessments.map(({ patient, month }) => [patient, month]),
    [["A", months(60)], ["A", months(151)], ["B", months(91)]],
  );
});

Deno.test("a patient twice, and one without a row, are told at their place", async () => {
  const [twice] = await problems({
    "start.csv": "patient,started\nA,2020-01-31\nB,2020-03-01\nA,2020-02-01\n",
  });
  assert.match(
    twice!,
    /start\.csv, row 4, column patient: found "A" again, expected each patient once/,
  );
  const missing = await problems({
    "start.csv": "patient,started\nA,2020-01-31\n",
  });
  assert.ok(
    missing.some((line) => /last\.csv, row 2, column months/.test(line)),
    missing.join("\n"),
  );
  const [unnamed] = await problems({
    "start.csv": "code,started\nA,2020-01-31\n",
  });
  assert.match(unnamed!, /start\.csv/);
});
