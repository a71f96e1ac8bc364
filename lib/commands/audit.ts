/**
 * Audits the printed numbers of the project's paper, or of any other.
 *
 * @module
 */
import { basename, extname } from "node:path";
import { parseArgs } from "node:util";
import type { ProjectAudit } from "../audit/report/mod.ts";
import { createFolder } from "../reproduction/folders/mod.ts";
import { runCommand } from "./command_line/run_command.ts";
import { shellWord } from "./command_line/shell_word.ts";
import { print } from "./command_line/terminal.ts";

const HELP = `Usage: deno task audit [options]
       deno task audit --new DIR
       deno task audit --data DIR [options]
       deno task audit --text FILE [--out DIR]

Checks every number that the paper prints against the others and against the
recomputed value, and compares the verdicts with the stored ones. With --data it
audits any other paper: DIR/claims.csv holds its numbers, and DIR/relations.csv
says how they must fit together. Nothing is recomputed then.

  --new DIR    write such a folder with a worked example, the schema of both
               tables, and a list of the kinds of numbers and relations
  --data DIR   audit the numbers in DIR
  --text FILE  draft such a folder from the text of a paper: its numbers with their
               kinds, and what seems to hold between them. Nothing is audited
               until you have set "confirmed" to true in each row
  --out DIR    where the draft goes; by default the name of FILE without ending
  --json       print everything as JSON
  --csv        print the claims as CSV
  --html FILE  write one self-contained page
  --mutations  change each printed number by one in its last digit, and count how
               often the answer changes
  --help       show this help

The exit code is 1 if a stored verdict differs from the computed one, a claim has
no verdict, or a notebook names a claim that does not exist; with --data, if a
number is contradicted, a row is not confirmed, or a cell cannot be read.`;

async function main() {
  const { values } = parseArgs({
    options: {
      new: { type: "string" },
      data: { type: "string" },
      text: { type: "string" },
      out: { type: "string" },
      json: { type: "boolean" },
      csv: { type: "boolean" },
      html: { type: "string" },
      mutations: { type: "boolean" },
    },
  });
  if (values.new !== undefined) return await writeNew(values.new);
  if (values.text !== undefined) {
    const name = basename(values.text, extname(values.text));
    return await writeDraft(values.text, values.out ?? name);
  }
  const { answer, page } = values.data === undefined
    ? await ofProject()
    : await ofFolder(values.data);
  if (values.html !== undefined) {
    await Deno.writeTextFile(values.html, await page());
  }
  const report = await import("../audit/report/mod.ts");
  print(
    values.json
      ? JSON.stringify(report.auditJson(answer), null, 2)
      : values.csv
      ? report.auditCsv(answer).trimEnd()
      : values.mutations
      ? report.mutationText(answer)
      : report.auditSummary(answer),
  );
  fail(answer);
}

async function ofProject() {
  const project = await import("../audit/project/mod.ts");
  const root = new URL("../../", import.meta.url);
  const answer = await project.auditProject(root);
  return { answer, page: () => project.auditReport(root, answer) };
}

async function ofFolder(path: string) {
  const folder = await import("../audit/folder/mod.ts");
  const answer = await folder.auditFolder(path);
  return { answer, page: () => folder.folderPage(path, answer) };
}

async function writeNew(path: string) {
  const { newRegistry } = await import("../audit/folder/mod.ts");
  const files = newRegistry();
  await createFolder(path, files);
  print(`Wrote ${[...files.keys()].join(", ")} into ${path}

1. deno task audit --data ${shellWord(path)} audits the example.
2. Replace its numbers in claims.csv with those of your paper, and write in
   relations.csv how they must fit together. kinds.md lists what can be said.`);
}

async function writeDraft(file: string, path: string) {
  const { draftedRegistry } = await import("../audit/folder/mod.ts");
  const files = draftedRegistry(await readText(file));
  await createFolder(path, files);
  const rows = (name: string) =>
    files.get(name)!.trimEnd().split("\n").length - 1;
  print(
    `Drafted ${rows("claims.csv")} numbers and ${
      rows("relations.csv")
    } relations of ${basename(file)} into ${path}

1. Compare each row of claims.csv and relations.csv with the paper. Correct it and
   set "confirmed" to true, or delete it. Rows that say false are not audited.
2. deno task audit --data ${shellWord(path)}`,
  );
}

async function readText(file: string): Promise<string> {
  try {
    return await Deno.readTextFile(file);
  } catch (error) {
    throw new Error(`Cannot read ${file}: ${(error as Error).message}`);
  }
}

function fail({ problems }: ProjectAudit) {
  if (problems.length === 0) return;
  throw new Error(
    `The audit found ${problems.length} ${
      problems.length === 1 ? "problem" : "problems"
    }:\n${problems.map((problem) => `  ${problem}`).join("\n")}`,
  );
}

if (import.meta.main) await runCommand(HELP, main);
