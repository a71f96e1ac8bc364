import { exerciseOf } from "../exercises/mod.ts";
import { type Markup, markup } from "../markup/mod.ts";
import type { Notebook } from "../notebook/mod.ts";
import { inlineHtml } from "./markdown.ts";

/** An exercise as its notebook introduces it. */
export interface ListedExercise {
  /** The cell to answer in. */
  readonly cell: string;
  /** Its number in the notebook. */
  readonly number: string;
  /** What it asks the reader to do: "Predict", "Write a function". */
  readonly task: string;
  /** The question, as Markdown. */
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
      question: question!,
    }];
  });
}

/** All exercises for teachers, under the reading time of each notebook. */
export function exerciseList(
  notebooks: ReadonlyMap<string, Notebook>,
): Markup {
  const lessons = [...notebooks].map(([name, notebook]) => {
    const { source } = notebook.cells[0]!;
    const [, title] = source.match(/^# (.*)$/m)!;
    const [, effort, minutes] = source
      .match(/^_(Reading time: (\d+) minutes[^_]*)_$/m)!;
    const exercises = listExercises(notebook);
    return { name, title, effort, minutes: Number(minutes), exercises };
  });
  const count = lessons.flatMap(({ exercises }) => exercises).length;
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return markup`<section class="prose exercises">
<p>In all, there are ${count} exercises and ${minutes} minutes of reading. Allow
at least as much time again for the exercises.</p>
${
    lessons.map(({ name, title, effort, exercises }) =>
      markup`<h3><a href="${name}.html">${title}</a></h3>
<p class="quiet">${effort}</p>
<div class="table" tabindex="0" role="group" aria-label="Exercises of ${title}"><table>
<thead><tr><th scope="col">exercise</th><th scope="col">what it asks</th></tr></thead>
<tbody>
${
        exercises.map(({ cell, number, task, question }) =>
          markup`<tr><td><a href="${name}.html#${cell}">${number}. ${task}</a></td><td>${
            inlineHtml(question)
          }</td></tr>\n`
        )
      }</tbody></table></div>
`
    )
  }</section>`;
}
