/**
 * Checks all notebooks: types, lint and format of their code cells.
 *
 * @module
 */
import { parseArgs } from "node:util";
import {
  checkCells,
  findNotebooks,
  unformattedNotebooks,
} from "../notebook/mod.ts";
import { requireProject } from "./command_line/require_project.ts";
import { runCommand } from "./command_line/run_command.ts";
import { print } from "./command_line/terminal.ts";

const HELP = `Usage: deno run -A lib/commands/check_notebooks.ts

Checks types, lint and format of the code cells of all notebooks. The exit code
is 0 if nothing is wrong.`;

async function main(signal: AbortSignal) {
  parseArgs(); // which refuses all arguments
  await requireProject();
  const notebooks = await findNotebooks("notebooks");
  const { ok, report } = await checkCells(notebooks, { lint: true, signal });
  if (!ok) throw new Error(report);
  const unformatted = await unformattedNotebooks(notebooks);
  if (unformatted.length > 0) {
    throw new Error(
      `Not formatted, run deno fmt --no-config ${unformatted.join(" ")}`,
    );
  }
  print(`Checked the cells of ${notebooks.length} notebooks`);
}

if (import.meta.main) await runCommand(HELP, main);
