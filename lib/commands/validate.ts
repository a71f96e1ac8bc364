/**
 * Checks the data of a study and says everything that is wrong.
 *
 * @module
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { confine } from "./command_line/confine.ts";
import { runCommand } from "./command_line/run_command.ts";
import { print } from "./command_line/terminal.ts";
import { validate } from "./command_line/validate_study.ts";

const HELP = `Usage: deno task validate DIR [--against DIR]

Checks the study in the folder DIR, including its figures.json, and prints every
problem, file by file: the row and column, what was found, what was expected, and
what to do. Writes nothing. The exit code is 0 if nothing is wrong, and 1 otherwise.

  --against DIR  then compare it with the older version in this folder: each cell
                 and row that differs, and each result that differs, old to new
  --help         show this help`;

const projectFolder = fileURLToPath(new URL("../../", import.meta.url));

async function main(signal: AbortSignal) {
  const { values: { against }, positionals: [folder, ...more] } = parseArgs({
    options: { against: { type: "string" } },
    allowPositionals: true,
  });
  if (folder === undefined || more.length > 0) throw new Error(HELP);
  const notebooks = join(projectFolder, "notebooks");
  const older = against === undefined ? [] : [against];
  if (await confine({ read: [folder, notebooks, ...older] }, signal)) return;
  await validate(folder, projectFolder);
  if (against === undefined) return;
  // Loaded only where it is asked for, since all methods come with it.
  const { comparisonText } = await import("./command_line/comparison_text.ts");
  print((await comparisonText(against, folder)).join("\n"));
}

if (import.meta.main) await runCommand(HELP, main);
