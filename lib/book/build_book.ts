import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { auditProject, auditReport } from "../audit/project/mod.ts";
import { findCourse, parseNotebook } from "../notebook/mod.ts";
import { loadStudy } from "../study/mod.ts";
import { checkReplaceable, exists } from "../reproduction/folders/mod.ts";
import { bundleScript } from "../page/mod.ts";
import { copyKatex } from "./assets.ts";
import { criteriaPage } from "./criteria/criteria_page.ts";
import { documentationPages, documentLibrary } from "./documentation.ts";
import { indexHtml } from "./index_page.ts";
import { buildRuntime } from "./live/build_runtime.ts";
import { interactiveData } from "./interactive_data.ts";
import { type ContentsEntry, pageHtml } from "./layout.ts";
import { type NotebookPage, notebookPage } from "./notebook_page.ts";
import { searchIndexScript } from "./search_index.ts";

/** What to build, and where to. */
export interface BookOptions {
  /** The project's folder. */
  readonly root: string;
  /** Folder of the site; an older book in it is replaced when all is built. */
  readonly out: string;
  /** Told as each step starts. */
  readonly onStep?: (step: string) => void;
}

const bookTitle =
  "Interferon-alpha in neuroendocrine tumours: a paper's methods, step by step";

/** Path of the search index, by which a folder is known as a book. */
const searchIndex = "assets/search-index.js";

/**
 * Builds the book: a static site of all notebooks as they were last executed,
 * with the library's documentation and the audit. It works from any file server
 * and from a folder, without network.
 *
 * @param options Where the project is, and where the book goes.
 * @returns Names of its pages.
 * @throws {Error} If the folder holds something else than a book.
 */
export async function buildBook(
  { root, out, onStep }: BookOptions,
): Promise<readonly string[]> {
  await checkReplaceable(out, searchIndex);
  const staging = `${out}-${crypto.randomUUID()}`;
  try {
    await Deno.mkdir(join(staging, "assets"), { recursive: true });
    onStep?.("documenting the library");
    await documentLibrary(root, join(staging, "api"));
    onStep?.("bundling the scripts");
    await writeAssets(root, join(staging, "assets"));
    onStep?.("writing the pages");
    const files = await writePages(root, staging);
    if (await exists(out)) await Deno.remove(out, { recursive: true });
    await Deno.rename(staging, out);
    return files;
  } finally {
    if (await exists(staging)) await Deno.remove(staging, { recursive: true });
  }
}

async function writeAssets(root: string, out: string): Promise<void> {
  const browser = join(import.meta.dirname!, "browser");
  await copyKatex(join(out, "katex"));
  for (
    const [source, target] of [
      ["style.css", "book.css"],
      ["criteria/criteria.css", "criteria.css"],
    ] as const
  ) {
    await Deno.copyFile(
      join(import.meta.dirname!, source),
      join(out, target),
    );
  }
  for (const name of ["book", "widgets", "criteria", "cells/cells"]) {
    const source = join(browser, `${name}.ts`);
    await bundleScript(root, source, join(out, `${basename(name)}.js`));
  }
  await buildRuntime(root, out);
}

async function writePages(root: string, out: string): Promise<string[]> {
  const study = await loadStudy(join(root, "data"));
  const interactive = await interactiveData(study, join(root, "data"));
  const pages = await readPages(join(root, "notebooks"), join(out, "api"));
  const project = pathToFileURL(`${root}/`);
  const notice = study.package.description;
  const criteria = await criteriaPage();
  const contents: ContentsEntry[] = [
    { file: "index.html", title: "Start" },
    ...[...pages, criteria].map(({ name, title }) => ({
      file: `${name}.html`,
      title,
    })),
  ];
  const write = (file: string, text: string) =>
    Deno.writeTextFile(join(out, file), text);
  const frame = { book: bookTitle, notice, contents };
  await write(
    "index.html",
    pageHtml({
      ...frame,
      file: "index.html",
      title: bookTitle,
      headings: [],
      html: indexHtml(bookTitle, notice, pages),
    }),
  );
  for (const { name, title, headings, html, source } of pages) {
    await write(
      `${name}.html`,
      pageHtml({
        ...frame,
        file: `${name}.html`,
        title,
        headings,
        html,
        notebook: source,
        ...(String(html).includes("data-widget=") && { interactive }),
      }),
    );
  }
  await write(
    `${criteria.name}.html`,
    pageHtml({ ...frame, ...criteria, file: `${criteria.name}.html` }),
  );
  await write("criteria.csv", criteria.csv);
  await write(searchIndex, searchIndexScript([...pages, criteria]));
  await write(
    "audit.html",
    await auditReport(project, await auditProject(project)),
  );
  return [...contents.map(({ file }) => file), "audit.html"];
}

async function readPages(
  folder: string,
  api: string,
): Promise<NotebookPage[]> {
  const pageOf = await documentationPages(api);
  const pages: NotebookPage[] = [];
  for (const path of await findCourse(folder)) {
    const name = basename(path, ".ipynb");
    const notebook = parseNotebook(await Deno.readTextFile(path));
    pages.push(notebookPage(name, notebook, pageOf));
  }
  return pages;
}
