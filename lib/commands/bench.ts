/**
 * Times the survival functions beside R's and Python's on the same subjects.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { median } from "../descriptive/mod.ts";
import { writeSample } from "./bench/sample.ts";
import { interruptible } from "./interruptible.ts";
import { wholeNumber } from "./number_option.ts";
import { print, showProgress } from "./terminal.ts";

const HELP = `Usage: deno task bench [options]

Times Kaplan-Meier, log-rank and Cox beside R's survival and Python's lifelines on
the same files: each in a process of its own, in turn, several rounds; prints
medians of processor time and how many times faster this project is. R and
lifelines are left out if they are not installed.

  --sizes LIST    numbers of subjects [10000,100000,1000000]
  --rounds N      how often every program has its turn [3]
  --python FILE   Python that has lifelines [python3]
  --help          show this`;

/** Largest sample each task is run on; what is slow elsewhere would take hours. */
const largest: Readonly<Record<string, number>> = {
  "Kaplan-Meier": Infinity,
  "Kaplan-Meier, bare core": Infinity,
  "Kaplan-Meier, months": Infinity,
  "log-rank": Infinity,
  "log-rank, months": Infinity,
  "Cox, 5 covariates": 100_000,
  "sort alone": Infinity,
};

/** What other programs' variants of a task are compared with. */
const counterpart: Readonly<Record<string, string>> = {
  "Kaplan-Meier, bare core": "Kaplan-Meier",
};

interface Engine {
  readonly name: string;
  readonly command: readonly string[];
}

interface Timing {
  readonly times: readonly number[];
  readonly bytesASubject?: number | null;
}

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

/** Output of a program as JSON; null if it or its package is not installed. */
async function run(
  [program, ...args]: readonly string[],
  signal: AbortSignal,
): Promise<unknown> {
  try {
    const command = new Deno.Command(program!, { args, signal });
    const { code, stdout, stderr } = await command.output();
    signal.throwIfAborted();
    if (code === 3) return null;
    if (code !== 0) throw new Error(new TextDecoder().decode(stderr));
    return JSON.parse(new TextDecoder().decode(stdout));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

/** Every program's times of every task on one sample, by program and task. */
async function timeSample(
  engines: readonly Engine[],
  n: number,
  rounds: number,
  folder: string,
  signal: AbortSignal,
): Promise<Map<string, Map<string, Timing>>> {
  await writeSample(folder, n);
  const tasks = Object.keys(largest).filter((task) => n <= largest[task]!);
  const repetitions = n >= 1e7 ? 0 : n >= 1e6 ? 5 : 15;
  const found = new Map(
    engines.map(({ name }) => [name, new Map<string, Timing>()]),
  );
  for (let round = 1; round <= rounds; round++) {
    for (const { name, command } of engines) {
      showProgress(`${n} subjects, round ${round}, ${name}`);
      const args = [folder, tasks.join(";"), `${repetitions}`];
      const result = await run([...command, ...args], signal);
      if (result === null) continue;
      for (
        const [task, timing] of Object.entries(result as Record<string, Timing>)
      ) {
        const before: Timing = found.get(name)!.get(task) ?? { times: [] };
        found.get(name)!.set(task, {
          ...timing,
          times: [...before.times, ...timing.times],
        });
      }
    }
  }
  showProgress("");
  return found;
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
  return Object.keys(largest).filter((task) => n <= largest[task]!).map(
    (task) => {
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
    },
  );
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
      print(`Memory, ${task}: ${bytesASubject.toFixed(0)} bytes a subject`);
    }
  }
  const times: number[] = [];
  for (let i = 0; i < 9; i++) {
    const first = [...command.slice(0, -1), script("first_call.ts")];
    times.push(await run(first, signal) as number);
  }
  print(
    `First call, 35 subjects, import included: ${
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
      help: { type: "boolean" },
    },
  });
  if (values.help) return print(HELP);
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

if (import.meta.main) await interruptible(main);
