import { join } from "node:path";

/** A machine, as far as it decides where Jupyter looks and how Deno is started. */
export interface Machine {
  /** Such as `Deno.build.os`. */
  readonly os: string;
  /** The Deno that runs now. */
  readonly execPath: string;
  /** Reads an environment variable. */
  readonly env: (name: string) => string | undefined;
}

/** A kernel.json (https://jupyter-client.readthedocs.io/en/stable/kernels.html). */
export interface KernelSpec {
  /** The command that starts the kernel. */
  readonly argv: readonly string[];
  /** Its name in menus. */
  readonly display_name: string;
  /** Its language, as notebooks name it. */
  readonly language: string;
  /** How it is interrupted. */
  readonly interrupt_mode: "message" | "signal";
  /** Environment variables to set for it. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * What Jupyter and VS Code need to start the kernel. Against what `deno jupyter
 * --install` writes: interrupting sends a signal, which ends the kernel so that
 * Jupyter starts it afresh, since after a message a cell that awaits something
 * leaves it without answers for ever; outputs have no terminal colours; and a Deno
 * in npx's cache, which may vanish, is started through npx.
 *
 * @param machine The system and Deno's program.
 * @param version The Deno to start through npx.
 * @returns The content of `kernel.json`.
 */
export function kernelSpec(
  { os, execPath }: Machine,
  version: string,
): KernelSpec {
  const inNpxCache = /[/\\]_npx[/\\]/.test(execPath);
  const npx = os === "windows" ? "npx.cmd" : "npx";
  return {
    argv: [
      ...(inNpxCache ? [npx, "--yes", `deno@${version}`] : [execPath]),
      ...["jupyter", "--kernel", "--conn", "{connection_file}"],
    ],
    display_name: "Deno",
    language: "typescript",
    // Windows has no signal that reaches the kernel.
    interrupt_mode: os === "windows" ? "message" : "signal",
    env: { NO_COLOR: "1" },
  };
}

/**
 * Finds the folder in which Jupyter looks for what a user has installed
 * (https://docs.jupyter.org/en/latest/use/jupyter-directories.html).
 *
 * @param machine The system and its environment variables.
 * @returns The folder's path.
 * @throws {Error} If the machine does not say where the user's files are.
 */
export function jupyterDataFolder({ os, env }: Machine): string {
  const chosen = env("JUPYTER_DATA_DIR");
  if (chosen) return chosen;
  const appData = env("APPDATA");
  if (os === "windows" && appData) return join(appData, "jupyter");
  const dataHome = env("XDG_DATA_HOME");
  if (os === "linux" && dataHome) return join(dataHome, "jupyter");
  const home = env("HOME") ?? env("USERPROFILE");
  if (!home) {
    throw new Error(
      "Cannot find Jupyter's data folder: set HOME or JUPYTER_DATA_DIR",
    );
  }
  if (os === "darwin") return join(home, "Library", "Jupyter");
  if (os === "windows") return join(home, ".jupyter", "data");
  return join(home, ".local", "share", "jupyter");
}
