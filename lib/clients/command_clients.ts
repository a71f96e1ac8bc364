import { basename, dirname, join } from "node:path";
import type { Python } from "./python.ts";
import { runProgram } from "./run_program.ts";

/** A program that runs a notebook. */
export interface Client {
  /** Its name and version. */
  readonly name: string;
  /** Runs a notebook file in its folder and writes the executed notebook to `out`. */
  run(
    notebook: string,
    out: string,
    env: Environment,
    signal?: AbortSignal,
  ): Promise<void>;
}

/** Environment variables. */
export type Environment = Readonly<Record<string, string>>;

/** How each client is called. */
const calls: Readonly<
  Record<string, (notebook: string, out: string) => readonly string[]>
> = {
  nbclient: (notebook, out) => [
    ...["-m", "jupyter", "execute", "--kernel_name=deno", "--timeout=120"],
    ...[`--output=${out}`, notebook],
  ],
  nbconvert: (notebook, out) => [
    ...["-m", "jupyter", "nbconvert", "--to=notebook", "--execute"],
    ...["--ExecutePreprocessor.kernel_name=deno"],
    ...[`--output-dir=${dirname(out)}`, `--output=${basename(out)}`, notebook],
  ],
  papermill: (notebook, out) => [
    join(import.meta.dirname!, "papermill_deno.py"),
    ...["--kernel=deno", "--no-progress-bar", `--cwd=${dirname(notebook)}`],
    ...[notebook, out],
  ],
};

/**
 * What they say when another program has taken one of the ports that they chose
 * for the kernel; they choose new ones each time.
 */
const portTaken = /Kernel died before replying to kernel_info/;

/**
 * Finds the clients without a window that are installed.
 *
 * @param python A Python and the versions of its clients.
 * @returns The clients.
 */
export function commandClients({ python, versions }: Python): Client[] {
  return Object.entries(calls)
    .filter(([name]) => versions[name])
    .map(([name, call]) => ({
      name: `${name} ${versions[name]}`,
      run: async (notebook, out, env, signal) => {
        const parameters = name === "papermill"
          ? Object.entries(env).filter(([key]) => key.startsWith("STUDY_"))
            .flatMap(([key, value]) => ["-p", key, value])
          : [];
        const args = [...call(notebook, out), ...parameters];
        const options = {
          cwd: dirname(notebook),
          env,
          ...(signal && { signal }),
        };
        for (let tries = 1;; tries++) {
          try {
            return await runProgram(python, args, options);
          } catch (error) {
            const isTaken = portTaken.test((error as Error).message);
            if (tries === 3 || !isTaken) throw error;
          }
        }
      },
    }));
}
