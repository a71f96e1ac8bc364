/**
 * Makes a study's folder of the file that an author has.
 *
 * @module
 */
import { basename, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import {
  createFolder,
  exists,
  workFolder,
} from "../reproduction/folders/mod.ts";
import {
  type Choices,
  describeProblem,
  loadStudy,
  type Proposal,
  proposeColumns,
  readSheets,
  studyPackage,
  templateFiles,
} from "../study/mod.ts";
import { replaceFiles } from "../study/write/mod.ts";
import {
  type PlacedSheet,
  recordSources,
  safeName,
  sheetLabel,
  sourceOf,
  studyFiles,
  survivalSheets,
} from "../workbench/mod.ts";
import { confine, isConfined } from "./command_line/confine.ts";
import { runCommand } from "./command_line/run_command.ts";
import { shellWord } from "./command_line/shell_word.ts";
import { print } from "./command_line/terminal.ts";
import { validate } from "./command_line/validate_study.ts";

const HELP = `Usage: deno task study FILE [options]
       deno task study --empty DIR

Looks at the columns of FILE (.csv, .xlsx, .sav, or a folder of such files), says
what it takes each column to be, and writes a study: a folder with the data and a
datapackage.json that says how the columns are read. Where the columns do not tell,
it asks questions in a terminal; elsewhere it names the option that answers. If the
folder is there already, FILE replaces the earlier one and is read in the same way.

  --out DIR             the folder; by default the name of FILE without its ending
  --patient COLUMN      the column that names patients ("#" for the row number)
  --time COLUMN         the survival time
  --event COLUMN=VALUE  the value that means an event; several with commas
  --group COLUMN        compare the levels of this column; can be repeated
  --rows COLUMN=VALUE   take only these rows
  --unit UNIT           the unit of the times: day, week, month, year
  --convert UNIT        convert the times to this unit
  --endpoint WORDS      the endpoint, such as "overall survival"
  --dates ORDER         "day first" or "month first"
  --sheet NAME          the sheet or file that has the survival times
  --empty DIR           write an empty study with every table into DIR instead
  --help                show this help`;

const projectFolder = fileURLToPath(new URL("../../", import.meta.url));
const projectData = join(projectFolder, "data");

async function main(signal: AbortSignal) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: "string" },
      patient: { type: "string" },
      time: { type: "string" },
      event: { type: "string" },
      group: { type: "string", multiple: true },
      rows: { type: "string" },
      unit: { type: "string" },
      convert: { type: "string" },
      endpoint: { type: "string" },
      dates: { type: "string" },
      sheet: { type: "string" },
      empty: { type: "boolean" },
    },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Error(HELP);
  if (values.empty) return await writeEmpty(path, signal);

  const folder = values.out ?? basename(path, extname(path));
  const { group, out: _, sheet, empty: __, ...rest } = values;
  const choices = {
    ...rest,
    ...(group !== undefined && { groups: group }),
  } as Choices;
  const isOld = await isStudy(folder);
  const answers = isOld || await isConfined() || !Deno.stdin.isTerminal()
    ? []
    : ask((known) => proposed(path, sheet, { ...choices, ...known }));
  const needs = {
    read: [path, join(projectFolder, "notebooks")],
    write: [folder, workFolder(folder)],
  };
  const args = [...Deno.args, ...await answers];
  if (await confine(needs, signal, args)) return;
  if (isOld) await replaceFile(path, folder);
  else await writeStudy(path, folder, sheet, choices);
  await validate(folder, projectFolder);
  print(
    `Next: deno task reproduce --data ${shellWord(folder)} --out DIR`,
  );
}

async function isStudy(folder: string): Promise<boolean> {
  try {
    return await exists(join(folder, "datapackage.json"));
  } catch {
    return false;
  }
}

/** The sheets of a file, or of the files in a folder. */
async function sheetsOf(path: string): Promise<readonly PlacedSheet[]> {
  if (!await exists(path)) {
    throw new Error(`Cannot read ${path}: there is no such file or folder`);
  }
  const { isDirectory } = await Deno.stat(path);
  const names = isDirectory
    ? (await Array.fromAsync(Deno.readDir(path))).map(({ name }) => name)
      .filter((name) => /\.(csv|tsv|txt|xlsx|z?sav)$/i.test(name)).sort()
      .map((name) => join(path, name))
    : [path];
  const places: PlacedSheet[] = [];
  for (const name of names) {
    const sheets = readSheets(basename(name), await Deno.readFile(name));
    if ("problem" in sheets) throw new Error(describeProblem(sheets.problem));
    places.push(...sheets.map((sheet) => ({ ...sheet, path: name })));
  }
  return places;
}

