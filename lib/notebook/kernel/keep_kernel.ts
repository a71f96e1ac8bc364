// The program that starts a kernel, and ends it with all that it started when this
// program's input ends: with the runner, even if that is killed. On a study's data
// it is the kernel's permission broker, too. The runner cannot be: it has few
// permissions itself, and on Windows Deno opens a pipe to listen on with all only.

import { randomUUID } from "node:crypto";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { endProcesses } from "./end_processes.ts";
import { TOO_MUCH_MEMORY } from "./fence.ts";
import type { Keeping } from "./process.ts";
import { startBroker } from "./permission_broker.ts";

const windows = Deno.build.os === "windows";
if (windows) { // where Ctrl-C reaches every process of the console
  for (const name of ["SIGINT", "SIGBREAK"] as const) {
    Deno.addSignalListener(name, () => {});
  }
}
const input = createInterface(process.stdin)[Symbol.asyncIterator]();
const { value } = await input.next();
if (value !== undefined) {
  const how = await keepKernel(JSON.parse(value));
  Deno.stdout.writeSync(new TextEncoder().encode(how));
}
Deno.exit(); // or it would wait for its input

/** Runs a kernel until it or the input ends; resolves with how it ended. */
async function keepKernel(
  { connection, permissions }: Keeping,
): Promise<string> {
  await using cleanup = new AsyncDisposableStack();
  const folder = await Deno.makeTempDir({ prefix: "kernel-" });
  cleanup.defer(() => Deno.remove(folder, { recursive: true }));
  const file = join(folder, "connection.json");
  await Deno.writeTextFile(file, JSON.stringify(connection));
  const path = windows
    ? `\\\\.\\pipe\\${randomUUID()}`
    : join(folder, "broker");
  if (permissions) cleanup.use(await startBroker(path, permissions));
  const kernel = new Deno.Command(Deno.execPath(), {
    args: ["jupyter", "--quiet", "--kernel", "--conn", file],
    ...(permissions && { env: { DENO_PERMISSION_BROKER_PATH: path } }),
    stdin: "null",
    stdout: "null",
    stderr: "piped",
    detached: !windows, // a process group of its own, to end as a whole
  }).spawn();
  let killing: Promise<void> | undefined;
  const kill = () => killing ??= endProcesses(kernel.pid);
  input.next().then(kill);

  let complaints = "";
  const reader = kernel.stderr.pipeThrough(new TextDecoderStream()).getReader();
  const read = (async () => {
    for (let r = await reader.read(); !r.done; r = await reader.read()) {
      complaints = (complaints + r.value).slice(-2000);
      if (complaints.includes(TOO_MUCH_MEMORY)) await kill();
    }
  })();
  const { code, signal } = await kernel.status;
  await kill(); // what it started
  // A process that left its group may hold the stream open.
  const patience = setTimeout(() => reader.cancel(), 200);
  await read;
  clearTimeout(patience);
  const text = complaints.includes(TOO_MUCH_MEMORY)
    ? TOO_MUCH_MEMORY
    : complaints.trim();
  return `the kernel ended (${signal ?? `exit code ${code}`})` +
    (text && `: ${text}`);
}
