import { resolve } from "node:path";

/** What a command needs of the machine. */
interface Needs {
  /** Files and folders that it reads. */
  readonly read: readonly string[];
  /** Folders that it writes. */
  readonly write?: readonly string[];
  /** Whether it starts Deno, in which cells run and folders are exchanged. */
  readonly deno?: boolean;
}

/**
 * Environment variable of a confined process: its input ends when it is to end,
 * and with the process that confined it, even if that is killed.
 */
export const confinedVariable = "STUDY_CONFINED";

/**
 * Where memory is plentiful, V8 lets garbage pile up: a million rows then took
 * 1.3 GB of which half was in use. Growing in small steps keeps them below 1 GB.
 */
const frugalHeap = "--v8-flags=--heap-growing-percent=20";

/**
 * Runs the command again in a process that has only these permissions, since
 * which folders a command needs is known only once its arguments are read.
 *
 * @param signal Ends that process.
 * @param args What the process is called with. Default: as this one.
 * @returns Whether that process has done the work, with its exit code now this
 * one's; false where this one is to go on: in that process itself.
 */
export async function confine(
  { read, write = [], deno = false }: Needs,
  signal: AbortSignal,
  args: readonly string[] = Deno.args,
): Promise<boolean> {
  if (await isConfined()) return false;
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--quiet",
      "--no-prompt",
      frugalHeap,
      allow("read", [...read, ...write, Deno.execPath()]),
      ...(write.length > 0 ? [allow("write", write)] : []),
      ...(deno
        ? [
          "--allow-env",
          allow("run", [Deno.execPath()]),
        ]
        : [`--allow-env=NO_COLOR,STUDY_DATA,${confinedVariable}`]),
      Deno.mainModule,
      ...args,
    ],
    env: { [confinedVariable]: "1" },
    stdin: "piped",
  }).spawn();
  const end = () => child.stdin.abort();
  signal.addEventListener("abort", end);
  const { code } = await child.status;
  signal.removeEventListener("abort", end);
  await end();
  Deno.exitCode = code;
  return true;
}

/** Whether this process has only the permissions that it needs. */
export async function isConfined(): Promise<boolean> {
  const { state } = await Deno.permissions.query({ name: "read" });
  return state !== "granted";
}

/**
 * A permission for absolute paths.
 *
 * @throws {Error} For a path with a comma, at which Deno would split it.
 */
function allow(name: string, paths: readonly string[]): string {
  const list = paths.map((path) => resolve(path));
  const split = list.find((path) => path.includes(","));
  if (split !== undefined) {
    throw new Error(
      `Cannot confine the command to ${split}: a folder with a comma in its path cannot be named to Deno; rename it`,
    );
  }
  return `--allow-${name}=${list.join(",")}`;
}