/** Reads the file and looks at its columns. */
async function proposed(
  path: string,
  sheetName: string | undefined,
  choices: Choices,
): Promise<
  Proposal & {
    readonly read: PlacedSheet;
    readonly others: readonly PlacedSheet[];
  }
> {
  const sheets = await sheetsOf(path);
  const named = sheetName === undefined
    ? survivalSheets(sheets)
    : sheets.filter((each) => sheetLabel(each) === sheetName);
  const [read, second] = named;
  if (read === undefined || second !== undefined) {
    throw new Error(
      `Cannot tell which sheet has the survival times: name it with --sheet, one of ${
        sheets.map(sheetLabel).join(", ")
      }`,
    );
  }
  const others = sheets.filter((each) => each !== read);
  return { read, others, ...proposeColumns(read.sheet, choices) };
}

/** Asks at a terminal what the columns do not tell. */
async function ask(
  look: (known: Choices) => Promise<Proposal>,
): Promise<readonly string[]> {
  let known: Choices = {};
  const flags: string[] = [];
  while (true) {
    const { questions: [question] } = await look(known);
    if (question === undefined) return flags;
    const { answers, text } = question;
    const list = answers.map((answer, i) => `  ${i + 1}  ${answer}`);
    const said = prompt([text, ...list, "Its number:"].join("\n"));
    if (said === null) throw new Error("Cannot continue without an answer");
    const answer = answers[Number(said) - 1] ?? said;
    known = { ...known, [question.choice]: answer };
    flags.push(`--${question.choice}`, answer);
  }
}

async function writeStudy(
  path: string,
  folder: string,
  sheetName: string | undefined,
  choices: Choices,
): Promise<void> {
  const { findings, questions, columns, read, others } = await proposed(
    path,
    sheetName,
    choices,
  );
  for (const { role, column, evidence } of findings) {
    print(`  ${role}: ${column} (${evidence})`);
  }
  if (columns === undefined) {
    const needed = questions.map(({ choice, text, answers }) =>
      `${text}\n  --${choice} ${
        answers.map((answer) => shellWord(answer)).join(" or ")
      }`
    );
    throw new Error(
      `Cannot tell from the columns alone:\n${needed.join("\n")}`,
    );
  }
  for (const note of read.sheet.notes ?? []) print(note);
  const records = recordSources(others, columns);
  for (const [{ path, sheetName = path }, { name, fields }] of records) {
    const from = fields.map(({ name, from = name }) => from).join(", ");
    print(`  table ${name}: ${sheetName} (its columns ${from})`);
  }
  const descriptor = studyPackage(
    sourceOf(read),
    read.sheet,
    columns,
    records,
  );
  const paths = new Set([read, ...others].map(({ path }) => path));
  const copies = await Promise.all(
    [...paths].map(async (path) =>
      [safeName(basename(path)), await Deno.readFile(path)] as const
    ),
  );
  const files = studyFiles(descriptor, Object.fromEntries(copies));
  await createFolder(folder, new Map(Object.entries(files)));
  print(
    `Wrote ${folder}: ${
      copies.map(([name]) => name).join(", ")
    }, datapackage.json, figures.json`,
  );
}

/** Puts a newer file in the place of the one that a study reads. */
async function replaceFile(path: string, folder: string): Promise<void> {
  const text = await Deno.readTextFile(join(folder, "datapackage.json"));
  const descriptor = JSON.parse(text);
  const paths = new Set<string>(
    descriptor.resources.map((resource: { path: string }) => resource.path),
  );
  const ending = extname(path).toLowerCase();
  const [target, ...others] = [...paths]
    .filter((each) => extname(each).toLowerCase() === ending);
  if (target === undefined || others.length > 0) {
    throw new Error(
      `Cannot tell which file of ${folder} ${
        basename(path)
      } is to replace: it reads ${[...paths].join(", ")}`,
    );
  }
  await replaceFiles(folder, new Map([[target, await Deno.readFile(path)]]));
  print(`Put ${basename(path)} in the place of ${target} in ${folder}`);
}

async function writeEmpty(folder: string, signal: AbortSignal) {
  const needs = {
    read: [projectData],
    write: [folder, workFolder(folder)],
  };
  if (await confine(needs, signal)) return;
  const files = templateFiles(await loadStudy(projectData));
  await createFolder(folder, files);
  const word = shellWord(folder);
  print(`Wrote ${files.size} files into ${folder}

1. Read data-dictionary.md: what each column holds.
2. Replace the row EXAMPLE of each CSV by your rows, in a spreadsheet or an editor.
   A table or column for which you have no data may go, here and in datapackage.json.
3. Fit datapackage.json to your study: titles, description, allowed values, and under
   "analysis" the endpoint, subgroups, time points and tables.
4. deno task validate ${word}
5. deno task reproduce --data ${word} --out DIR`);
}

if (import.meta.main) await runCommand(HELP, main);
