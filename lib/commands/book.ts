/**
 * Builds the book of all notebooks as a static site.
 *
 * @module
 */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildBook } from "../book/mod.ts";
import { requireProject } from "./command_line/require_project.ts";
import { runCommand } from "./command_line/run_command.ts";
import { print, showProgress } from "./command_line/terminal.ts";

const HELP = `Usage: deno task book [options]

Builds a static site of all notebooks as they were last executed, with search,
the library's documentation and the audit. It needs no network and no server.

  --out DIR  write into DIR instead of .book; a book that is there is replaced
  --help     show this`;

async function main() {
  const { values } = parseArgs({
    options: {
      out: { type: "string", default: ".book" },
    },
  });
  await requireProject();
  const out = resolve(values.out);
  try {
    const files = await buildBook({
      root: resolve("."),
      out,
      onStep: showProgress,
    });
    showProgress("");
    print(`Built ${files.length} pages: open ${join(out, "index.html")}`);
  } finally {
    showProgress("");
  }
}

if (import.meta.main) await runCommand(HELP, main);
