import assert from "node:assert/strict";
import { join } from "node:path";
import { sha256 } from "./files/checksum.ts";
import { loadStudy } from "./load_study.ts";
import type { DataPackage, TableResource } from "./model/data_package.ts";
import { type Problem, StudyError } from "./model/problem.ts";
import { problemsOf } from "./testdata/problems_of.ts";
import {
  all,
  editLines,
  editPackage,
  rewrite,
  type Spoil,
} from "./testdata/spoil.ts";

const data = new URL("../../data/", import.meta.url);
const files: ReadonlyMap<string, string> = new Map(
  await Array.fromAsync(
    Deno.readDir(data),
    async ({ name }) =>
      [name, await Deno.readTextFile(new URL(name, data))] as const,
  ),
);

/** What is wrong with the project's package once it is spoilt. */
function problemsAfter(spoil: Spoil): Promise<readonly Problem[]> {
  const spoilt = new Map<string, string | Uint8Array>(files);
  spoil(spoilt);
  return problemsOf(spoilt);
}

type Resources = Record<string, unknown>[];

const editResources = (edit: (resources: Resources) => void) =>
  editPackage(({ resources }) => edit(resources as Resources));

const rename = (from: string, to: string) =>
  editResources((resources) => {
    resources.find(({ name }) => name === from)!.name = to;
  });

/** Changes a CSV file and takes its checksum off, so that only its cells count. */
const editTable = (file: string, edit: (lines: string[]) => void) =>
  all(
    editLines(file, edit),
    editResources((resources) => {
      const resource = resources.find(({ path }) => path === file)!;
      delete resource.bytes;
      delete resource.hash;
    }),
  );

Deno.test("the project's own data load, and every table states its checksum", async () => {
  const study = await loadStudy(data);
  assert.equal(study.patients.length, 35);
  assert.equal(study.survival.length, 35);
  for (const resource of (study.package as DataPackage).resources) {
    const bytes = await Deno.readFile(new URL(resource.path, data));
    assert.equal(resource.bytes, bytes.length, resource.path);
    assert.equal(resource.hash, await sha256(bytes), resource.path);
  }
});

Deno.test("a missing column is named with its file", async () => {
  const problems = await problemsAfter(
    editTable("survival.csv", (lines) => {
      lines[0] = lines[0]!.replace("months", "time");
    }),
  );
  assert.deepEqual(
    problems.map(({ file, row, column, found }) => ({
      file,
      row,
      column,
      found,
    })),
    [
      {
        file: "survival.csv",
        row: 1,
        column: "months",
        found: "no such column",
      },
    ],
  );
});

Deno.test("a bad cell is placed by file, row and column", async () => {
  const problems = await problemsAfter(
    editTable("survival.csv", (lines) => {
      lines[3] = lines[3]!.replace(/^(\w+),[^,]*/, "$1,-4");
    }),
  );
  assert.deepEqual(problems, [{
    file: "survival.csv",
    row: 4,
    column: "months",
    found: '"-4"',
    expected: "a number with a decimal point of at least 0 (month)",
    hint: "times count from the start of treatment",
  }]);
});

Deno.test("all problems come at once", async () => {
  const problems = await problemsAfter(all(
    editTable("survival.csv", (lines) => {
      lines[1] = "P01,ten,1,death,";
      lines[2] = "P02,10,2,death,";
    }),
    editTable("patients.csv", (lines) => {
      lines[1] = lines[1]!.replace("P01,", "P02,");
    }),
  ));
  assert.deepEqual(
    problems.filter(({ expected }) => !expected.startsWith("a value that"))
      .map(({ file, row, column }) => [file, row, column]),
    [
      ["patients.csv", 3, "patient"],
      ["survival.csv", 2, "months"],
      ["survival.csv", 3, "event"],
    ],
  );
});

Deno.test("a row with a cell too many or too few is placed", async () => {
  const problems = await problemsAfter(
    editTable("survival.csv", (lines) => {
      lines[1] += ",extra";
      lines[2] = "P02";
    }),
  );
  assert.deepEqual(problems.map(({ row, found }) => [row, found]), [
    [2, "6 cells"],
    [3, "1 cell"],
  ]);
});

Deno.test("a patient who is not in the patients' table is named", async () => {
  const problems = await problemsAfter(
    editTable("survival.csv", (lines) => {
      lines[1] = lines[1]!.replace(/^\w+/, "P99");
    }),
  );
  assert.deepEqual(problems, [{
    file: "survival.csv",
    row: 2,
    column: "patient",
    found: '"P99"',
    expected: "a value that patients.csv contains",
  }, {
    file: "patients.csv",
    row: 2,
    column: "patient",
    found: "P01, who has no row in survival.csv",
    expected: "one row of each patient there",
  }]);
});

