import assert from "node:assert/strict";
import type { DataPackage } from "./data_package.ts";
import { sha256 } from "./checksum.ts";
import { loadStudy } from "./load_study.ts";
import { type Problem, StudyError } from "./problem.ts";

const data = new URL("../../data/", import.meta.url);

/** Copies the project's package, lets a test spoil it, and loads the copy. */
async function problemsAfter(
  spoil: (folder: string) => Promise<void>,
): Promise<readonly Problem[]> {
  const folder = await Deno.makeTempDir();
  try {
    for await (const { name } of Deno.readDir(data)) {
      await Deno.copyFile(new URL(name, data), `${folder}/${name}`);
    }
    await spoil(folder);
    await loadStudy(folder);
    return [];
  } catch (error) {
    if (!(error instanceof StudyError)) throw error;
    return error.problems;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

type Loose = Record<string, unknown> & { resources: Record<string, unknown>[] };

async function editDescriptor(folder: string, edit: (json: Loose) => void) {
  const path = `${folder}/datapackage.json`;
  const json = JSON.parse(await Deno.readTextFile(path));
  edit(json);
  await Deno.writeTextFile(path, JSON.stringify(json));
}

function rename(json: Loose, from: string, to: string) {
  json.resources.find(({ name }) => name === from)!.name = to;
}

/** Changes a CSV file and takes its checksum off, so that only its cells count. */
async function editTable(
  folder: string,
  file: string,
  edit: (lines: string[]) => void,
) {
  const lines = (await Deno.readTextFile(`${folder}/${file}`)).split("\n");
  edit(lines);
  await Deno.writeTextFile(`${folder}/${file}`, lines.join("\n"));
  await editDescriptor(folder, (json) => {
    const resource = json.resources.find(({ path }) => path === file)!;
    delete resource.bytes;
    delete resource.hash;
  });
}

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
  const problems = await problemsAfter((folder) =>
    editTable(folder, "survival.csv", (lines) => {
      lines[0] = lines[0]!.replace("months", "time");
    })
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
      {
        file: "survival.csv",
        row: 1,
        column: '"time"',
        found: "a column that the schema does not name",
      },
    ],
  );
});

Deno.test("a bad cell is placed by file, row and column", async () => {
  const problems = await problemsAfter((folder) =>
    editTable(folder, "survival.csv", (lines) => {
      lines[3] = lines[3]!.replace(/^(\w+),[^,]*/, "$1,-4");
    })
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
  const problems = await problemsAfter(async (folder) => {
    await editTable(folder, "survival.csv", (lines) => {
      lines[1] = "P01,ten,1,death,";
      lines[2] = "P02,10,2,death,";
    });
    await editTable(folder, "patients.csv", (lines) => {
      lines[1] = lines[1]!.replace("P01,", "P02,");
    });
  });
  assert.deepEqual(
    problems.filter(({ expected }) => !expected.startsWith("one that stands"))
      .map(({ file, row, column }) => [file, row, column]),
    [
      ["patients.csv", 3, "patient"],
      ["survival.csv", 2, "months"],
      ["survival.csv", 3, "event"],
    ],
  );
});

Deno.test("a row with a cell too many or too few is placed", async () => {
  const problems = await problemsAfter((folder) =>
    editTable(folder, "survival.csv", (lines) => {
      lines[1] += ",extra";
      lines[2] = "P02";
    })
  );
  assert.deepEqual(problems.map(({ row, found }) => [row, found]), [
    [2, "6 cells"],
    [3, "1 cell"],
  ]);
});

Deno.test("a patient who is not in the patients' table is named", async () => {
  const problems = await problemsAfter((folder) =>
    editTable(folder, "survival.csv", (lines) => {
      lines[1] = lines[1]!.replace(/^\w+/, "P99");
    })
  );
  assert.deepEqual(problems, [{
    file: "survival.csv",
    row: 2,
    column: "patient",
    found: '"P99"',
    expected: "one that stands in patients.csv",
  }, {
    file: "patients.csv",
    row: 2,
    column: "patient",
    found: "P01, who has no row in survival.csv",
    expected: "one row of each patient there",
  }]);
});

Deno.test("a changed file does not pass its checksum", async () => {
  const [problem] = await problemsAfter(async (folder) => {
    const text = await Deno.readTextFile(`${folder}/patients.csv`);
    const [header, first, second, ...rest] = text.split("\n");
    await Deno.writeTextFile(
      `${folder}/patients.csv`,
      [header, second, first, ...rest].join("\n"),
    );
  });
  assert.equal(problem?.file, "patients.csv");
  assert.match(
    problem?.expected ?? "",
    /the file is not the one that the package describes$/,
  );
  assert.equal(
    problem?.hint,
    `if the change is meant, write "bytes": 6085, "hash": "${problem?.found}" for this file into datapackage.json, or delete both entries there; if not, bring the former file back`,
  );
});

Deno.test("missing, empty and unreadable files are named", async () => {
  const missing = await problemsAfter((folder) =>
    Deno.remove(`${folder}/symptoms.csv`)
  );
  assert.deepEqual(missing, [{
    file: "symptoms.csv",
    found: "no such file",
    expected: "it in the folder of datapackage.json",
    hint: "a table without rows still has its file, with the header alone",
  }]);
  const empty = await problemsAfter((folder) =>
    editTable(folder, "symptoms.csv", (lines) => lines.splice(0))
  );
  assert.deepEqual(empty.map(({ found }) => found), ["an empty file"]);
  const latin1 = await problemsAfter((folder) =>
    Deno.writeFile(
      `${folder}/symptoms.csv`,
      new Uint8Array([0x70, 0xe9, 0x0a]),
    )
  );
  assert.ok(
    latin1.some(({ row, found }) =>
      row === 1 && found === 'the byte 0xE9 after "p"'
    ),
  );
  const quote = await problemsAfter((folder) =>
    editTable(folder, "symptoms.csv", (lines) => {
      lines[1] = `"${lines[1]}`;
    })
  );
  assert.equal(quote[0]?.expected, "valid CSV");
});

Deno.test("a descriptor that is none is refused", async () => {
  const notJson = await problemsAfter((folder) =>
    Deno.writeTextFile(`${folder}/datapackage.json`, "{")
  );
  assert.equal(notJson[0]?.expected, "valid JSON");
  const edits: [(json: Loose) => void, string][] = [
    [(json) => delete json.version, "version"],
    [(json) => json.resources.splice(0), "resources"],
    [(json) => rename(json, "survival", "survivals"), "resources"],
    [
      (json) => json.resources[0]!.path = "../patients.csv",
      "resources[0].path",
    ],
    [(json) => rename(json, "treatment", "patients"), "resources[1].name"],
    [(json) => json.resources[0]!.schema = {}, "resources[0].schema.fields"],
  ];
  for (const [edit, column] of edits) {
    const problems = await problemsAfter((folder) =>
      editDescriptor(folder, edit)
    );
    assert.ok(
      problems.some((problem) => problem.column === column),
      `${column}: ${JSON.stringify(problems)}`,
    );
  }
});
