import { basename, join } from "node:path";
import {
  normaliseNotebook,
  type Notebook,
  parseNotebook,
} from "../notebook/mod.ts";
import { compareNotebooks, type Difference } from "../verification/mod.ts";
import type { Client, Environment } from "./command_clients.ts";
import type { ProjectCopy } from "./project_copy.ts";

/**
 * Runs a notebook in a client and compares its outputs with those of our runner,
 * both normalised.
 *
 * @param client The client.
 * @param copy The copy of the project in which it runs.
 * @param notebook The notebook's file in that copy.
 * @param expected The notebook as our runner has executed it.
 * @param parameters Environment variables that the client gets beside those of
 * the copy.
 * @param signal Ends the client.
 * @returns What differs.
 */
export async function compareClient(
  client: Client,
  { root, env }: ProjectCopy,
  notebook: string,
  expected: Notebook,
  parameters: Environment = {},
  signal?: AbortSignal,
): Promise<Difference[]> {
  const out = join(root, "notebooks", `.executed-${basename(notebook)}`);
  await client.run(notebook, out, { ...env, ...parameters }, signal);
  const executed = parseNotebook(await Deno.readTextFile(out));
  await Deno.remove(out);
  return compareNotebooks(
    basename(notebook),
    expected,
    normaliseNotebook(withoutInjected(executed), root),
  );
}

/** Without the cell in which papermill sets parameters. */
function withoutInjected(notebook: Notebook): Notebook {
  const cells = notebook.cells.filter(({ metadata: { tags } }) =>
    !(Array.isArray(tags) && tags.includes("injected-parameters"))
  );
  return { ...notebook, cells };
}
