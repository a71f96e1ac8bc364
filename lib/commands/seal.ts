/**
 * Brings the project up to date after its data have been edited.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { runCommand } from "./command_line/run_command.ts";
import { print } from "./command_line/terminal.ts";

const HELP = `Usage: deno task seal

After an edit of the files in data: writes their sizes and checksums into
data/datapackage.json, the verdicts into data/verdicts.csv, and the audit's counts
into the README and the guide to the printed numbers. Writes nothing if the data
do not fit their schema.`;

async function main() {
  parseArgs(); // which refuses all arguments
  const { sealProject } = await import("../audit/project/mod.ts");
  await sealProject(new URL("../../", import.meta.url));
  print(
    "Sealed data/datapackage.json, data/verdicts.csv, README.md and the guide",
  );
}

if (import.meta.main) await runCommand(HELP, main);
