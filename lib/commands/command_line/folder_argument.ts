import { parseArgs } from "node:util";

/**
 * The one folder that a command is called with.
 *
 * @throws {Error} With the help, if there is another number of folders.
 */
export function folderArgument(help: string): string {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Error(help);
  return folder;
}
