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

  --out DIR            write into DIR instead of .book; a book that is there is
                       replaced
  --without-solutions  leave out the solutions of the exercises
  --url URL            where the book will be published, for previews of its
                       pages on other sites
  --help               show this help`;

async function main() {
  const { values } = parseArgs({
    options: {
      out: { type: "string", default: ".book" },
      "without-solutions": { type: "boolean", default: false },
      url: { type: "string" },
    },
  });
  await requireProject();
  const out = resolve(values.out);
  try {
    const files = await buildBook({
      root: resolve("."),
      out,
      solutions: !values["without-solutions"],
      ...(values.url !== undefined && { url: baseUrl(values.url) }),
      onStep: showProgress,
    });
    showProgress("");
    print(`Built ${files.length} pages: open ${join(out, "index.html")}`);
  } finally {
    showProgress("");
  }
}

/** The address of the book's folder, which ends in a slash. */
function baseUrl(text: string): URL {
  const base = text.endsWith("/") ? text : `${text}/`;
  if (!URL.canParse(base)) {
    throw new Error(
      `Cannot build the book: --url must be a complete address such as https://example.org/book/, current value is ${text}`,
    );
  }
  return new URL(base);
}

if (import.meta.main) await runCommand(HELP, main);
