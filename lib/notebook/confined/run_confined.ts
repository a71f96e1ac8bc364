// The program that runs cells on a study's data. Deno's permissions confine it; what
// it takes away besides has no place in a run that shall leave nothing behind.

import process from "node:process";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { createSession, errorTrace } from "../../live/mod.ts";
import type { Failure } from "../kernel/fence.ts";
import { memoryGuard } from "../process/memory_guard.ts";

const { stringify } = JSON;
const stdout = Deno.stdout;
const encoder = new TextEncoder();
const input = createInterface(process.stdin)[Symbol.asyncIterator]();
const next = async () => {
  const { done, value } = await input.next();
  if (done) Deno.exit(); // nobody is there to run cells for
  return JSON.parse(value);
};
const { mark, memoryLimit, env } = await next();

/** Says something to the runner; on a line of its own, whatever a cell has written. */
function say(line: unknown): void {
  const bytes = encoder.encode(`\n${mark}${stringify(line)}\n`);
  for (let done = 0; done < bytes.length;) {
    done += stdout.writeSync(bytes.subarray(done));
  }
}

function publish(type: string, content: unknown): Promise<void> {
  say({ is: "message", message: { type, content } });
  return Promise.resolve();
}

function replace(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true });
}

// Packages ask for variables when they are loaded, and find that there are none.
const variables = {
  get: (name: string) => Object.hasOwn(env, name) ? env[name] : undefined,
  has: (name: string) => Object.hasOwn(env, name),
  toObject: () => ({ ...env }),
};
// deno-lint-ignore no-explicit-any -- not among Deno's types
const { Console } = (Deno as any)[(Deno as any).internal];
const console = new Console((text: string, level: number) =>
  publish("stream", { name: level > 1 ? "stderr" : "stdout", text })
);
replace(process, "env", { ...env });
replace(globalThis, "console", console);
replace(
  globalThis,
  "Deno",
  Object.create(Deno, {
    env: { value: variables },
    jupyter: { value: { broadcast: publish } },
  }),
);
replace(globalThis, Symbol.for("notebook-fence") as never, true);
for (const name of ["localStorage", "sessionStorage", "caches"]) {
  delete (globalThis as Record<string, unknown>)[name];
}

const unhandled: Failure[] = [];
const note = (event: Event, error: unknown) => {
  event.preventDefault();
  unhandled.push(errorTrace(error, Deno.inspect));
};
addEventListener("unhandledrejection", (event) => note(event, event.reason));
addEventListener("error", (event) => note(event, event.error));
new Worker(memoryGuard(memoryLimit), { type: "module" });

const folder = pathToFileURL(`${Deno.cwd()}/`);
const session = createSession((specifier) =>
  import(
    /^\.{1,2}\//.test(specifier) ? new URL(specifier, folder).href : specifier
  )
);
const { setTimeout, Promise: NativePromise } = globalThis;

/** Runs a cell; resolves with the reason if it fails. */
async function run(source: string, name: string): Promise<Failure | undefined> {
  try {
    const value = await session.run(source, name);
    if (value !== undefined) {
      const data = { "text/plain": Deno.inspect(value) };
      publish("execute_result", { data, metadata: {} });
    }
  } catch (error) {
    const failure = errorTrace(error, Deno.inspect);
    publish("error", failure);
    return failure;
  }
  // A rejection counts as unhandled only at the end of a macrotask.
  await new NativePromise((resolve) => setTimeout(resolve, 0));
  return unhandled.shift();
}

say({ is: "done", failure: null });
for (let cell = 1;; cell++) {
  const { source } = await next();
  const failure = await run(source, `cell-${cell}`);
  say({ is: "done", failure: failure ?? null });
}
