/**
 * Writes the workbench as one HTML file.
 *
 * @module
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildWorkbench } from "../workbench/mod.ts";
import { requireProject } from "./command_line/require_project.ts";
import { runCommand } from "./command_line/run_command.ts";
import { print } from "./command_line/terminal.ts";

const HELP = `Usage: deno task workbench [options]

Writes one HTML file that draws Figure 2 from a CSV, Excel or SPSS file, with
medians, numbers at risk and tests. It opens by double click. It needs no network
and cannot use one, so patients' data stay on the computer.

  --out FILE  the file; by default workbench.html
  --help      show this help`;

async function main() {
  const { values } = parseArgs({
    options: { out: { type: "string", default: "workbench.html" } },
  });
  await requireProject();
  await Deno.writeTextFile(values.out, await buildWorkbench(resolve(".")));
  print(`Wrote ${values.out}: open it in a browser`);
}

if (import.meta.main) await runCommand(HELP, main);
