import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseNotebook } from "./ipynb.ts";
import { codeCells } from "./notebook.ts";

/** What a check found. */
export interface CellCheck {
  /** Whether all is well. */
  readonly ok: boolean;
  /** Deno's messages, placed in notebook, cell and line; empty if all is well. */
  readonly report: string;
}

/** A notebook's cells as one module beside the notebook. */
interface JoinedCells {
  readonly notebook: string;
  readonly module: string;
  /** Of each line of the module: the cell and the line in it. */
  readonly lines: readonly (readonly [cell: number, line: number])[];
}

/** How to check cells. */
export interface CheckOptions {
  /** Whether to lint them, too. Default: false. */
  readonly lint?: boolean;
  /** Gives up; the check fails with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Type-checks the code cells of notebooks, which neither the kernel nor `deno
 * check` does: the cells of each, joined in order, stand for a short while as a
 * module beside the notebook, so that imports and the project's configuration
 * hold as they do in the kernel.
 *
 * @param notebooks Paths of the notebook files, all of one project.
 */
export async function checkCells(
  notebooks: readonly string[],
  { lint = false, signal }: CheckOptions = {},
): Promise<CellCheck> {
  const joined: JoinedCells[] = [];
  using _lock = await lock(`check-cells-${Deno.uid()}`);
  try {
    for (const notebook of notebooks) joined.push(await writeModule(notebook));
    const modules = joined.map(({ module }) => module);
    const commands = [["check"], ...(lint ? [["lint", "--compact"]] : [])];
    const results = modules.length === 0 ? [] : await Promise.all(
      commands.map((args) => deno([...args, "--quiet", ...modules], signal)),
    );
    signal?.throwIfAborted();
    return {
      ok: results.every(({ ok }) => ok),
      report: results.filter(({ ok }) => !ok)
        .map(({ text }) => placeInCells(text, joined).trim())
        .join("\n\n"),
    };
  } finally {
    for (const { module } of joined) await Deno.remove(module);
  }
}

/** Waits until no other process holds the lock of this name. */
async function lock(name: string): Promise<Deno.FsFile> {
  const path = join(tmpdir(), `${name}.lock`);
  const file = await Deno.open(path, { create: true, write: true });
  await file.lock(true);
  return file;
}

async function writeModule(notebook: string): Promise<JoinedCells> {
  const cells = codeCells(parseNotebook(await Deno.readTextFile(notebook)));
  const lines: [number, number][] = [];
  const parts = cells.map(({ number, source }) => {
    // A cell may leave out its last semicolon.
    const part = `${source}\n;`;
    part.split("\n").forEach((_, i) => lines.push([number, i + 1]));
    return part;
  });
  // The same name each time, so that Deno knows what it has checked before.
  const name = `.${basename(notebook, ".ipynb")}.cells.ts`;
  const module = resolve(dirname(notebook), name);
  await Deno.writeTextFile(module, [...parts, "export {};\n"].join("\n"));
  return { notebook, module, lines };
}

/** Runs a command of Deno on modules, under the configuration around them. */
async function deno(
  args: readonly string[],
  signal: AbortSignal | undefined,
) {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [...args],
    cwd: dirname(args.at(-1)!),
    env: { NO_COLOR: "1", RUST_BACKTRACE: "0" },
    ...(signal && { signal }),
  }).output();
  const text = [stdout, stderr].map((b) => new TextDecoder().decode(b)).join(
    "",
  );
  return { ok: success, text };
}

/** Puts notebook, cell and line where Deno wrote module and line. */
function placeInCells(text: string, joined: readonly JoinedCells[]): string {
  let placed = text
    .replace(/\n*error: Type checking failed\.\s*$/, "")
    .replaceAll(/^ *\d+ \| /gm, "  | "); // line numbers of the module
  for (const { notebook, module, lines } of joined) {
    const url = RegExp.escape(pathToFileURL(module).href);
    const position = new RegExp(
      `${url}(?::(\\d+):(\\d+)|: line (\\d+), col (\\d+))`,
      "gi", // the letter of a drive may be small or not
    );
    placed = placed.replace(position, (_, ...groups: string[]) => {
      const [line, column] = groups.filter((group) => group !== undefined);
      const [cell, cellLine] = lines[Number(line) - 1] ?? lines.at(-1) ?? [];
      return `${notebook}, cell [${cell}], line ${cellLine}, column ${column}`;
    }).replaceAll(module, notebook);
  }
  return placed;
}
