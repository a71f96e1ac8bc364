/**
 * Writes the notebooks with their exercises solved into `notebooks/solutions`.
 *
 * @module
 */
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { exerciseOf, solveNotebook } from "../exercises/mod.ts";
import {
  findNotebooks,
  formatNotebook,
  parseNotebook,
} from "../notebook/mod.ts";
import { replaceFiles } from "../study/write/mod.ts";
import { requireProject } from "./command_line/require_project.ts";
import { runCommand } from "./command_line/run_command.ts";
import { print } from "./command_line/terminal.ts";

const HELP = `Usage: deno task solutions

Writes the notebooks with their exercises solved into notebooks/solutions.`;

async function main() {
  parseArgs(); // which refuses all arguments
  await requireProject();
  const folder = join("notebooks", "solutions");
  const files = new Map<string, Uint8Array>();
  for (const path of await findNotebooks("notebooks")) {
    if (path.startsWith(folder)) continue;
    const notebook = parseNotebook(await Deno.readTextFile(path));
    if (!notebook.cells.some(exerciseOf)) continue;
    const text = formatNotebook(solveNotebook(notebook));
    files.set(basename(path), new TextEncoder().encode(text));
  }
  await replaceFiles(folder, files);
  print(`Wrote ${files.size} notebooks with solutions into ${folder}`);
}

if (import.meta.main) await runCommand(HELP, main);
