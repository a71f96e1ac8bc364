/**
 * Checks the data of a study and says everything that is wrong.
 *
 * @module
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { confine } from "./command_line/confine.ts";
import { folderArgument } from "./command_line/folder_argument.ts";
import { runCommand } from "./command_line/run_command.ts";
import { validate } from "./command_line/validate_study.ts";

const HELP = `Usage: deno task validate DIR

Checks the folder DIR of a study, its figures.json included, and prints every
problem, file by file: row, column, what was found, what is expected, and what
to do. Writes nothing. The exit code is 0 if all is well, else 1.`;

const projectFolder = fileURLToPath(new URL("../../", import.meta.url));

async function main(signal: AbortSignal) {
  const folder = folderArgument(HELP);
  const notebooks = join(projectFolder, "notebooks");
  if (await confine({ read: [folder, notebooks] }, signal)) return;
  await validate(folder, projectFolder);
}

if (import.meta.main) await runCommand(HELP, main);
