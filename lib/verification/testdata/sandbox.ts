import { basename, dirname, join, relative, resolve } from "node:path";
import {
  codeCells,
  gatherOutputs,
  type Message,
  normaliseNotebook,
  type Notebook,
  parseNotebook,
} from "../../notebook/mod.ts";

/** Stands before each message that the sandboxed module writes. */
const MARK = "notebook-message:";

/**
 * What takes the kernel's place: what cells show is written as lines of JSON,
 * and nothing needs to be waited for. Where code asks for the environment, as
 * some packages do when they are loaded, it finds none.
 */
const KERNEL = `
import process from "node:process";
const writeLine = console.log;
let cell = 0;
const send = (type, content) =>
  writeLine("${MARK}" + JSON.stringify({ cell, type, content }));
const jupyter = { broadcast: async (type, content) => send(type, content) };
Object.defineProperty(globalThis, "Deno", {
  value: Object.create(Deno, {
    jupyter: { value: jupyter },
    env: { value: { get() {}, has: () => false, toObject: () => ({}) } },
  }),
});
Object.defineProperty(process, "env", { value: {} });
for (const [method, name] of [["log", "stdout"], ["error", "stderr"]]) {
  console[method] = (...values) => {
    const text = values.map((value) =>
      typeof value === "string" ? value : Deno.inspect(value)
    ).join(" ");
    send("stream", { name, text: text + "\\n" });
  };
}
Object.assign(globalThis, {
  [Symbol.for("notebook-fence")]: true,
  [Symbol.for("notebook-cell")]: (number) => cell = number,
});
`;

/**
 * Runs the cells of a notebook, joined to one module, in a Deno that may read the
 * project's data and code and do nothing else: no network, no environment, no
 * other program, no writing.
 *
 * @param path The notebook's file, in a folder of the project.
 * @param root The project's folder.
 * @returns The notebook with its outputs, normalised.
 * @throws {Error} If a cell fails or asks for more, with what Deno says.
 */
export async function runInSandbox(
  path: string,
  root: string,
): Promise<Notebook> {
  const notebook = parseNotebook(await Deno.readTextFile(path));
  const folder = resolve(dirname(path));
  const module = join(folder, `.${basename(path, ".ipynb")}.sandbox.cells.ts`);
  const kernel = `data:text/javascript,${encodeURIComponent(KERNEL)}`;
  const cells = codeCells(notebook).map(({ number, source }) =>
    `(globalThis as any)[Symbol.for("notebook-cell")](${number});\n${source}\n;`
  );
  try {
    await Deno.writeTextFile(
      module,
      [`import "${kernel}";`, ...cells, "export {};"].join("\n"),
    );
    const { success, stdout, stderr } = await new Deno.Command(
      Deno.execPath(),
      {
        args: [
          ...["run", "--quiet", "--no-prompt", "--no-check", "--cached-only"],
          `--allow-read=${join(resolve(root), "data")},${
            join(resolve(root), "lib")
          }`,
          module,
        ],
        cwd: folder,
        clearEnv: true,
        env: await cacheLocation(),
      },
    ).output();
    const [output, errors] = [stdout, stderr].map((bytes) =>
      new TextDecoder().decode(bytes)
    );
    if (!success) {
      throw new Error(`${relative(root, path)} in the sandbox: ${errors}`);
    }
    return withOutputs(notebook, output!, resolve(root));
  } finally {
    await Deno.remove(module);
  }
}

/** Where Deno itself, not the cells, finds the packages. */
async function cacheLocation(): Promise<Record<string, string>> {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json"],
  }).output();
  const { denoDir } = JSON.parse(new TextDecoder().decode(stdout));
  return { DENO_DIR: denoDir, NO_COLOR: "1" };
}

function withOutputs(notebook: Notebook, output: string, root: string) {
  const messages: (Message & { cell: number })[] = output.split("\n")
    .filter((line) => line.startsWith(MARK))
    .map((line) => JSON.parse(line.slice(MARK.length)));
  const numbers = new Map(
    codeCells(notebook).map(({ id, number }) => [id, number]),
  );
  const displays = new Map();
  const cells = notebook.cells.map((cell) => {
    if (cell.cell_type !== "code") return cell;
    const own = messages.filter((m) => m.cell === numbers.get(cell.id));
    return { ...cell, outputs: gatherOutputs(own, displays) };
  });
  return normaliseNotebook({ ...notebook, cells }, root);
}
