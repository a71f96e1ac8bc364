import assert from "node:assert/strict";
import { parseCsv } from "../files/parse_csv.ts";
import type { Choices } from "./proposal.ts";
import { proposeColumns } from "./propose_columns.ts";

function propose(text: string, choices: Choices = {}) {
  const reading = parseCsv("t.csv", text, []);
  assert.ok("sheet" in reading);
  return proposeColumns(reading.sheet, choices);
}

Deno.test("columns are told by name and content, with the evidence", () => {
  const { columns, questions, findings } = propose(
    "Patient ID;OS months;Vital status;Arm\nA;3.5;dead;X\nB;7;alive;Y\nC;9;dead;X\n",
  );
  assert.deepEqual(questions, []);
  assert.deepEqual(columns, {
    patient: "Patient ID",
    time: "OS months",
    event: { from: ["Vital status"], values: { alive: 0, dead: 1 } },
    unit: "month",
    groups: ["Arm"],
    endpoint: "overall survival",
  });
  assert.ok(
    findings.some(({ role, evidence }) =>
      role === "event" && /alive \(censored\), dead \(event\)/.test(evidence)
    ),
  );
});

Deno.test("a column of censoring counts the other way round", () => {
  const { columns } = propose(
    "USUBJID,AVAL,CNSR\nA,30,0\nB,1400,1\nC,9,1\n",
  );
  assert.deepEqual(columns?.event.values, { "0": 1, "*": 0 });
  assert.equal(columns?.unit, "day");
});

Deno.test("times are converted where another unit is wanted", () => {
  const text = "id,futime,status\nA,365,0\nB,1461,1\nC,9,1\n";
  const { columns } = propose(text, { convert: "year" });
  assert.equal(columns?.unit, "year");
  assert.equal(columns?.countedIn, "day");
  assert.equal(propose(text, { convert: "day" }).columns?.countedIn, undefined);
  assert.throws(
    () => propose(text, { convert: "decade" }),
    /the unit must be one of day, week, month, year/,
  );
});

Deno.test("of a few rows any column of numbers can be the time", () => {
  const { questions } = propose("id,weight,event\nA,3,1\nB,7,0\n");
  assert.deepEqual(questions.map(({ choice, answers }) => [choice, answers]), [
    ["time", ["weight"]],
  ]);
});

Deno.test("a slip in one row does not hide the column of times", () => {
  const rows = Array.from({ length: 9 }, (_, i) => `P${i},${i + 1},${i % 2}`);
  const { columns } = propose(
    ["id,months,event", ...rows, "P9,12 m,1", ""].join("\n"),
  );
  assert.equal(columns?.time, "months");
});

Deno.test("decimal commas are numbers to be looked at", () => {
  const { columns } = propose("id;months;event\nA;3,5;1\nB;7,25;0\nC;8;0\n");
  assert.equal(columns?.time, "months");
});

Deno.test("what columns do not tell is asked, all at once", () => {
  const text = "id,time,status\n1,5,1\n2,8,2\n3,9,2\n";
  const { questions, columns } = propose(text);
  assert.equal(columns, undefined);
  assert.deepEqual(questions.map(({ choice, answers }) => [choice, answers]), [
    ["event", ["status=1", "status=2"]],
    ["unit", ["day", "week", "month", "year"]],
  ]);
  const answered = propose(text, { event: "status=2", unit: "month" });
  assert.deepEqual(answered.columns?.event.values, { "2": 1, "*": 0 });
});

Deno.test("dates give times, progression before death before the last contact", () => {
  const text =
    "pid,start_date,progression_date,death_date,last_contact\nA,3/4/2012,,1/5/2012,1/5/2012\nB,5/6/2012,7/8/2012,,9/10/2012\n";
  const { questions } = propose(text);
  assert.deepEqual(questions.map(({ choice }) => choice), ["dates"]);
  const { columns } = propose(text, { dates: "day first" });
  assert.deepEqual(columns?.time, {
    from: ["progression_date", "death_date", "last_contact"],
    since: "start_date",
  });
  assert.equal(columns?.endpoint, "progression-free survival");
  const overall = propose(text, {
    dates: "day first",
    endpoint: "overall survival",
  });
  assert.deepEqual(overall.columns?.event, {
    from: ["death_date"],
    values: { "": 0, "*": 1 },
  });
});

Deno.test("a choice that names no column says which there are", () => {
  assert.throws(
    () => propose("id,time,status\n1,5,1\n", { time: "months" }),
    /Cannot find the column months: the columns are id, time, status/,
  );
});
