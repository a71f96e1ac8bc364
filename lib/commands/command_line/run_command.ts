import { confinedVariable } from "./confine.ts";
import { print, printError } from "./terminal.ts";

/**
 * Runs a command: prints its help if that is asked for and does nothing else;
 * otherwise does its work, with a signal that Ctrl-C aborts (or a request to
 * terminate, or the end of the process that confined this one), so that processes
 * are ended and temporary files removed, and sets the exit code: 1 if the work
 * failed, 130 if it was interrupted.
 */
export async function runCommand(
  help: string,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  if (Deno.args.includes("--help")) return print(help);
  const controller = new AbortController();
  const interrupt = () => controller.abort(new Error("interrupted"));
  const signals: Deno.Signal[] = Deno.build.os === "windows"
    ? ["SIGINT", "SIGBREAK"]
    : ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const name of signals) Deno.addSignalListener(name, interrupt);
  const input = Deno.env.has(confinedVariable)
    ? Deno.stdin.readable.getReader()
    : undefined;
  input?.read().then(interrupt); // nothing but its end ever comes
  try {
    await work(controller.signal);
  } catch (error) {
    printError(error instanceof Error ? error.message : String(error));
    Deno.exitCode = controller.signal.aborted ? 130 : 1;
  } finally {
    await input?.cancel();
    for (const name of signals) Deno.removeSignalListener(name, interrupt);
  }
}
