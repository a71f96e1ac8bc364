/**
 * Type-checks and lints the code cells of all notebooks.
 *
 * @module
 */
import { checkCells, findNotebooks } from "../notebook/mod.ts";
import { interruptible } from "./interruptible.ts";
import { print } from "./terminal.ts";

async function main(signal: AbortSignal) {
  const notebooks = await findNotebooks("notebooks");
  const { ok, report } = await checkCells(notebooks, signal);
  if (!ok) throw new Error(report);
  print(`Checked the cells of ${notebooks.length} notebooks`);
}

if (import.meta.main) await interruptible(main);
