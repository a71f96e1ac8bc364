/** In what surroundings a program runs. */
export interface ProgramOptions {
  /** Its working folder. */
  readonly cwd?: string;
  /** Environment variables beside those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Ends it and every kernel that it started. */
  readonly signal?: AbortSignal;
}

/**
 * Runs a program to its end. It gets a process group of its own, since the
 * kernels of a client that is ended would otherwise live on.
 *
 * @param program The program.
 * @param args Its arguments.
 * @param options Folder, environment and signal.
 * @throws {Error} If it fails, with its last words; if the signal says so.
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  { cwd, env, signal }: ProgramOptions = {},
): Promise<void> {
  signal?.throwIfAborted();
  const windows = Deno.build.os === "windows";
  const child = new Deno.Command(program, {
    args: [...args],
    ...(cwd !== undefined && { cwd }),
    env: { ...env, PYTHONWARNINGS: "ignore" },
    stdout: "null",
    stderr: "piped",
    detached: !windows,
  }).spawn();
  const end = () => Deno.kill(windows ? child.pid : -child.pid, "SIGKILL");
  signal?.addEventListener("abort", end);
  const { success, stderr } = await child.output();
  signal?.removeEventListener("abort", end);
  signal?.throwIfAborted();
  if (success) return;
  const words = new TextDecoder().decode(stderr).trim().slice(-2000);
  throw new Error(`${program} ${args.join(" ")} failed:\n${words}`);
}
