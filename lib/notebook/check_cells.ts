import { dirname, join, parse, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { mirrorArguments, ownMirror } from "./cell_mirror.ts";
import { parseNotebook } from "./ipynb.ts";
import { codeCells } from "./notebook.ts";

/** What a check found. */
export interface CellCheck {
  /** Whether all is well. */
  readonly ok: boolean;
  /** Deno's messages, placed in notebook, cell and line; empty if all is well. */
  readonly report: string;
}

/** A notebook's cells as one module. */
interface JoinedCells {
  readonly notebook: string;
  readonly module: string;
  /** Of each line of the module: the cell and the line in it. */
  readonly lines: readonly (readonly [cell: number, line: number])[];
}

/** How to check cells. */
export interface CheckOptions {
  /**
   * Whether to lint them too.
   *
   * @default {false}
   */
  readonly lint?: boolean;
  /** Gives up; the check fails with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Type-checks the code cells of notebooks, which neither the kernel nor `deno
 * check` does: the cells of each, joined in order, stand for a short while as a
 * module in a temporary folder. There an import map makes their imports lead
 * where they lead in the kernel, under the project's configuration; beside the
 * notebooks nothing is written.
 *
 * @param notebooks Paths of the notebook files, all of one project.
 * @param options Whether to lint as well, and what stops the check.
 * @returns Whether all is well, and what is wrong by notebook, cell and line.
 */
export async function checkCells(
  notebooks: readonly string[],
  { lint = false, signal }: CheckOptions = {},
): Promise<CellCheck> {
  if (notebooks.length === 0) return { ok: true, report: "" };
  const joined: JoinedCells[] = [];
  await using mirror = await ownMirror();
  for (const path of notebooks) {
    joined.push(await writeModule(path, mirror.path));
  }
  const modules = joined.map(({ module }) => module);
  const args = await mirrorArguments(mirror.path, resolve(notebooks[0]!));
  const commands = [
    ["check", ...args.config, ...args.importMap],
    ...(lint ? [["lint", "--compact", ...args.config]] : []),
  ];
  const results = await Promise.all(
    commands.map((args) => deno([...args, "--quiet", ...modules], signal)),
  );
  signal?.throwIfAborted();
  return {
    ok: results.every(({ ok }) => ok),
    report: results.filter(({ ok }) => !ok)
      .map(({ text }) => placeInCells(text, joined).trim())
      .join("\n\n"),
  };
}

async function writeModule(
  notebook: string,
  mirror: string,
): Promise<JoinedCells> {
  const cells = codeCells(parseNotebook(await Deno.readTextFile(notebook)));
  const lines: [number, number][] = [];
  const parts = cells.map(({ number, source }) => {
    // A cell may leave out its last semicolon.
    const part = `${source}\n;`;
    part.split("\n").forEach((_, i) => lines.push([number, i + 1]));
    return part;
  });
  const { root } = parse(resolve(notebook));
  const module = join(mirror, relative(root, `${resolve(notebook)}.cells.ts`));
  await Deno.mkdir(dirname(module), { recursive: true });
  await Deno.writeTextFile(module, [...parts, "export {};\n"].join("\n"));
  return { notebook, module, lines };
}

/** Runs a command of Deno. */
async function deno(
  args: readonly string[],
  signal: AbortSignal | undefined,
) {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [...args],
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
