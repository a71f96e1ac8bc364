// The program that starts a process of Deno, and ends it with all that it started
// when this program's input ends: with the runner, even if that is killed.

import { dirname, join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { endProcesses } from "./end_processes.ts";
import type { Keeping } from "./kept_process.ts";
import { TOO_MUCH_MEMORY } from "./memory_guard.ts";

const windows = Deno.build.os === "windows";
if (windows) { // where Ctrl-C reaches every process of the console
  for (const name of ["SIGINT", "SIGBREAK"] as const) {
    Deno.addSignalListener(name, () => {});
  }
}
const input = createInterface(process.stdin)[Symbol.asyncIterator]();
const { value } = await input.next();
if (value !== undefined) {
  const how = await keepProcess(JSON.parse(value))
    .catch(({ message }) => `no process for the notebook: ${message}`);
  Deno.stderr.writeSync(new TextEncoder().encode(how));
}
Deno.exit(); // or it would wait for its input

/** Runs a process until it or the input ends; resolves with how it ended. */
async function keepProcess(
  { what, args, env, clearEnv, listens, files, links }: Keeping,
): Promise<string> {
  await using cleanup = new AsyncDisposableStack();
  const folder = await Deno.makeTempDir({ prefix: "notebook-" });
  cleanup.defer(() => Deno.remove(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    await Deno.writeTextFile(join(folder, name), text);
  }
  for (const [name, target] of Object.entries(links)) {
    const link = join(folder, name);
    await Deno.mkdir(dirname(link), { recursive: true });
    await Deno.symlink(target, link, { type: "junction" });
  }
  const placed = (text: string) => text.replaceAll("{folder}", folder);
  const child = new Deno.Command(Deno.execPath(), {
    args: args.map(placed),
    env: Object.fromEntries(
      Object.entries(env).map(([name, value]) => [name, placed(value)]),
    ),
    clearEnv,
    stdin: listens ? "piped" : "null",
    stdout: listens ? "inherit" : "null",
    stderr: "piped",
    detached: !windows, // a process group of its own, to end as a whole
  }).spawn();
  let killing: Promise<void> | undefined;
  const kill = () => killing ??= endProcesses(child.pid);
  passOn(listens ? child.stdin.getWriter() : undefined).then(kill);

  let complaints = "";
  const reader = child.stderr.pipeThrough(new TextDecoderStream()).getReader();
  const read = (async () => {
    for (let r = await reader.read(); !r.done; r = await reader.read()) {
      complaints = (complaints + r.value).slice(-2000);
      if (complaints.includes(TOO_MUCH_MEMORY)) await kill();
    }
  })();
  const { code, signal } = await child.status;
  await kill(); // what it started
  // A process that left its group may hold the stream open.
  const patience = setTimeout(() => reader.cancel(), 200);
  await read;
  clearTimeout(patience);
  const text = complaints.includes(TOO_MUCH_MEMORY)
    ? TOO_MUCH_MEMORY
    : complaints.trim();
  return `${what} ended (${signal ?? `exit code ${code}`})` +
    (text && `: ${text}`);
}

/** Passes lines of the input on, until it ends. */
async function passOn(
  writer: WritableStreamDefaultWriter<Uint8Array> | undefined,
): Promise<void> {
  const encoder = new TextEncoder();
  for (let line = await input.next(); !line.done; line = await input.next()) {
    // A process that has ended takes no more; how it ended is told anyway.
    await writer?.write(encoder.encode(`${line.value}\n`)).catch(() => {});
  }
}
