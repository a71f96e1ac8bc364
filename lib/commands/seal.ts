/**
 * Brings the project up to date after its data have been edited.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { interruptible } from "./command_line/interruptible.ts";
import { print } from "./command_line/terminal.ts";

const HELP = `Usage: deno task seal

After an edit of the files in data: writes their sizes and checksums into
data/datapackage.json, the verdicts into data/verdicts.csv, and the number of
each verdict into the README. Nothing is written if the data do not fit their
schema.`;

async function main() {
  const { values } = parseArgs({ options: { help: { type: "boolean" } } });
  if (values.help) return print(HELP);
  const { sealProject } = await import("../audit/project/mod.ts");
  await sealProject(new URL("../../", import.meta.url));
  print("Sealed data/datapackage.json, data/verdicts.csv and README.md");
}

if (import.meta.main) await interruptible(main);
