/**
 * Checks all notebooks: types, lint and format of their code cells.
 *
 * @module
 */
import {
  checkCells,
  findNotebooks,
  unformattedNotebooks,
} from "../notebook/mod.ts";
import { interruptible } from "./command_line/interruptible.ts";
import { print } from "./command_line/terminal.ts";

async function main(signal: AbortSignal) {
  const notebooks = await findNotebooks("notebooks");
  const { ok, report } = await checkCells(notebooks, { lint: true, signal });
  if (!ok) throw new Error(report);
  const unformatted = await unformattedNotebooks(notebooks);
  if (unformatted.length > 0) {
    throw new Error(
      `Not formatted, run deno fmt --no-config ${unformatted.join(" ")}`,
    );
  }
  print(`Checked the cells of ${notebooks.length} notebooks`);
}

if (import.meta.main) await interruptible(main);
