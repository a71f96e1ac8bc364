import { basename, dirname, resolve } from "node:path";
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

/**
 * Type-checks and lints the code cells of notebooks, which neither the kernel nor
 * `deno check` does: the cells of each, joined in order, stand for a short while
 * as a module beside the notebook, so that imports and the project's
 * configuration hold as they do in the kernel.
 *
 * @param notebooks Paths of the notebook files, all of one project.
 * @param signal Gives up; the check fails with the signal's reason.
 */
export async function checkCells(
  notebooks: readonly string[],
  signal?: AbortSignal,
): Promise<CellCheck> {
  const run = crypto.randomUUID();
  const joined: JoinedCells[] = [];
  try {
    for (const notebook of notebooks) {
      joined.push(await writeModule(notebook, run));
    }
    const modules = joined.map(({ module }) => module);
    const results = modules.length === 0 ? [] : await Promise.all([
      deno(["check", "--quiet", ...modules], signal),
      deno(["lint", "--quiet", "--compact", ...modules], signal),
    ]);
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

async function writeModule(
  notebook: string,
  run: string,
): Promise<JoinedCells> {
  const cells = codeCells(parseNotebook(await Deno.readTextFile(notebook)));
  const lines: [number, number][] = [];
  const parts = cells.map(({ number, source }) => {
    // A cell may leave out its last semicolon.
    const part = `${source}\n;`;
    part.split("\n").forEach((_, i) => lines.push([number, i + 1]));
    return part;
  });
  const name = `.${basename(notebook, ".ipynb")}-${run}.ts`;
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
      "g",
    );
    placed = placed.replace(position, (_, ...groups: string[]) => {
      const [line, column] = groups.filter((group) => group !== undefined);
      const [cell, cellLine] = lines[Number(line) - 1] ?? lines.at(-1) ?? [];
      return `${notebook}, cell [${cell}], line ${cellLine}, column ${column}`;
    }).replaceAll(module, notebook);
  }
  return placed;
}
