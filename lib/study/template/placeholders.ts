import type { DataPackage } from "../model/data_package.ts";
import { descriptorProblem } from "../model/descriptor_problem.ts";
import type { Problem } from "../model/problem.ts";

/** What the template has in place of a study's own words. */
export const placeholders = {
  title: "Title of the study",
  description: "What the data are: who, where, when.",
  tableTitle: "Title",
} as const;

/** The printed number of a table, and what it is called. */
const numberedTitle = /^(Table \w+\. )(.*)$/;

/** The title of a table with the placeholder behind its number. */
export function placeholderTitle(title: string): string {
  return title.replace(numberedTitle, `$1${placeholders.tableTitle}`);
}

/** Finds words of the template that a study has not put its own in place of. */
export function* placeholderProblems(
  { title, description, analysis }: DataPackage,
): Generator<Problem> {
  for (const [name, text] of Object.entries({ title, description })) {
    if (text === placeholders[name as "title" | "description"]) {
      yield notFilledIn(text, name);
    }
  }
  for (const [i, table] of (analysis?.baselineTables ?? []).entries()) {
    if (numberedTitle.exec(table.title)?.[2] === placeholders.tableTitle) {
      yield notFilledIn(table.title, `analysis.baselineTables[${i}].title`);
    }
  }
}

function notFilledIn(found: string, place: string): Problem {
  return descriptorProblem(
    JSON.stringify(found),
    "your own words",
    place,
    "this is the template's text; replace it with your study's",
  );
}
