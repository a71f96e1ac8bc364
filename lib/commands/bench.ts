/**
 * Times the survival functions beside R's and Python's on the same subjects.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { median } from "../descriptive/mod.ts";
import {
  type Engine,
  run,
  tasksFor,
  timeSample,
  type Timing,
} from "./bench/time_sample.ts";
import { runCommand } from "./command_line/run_command.ts";
import { wholeNumber } from "./command_line/number_option.ts";
import { print } from "./command_line/terminal.ts";

const HELP = `Usage: deno task bench [options]

Times Kaplan-Meier, log-rank and Cox beside R's survival and Python's lifelines on
the same data. Each program runs in a process of its own, and they take turns for
several rounds. Prints medians of processor time, and how many times faster this
project is. R and lifelines are left out if they are not installed.

  --sizes LIST    numbers of subjects [10000,100000,1000000]
  --rounds N      how often each program takes its turn [3]
  --python FILE   the Python that has lifelines [python3]
  --help          show this help`;

/** What other programs' variants of a task are compared with. */
const counterpart: Readonly<Record<string, string>> = {
  "Kaplan-Meier, bare core": "Kaplan-Meier",
};

const script = (name: string) =>
  fileURLToPath(new URL(`./bench/${name}`, import.meta.url));

const ours: Engine = {
  name: "this project",
  command: [Deno.execPath(), "run", "-A", script("deno_engine.ts")],
};

function others(python: string): readonly Engine[] {
  return [
    { name: "R", command: ["Rscript", "--vanilla", script("r_engine.R")] },
    { name: "lifelines", command: [python, script("lifelines_engine.py")] },
  ];
}

function milliseconds(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** One line of the table for each task of one sample. */
function report(
  found: Map<string, Map<string, Timing>>,
  engines: readonly Engine[],
  n: number,
): string[] {
  const own = found.get(ours.name)!;
  return tasksFor(n).map((task) => {
    const timing = own.get(counterpart[task] ?? task)!;
    const time = median(timing.times);
    const cells = engines.slice(1).map(({ name }) => {
      const other = found.get(name)!.get(task);
      if (other === undefined) return "";
      const theirs = median(other.times);
      return `${milliseconds(theirs)} (${(theirs / time).toFixed(1)}×)`;
    });
    return `| ${
      [task, n.toLocaleString("en"), milliseconds(time), ...cells].join(" | ")
    } |`;
  });
}

async function memoryAndFirstCall(
  signal: AbortSignal,
  folder: string,
  n: number,
) {
  const { command } = ours;
  // In smaller samples what the program itself needs would count for more.
  const tasks = n >= 1e6 ? ["Kaplan-Meier", "log-rank"] : [];
  for (const task of tasks) {
    const result = await run([...command, folder, task, "0"], signal);
    const { bytesASubject } = (result as Record<string, Timing>)[task]!;
    if (typeof bytesASubject === "number") {
      print(`Memory, ${task}: ${bytesASubject.toFixed(0)} bytes per subject`);
    }
  }
  const times: number[] = [];
  for (let i = 0; i < 9; i++) {
    const first = [...command.slice(0, -1), script("first_call.ts")];
    times.push(await run(first, signal) as number);
  }
  print(
    `First call with 35 subjects, including the import: ${
      milliseconds(median(times))
    } ms`,
  );
}

async function main(signal: AbortSignal) {
  const { values } = parseArgs({
    options: {
      sizes: { type: "string", default: "10000,100000,1000000" },
      rounds: { type: "string", default: "3" },
      python: { type: "string", default: "python3" },
    },
  });
  const sizes = values.sizes.split(",").map((size) =>
    wholeNumber("--sizes", size)
  );
  const rounds = wholeNumber("--rounds", values.rounds);
  const folder = await Deno.makeTempDir({ prefix: "survival-bench-" });
  try {
    const engines = [ours, ...others(values.python)];
    print(
      "| task | subjects | this project, ms | R's survival, ms | lifelines, ms |",
    );
    print("| --- | ---: | ---: | ---: | ---: |");
    const missing = new Set<string>();
    for (const n of sizes) {
      const found = await timeSample(engines, n, rounds, folder, signal);
      for (const line of report(found, engines, n)) print(line);
      for (const [name, tasks] of found) {
        if (tasks.size === 0) missing.add(name);
      }
    }
    print("");
    for (const name of missing) print(`Left out: ${name} is not installed`);
    await memoryAndFirstCall(signal, folder, sizes.at(-1)!);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

if (import.meta.main) await runCommand(HELP, main);
