import { randomUUID } from "node:crypto";
import { keepProcess } from "../process/kept_process.ts";

/**
 * Starts the process of a Deno kernel with `folder` as its working folder.
 *
 * @param env Environment variables that it gets beside those of this process.
 */
export async function spawnKernel(
  folder: string,
  env: Readonly<Record<string, string>> = {},
) {
  const connection = {
    transport: "tcp",
    ip: "127.0.0.1",
    signature_scheme: "hmac-sha256",
    key: randomUUID(), // else anyone on this machine could run code
    ...freePorts(),
  };
  const process = await keepProcess(folder, {
    what: "the kernel",
    args: [
      "jupyter",
      "--quiet",
      "--kernel",
      "--conn",
      "{folder}/connection.json",
    ],
    env: { ...env, NO_COLOR: "1" }, // no colours in outputs
    clearEnv: false,
    listens: false,
    files: { "connection.json": JSON.stringify(connection) },
    links: {},
  });
  await process.output.cancel(); // a kernel prints nothing there
  return { ...process, connection };
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
