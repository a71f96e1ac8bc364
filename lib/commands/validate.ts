/**
 * Checks the data of a study and says everything that is wrong.
 *
 * @module
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkData } from "../reproduction/check/mod.ts";
import {
  describeProblems,
  studyColumns,
  StudyError,
  type StudyTables,
  unusedKeys,
} from "../study/mod.ts";
import { confine } from "./command_line/confine.ts";
import { folderArgument } from "./command_line/folder_argument.ts";
import { runCommand } from "./command_line/run_command.ts";
import { leftOutText } from "./command_line/left_out_text.ts";
import { print } from "./command_line/terminal.ts";

const HELP = `Usage: deno task validate DIR

Checks the folder DIR of a study, its figures.json included, and prints every
problem, file by file: row, column, what was found, what is expected, and what
to do. Writes nothing. The exit code is 0 if all is well, else 1.`;

const projectFolder = fileURLToPath(new URL("../../", import.meta.url));

async function main(signal: AbortSignal) {
  const folder = folderArgument(HELP);
  const notebooks = join(projectFolder, "notebooks");
  if (await confine({ read: [folder, notebooks] }, signal)) return;
  try {
    const { study, unmet } = await checkData(folder, projectFolder);
    const { package: descriptor, notes = [] } = study;
    const counts = descriptor.resources.flatMap(({ name, title }) => {
      const n = Object.hasOwn(studyColumns, name)
        ? study[name as keyof StudyTables].length
        : undefined;
      return n === undefined
        ? []
        : [`  ${title}: ${n} row${n === 1 ? "" : "s"}`];
    });
    const leftOut = new Map(
      unmet.entries().filter(([, { reasons }]) => reasons.length > 0)
        .map(([name, { reasons }]) => [name, reasons]),
    );
    print([
      `${descriptor.title}: no problem found`,
      ...counts,
      ...notes,
      ...leftOutText(leftOut),
      ...unusedText(unusedKeys(descriptor)),
    ].join("\n"));
  } catch (error) {
    if (!(error instanceof StudyError)) throw error;
    const { problems } = error;
    const count = problems.length === 1
      ? "1 problem"
      : `${problems.length} problems`;
    throw new Error(`${describeProblems(problems)}\n\n${count} in ${folder}`);
  }
}

function unusedText(keys: readonly string[]): readonly string[] {
  return keys.length === 0 ? [] : [
    `Entries of datapackage.json that nothing here reads: ${keys.join(", ")}`,
  ];
}

if (import.meta.main) await runCommand(HELP, main);
