import assert from "node:assert/strict";
import { parseCsv } from "../files/parse_csv.ts";
import type {
  Field,
  TableResource,
  TableSchema,
} from "../model/data_package.ts";
import { describeProblem } from "../model/problem.ts";
import { readTable } from "./read_table.ts";

const field = (
  name: string,
  type: Field["type"],
  more: Partial<Field> = {},
) => ({
  name,
  type,
  description: "",
  ...more,
});

/** Reads a text under a schema. */
function read(
  text: string,
  schema: TableSchema,
  more: Partial<TableResource> = {},
  timeUnit?: string,
) {
  const resource = {
    name: "survival",
    path: "s.csv",
    title: "",
    description: "",
    schema,
    ...more,
  };
  const reading = parseCsv("s.csv", text, schema.fields);
  assert.ok("sheet" in reading);
  return readTable(resource, "s.csv", reading.sheet, timeUnit);
}

const times: TableSchema = {
  fields: [
    field("patient", "string", { from: "USUBJID" }),
    field("months", "number", { from: "PFS_time" }),
    field("event", "integer", { from: "CNSR", values: { "0": 1, "*": 0 } }),
  ],
};

Deno.test("columns keep their names and codes; case, blanks and others do not matter", () => {
  const { rows, problems } = read(
    "usubjid,Site,pfs time,CNSR\nA,Oslo,3.5,0\nB,,7,1\nC,Rome,2,3\n",
    times,
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(rows, [
    { patient: "A", months: 3.5, event: 1 },
    { patient: "B", months: 7, event: 0 },
    { patient: "C", months: 2, event: 0 },
  ]);
});

Deno.test("a first column without a name, as R and pandas write it, is one more column", () => {
  const text = (rows: string) => `"",USUBJID,PFS_time,CNSR\n${rows}`;
  const whole = read(text("1,A,3.5,0\n2,B,7,1\n"), times);
  assert.deepEqual(whole.problems, []);
  assert.deepEqual(whole.rows.map(({ months }) => months), [3.5, 7]);
  // Where the rows have no cell for it, the names stand one column too far left.
  const slipped = read(text("A,3.5,0\nB,7,1\n"), times);
  assert.deepEqual(slipped.problems.map(describeProblem), [
    "s.csv, row 1, column A: found no name, expected the columns USUBJID, PFS_time, CNSR (delete this column, or name it in datapackage.json as well)",
  ]);
  const exact = { ...times, fieldsMatch: "equal" as const };
  assert.equal(read(text("1,A,3.5,0\n"), exact).problems.length, 1);
});

Deno.test("a column that is not there is named as the file would have it", () => {
  const { problems } = read("USUBJID,CNSR\nA,0\n", times);
  assert.deepEqual(problems.map(describeProblem), [
    "s.csv, row 1, column months: found no such column, expected PFS_time in the header",
  ]);
});

Deno.test("times follow from dates, in the unit of the study", () => {
  const schema: TableSchema = {
    fields: [
      field("patient", "string", { from: "#" }),
      field("months", "number", {
        from: ["died", "last seen"],
        since: "start",
        dateOrder: "day first",
      }),
      field("event", "integer", { from: "died", values: { "": 0, "*": 1 } }),
    ],
  };
  const text =
    "start,died,last seen\n1/3/2012,31/03/2012,1.5.2012\n2012-03-01,,01MAR2013\n";
  // 365.25 / 12 days are a month.
  assert.deepEqual(read(text, schema).rows, [
    { patient: "2", months: 0.9856, event: 1 },
    { patient: "3", months: 11.9918, event: 0 },
  ]);
  assert.deepEqual(
    read(text, schema, {}, "day").rows.map(({ months }) => months),
    [30, 365],
  );
});

Deno.test("times of another unit are converted", () => {
  const schema = (countedIn: string): TableSchema => ({
    fields: [
      field("patient", "string"),
      field("months", "number", { from: "T", countedIn }),
    ],
  });
  const months = (text: string, countedIn: string) =>
    read(text, schema(countedIn)).rows.map((row) => row.months);
  // 365.25 / 12 days are a month.
  const days = "patient,T\nA,365.25\nB,30.4375\nC,0\n";
  assert.deepEqual(months(days, "day"), [12, 1, 0]);
  assert.deepEqual(months("patient;T\nA;1,5\nB;2\n", "year"), [18, 24]);
  const { problems } = read("patient,T\nA,soon\n", schema("day"));
  assert.match(describeProblem(problems[0]!), /found "soon"/);
});

Deno.test("only some rows of a file can be a table's", () => {
  const { rows } = read("USUBJID,PFS_time,CNSR,PARAM\nA,3,0,PFS\nA,9,1,OS\n", {
    ...times,
  }, { rows: { param: "OS" } });
  assert.deepEqual(rows, [{ patient: "A", months: 9, event: 0 }]);
});

Deno.test("columns side by side become rows", () => {
  const schema: TableSchema = {
    fields: [
      field("patient", "string"),
      field("analyte", "string"),
      field("month", "number"),
      field("value", "number"),
    ],
  };
  const { rows, problems } = read(
    "patient,CgA_0,CgA_6\nA,80,40\nB,70,\n",
    schema,
    {
      wide: {
        column: "value",
        from: {
          CgA_0: { analyte: "CgA", month: 0 },
          CgA_6: { analyte: "CgA", month: 6 },
        },
      },
    },
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    rows.map(({ patient, month, value }) => [patient, month, value]),
    [["A", 0, 80], ["A", 6, 40], ["B", 0, 70]],
  );
});

Deno.test("declared texts stand for nothing, true and false", () => {
  const { rows, problems } = read("age,alive\n999,ja\nNA,nein\n63,nein\n", {
    fields: [
      field("age", "number"),
      field("alive", "boolean", { trueValues: ["ja"], falseValues: ["nein"] }),
    ],
    missingValues: ["NA", { value: "999" }],
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(rows, [
    { age: null, alive: true },
    { age: null, alive: false },
    { age: 63, alive: false },
  ]);
});

Deno.test("fieldsMatch says what a file may have more or less", () => {
  const problems = (header: string, fieldsMatch: TableSchema["fieldsMatch"]) =>
    read(`${header}\n`, {
      fields: [field("age", "number"), field("sex", "string")],
      ...(fieldsMatch && { fieldsMatch }),
    }).problems.length;
  const [same, turned] = ["age,sex", "sex,age"];
  const [more, less] = ["age,sex,centre", "age"];
  const of = (fieldsMatch: TableSchema["fieldsMatch"]) =>
    [same, turned, more, less].map((header) =>
      problems(header, fieldsMatch) === 0
    );
  assert.deepEqual(of("exact"), [true, false, false, false]);
  assert.deepEqual(of("equal"), [true, true, false, false]);
  assert.deepEqual(of("subset"), [true, true, true, false]);
  assert.deepEqual(of("superset"), [true, true, false, true]);
  assert.deepEqual(of("partial"), [true, true, true, true]);
  assert.deepEqual(of(undefined), of("subset"));
});

Deno.test("a column whose cells may not be empty may not be lacking", () => {
  const problems = (constraints: Field["constraints"] & object) =>
    read("age\n", {
      fields: [field("age", "number"), {
        ...field("sex", "string"),
        constraints,
      }],
      fieldsMatch: "partial",
    }).problems;
  assert.deepEqual(problems({}), []);
  assert.deepEqual(problems({ required: true }).map(({ column }) => column), [
    "sex",
  ]);
});
