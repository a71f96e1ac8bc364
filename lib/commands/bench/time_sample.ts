import { showProgress } from "../command_line/terminal.ts";
import { writeSample } from "./sample.ts";

/** A program that is timed. */
export interface Engine {
  /** Its name in the table. */
  readonly name: string;
  /** Program and first arguments. */
  readonly command: readonly string[];
}

/** What a program took for a task. */
export interface Timing {
  /** Processor times in milliseconds. */
  readonly times: readonly number[];
  /** Memory, where the program measures it. */
  readonly bytesASubject?: number | null;
}

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

/** The tasks that a sample of this size is timed on. */
export function tasksFor(n: number): string[] {
  return Object.keys(largest).filter((task) => n <= largest[task]!);
}

/** Output of a program as JSON; null if it or its package is not installed. */
export async function run(
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
export async function timeSample(
  engines: readonly Engine[],
  n: number,
  rounds: number,
  folder: string,
  signal: AbortSignal,
): Promise<Map<string, Map<string, Timing>>> {
  await writeSample(folder, n);
  const repetitions = n >= 1e7 ? 0 : n >= 1e6 ? 5 : 15;
  const found = new Map(
    engines.map(({ name }) => [name, new Map<string, Timing>()]),
  );
  for (let round = 1; round <= rounds; round++) {
    for (const { name, command } of engines) {
      showProgress(`${n} subjects, round ${round}, ${name}`);
      const args = [folder, tasksFor(n).join(";"), `${repetitions}`];
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
