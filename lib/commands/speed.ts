/**
 * Times `reproduce` beside `jupyter nbconvert --execute` on the same notebooks.
 *
 * @module
 */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { copyProject, findPython, runProgram } from "../clients/mod.ts";
import { median } from "../descriptive/mod.ts";
import { reproduce } from "../reproduction/mod.ts";
import { requireProject } from "./command_line/require_project.ts";
import { runCommand } from "./command_line/run_command.ts";
import { wholeNumber } from "./command_line/number_option.ts";
import { print } from "./command_line/terminal.ts";

const HELP = `Usage: deno task speed [options]

Runs all notebooks N times with our command and N times with nbconvert, in turn,
and prints both medians. The exit code is 0 if ours takes at most 0.35 times as
long as nbconvert.

  --runs N  how often each is run (5)
  --help    show this help`;

/** The part of nbconvert's time that a reproduction may take. */
const allowed = 0.35;

async function main(signal: AbortSignal) {
  const { values } = parseArgs({
    options: {
      runs: { type: "string", default: "5" },
    },
  });
  await requireProject();
  const runs = wholeNumber("--runs", values.runs);
  const python = await findPython();
  if (python?.versions["nbconvert"] === undefined) {
    throw new Error(
      "Cannot compare: nbconvert is missing; install it with pip install -r .binder/requirements.txt",
    );
  }
  await using copy = await copyProject(resolve("."));
  const ours = () => reproduce({ root: copy.root, signal });
  const nbconvert = () =>
    runProgram(python.python, [
      ...["-m", "jupyter", "nbconvert", "--to=notebook", "--execute"],
      ...["--ExecutePreprocessor.kernel_name=deno"],
      ...[`--output-dir=${join(copy.root, "nbconvert")}`, ...copy.notebooks],
    ], { env: copy.env, signal });
  await ours(); // so that both find warm caches
  const times = { ours: [] as number[], nbconvert: [] as number[] };
  for (let run = 0; run < runs; run++) {
    times.ours.push(await seconds(ours));
    times.nbconvert.push(await seconds(nbconvert));
  }
  const [a, b] = [median(times.ours), median(times.nbconvert)];
  print(`${copy.notebooks.length} notebooks, medians of ${runs} runs`);
  print(`reproduce  ${a.toFixed(1)} s, with data, type check and figures`);
  print(`nbconvert  ${b.toFixed(1)} s`);
  print(`ratio      ${(a / b).toFixed(2)}, allowed ${allowed}`);
  if (a / b > allowed) Deno.exitCode = 1;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

if (import.meta.main) await runCommand(HELP, main);
