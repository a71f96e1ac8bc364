/**
 * Runs the notebooks in other Jupyter clients, again and again if asked, and
 * compares outputs and time with our runner's.
 *
 * @module
 */
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findBrowser } from "../browser/mod.ts";
import {
  type Client,
  commandClients,
  compareClient,
  copyProject,
  findPython,
  type ProjectCopy,
  startJupyterLab,
} from "../clients/mod.ts";
import { median } from "../descriptive/mod.ts";
import { type Notebook, runNotebook, runNotebooks } from "../notebook/mod.ts";
import { requireProject } from "./command_line/require_project.ts";
import { runCommand } from "./command_line/run_command.ts";
import { wholeNumber } from "./command_line/number_option.ts";
import { refuseOldDeno } from "./command_line/require_deno.ts";
import { print, showProgress } from "./command_line/terminal.ts";

const HELP = `Usage: deno task clients [options]

Runs the notebooks in those of JupyterLab (with Chromium), nbclient, nbconvert and
papermill that are installed, and compares what they show with what our runner
writes. To install them, run pip install -r .binder/requirements.txt. The variable
JUPYTER_PYTHON names another Python.

  --client NAME    run only this one: runner, nbclient, nbconvert, papermill or
                   jupyterlab; can be repeated
  --notebook TEXT  run only notebooks with this text in their name
  --runs N         run each N times (1)
  --help           show this help`;

async function main(signal: AbortSignal) {
  const { values } = parseArgs({
    options: {
      client: { type: "string", multiple: true, default: [] },
      notebook: { type: "string", default: "" },
      runs: { type: "string", default: "1" },
    },
  });
  await requireProject();
  refuseOldDeno();
  const runs = wholeNumber("--runs", values.runs);
  await using copy = await copyProject(resolve("."));
  const notebooks = copy.notebooks.filter((path) =>
    basename(path).includes(values.notebook)
  );
  if (notebooks.length === 0) {
    throw new RangeError(
      `Cannot compare: no notebook has "${values.notebook}" in its name`,
    );
  }
  await using clients = await installedClients(copy);
  const chosen = chosenClients(clients.list, values.client);
  const expected = new Map<string, Notebook>();
  const options = { root: copy.root, signal };
  for (const { path, notebook } of await runNotebooks(notebooks, options)) {
    expected.set(path, notebook);
  }
  let wrong = 0;
  for (const client of chosen) {
    const times: number[] = [];
    for (let run = 1; run <= runs; run++) {
      const start = performance.now();
      for (const [path, notebook] of expected) {
        signal.throwIfAborted();
        showProgress(`${client.name}, run ${run}: ${basename(path)}`);
        const found = await compareClient(
          client,
          copy,
          path,
          notebook,
          {},
          signal,
        );
        for (const { place, what } of found) {
          showProgress("");
          print(`${client.name}, run ${run}: ${place}: ${what}`);
        }
        if (found.length > 0) wrong++;
      }
      times.push(performance.now() - start);
    }
    showProgress("");
    print(row(client.name, expected.size, times));
  }
  if (wrong > 0) throw new Error(`Outputs differ in ${wrong} runs`);
}

/** Our runner as a client of its own, and those that are installed. */
async function installedClients(copy: ProjectCopy) {
  const runner: Client = {
    name: "runner",
    run: async (notebook, out, _env, signal) => {
      const options = { root: copy.root, ...(signal && { signal }) };
      const executed = await runNotebook(notebook, options);
      await Deno.writeTextFile(out, JSON.stringify(executed));
    },
  };
  const python = await findPython();
  const browser = await findBrowser();
  const lab = python?.versions["jupyterlab"] && browser
    ? await startJupyterLab(python, copy, browser)
    : undefined;
  return {
    list: [
      runner,
      ...(python ? commandClients(python) : []),
      ...(lab ? [lab] : []),
    ],
    [Symbol.asyncDispose]: async () => await lab?.[Symbol.asyncDispose](),
  };
}

/** The clients of these names, or all without a name; each name must be one's. */
function chosenClients(
  clients: readonly Client[],
  names: readonly string[],
): readonly Client[] {
  const isNamed = (client: Client, name: string) =>
    client.name.startsWith(name);
  for (const name of names) {
    if (clients.some((client) => isNamed(client, name))) continue;
    throw new RangeError(
      `Cannot run ${name}: the installed clients are ${
        clients.map((client) => client.name).join(", ")
      }`,
    );
  }
  return names.length === 0
    ? clients
    : clients.filter((client) => names.some((name) => isNamed(client, name)));
}

function row(name: string, notebooks: number, times: readonly number[]) {
  return `${name.padEnd(20)} ${times.length} runs of ${notebooks} notebooks, ${
    (median(times) / 1000).toFixed(1)
  } s each`;
}

if (import.meta.main) await runCommand(HELP, main);
