import { join } from "node:path";
import { markup } from "../markup/mod.ts";
import type { BookPage } from "./book_page.ts";
import { exerciseList } from "./exercise_list.ts";
import { type GlossaryTerm, readGlossary, termLinker } from "./glossary.ts";
import type { Notebook } from "../notebook/mod.ts";
import { pageProse, plainText } from "./page_prose.ts";

/** The pages about the project, which GitHub shows too, in the book's order. */
const guideNames = [
  "your-own-data",
  "figures-for-a-journal",
  "privacy",
  "printed-numbers",
  "verification",
  "jupyter",
  "speed",
  "teachers",
  "glossary",
] as const;

const folder = join(import.meta.dirname!, "pages");
const read = (name: string) => Deno.readTextFile(join(folder, `${name}.md`));

/** The terms of the glossary. */
export async function glossaryTerms(): Promise<readonly GlossaryTerm[]> {
  return readGlossary(await read("glossary"));
}

/**
 * Turns the Markdown files of `pages` into pages of the book.
 *
 * @param notebooks All notebooks by name, whose exercises one of the pages lists.
 * @param glossary Terms to link where a page uses them first.
 */
export async function guidePages(
  notebooks: ReadonlyMap<string, Notebook>,
  glossary: readonly GlossaryTerm[],
): Promise<readonly BookPage[]> {
  return await Promise.all(guideNames.map(async (name) => {
    const prose = pageProse(
      name === "glossary" ? undefined : termLinker(glossary),
    );
    const markdown = await read(name);
    const sections = markdown.split(/^(?=## )/m).map((section) => {
      const html = prose.add(section);
      return section.includes("<!-- exercises -->")
        ? markup`${html}${exerciseList(notebooks)}`
        : html;
    });
    const [, description = ""] = markdown.match(/^# .*\n+([^]*?)\n\n/) ?? [];
    return {
      name,
      title: prose.headings[0]!.text,
      description: plainText(description),
      headings: prose.headings,
      sections: prose.sections,
      html: markup`${sections}`,
    };
  }));
}
