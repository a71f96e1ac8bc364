import { dirname } from "node:path";

/**
 * Finds the notebooks that `deno fmt` would change. Its own `--check` (in 2.9)
 * says so of every notebook that it has not formatted itself on the same
 * machine.
 *
 * @param notebooks Paths of the notebook files.
 * @returns The paths of those that would change.
 */
export async function unformattedNotebooks(
  notebooks: readonly string[],
): Promise<string[]> {
  const changes = await Promise.all(notebooks.map(async (notebook) => {
    const text = await Deno.readTextFile(notebook);
    return await format(text, dirname(notebook)) !== text;
  }));
  return notebooks.filter((_, i) => changes[i]);
}

/** What `deno fmt` makes of a notebook under the configuration around `folder`. */
async function format(text: string, folder: string): Promise<string> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["fmt", "--quiet", "--ext=ipynb", "-"],
    cwd: folder,
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const output = child.output();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(text));
  await writer.close();
  return new TextDecoder().decode((await output).stdout);
}
