import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Permissions } from "./permission_broker.ts";

/** In what surroundings a kernel runs. */
export interface Surroundings {
  /** Environment variables that it gets beside those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /**
   * Folders and files that cells may read, by absolute paths. With it they may
   * read no others, write none, start no programs, and reach nothing over the
   * network.
   */
  readonly readable?: readonly string[];
}

/** What the program that keeps a kernel is told, as a line of its input. */
export interface Keeping {
  /** The kernel's connection file. */
  readonly connection: Readonly<Record<string, string | number>>;
  /** What it may do; all if undefined. */
  readonly permissions?: Permissions | undefined;
}

const program = fileURLToPath(new URL("keep_kernel.ts", import.meta.url));

/**
 * Starts the process of a Deno kernel with `folder` as its working folder.
 * Disposing of it ends it and the processes it started, and waits until it is
 * gone; `ended` resolves when it has ended, with words that say how.
 */
export async function spawnKernel(
  folder: string,
  { env, readable }: Surroundings,
) {
  const ports = freePorts();
  const connection = {
    transport: "tcp",
    ip: "127.0.0.1",
    signature_scheme: "hmac-sha256",
    key: randomUUID(), // else anyone on this machine could run code
    ...ports,
  };
  const keeper = new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "--no-config", "--no-lock", "-A", program],
    cwd: folder,
    env: { ...env, NO_COLOR: "1" }, // no colours in outputs
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
    detached: Deno.build.os !== "windows", // else what kills our group kills it
  }).spawn();
  const input = keeper.stdin.getWriter();
  const ended = keeper.output().then(async ({ stdout, stderr }) => {
    await input.abort();
    const [how, complaints] = [stdout, stderr]
      .map((bytes) => new TextDecoder().decode(bytes).trim());
    return how || `the kernel could not be kept: ${complaints}`;
  });
  const permissions = readable && { readable, ports: Object.values(ports) };
  const keeping: Keeping = { connection, permissions };
  await input.write(new TextEncoder().encode(`${JSON.stringify(keeping)}\n`));
  return {
    connection,
    ended,
    [Symbol.asyncDispose]: async () => {
      await input.abort(); // which ends the kernel
      await ended;
    },
  };
}

/** Ports, each of which was free a moment ago. */
function freePorts() {
  using listeners = new DisposableStack();
  const free = () =>
    listeners.use(Deno.listen({ hostname: "127.0.0.1", port: 0 })).addr.port;
  return {
    shell_port: free(),
    iopub_port: free(),
    stdin_port: free(),
    control_port: free(),
    hb_port: free(),
  };
}
