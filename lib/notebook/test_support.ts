import { join } from "node:path";
import { formatNotebook } from "./ipynb.ts";
import type { Cell } from "./notebook.ts";

/** A folder for a test, removed when it goes out of scope. */
export async function temporaryFolder() {
  const path = await Deno.realPath(await Deno.makeTempDir());
  return {
    path,
    [Symbol.asyncDispose]: () => Deno.remove(path, { recursive: true }),
  };
}

/** Writes a notebook of code cells, for tests; returns its path. */
export async function writeNotebook(
  folder: string,
  name: string,
  cells: readonly (string | Partial<Cell>)[],
  metadata: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const path = join(folder, name);
  const text = formatNotebook({
    cells: cells.map((cell, i): Cell => ({
      cell_type: "code",
      id: `c${i}`,
      metadata: {},
      outputs: [],
      source: "",
      ...(typeof cell === "string" ? { source: cell } : cell),
    })),
    metadata,
    nbformat: 4,
    nbformat_minor: 5,
  });
  await Deno.writeTextFile(path, text);
  return path;
}

/** Code that displays an output in one media type. */
export function displaying(type: string, value: unknown): string {
  const content = { data: { [type]: value }, metadata: {}, transient: {} };
  return `await Deno.jupyter.broadcast("display_data", ${
    JSON.stringify(content)
  });`;
}

/** Whether a process is there and not only waiting to be buried. */
export async function isRunning(pid: number): Promise<boolean> {
  const args = ["-o", "stat=", "-p", String(pid)];
  const { stdout } = await new Deno.Command("ps", { args }).output();
  const state = new TextDecoder().decode(stdout).trim();
  return state !== "" && !state.startsWith("Z");
}
