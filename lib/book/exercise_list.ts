import { exerciseOf } from "../exercises/mod.ts";
import { type Markup, markup } from "../markup/mod.ts";
import type { Notebook } from "../notebook/mod.ts";
import { plainText } from "./page_prose.ts";

/** An exercise as its notebook introduces it. */
export interface ListedExercise {
  /** The cell to answer in. */
  readonly cell: string;
  /** Its number in the notebook. */
  readonly number: string;
  /** What it asks the reader to do: "Predict", "Write a function". */
  readonly task: string;
  /** The question. */
  readonly question: string;
}

/**
 * Lists the exercises of a notebook from their cells and from the text before
 * each, which begins with number and task in bold: "**1. Predict.** …".
 *
 * @throws {Error} If an exercise has no such text.
 */
export function listExercises({ cells }: Notebook): readonly ListedExercise[] {
  return cells.flatMap((cell, i) => {
    const exercise = exerciseOf(cell);
    if (exercise === undefined) return [];
    const before = cells.slice(0, i)
      .findLast(({ cell_type }) => cell_type === "markdown")?.source ?? "";
    const found = before
      .match(/\*\*(\d+)\. ([^*]+?)\.\*\*\s+([^]*?)\s*(?:<details>|$(?![^]))/);
    if (found === null) {
      throw new Error(
        `Cannot list exercise ${exercise.id}: the text before it must begin with its number and task, such as "**1. Predict.**"`,
      );
    }
    const [, number, task, question] = found;
    return [{
      cell: cell.id,
      number: number!,
      task: task!,
      question: plainText(question!),
    }];
  });
}

/** A table of all exercises for teachers, under each notebook's reading time. */
export function exerciseList(
  notebooks: ReadonlyMap<string, Notebook>,
): Markup {
  const parts = [...notebooks].map(([name, notebook]) => {
    const source = notebook.cells[0]!.source;
    const [, title] = source.match(/^# (.*)$/m)!;
    const [, effort = ""] = source
      .match(/^_(Reading time:[^_]+)_$/m) ?? [];
    const rows = listExercises(notebook).map((
      { cell, number, task, question },
    ) =>
      markup`<tr><td><a href="${name}.html#${cell}">${number}. ${task}</a></td><td>${question}</td></tr>\n`
    );
    return markup`<h3><a href="${name}.html">${title}</a></h3>
<p class="quiet">${effort}</p>
<div class="table" tabindex="0" role="group" aria-label="Exercises of ${title}"><table>
<thead><tr><th scope="col">exercise</th><th scope="col">what it asks</th></tr></thead>
<tbody>
${rows}</tbody></table></div>
`;
  });
  return markup`<section class="prose exercises">${parts}</section>`;
}
