import { fileURLToPath } from "node:url";

/** A process of Deno to start, as a line of input to the program that keeps it. */
export interface Keeping {
  /** What an error calls it. */
  readonly what: string;
  /** Deno's arguments; "{folder}" stands for its temporary folder. */
  readonly args: readonly string[];
  /** Environment variables, likewise. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether it gets no others. */
  readonly clearEnv: boolean;
  /** Whether it gets further lines of input, and its output is passed on. */
  readonly listens: boolean;
  /** Texts of files in its temporary folder, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** Folders elsewhere that the temporary folder links to, by path within it. */
  readonly links: Readonly<Record<string, string>>;
}

/** A process that ends with this one, and with all that it started. */
export interface KeptProcess extends AsyncDisposable {
  /** Sends it a line of input. */
  send(line: string): Promise<void>;
  /** What it prints. */
  readonly output: ReadableStream<Uint8Array>;
  /** Resolves when it has ended, with words that say how. */
  readonly ended: Promise<string>;
}

const program = fileURLToPath(new URL("keep_process.ts", import.meta.url));

/**
 * Starts a process of Deno with `folder` as its working folder. Disposing of it
 * ends it and the processes it started, and waits until it is gone.
 */
export async function keepProcess(
  folder: string,
  keeping: Keeping,
): Promise<KeptProcess> {
  const keeper = new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "--no-config", "--no-lock", "-A", program],
    cwd: folder,
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
    detached: Deno.build.os !== "windows", // else what kills our group kills it
  }).spawn();
  const input = keeper.stdin.getWriter();
  const ended = (async () => {
    const how = await new Response(keeper.stderr).text();
    await keeper.status;
    await input.abort();
    return how.trim();
  })();
  const send = (line: string) =>
    input.write(new TextEncoder().encode(`${line}\n`));
  await send(JSON.stringify(keeping));
  return {
    send,
    output: keeper.stdout,
    ended,
    [Symbol.asyncDispose]: async () => {
      await input.abort(); // which ends the process
      await ended;
    },
  };
}
