import assert from "node:assert/strict";
import { utils, type WorkBook, type WorkSheet, write } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import type { DataPackage } from "./data_package.ts";
import { loadStudy } from "./load_study.ts";
import {
  describeProblem,
  describeProblems,
  type Problem,
  StudyError,
} from "./problem.ts";
import { madeCohort, makeStudy } from "./testdata/make_study.ts";
import {
  generatedCases,
  type Malformed,
  setCell,
} from "./testdata/malformed.ts";

type Files = Map<string, string | Uint8Array>;

const good = await makeStudy(madeCohort(4));
const descriptor: DataPackage = JSON.parse(good.get("datapackage.json")!);

async function problemsIn(files: Files): Promise<readonly Problem[]> {
  const folder = await Deno.makeTempDir();
  try {
    for (const [name, content] of files) {
      await (typeof content === "string"
        ? Deno.writeTextFile(`${folder}/${name}`, content)
        : Deno.writeFile(`${folder}/${name}`, content));
    }
    await loadStudy(folder);
    return [];
  } catch (error) {
    if (!(error instanceof StudyError)) throw error;
    return error.problems;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function check(spoilt: Malformed): Promise<void> {
  const files: Files = new Map(good);
  spoilt.spoil(files);
  const problems = await problemsIn(files);
  const found = problems.some((problem) =>
    problem.file === spoilt.file && problem.row === spoilt.row &&
    problem.column === spoilt.column &&
    spoilt.message.test(describeProblem(problem))
  );
  assert.ok(
    found,
    `${spoilt.name}: ${
      problems.map(describeProblem).join("\n") || "no problem found"
    }`,
  );
}

Deno.test("the study that the cases spoil has no problem", async () => {
  assert.deepEqual(await problemsIn(new Map(good)), []);
});

Deno.test("whatever a schema forbids is found, placed and explained", async () => {
  const cases = [...generatedCases(descriptor)];
  assert.ok(cases.length >= 250, `only ${cases.length} cases`);
  for (const spoilt of cases) await check(spoilt);
});

/** Sets a cell of a table by the name of its column. */
function cell(file: string, column: string, text: string, row = 2) {
  const { schema } = descriptor.resources.find(({ path }) => path === file)!;
  const position = schema.fields.findIndex(({ name }) => name === column);
  return (files: Files) => setCell(files, file, row, position, text);
}

function all(...edits: ((files: Files) => void)[]) {
  return (files: Files) => edits.forEach((edit) => edit(files));
}

function editPackage(edit: (json: Record<string, unknown>) => void) {
  return (files: Files) => {
    const json = JSON.parse(String(files.get("datapackage.json")));
    edit(json);
    files.set("datapackage.json", JSON.stringify(json));
  };
}

type EditBook = (book: WorkBook, sheet: WorkSheet) => void;

function workbook(
  cells: Record<string, unknown>[][],
  edit: EditBook,
): Uint8Array {
  const sheet = utils.aoa_to_sheet(
    cells.map((row) => row.map(({ v }) => v ?? null)),
  );
  cells.forEach((row, r) =>
    row.forEach((content, c) => {
      const at = utils.encode_cell({ r, c });
      sheet[at] = { ...sheet[at], ...content };
    })
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Sheet1");
  edit(book, sheet);
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }));
}

function asWorkbook(
  file: string,
  edit: (cells: Record<string, unknown>[][]) => void = () => {},
  editBook: EditBook = () => {},
) {
  return (files: Files) => {
    const records: string[][] = parse(String(files.get(file)));
    const cells = records.map((record) =>
      record.map((text): Record<string, unknown> => {
        if (text === "") return {};
        return /^-?[\d.]+$/.test(text)
          ? { t: "n", v: Number(text) }
          : { t: "s", v: text };
      })
    );
    edit(cells);
    files.delete(file);
    files.set(file.replace(".csv", ".xlsx"), workbook(cells, editBook));
  };
}