Deno.test("a changed file does not pass its checksum", async () => {
  const { size } = await Deno.stat(
    new URL("../../data/patients.csv", import.meta.url),
  );
  const [problem] = await problemsAfter(
    editLines("patients.csv", (lines) => {
      lines.splice(1, 2, lines[2]!, lines[1]!);
    }),
  );
  assert.equal(problem?.file, "patients.csv");
  assert.match(
    problem?.expected ?? "",
    /the file is not the one that the package describes$/,
  );
  assert.equal(
    problem?.hint,
    `if the change is intended, write "bytes": ${size}, "hash": "${problem?.found}" for this file into datapackage.json, or delete both entries there; if not, restore the earlier file`,
  );
});

Deno.test("missing, empty and unreadable files are named", async () => {
  const missing = await problemsAfter((spoilt) =>
    spoilt.delete("symptoms.csv")
  );
  assert.deepEqual(missing, [{
    file: "symptoms.csv",
    found: "no such file",
    expected: "it in the folder of datapackage.json",
    hint: "a table without rows still needs its file, with only the header",
  }]);
  const empty = await problemsAfter(
    editTable("symptoms.csv", (lines) => lines.splice(0)),
  );
  assert.deepEqual(empty.map(({ found }) => found), ["an empty file"]);
  const latin1 = await problemsAfter(
    rewrite("symptoms.csv", () => Uint8Array.of(0x70, 0xe9, 0x0a)),
  );
  assert.ok(
    latin1.some(({ row, found }) =>
      row === 1 && found === 'the byte 0xE9 after "p"'
    ),
  );
  const quote = await problemsAfter(
    editTable("symptoms.csv", (lines) => {
      lines[1] = `"${lines[1]}`;
    }),
  );
  assert.equal(quote[0]?.expected, "valid CSV");
});

Deno.test("what lies in the folder in place of the descriptor is named", async () => {
  const [misnamed] = await problemsAfter((spoilt) => {
    spoilt.set("datapackage.json.txt", spoilt.get("datapackage.json")!);
    spoilt.delete("datapackage.json");
  });
  assert.match(misnamed!.found, /but datapackage\.json\.txt$/);
  assert.match(misnamed!.hint!, /^name it datapackage\.json/);

  const outer = await Deno.makeTempDir();
  const inner = join(outer, "study");
  await Deno.mkdir(inner);
  await Deno.writeTextFile(join(inner, "datapackage.json"), "{}");
  await assert.rejects(loadStudy(outer), (error: unknown) => {
    assert(error instanceof StudyError);
    assert.equal(error.problems[0]!.hint, `name that folder: ${inner}`);
    return true;
  });
  await Deno.remove(outer, { recursive: true });
});

Deno.test("codes of events other than 0 and 1 are refused in the descriptor", async () => {
  const problems = await problemsAfter(editResources((resources) => {
    const survival = resources.find(({ name }) => name === "survival")!;
    const { fields } = survival.schema as TableResource["schema"];
    const event = fields.find(({ name }) => name === "event")!;
    Object.assign(event.constraints!, { enum: [1, 2] });
  }));
  assert.ok(
    problems.some(({ expected, hint }) =>
      expected === "0 for a censored time and 1 for an event" &&
      /"values": \{"1": 0, "2": 1\}/.test(hint ?? "")
    ),
  );
});

Deno.test("a descriptor that is none is refused", async () => {
  const notJson = await problemsAfter(
    rewrite("datapackage.json", () => "{"),
  );
  assert.equal(notJson[0]?.expected, "valid JSON");
  const edits: [Spoil, string][] = [
    [editPackage((json) => delete json.version), "version"],
    [editPackage((json) => json.resources = []), "resources"],
    [rename("survival", "survivals"), "resources"],
    [
      editResources(([first]) => first!.path = "../patients.csv"),
      "resources[0].path",
    ],
    [rename("treatment", "patients"), "resources[1].name"],
    [
      editResources(([first]) => first!.schema = {}),
      "resources[0].schema.fields",
    ],
  ];
  for (const [edit, column] of edits) {
    const problems = await problemsAfter(edit);
    assert.ok(
      problems.some((problem) => problem.column === column),
      `${column}: ${JSON.stringify(problems)}`,
    );
  }
});
