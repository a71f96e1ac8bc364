import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AuditedClaim } from "../audit/mod.ts";
import { auditProject, auditReport } from "../audit/project/mod.ts";
import { findCourse, type Notebook, parseNotebook } from "../notebook/mod.ts";
import { loadStudy } from "../study/mod.ts";
import { checkReplaceable, exists } from "../reproduction/folders/mod.ts";
import { bundleScript } from "../page/mod.ts";
import { copyKatex } from "./assets.ts";
import { criteriaPage } from "./criteria/criteria_page.ts";
import type { BookPage } from "./book_page.ts";
import {
  documentationPages,
  type DocumentedSymbol,
  documentedSymbols,
  documentLibrary,
} from "./documentation.ts";
import { glossaryTerms, guidePages } from "./guides.ts";
import { indexHtml } from "./index_page.ts";
import { buildRuntime } from "./live/build_runtime.ts";
import { interactiveData } from "./interactive_data.ts";
import { type ContentsPart, pageHtml } from "./layout.ts";
import { notebookPage } from "./notebook_page.ts";
import {
  type SearchEntry,
  searchIndexScript,
  sectionEntries,
} from "./search_index.ts";

/** What to build, and where to. */
export interface BookOptions {
  /** The project's folder. */
  readonly root: string;
  /** Folder of the site; an older book in it is replaced when all is built. */
  readonly out: string;
  /** Where the book will be published; previews of its pages need it. */
  readonly url?: URL;
  /** Whether it holds the solutions of the exercises; true by default. */
  readonly solutions?: boolean;
  /** Told as each step starts. */
  readonly onStep?: (step: string) => void;
}

const bookTitle =
  "Interferon-alpha in neuroendocrine tumours: a paper's methods, step by step";
const bookDescription =
  "The methods of one clinical paper, step by step: survival, response, toxicity and tests, with exercises and an audit of every number that it prints. The data are reconstructed, not patients.";

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
  { onStep, ...options }: BookOptions,
): Promise<readonly string[]> {
  const { root, out } = options;
  await checkReplaceable(out, searchIndex);
  const staging = `${out}-${crypto.randomUUID()}`;
  try {
    await Deno.mkdir(join(staging, "assets"), { recursive: true });
    onStep?.("documenting the library");
    await documentLibrary(root, join(staging, "api"));
    onStep?.("bundling the scripts");
    await writeAssets(root, join(staging, "assets"));
    onStep?.("writing the pages");
    const files = await writePages({ ...options, out: staging });
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
      ["../../figures/figure-2-band.png", "preview.png"],
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

async function writePages(
  { root, out, url, solutions = true }: BookOptions,
): Promise<string[]> {
  const study = await loadStudy(join(root, "data"));
  const interactive = await interactiveData(study, join(root, "data"));
  const glossary = await glossaryTerms();
  const symbols = await documentedSymbols(join(out, "api"));
  const notebooks = await readNotebooks(join(root, "notebooks"));
  const lessons = [...notebooks].map(([name, notebook]) =>
    notebookPage(name, notebook, {
      pageOf: documentationPages(symbols),
      glossary,
      solutions,
    })
  );
  const guides = await guidePages(notebooks, glossary);
  const criteria = await criteriaPage();
  const audit = await auditProject(pathToFileURL(`${root}/`));
  const contents = contentsOf(lessons, guides, criteria);
  const notice = study.package.description;
  const write = (file: string, text: string) =>
    Deno.writeTextFile(join(out, file), text);
  const writePage = (
    { name, ...page }: BookPage,
    extra: { readonly notebook?: unknown; readonly interactive?: unknown } = {},
  ) =>
    write(
      `${name}.html`,
      pageHtml({
        book: bookTitle,
        notice,
        contents,
        ...(url && { url }),
        ...page,
        file: `${name}.html`,
        ...extra,
      }),
    );
  await writePage({
    name: "index",
    title: bookTitle,
    description: bookDescription,
    headings: [],
    sections: [],
    html: indexHtml(bookTitle, notice, lessons, guides),
  });
  for (const { source, ...page } of lessons) {
    const hasWidget = String(page.html).includes("data-widget=");
    await writePage(page, {
      notebook: source,
      ...(hasWidget && { interactive }),
    });
  }
  for (const page of [...guides, criteria]) await writePage(page);
  await write("criteria.csv", criteria.csv);
  await write(
    searchIndex,
    searchIndexScript([
      ...sectionEntries([...lessons, ...guides, criteria]),
      ...functionEntries(symbols),
      ...claimEntries(audit.audit.claims),
    ]),
  );
  await write(
    "audit.html",
    await auditReport(pathToFileURL(`${root}/`), audit),
  );
  return contents.flatMap(({ entries }) => entries.map(({ file }) => file))
    .filter((file) => !file.startsWith("api/"));
}

function contentsOf(
  lessons: readonly BookPage[],
  guides: readonly BookPage[],
  criteria: BookPage,
): readonly ContentsPart[] {
  const entry = ({ name, title }: BookPage) => ({
    file: `${name}.html`,
    title,
  });
  return [
    { entries: [{ file: "index.html", title: "Start" }] },
    { name: "Notebooks", entries: lessons.map(entry) },
    { name: "Guides", entries: guides.map(entry) },
    {
      name: "Reference",
      entries: [
        entry(criteria),
        { file: "audit.html", title: "The audit's page" },
        { file: "api/index.html", title: "The library" },
      ],
    },
  ];
}

function functionEntries(
  symbols: readonly DocumentedSymbol[],
): readonly SearchEntry[] {
  return symbols.filter(({ kind }) => kind === "Function")
    .map(({ module, name, text, page }) => ({
      file: page,
      place: `Function of lib/${module}`,
      heading: name,
      terms: name,
      text,
    }));
}

function claimEntries(claims: readonly AuditedClaim[]): readonly SearchEntry[] {
  return claims.map(({ claim, printed, statistic, verdict }) => ({
    file: `audit.html#${claim}`,
    place: "Printed number",
    heading: `${statistic}: ${printed ?? "blank"}`,
    terms: claim,
    text: `${claim} is ${verdict}`,
  }));
}

async function readNotebooks(
  folder: string,
): Promise<ReadonlyMap<string, Notebook>> {
  const notebooks = new Map<string, Notebook>();
  for (const path of await findCourse(folder)) {
    const notebook = parseNotebook(await Deno.readTextFile(path));
    notebooks.set(basename(path, ".ipynb"), notebook);
  }
  return notebooks;
}