const byHand: Malformed[] = [
  {
    name: "progression after the last follow-up",
    spoil: cell("treatment.csv", "progression", "99", 3),
    file: "treatment.csv",
    row: 3,
    column: "progression",
    message: /no time after the last follow-up at 10 \(an event after/,
  },
  {
    name: "death after the last follow-up",
    spoil: cell("treatment.csv", "death", "99", 3),
    file: "treatment.csv",
    row: 3,
    column: "death",
    message: /no time after the last follow-up at 10/,
  },
  {
    name: "progression after death",
    spoil: all(
      cell("treatment.csv", "progression", "9", 3),
      cell("treatment.csv", "death", "8", 3),
    ),
    file: "treatment.csv",
    row: 3,
    column: "progression",
    message: /no time after the death at 8/,
  },
  {
    name: "a new treatment after the last contact",
    spoil: cell("treatment.csv", "new_treatment", "77"),
    file: "treatment.csv",
    row: 2,
    column: "new_treatment",
    message: /found 77, expected/,
  },
  {
    name: "contact after death",
    spoil: cell("treatment.csv", "death", "8", 3),
    file: "treatment.csv",
    row: 3,
    column: "last_follow_up",
    message: /found 10, expected the time of death, 8/,
  },
  {
    name: "stopped for death without a death",
    spoil: cell("treatment.csv", "stop_reason", "death"),
    file: "treatment.csv",
    row: 2,
    column: "death",
    message: /expected the time of death/,
  },
  {
    name: "survival longer than the follow-up",
    spoil: cell("survival.csv", "months", "77"),
    file: "survival.csv",
    row: 2,
    column: "months",
    message: /no time after the last follow-up at 3/,
  },
  {
    name: "an event at another time than its scans and course say",
    spoil: cell("survival.csv", "months", "9", 3),
    file: "survival.csv",
    row: 3,
    column: "months",
    message:
      /found 9, expected 10, which follows from treatment\.csv and assessments\.csv \(progression recorded in the course; mend/,
  },
  {
    name: "a censored time that ends before the last follow-up",
    spoil: cell("survival.csv", "months", "2"),
    file: "survival.csv",
    row: 2,
    column: "months",
    message: /found 2, expected 3, .*\(no event: censored at month 3; mend/,
  },
  {
    name: "a death that the course does not know",
    spoil: cell("survival.csv", "reason", "death", 3),
    file: "survival.csv",
    row: 3,
    column: "reason",
    message: /found death, expected progression, which follows/,
  },
  {
    name: "an event that nothing shows",
    spoil: cell("survival.csv", "event", "1"),
    file: "survival.csv",
    row: 2,
    column: "event",
    message: /found 1, expected 0, which follows/,
  },
  {
    name: "a duration as event",
    spoil: cell("survival.csv", "event", "25"),
    file: "survival.csv",
    row: 2,
    column: "event",
    message: /expected one of 0, 1/,
  },
  {
    name: "a scan after the last follow-up",
    spoil: cell("assessments.csv", "month", "50", 3),
    file: "assessments.csv",
    row: 3,
    column: "month",
    message: /no time after the last follow-up/,
  },
  {
    name: "a new lesion at baseline",
    spoil: cell("assessments.csv", "new_lesion", "true"),
    file: "assessments.csv",
    row: 2,
    column: "new_lesion",
    message: /new_lesion: found true, expected/,
  },
  {
    name: "non-target lesions that come from nowhere",
    spoil: cell("assessments.csv", "non_target", "PD", 3),
    file: "assessments.csv",
    row: 3,
    column: "non_target",
    message: /non_target: found .*PD/,
  },
  {
    name: "grade 6",
    spoil: cell("toxicities.csv", "grade", "6"),
    file: "toxicities.csv",
    row: 2,
    column: "grade",
    message: /CTCAE has grades 1 to 5/,
  },
  {
    name: "neither grade nor value",
    spoil: cell("toxicities.csv", "value", ""),
    file: "toxicities.csv",
    row: 2,
    column: "grade",
    message: /neither grade nor value/,
  },
  {
    name: "a value without a unit",
    spoil: cell("toxicities.csv", "unit", ""),
    file: "toxicities.csv",
    row: 2,
    column: "unit",
    message: /the unit of the value 80/,
  },
  {
    name: "a unit that does not fit the term",
    spoil: cell("toxicities.csv", "unit", "10^9/l"),
    file: "toxicities.csv",
    row: 2,
    column: "unit",
    message: /found .*10\^9\/l/,
  },
  {
    name: "haemoglobin in g/dl under the name of g/l",
    spoil: all(
      cell("toxicities.csv", "value", "12.5"),
      cell("toxicities.csv", "lower_limit", ""),
    ),
    file: "toxicities.csv",
    row: 2,
    column: "value",
    message:
      /found 12\.5 g\/l, expected a haemoglobin .* between 20 and 360 g\/l \(is the value in another unit/,
  },
  {
    name: "a grade that the value excludes whatever the limit of normal",
    spoil: all(
      cell("toxicities.csv", "grade", "2"),
      cell("toxicities.csv", "value", "105"),
      cell("toxicities.csv", "lower_limit", ""),
    ),
    file: "toxicities.csv",
    row: 2,
    column: "grade",
    message: /found 2, expected empty or at most 1, as 105 g\/l meets grade 1/,
  },
  {
    name: "a limit of haemoglobin in g/dl under the name of g/l",
    spoil: cell("toxicities.csv", "lower_limit", "13"),
    file: "toxicities.csv",
    row: 2,
    column: "lower_limit",
    message: /found 13 g\/l, expected a haemoglobin .* between 20 and 360 g\/l/,
  },
  {
    name: "a unit that has to be converted",
    spoil: cell("toxicities.csv", "unit", "g/dl"),
    file: "toxicities.csv",
    row: 2,
    column: "unit",
    message: /\(another unit needs other values: .* × 10 = g\/l\), or add/,
  },
  {
    name: "a subgroup that the package does not name",
    spoil: cell("survival.csv", "subgroup", "IFN-Basis"),
    file: "survival.csv",
    row: 2,
    column: "subgroup",
    message: /\(Allowed values stand in datapackage\.json, .*changed there\)/,
  },
  {
    name: "two units of one analyte",
    spoil: cell("laboratory.csv", "unit", "µmol/24 h", 3),
    file: "laboratory.csv",
    row: 3,
    column: "unit",
    message: /expected pmol\/l, as for CgA in row 2 \(convert/,
  },
  {
    name: "Ki-67 in fractions",
    spoil: all(
      ...["", "0.02", "0.15", "0.3"].map((text, i) =>
        cell("patients.csv", "ki67", text, i + 2)
      ),
    ),
    file: "patients.csv",
    row: 3,
    column: "ki67",
    message:
      /found 0\.02, and 1 or more in no row, expected percent \(a fraction is multiplied/,
  },
  {
    name: "limits the wrong way round",
    spoil: cell("laboratory.csv", "lower_limit", "70"),
    file: "laboratory.csv",
    row: 2,
    column: "lower_limit",
    message: /no more than the upper limit, 60/,
  },
  {
    name: "a thousand or a bit more than one",
    spoil: (files) => {
      const text = String(files.get("laboratory.csv")).replaceAll(",", ";");
      files.set("laboratory.csv", text);
      const lines = text.split("\n");
      const cells = lines[1]!.split(";");
      cells[3] = "1,234";
      lines[1] = cells.join(";");
      files.set("laboratory.csv", lines.join("\n"));
    },
    file: "laboratory.csv",
    row: 2,
    column: "value",
    message: /a thousands separator or a decimal comma\?/,
  },
  {
    name: "a patient without a course",
    spoil: (files) => {
      const lines = String(files.get("treatment.csv")).split("\n");
      lines.splice(2, 1);
      files.set("treatment.csv", lines.join("\n"));
    },
    file: "patients.csv",
    row: 3,
    column: "patient",
    message: /N0002, who has no row in treatment\.csv/,
  },
  {
    name: "no patients",
    spoil: (files) => {
      const [header] = String(files.get("patients.csv")).split("\n");
      files.set("patients.csv", `${header}\n`);
    },
    file: "patients.csv",
    message: /a header and no rows, expected at least one patient/,
  },
  {
    name: "a table as CSV and as workbook",
    spoil: (files) => {
      const csv = files.get("symptoms.csv")!;
      asWorkbook("symptoms.csv")(files);
      files.set("symptoms.csv", csv);
    },
    file: "symptoms.csv",
    message: /symptoms\.xlsx beside it, expected only one of the two/,
  },
  {
    name: "a formula in a workbook",
    spoil: asWorkbook("survival.csv", (cells) => {
      cells[1]![1] = { t: "n", v: 3, f: "B3/2" };
    }),
    file: "survival.xlsx",
    row: 2,
    column: "months",
    message: /found "=B3\/2".*a formula; save its value/,
  },
  {
    name: "a date that a spreadsheet made of a number",
    spoil: asWorkbook("survival.csv", (cells) => {
      cells[1]![1] = { t: "n", v: 41000, z: "dd.mm.yyyy" };
    }),
    file: "survival.xlsx",
    row: 2,
    column: "months",
    message: /found "2012-04-01".*a date; give the time/,
  },
  {
    name: "a percentage in a workbook",
    spoil: asWorkbook("patients.csv", (cells) => {
      const column = cells[0]!.findIndex(({ v }) => v === "ki67");
      cells[1]![column] = { t: "n", v: 0.07, z: "0%" };
    }),
    file: "patients.xlsx",
    row: 2,
    column: "ki67",
    message: /found "7%", .*unit is part of the column/,
  },
  {
    name: "a formula in a workbook that no program has computed",
    spoil: asWorkbook(
      "treatment.csv",
      (cells) => cells[1]![8] = { t: "z", f: "1+1" },
    ),
    file: "treatment.xlsx",
    row: 2,
    column: "progression",
    message: /found "=1\+1"/,
  },
  {
    name: "merged cells in a workbook",
    spoil: asWorkbook("survival.csv", undefined, (_, sheet) => {
      sheet["!merges"] = [utils.decode_range("E2:E3")];
    }),
    file: "survival.xlsx",
    row: 2,
    message: /found the merged cells E2:E3, .*split it/,
  },
  {
    name: "two sheets",
    spoil: asWorkbook("survival.csv", undefined, (book) => {
      utils.book_append_sheet(book, utils.aoa_to_sheet([["x"]]), "Notes");
    }),
    file: "survival.xlsx",
    message: /found the sheets Sheet1, Notes, expected .* named survival/,
  },
  {
    name: "a file that is no workbook",
    spoil: (files) => {
      files.delete("survival.csv");
      files.set("survival.xlsx", "patient,months");
    },
    file: "survival.xlsx",
    message: /a file that is no workbook/,
  },
  {
    name: "a broken workbook",
    spoil: (files) => {
      asWorkbook("survival.csv")(files);
      const bytes = files.get("survival.xlsx") as Uint8Array;
      files.set("survival.xlsx", bytes.slice(0, 200));
    },
    file: "survival.xlsx",
    message: /expected an \.xlsx workbook/,
  },
  {
    name: "no descriptor",
    spoil: (files) => files.delete("datapackage.json"),
    file: "datapackage.json",
    message: /no such file.*deno task template DIR/,
  },
  {
    name: "a descriptor that is no JSON",
    spoil: (files) => files.set("datapackage.json", '{"name": }'),
    file: "datapackage.json",
    message: /expected valid JSON/,
  },
  {
    name: "a table that is not described",
    spoil: editPackage((json) => (json.resources as unknown[]).pop()),
    file: "datapackage.json",
    column: "resources",
    message: /no table toxicities/,
  },
  {
    name: "a column that the notebooks need",
    spoil: all(
      editPackage((json) => {
        const [{ schema }] = json.resources as [DataPackage["resources"][0]];
        const fields = schema.fields as unknown[];
        fields.splice(2, 1);
      }),
    ),
    file: "datapackage.json",
    column: "resources.patients.schema.fields.age",
    message: /no such field, expected a field of type number/,
  },
  {
    name: "a path that is the folder itself",
    spoil: editPackage((json) => {
      (json.resources as { path: string }[])[0]!.path = "..";
    }),
    file: "datapackage.json",
    column: "resources[0].path",
    message: /found "\.\.", expected a file in the folder/,
  },
  ...["Survival of all.csv", "Überleben.csv"].map((path) => ({
    name: `a file by the name of ${path}`,
    spoil: editPackage((json) => {
      (json.resources as { path: string }[])[3]!.path = path;
    }),
    file: "datapackage.json",
    column: "resources[3].path",
    message:
      /found ".*", expected a name of letters from a to z, .*\(rename the file, here and in/,
  })),
  ...["survival.csv.txt", "survival.xlsm", "survival.numbers"].map((name) => ({
    name: `${name} in place of survival.csv`,
    spoil: (files: Files) => {
      files.set(name, files.get("survival.csv")!);
      files.delete("survival.csv");
    },
    file: "survival.csv",
    message: new RegExp(`no such file, but ${RegExp.escape(name)}, expected`),
  })),
  {
    name: "a curve of an unknown subgroup",
    spoil: editPackage((json) => {
      json.analysis = { survivalCurves: ["appendix"] };
    }),
    file: "datapackage.json",
    column: "analysis.survivalCurves",
    message: /found appendix, expected one of all/,
  },
  {
    name: "a subgroup by a value that cannot occur",
    spoil: editPackage((json) => {
      json.analysis = {
        subgroups: [{ name: "x", label: "X", where: { sex: "unknown" } }],
      };
    }),
    file: "datapackage.json",
    column: "analysis.subgroups[0].where.sex",
    message: /expected one of male, female \(Allowed values stand/,
  },
  {
    name: "another unit of time over the same times",
    spoil: editPackage((json) => {
      json.analysis = { timeUnit: "day" };
    }),
    file: "datapackage.json",
    column: "analysis.timeUnit",
    message: /found day, expected the unit of .*, of which the first is 3 \(/,
  },
  {
    name: "time points of the analysis in another unit than the scans'",
    spoil: editPackage((json) => {
      json.analysis = { responseTimePoints: [91, 183, 365] };
    }),
    file: "datapackage.json",
    column: "analysis.responseTimePoints",
    message: /found 91, 183, 365, expected time points of .*: 3, 6, 12 \(/,
  },
  {
    name: "scans in days at time points in months",
    spoil: (files) => {
      const lines = String(files.get("assessments.csv")).split("\n");
      const inDays = lines.map((line) => {
        const [patient, planned, month, ...rest] = line.split(",");
        return Number(month) > 0
          ? [patient, planned, Number(month) * 30, ...rest].join(",")
          : line;
      });
      files.set("assessments.csv", inDays.join("\n"));
    },
    file: "assessments.csv",
    column: "month",
    message: /no scan near its time_point, such as 90 for 3, expected both in/,
  },
  {
    name: "follow-up in days where the study counts in months",
    spoil: all(
      ...[2, 3, 4].map((row) =>
        cell("treatment.csv", "last_follow_up", "1827", row)
      ),
    ),
    file: "treatment.csv",
    row: 2,
    column: "last_follow_up",
    message:
      /found 1827, and such times in 2 more rows, expected no more than 1200 months, which are 100 years \(the unit of time/,
  },
  {
    name: "the template's title",
    spoil: editPackage((json) => json.title = "Title of the study"),
    file: "datapackage.json",
    column: "title",
    message: /expected your own words \(these are the template's words/,
  },
  {
    name: "the template's title of a table",
    spoil: editPackage((json) => {
      json.analysis = {
        baselineTables: [{
          id: "table-2",
          title: "Table II. Title",
          variables: [],
        }],
      };
    }),
    file: "datapackage.json",
    column: "analysis.baselineTables[0].title",
    message: /found "Table II\. Title", expected your own words/,
  },
  {
    name: "times that go back",
    spoil: editPackage((json) => {
      json.analysis = { survivalTimes: [0, 12, 6] };
    }),
    file: "datapackage.json",
    column: "analysis.survivalTimes",
    message: /at least two times from 0 upward, ascending/,
  },
  {
    name: "a table of an unknown column",
    spoil: editPackage((json) => {
      json.analysis = {
        baselineTables: [{
          id: "table-1",
          title: "Table",
          variables: [{ variable: "Smoking", column: "smoker" }],
        }],
      };
    }),
    file: "datapackage.json",
    column: "analysis.baselineTables[0], Smoking",
    message: /found smoker, expected one of patient, sex/,
  },
  {
    name: "a misspelt key beside the analysis",
    spoil: editPackage((json) => json.analyses = json.analysis),
    file: "datapackage.json",
    message: /found "analyses", expected .* \(did you mean analysis\?\)/,
  },
  {
    name: "whether the data are reconstructed in words",
    spoil: editPackage((json) => json.reconstructed = "no"),
    file: "datapackage.json",
    column: "reconstructed",
    message: /found "no", expected true or false without quotes/,
  },
  {
    name: "a misspelt option of the analysis",
    spoil: editPackage((json) => {
      json.analysis = { survivaltimes: [0, 12] };
    }),
    file: "datapackage.json",
    column: "analysis",
    message:
      /found "survivaltimes", expected .* \(did you mean survivalTimes\?/,
  },
];

const midgut = {
  name: "midgut",
  label: "Midgut",
  where: { primary_site: "midgut" },
};
const table = (variable: object) => ({
  baselineTables: [{ id: "table-1", title: "Table", variables: [variable] }],
});

/** Entries of `analysis`, the place of what is wrong, and the message. */
const analyses: readonly (readonly [object, string, RegExp])[] = [
  [{ timeUnit: "months" }, ".timeUnit", /did you mean month\?/],
  [{ timeUnit: "fortnight" }, ".timeUnit", /one of day, week, month, year/],
  [
    { subgroups: [midgut, { ...midgut, name: "x", label: undefined }] },
    ".subgroups[1].label",
    /found nothing, expected a text/,
  ],
  [
    { subgroups: [midgut, { ...midgut, name: "x" }] },
    ".subgroups",
    /found Midgut again, expected each label once/,
  ],
  [
    { subgroups: [{ ...midgut, where: { flushing: "true" } }] },
    ".subgroups[0].where.flushing",
    /found "true", expected true or false without quotes/,
  ],
  [
    { subgroups: [midgut], survivalComparisons: [["all", "midgut"]] },
    ".survivalComparisons[0]",
    /all, midgut, with N\d+ in more than one of them, expected groups without/,
  ],
  [
    { survivalCurves: ["all", "all"] },
    ".survivalCurves",
    /found all again, expected each name once/,
  ],
  [
    { survivalCurves: [] },
    ".survivalCurves",
    /a list of 1 to 6 subgroup names/,
  ],
  [
    { survivalCurves: Array.from({ length: 7 }, () => "all") },
    ".survivalCurves",
    /a list of 1 to 6 subgroup names/,
  ],
  [
    { pairedTimePoints: { laboratory: 7, symptoms: 3 } },
    ".pairedTimePoints.laboratory",
    /found 7, expected one of the times in laboratory.csv: 6 \(/,
  ],
  [
    table({ variable: "Sex", column: "sex", level: {} }),
    ".baselineTables[0].variables[0]",
    /found "level", expected .* \(did you mean levels\?\)/,
  ],
  [
    table({ variable: "Sex", column: "sex", statistics: ["average"] }),
    ".baselineTables[0].variables[0].statistics[0]",
    /found "average", expected one of mean/,
  ],
  [
    table({ variable: "Sex", column: "sex", statistics: ["mean"] }),
    ".baselineTables[0], Sex.statistics",
    /found sex, a column of type string, expected a column of numbers/,
  ],
  [
    table({ variable: "Age", column: { age: "Age" } }),
    ".baselineTables[0], Age.column",
    /found age, a column of type number, expected columns of true and false/,
  ],
  [
    table({ variable: "Sex", column: "sex", levels: { male: "Male" } }),
    ".baselineTables[0], Sex.levels",
    /found no "female", which patients have, expected a name for each value/,
  ],
  [
    {
      baselineTables: [1, 2].map(() => ({
        id: "table-1",
        title: "Table",
        variables: [],
      })),
    },
    ".baselineTables",
    /found table-1 again, expected each id once/,
  ],
];
for (const [analysis, place, message] of analyses) {
  byHand.push({
    name: `${place} is ${JSON.stringify(analysis)}`,
    spoil: editPackage((json) => json.analysis = analysis),
    file: "datapackage.json",
    column: `analysis${place}`,
    message,
  });
}

/** Edits of the field age, the place of what is wrong, and the message. */
const fields: readonly (readonly [
  edit: Record<string, unknown>,
  place: string,
  message: RegExp,
])[] = [
  [
    { constraints: { max: 120 } },
    ".constraints",
    /found "max", expected for the type number one of required, .*, maximum, /,
  ],
  [
    { constraints: { minLength: 2 } },
    ".constraints",
    /found "minLength", expected for the type number one of/,
  ],
  [
    { constraints: { Required: true } },
    ".constraints",
    /did you mean required\?/,
  ],
  [
    { type: "string", constraints: { minimum: 0 } },
    ".constraints",
    /found "minimum", expected for the type string one of required, unique,/,
  ],
  [
    { type: "integer", constraints: { enum: ["0", "1"] } },
    ".constraints.enum",
    /found \["0","1"\], expected a list of whole numbers without quotes/,
  ],
  [
    { type: "string", constraints: { enum: [0, 1] } },
    ".constraints.enum",
    /expected a list of texts in quotes/,
  ],
  [
    { type: "boolean", constraints: { enum: ["yes", "no"] } },
    ".constraints.enum",
    /no such entry: there are only true and false/,
  ],
  [
    { constraints: { minimum: 120, maximum: 18 } },
    ".constraints.minimum",
    /found 120, expected no more than the maximum, 18/,
  ],
  [
    { constraint: { minimum: 18 } },
    "",
    /found "constraint", .* \(did you mean constraints\?\)/,
  ],
  [{ name: "sex" }, ".name", /found sex again, expected each column once/],
];
for (const [edit, place, message] of fields) {
  byHand.push({
    name: `a field with ${JSON.stringify(edit)}`,
    spoil: editPackage((json) => {
      const [{ schema }] = json.resources as [DataPackage["resources"][0]];
      Object.assign(schema.fields[2]!, edit);
    }),
    file: "datapackage.json",
    column: `resources[0].schema.fields[2]${place}`,
    message,
  });
}

const key = (fields: unknown, resource: string, columns: string[]) => ({
  schema: {
    foreignKeys: [{ fields, reference: { resource, fields: columns } }],
  },
});
/** Edits of the table assessments and of its schema. */
const tables: readonly (readonly [
  edit: { schema?: object; bytes?: unknown; hash?: unknown },
  place: string,
  message: RegExp,
])[] = [
  [
    { schema: { primaryKey: ["patient", "moth"] } },
    ".schema.primaryKey",
    /found "moth", expected one of patient, .*\(did you mean month\?\)/,
  ],
  [
    { schema: { primarykey: ["patient"] } },
    ".schema",
    /found "primarykey", .*did you mean primaryKey\?/,
  ],
  [
    key(["patients"], "patients", ["patient"]),
    ".schema.foreignKeys[0].fields",
    /found "patients", .*did you mean patient\?/,
  ],
  [
    key(["patient"], "people", ["patient"]),
    ".schema.foreignKeys[0].reference.resource",
    /found "people", expected one of patients, treatment/,
  ],
  [
    key(["patient"], "patients", ["id"]),
    ".schema.foreignKeys[0].reference.fields",
    /found "id", expected one of patient, sex/,
  ],
  [
    key(["patient", "month"], "patients", ["patient"]),
    ".schema.foreignKeys[0].reference.fields",
    /found patient, expected as many columns as in fields: patient, month/,
  ],
  [
    key("patient", "patients", ["patient"]),
    ".schema.foreignKeys",
    /expected a list of objects with fields, a list of columns, and reference/,
  ],
  [
    { bytes: "1,2 kB" },
    ".bytes",
    /found "1,2 kB", expected the size .* whole number .*\(delete this entry/,
  ],
  [
    { hash: "d41d8cd98f00b204e9800998ecf8427e" },
    ".hash",
    /expected the checksum of the file, "sha256:" and 64 digits/,
  ],
];
for (
  const [{ schema, ...edit }, place, message] of tables
) {
  byHand.push({
    name: `a table with ${JSON.stringify({ schema, ...edit })}`,
    spoil: editPackage((json) => {
      const assessments = (json.resources as DataPackage["resources"])[2]!;
      Object.assign(assessments, edit);
      Object.assign(assessments.schema, schema);
    }),
    file: "datapackage.json",
    column: `resources[2]${place}`,
    message,
  });
}

for (
  const [term, perMicrolitre, bound] of [
    ["Platelet count decreased", "85000", 3000],
    ["White blood cell decreased", "2500", 500],
    ["Neutrophil count decreased", "1500", 500],
    ["Lymphocyte count decreased", "800", 500],
  ] as const
) {
  byHand.push({
    name: `${term} per µl under the name of 10^9/l`,
    spoil: all(
      cell("toxicities.csv", "term", term),
      cell("toxicities.csv", "value", perMicrolitre),
      cell("toxicities.csv", "unit", "10^9/l"),
      cell("toxicities.csv", "lower_limit", ""),
    ),
    file: "toxicities.csv",
    row: 2,
    column: "value",
    message: new RegExp(
      `found ${perMicrolitre} .* below ${bound} .* per µl is divided by 1000`,
    ),
  });
}

for (const spoilt of byHand) {
  Deno.test(`found: ${spoilt.name}`, () => check(spoilt));
}

Deno.test("survival times from elsewhere stand where there are no scans", async () => {
  const files: Files = new Map(good);
  const [header] = String(good.get("assessments.csv")).split("\n");
  files.set("assessments.csv", `${header}\n`);
  cell("survival.csv", "months", "9", 3)(files);
  assert.deepEqual(await problemsIn(files), []);
});

Deno.test("a few patients may all have a Ki-67 below 1 %", async () => {
  const files: Files = new Map(good);
  for (const [i, text] of ["0.5", "0.5", "", "0.8"].entries()) {
    cell("patients.csv", "ki67", text, i + 2)(files);
  }
  assert.deepEqual(await problemsIn(files), []);
});

Deno.test("all problems of a folder come at once, file by file", async () => {
  const files: Files = new Map(good);
  for (const name of ["an unknown patient", "a cell too many"]) {
    for (const { name: full, spoil } of generatedCases(descriptor)) {
      if (full === `symptoms.csv: ${name}`) spoil(files);
    }
  }
  cell("survival.csv", "event", "25")(files);
  cell("toxicities.csv", "grade", "6")(files);
  const problems = await problemsIn(files);
  const located = problems.map(({ file, row }) => `${file}:${row}`);
  for (
    const place of ["symptoms.csv:2", "survival.csv:2", "toxicities.csv:2"]
  ) {
    assert.ok(located.includes(place), located.join(", "));
  }
});

Deno.test("one mistake is one line", async () => {
  const told = async (spoil: (files: Files) => void) => {
    const files: Files = new Map(good);
    spoil(files);
    return describeProblems(await problemsIn(files)).split("\n");
  };
  const replace = (file: string, from: string, to: string) => (files: Files) =>
    files.set(file, String(files.get(file)).replaceAll(from, to));
  assert.match(
    (await told(replace("laboratory.csv", "pmol/l", "ng/ml"))).join("\n"),
    /^laboratory\.csv\n {2}rows 2-\d+, column unit: found "ng\/ml", [^\n]*$/,
  );
  const header = "patient,months,event,reason,subgroup";
  const single: [(files: Files) => void, RegExp][] = [
    [
      replace("survival.csv", header, `Survival of our patients\n${header}`),
      /row 1: found "Survival of our patients", expected the columns patient/,
    ],
    [
      replace("survival.csv", ",", "|"),
      /row 1: found "patient\|months.*, expected the columns patient, months/,
    ],
    [
      replace("survival.csv", "patient,", "Patient,"),
      /row 1, column "Patient": found .*did you mean patient\?/,
    ],
    [
      replace("survival.csv", header, `,${header}`),
      /row 1, column A: found no name/,
    ],
    [
      (files) => files.set("survival.csv", `${header}\n`),
      /found a header and no rows, expected one row for each patient/,
    ],
    [
      (files) =>
        files.set("survival.csv", `${files.get("survival.csv")}*a note\n`),
      /row 6: found 1 cell, .*a note below the table/,
    ],
  ];
  for (const [spoil, message] of single) {
    const [file, line, ...more] = await told(spoil);
    assert.equal(file, "survival.csv");
    assert.match(line!, message);
    assert.deepEqual(more, [], message.source);
  }
  const noPatients = await told((files) => {
    const [names] = String(files.get("patients.csv")).split("\n");
    files.set("patients.csv", `${names}\n`);
  });
  assert.deepEqual(noPatients.slice(0, 1), ["patients.csv"]);
  assert.equal(noPatients.length, 2);
});

Deno.test("rows are those of a spreadsheet, where a cell may have several lines", async () => {
  const files: Files = new Map(good);
  const [header, first, second, ...rest] = String(good.get("survival.csv"))
    .split("\n");
  const lines = [
    header,
    first!.replace(/,[^,]*$/, ',"concomitant\nSSA"'),
    second!.replace(/^(\w+),\d+/, "$1,x"),
  ];
  files.set("survival.csv", [...lines, ...rest].join("\n"));
  const problems = await problemsIn(files);
  assert.deepEqual(problems.map(({ row, column }) => [row, column]), [
    [2, "subgroup"],
    [3, "months"],
  ]);
});

const hints: readonly (readonly [string, string, string, RegExp])[] = [
  ["toxicities.csv", "grade", "3a", /CTCAE has grades 1 to 5/],
  ["toxicities.csv", "grade", "2.5", /CTCAE has grades 1 to 5/],
  ["laboratory.csv", "value", "-5", /if this stands for a missing value/],
  ["laboratory.csv", "value", "1'200", /no thousands separator/],
  ["laboratory.csv", "value", "１２", /another script/],
  ["laboratory.csv", "value", "\u200b12", /another script/],
  ["laboratory.csv", "value", "1e400", /larger than any number/],
  ["laboratory.csv", "value", "—", /leave the cell empty where nothing/],
  ["laboratory.csv", "value", "#WERT!", /an error of the spreadsheet/],
  ["treatment.csv", "progression", "#NV", /an error of the spreadsheet/],
  ["treatment.csv", "progression", "-9", /leave the cell empty where nothing/],
  ["assessments.csv", "time_point", "3.5", /^(?!.*a date)/],
];
for (const [file, column, text, message] of hints) {
  Deno.test(`explained: ${text} as ${column}`, () =>
    check({
      name: text,
      spoil: cell(file, column, text),
      file,
      row: 2,
      column,
      message,
    }));
}

Deno.test("of decimal commas and points the rarer are placed", async () => {
  const files: Files = new Map(good);
  const [header, ...lines] = String(good.get("laboratory.csv"))
    .replaceAll(",", ";").split("\n");
  const values = lines.map((line, i) =>
    line.replace(/^(\w+;\w+;\d+;\d+)/, i === 1 ? "$1.250" : "$1,5")
  );
  files.set("laboratory.csv", [header, ...values].join("\n"));
  const problems = await problemsIn(files);
  assert.deepEqual(problems.map(({ row, column }) => [row, column]), [
    [3, "value"],
  ]);
  assert.match(describeProblem(problems[0]!), /decimal comma .*one sign/);
});

const readable: Record<string, (text: string) => string | Uint8Array> = {
  "a byte-order mark": (text) => `\ufeff${text}`,
  "CRLF": (text) => text.replaceAll("\n", "\r\n"),
  "old Macintosh line ends": (text) => text.replaceAll("\n", "\r"),
  "semicolons": (text) => text.replaceAll(",", ";"),
  "tabs": (text) => text.replaceAll(",", "\t"),
  "semicolons and decimal commas": (text) =>
    text.replaceAll(",", ";").replaceAll(/;(\d+)(?=;|\n)/g, ";$1,0"),
  "Excel's line that names the delimiter": (text) =>
    `sep=;\n${text.replaceAll(",", ";")}`,
  "quotes around every cell": (text) => text.replaceAll(/([^,\n]+)/g, '"$1"'),
  "spaces around cells": (text) => text.replaceAll(",", " , "),
  "empty lines and empty rows": (text) => `\n${text}\n,,,,\n\n`,
  "empty columns at the end": (text) => text.replaceAll("\n", ",,\n"),
  "UTF-16 with its mark": (text) =>
    new Uint8Array(
      Uint16Array.from(`\ufeff${text}`, (c) => c.charCodeAt(0)).buffer,
    ),
};
for (const [name, rewrite] of Object.entries(readable)) {
  Deno.test(`read as spreadsheets write it: ${name}`, async () => {
    const files: Files = new Map(good);
    files.set("laboratory.csv", rewrite(String(good.get("laboratory.csv"))));
    assert.deepEqual(await problemsIn(files), []);
  });
}

Deno.test("a table can come as a workbook, and reads the same", async () => {
  const files: Files = new Map(good);
  for (const { path } of descriptor.resources) asWorkbook(path)(files);
  assert.deepEqual(await problemsIn(files), []);
});

const books: Record<string, EditBook> = {
  "two more sheets, empty": (book) => {
    utils.book_append_sheet(book, utils.aoa_to_sheet([]), "Sheet2");
    utils.book_append_sheet(book, utils.aoa_to_sheet([[" "]]), "Sheet3");
  },
};
for (const [name, edit] of Object.entries(books)) {
  Deno.test(`a workbook is read with ${name}`, async () => {
    const files: Files = new Map(good);
    asWorkbook("survival.csv", undefined, edit)(files);
    assert.deepEqual(await problemsIn(files), []);
  });
}
