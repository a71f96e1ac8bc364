/**
 * Registers the Deno kernel with Jupyter and says how to open the notebooks.
 *
 * @module
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { jupyterDataFolder, kernelSpec } from "../notebook/mod.ts";
import { runCommand } from "./command_line/run_command.ts";
import { PINNED_DENO, refuseOldDeno } from "./command_line/require_deno.ts";
import { print } from "./command_line/terminal.ts";

const HELP = `Usage: deno task notebook

Registers the Deno kernel with Jupyter, for this user, and says how to open the
notebooks.`;

async function main() {
  parseArgs(); // which refuses all arguments
  refuseOldDeno();
  const machine = {
    os: Deno.build.os,
    execPath: Deno.execPath(),
    env: (name: string) => Deno.env.get(name),
  };
  const folder = join(jupyterDataFolder(machine), "kernels", "deno");
  await Deno.mkdir(folder, { recursive: true });
  await Deno.writeTextFile(
    join(folder, "kernel.json"),
    JSON.stringify(kernelSpec(machine, PINNED_DENO), null, 2) + "\n",
  );
  print(`Registered the kernel "Deno" in ${folder}

To open the notebooks
  in JupyterLab:  jupyter lab notebooks    (to install it: pip install jupyterlab)
  in VS Code:     code .    with the extension "Jupyter" (ms-toolsai.jupyter); open a
                  notebook, then Select Kernel, Jupyter Kernel, Deno

After a change in lib, restart the kernel: it keeps what it has loaded.
${
    machine.os === "windows"
      ? "The Stop button (■) does not reach a cell that awaits something: restart the kernel"
      : "The Stop button (■) restarts the kernel: run the cells above once more"
  }.
A cell with a syntax error shows nothing: look for a missing bracket or quotation mark.`);
}

if (import.meta.main) await runCommand(HELP, main);
