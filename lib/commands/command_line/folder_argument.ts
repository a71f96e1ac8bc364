import { parseArgs } from "node:util";

/**
 * The one folder that a command is called with; undefined if it is asked for its
 * help.
 *
 * @throws {Error} With the help, if there is another number of folders.
 */
export function folderArgument(help: string): string | undefined {
  const { values, positionals } = parseArgs({
    options: { help: { type: "boolean" } },
    allowPositionals: true,
  });
  if (values.help) return undefined;
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Error(help);
  return folder;
}
