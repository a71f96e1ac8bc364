/**
 * Writes the files of an empty study.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { createFolder, workFolder } from "../reproduction/folders/mod.ts";
import { loadStudy, templateFiles } from "../study/mod.ts";
import { confine } from "./command_line/confine.ts";
import { folderArgument } from "./command_line/folder_argument.ts";
import { runCommand } from "./command_line/run_command.ts";
import { shellWord } from "./command_line/shell_word.ts";
import { print } from "./command_line/terminal.ts";

const HELP = `Usage: deno task template DIR

Writes the files of an empty study into the new folder DIR: each table as CSV
with its header and one example row, datapackage.json with what every column
must hold, the same as a data dictionary to read, and figures.json.`;

const projectData = fileURLToPath(new URL("../../data/", import.meta.url));

async function main(signal: AbortSignal) {
  const folder = folderArgument(HELP);
  const needs = {
    read: [projectData],
    write: [folder, workFolder(folder)],
  };
  if (await confine(needs, signal)) return;
  const study = await loadStudy(projectData);
  const files = templateFiles(study);
  await createFolder(folder, files);
  const word = shellWord(folder);
  print(`Wrote ${files.size} files into ${folder}

1. Read data-dictionary.md: what each column holds.
2. Replace the row EXAMPLE of each CSV by your rows, in a spreadsheet or an editor.
   A table for which you have no data keeps its header alone.
3. Fit datapackage.json to your study: titles, description, allowed values, and under
   "analysis" the subgroups, time points and tables.
4. deno task validate ${word}
5. deno task reproduce --data ${word} --out DIR`);
}

if (import.meta.main) await runCommand(HELP, main);
